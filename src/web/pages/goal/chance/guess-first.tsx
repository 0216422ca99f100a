import { useState } from 'react'
import { useGuess } from '../../../api-client/forecast.ts'
import { useWords } from '../../../app/reading.tsx'
import { GuessSlider } from '../../../goal-form/guess-slider.tsx'
import { ErrorNote } from '../../../panels/error-note.tsx'

/** The runner's own word comes before Cairn's, so that it stays their own; or they would rather not say. */
export function GuessFirst({ goalId }: { goalId: string }) {
  const { forecast, web } = useWords()
  const { chance } = web.goal
  const [percent, setPercent] = useState(50)
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
      <GuessSlider percent={percent} change={setPercent} />
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
