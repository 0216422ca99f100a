import { useId, useState } from 'react'
import type { WorksheetMine } from '../../../core/view/worksheet.ts'
import { useReading } from '../../app/reading.tsx'
import { useSheet } from './sheet.ts'

const STEP = 5

/** The runner's own word comes before Cairn's, so that it stays their own; or they would rather not say. */
export function GuessThenChance({ mine }: { mine: WorksheetMine }) {
  const { words } = useReading()
  const { forecast, format, web } = words
  const said = web.worksheet.mine
  const { answers, say, flush } = useSheet()
  const [percent, setPercent] = useState(50)
  const id = useId()
  const give = (guess: number | null) => {
    say({ guess })
    void flush().catch(() => undefined)
  }
  const spoken = web.goal.chance.outOf(format.number(percent / 10, 1))
  const { guess } = answers
  return (
    <section className="card stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{said.guess}</h2>
      {guess === undefined ? (
        <>
          <div>
            <label className="field-label" htmlFor={id}>
              {forecast.guess.ask}
            </label>
            <div className="guess">
              <input
                id={id}
                type="range"
                min={0}
                max={100}
                step={STEP}
                value={percent}
                aria-valuetext={spoken}
                onChange={(event) => setPercent(Number(event.currentTarget.value))}
              />
              <output htmlFor={id} className="strong">
                {spoken}
              </output>
            </div>
          </div>
          <div className="menu-row">
            <button type="button" className="button" onClick={() => give(percent / 100)}>
              {said.give}
            </button>
            <button type="button" className="button quiet" onClick={() => give(-1)}>
              {forecast.guess.skip}
            </button>
          </div>
        </>
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
          <button type="button" className="link tap" onClick={() => give(null)}>
            {said.change}
          </button>
        </>
      )}
    </section>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
