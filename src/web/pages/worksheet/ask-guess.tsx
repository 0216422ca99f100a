import { useId, useState } from 'react'
import { useReading } from '../../app/reading.tsx'
import { useSheet } from './sheet.ts'

const STEP = 5

/** The runner's own word on the chance, before Cairn's; or they would rather not say. */
export function AskGuess() {
  const { words } = useReading()
  const { forecast, format, web } = words
  const said = web.worksheet.mine
  const { say, flush } = useSheet()
  const [percent, setPercent] = useState(50)
  const id = useId()
  const give = (guess: number) => {
    say({ guess })
    void flush().catch(() => undefined)
  }
  const spoken = web.goal.chance.outOf(format.number(percent / 10, 1))
  return (
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
  )
}
