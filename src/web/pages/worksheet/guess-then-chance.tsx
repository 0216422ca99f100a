import { useId } from 'react'
import type { WorksheetMine } from '../../../core/view/worksheet/worksheet-types.ts'
import { useReading } from '../../app/reading.tsx'
import { AskGuess } from './ask-guess.tsx'
import { useSheet } from './sheet.ts'

/** The runner's own word comes before Cairn's, so that it stays their own. */
export function GuessThenChance({ mine }: { mine: WorksheetMine }) {
  const { words } = useReading()
  const { forecast, web } = words
  const said = web.worksheet.mine
  const { answers, say, flush } = useSheet()
  const id = useId()
  const { guess } = answers
  const again = () => {
    say({ guess: null })
    void flush().catch(() => undefined)
  }
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{said.guess}</h2>
      {guess === undefined ? (
        <AskGuess />
      ) : (
        <>
          <p>{guess < 0 ? forecast.guess.skipped : forecast.guess.given(guess)}</p>
          <div role="status">
            {mine.chance ? (
              <>
                <p className="small">{said.cairn}</p>
                <p className="big">{capital(forecast.spoken(mine.chance.chance))}</p>
                <p className="small">{forecast.range(mine.chance)}</p>
              </>
            ) : null}
          </div>
          <button type="button" className="link tap" onClick={again}>
            {said.change}
          </button>
        </>
      )}
    </section>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
