import { useState } from 'react'
import { useReading } from '../../app/reading.tsx'
import { GuessSlider } from '../../goal-form/guess-slider.tsx'
import { useSheet } from './sheet.ts'

/** The runner's own word on the chance, before Cairn's; or they would rather not say. */
export function AskGuess() {
  const { words } = useReading()
  const { forecast, web } = words
  const said = web.worksheet.mine
  const { say, flush } = useSheet()
  const [percent, setPercent] = useState(50)
  const give = (guess: number) => {
    say({ guess })
    void flush().catch(() => undefined)
  }
  return (
    <>
      <GuessSlider percent={percent} change={setPercent} />
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
