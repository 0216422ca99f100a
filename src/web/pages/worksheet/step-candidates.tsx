import { TextInput } from '@mantine/core'
import type { Candidate } from '../../../core/view/worksheet/worksheet-types.ts'
import { useReading } from '../../app/reading.tsx'
import { CandidateCard } from './candidate-card.tsx'
import { OwnWords } from './own-words.tsx'
import { useSheet } from './sheet.ts'

const MOST = 4

/** Candidates: the runner's own words first, then what their data suggest; up to four are laid side by side. */
export function StepCandidates() {
  const { words, units } = useReading()
  const { worksheet, web } = words
  const said = web.worksheet.candidates
  const { view, answers, say, flush, go } = useSheet()
  const { list, compared: laid, first, left } = view.candidates
  const compared = (answers.compared ?? laid).filter((id) => list.some((each) => each.id === id))
  const choose = (candidate: Candidate) => {
    // Another candidate has another target, day and guess: those of the one before do not hold for it.
    const isOther = answers.candidate !== candidate.id
    say({
      candidate: candidate.id,
      ...(isOther && { target: null, dueOn: null, weeklyAsked_m: null, runsPerWeek: null, kept: null, guess: null }),
    })
    void flush().catch(() => undefined)
    go('gap')
  }
  const card = (candidate: Candidate) => (
    <CandidateCard
      key={candidate.id}
      candidate={candidate}
      isChosen={answers.candidate === candidate.id}
      isGuessed={answers.candidate === candidate.id && answers.guess !== undefined}
      choose={() => choose(candidate)}
      beside={compared.includes(candidate.id)}
      mayBeside={compared.length < MOST || compared.includes(candidate.id)}
      put={(beside) =>
        say({ compared: beside ? [...compared, candidate.id] : compared.filter((id) => id !== candidate.id) })
      }
    />
  )
  const side = list.filter(({ id }) => compared.includes(id))
  const rest = list.filter(({ id }) => !compared.includes(id))
  return (
    <div className="stack">
      {first ? <p className="note calm">{worksheet.firstOffer(first)}</p> : null}
      <section className="card stack">
        <h2>{said.own}</h2>
        <TextInput
          label={worksheet.asked.ownWords.question}
          description={said.ownEmpty}
          placeholder={worksheet.asked.ownWords.hint}
          value={answers.ownWords ?? ''}
          maxLength={400}
          className="voice-field"
          onChange={(event) => say({ ownWords: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        />
        {view.candidates.own && answers.ownWords !== undefined ? <OwnWords phrase={view.candidates.own} /> : null}
      </section>
      {list.some(({ chance }) => chance !== null) ? <p className="small">{said.guessFirst}</p> : null}
      {list.length === 0 ? <p className="lead">{said.none}</p> : null}
      {side.length > 0 ? (
        <section className="stack tight" aria-labelledby="side-by-side">
          <h2 id="side-by-side">{said.compared(side.length)}</h2>
          <ul className="candidates" data-count={side.length}>
            {side.map(card)}
          </ul>
          {compared.length >= MOST && rest.length > 0 ? <p className="small">{said.full}</p> : null}
        </section>
      ) : null}
      {rest.length > 0 ? (
        <section className="stack tight" aria-labelledby="at-your-level">
          <h2 id="at-your-level">{said.suggested}</h2>
          <ul className="candidates rest">{rest.map(card)}</ul>
        </section>
      ) : null}
      {left.map((each) => (
        <p key={`${each.code} ${each.distance_m}`} className="small">
          {worksheet.left(each, units)}
        </p>
      ))}
    </div>
  )
}
