import { useId } from 'react'
import { useWords } from '../app/reading.tsx'

const STEP = 5

interface GuessSliderProps {
  /** 0 to 100. */
  readonly percent: number
  readonly change: (percent: number) => void
}

/** How likely the runner thinks it is, as they say it: so many times in ten. */
export function GuessSlider({ percent, change }: GuessSliderProps) {
  const { forecast, web, format } = useWords()
  const id = useId()
  const spoken = web.goal.chance.outOf(format.number(percent / 10, 1))
  return (
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
          onChange={(event) => change(Number(event.currentTarget.value))}
        />
        <output htmlFor={id} className="strong">
          {spoken}
        </output>
      </div>
    </div>
  )
}
