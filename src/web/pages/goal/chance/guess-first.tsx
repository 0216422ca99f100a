import { useId, useState } from 'react'
import { useGuess } from '../../../api-client/forecast.ts'
import { useWords } from '../../../app/reading.tsx'
import { ErrorNote } from '../../../panels/error-note.tsx'

const STEP = 5

/** The runner's own word comes before Cairn's, so that it stays their own; or they would rather not say. */
export function GuessFirst({ goalId }: { goalId: string }) {
  const { forecast, web, format } = useWords()
  const { chance } = web.goal
  const [percent, setPercent] = useState(50)
  const id = useId()
  const write = useGuess(goalId)
  const give = (said: number | null) => {
    if (!write.isPending) write.mutate({ chance: said })
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        give(percent / 100)
      }}
    >
      <p className="lead">{forecast.guess.why}</p>
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
            aria-valuetext={chance.outOf(format.number(percent / 10, 1))}
            onChange={(event) => setPercent(Number(event.currentTarget.value))}
          />
          <output htmlFor={id} className="strong">
            {chance.outOf(format.number(percent / 10, 1))}
          </output>
        </div>
      </div>
      {write.error ? <ErrorNote error={write.error} /> : null}
      <div className="menu-row">
        <button type="submit" className="button" aria-disabled={write.isPending}>
          {chance.say}
        </button>
        <button type="button" className="button quiet" aria-disabled={write.isPending} onClick={() => give(null)}>
          {forecast.guess.skip}
        </button>
      </div>
    </form>
  )
}
