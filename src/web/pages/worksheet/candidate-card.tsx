import type { Candidate } from '../../../core/view/worksheet/worksheet-types.ts'
import { candidateOdds } from '../../../words/candidate-odds.ts'
import { useReading } from '../../app/reading.tsx'
import { DrawnStone } from '../../parts/stone.tsx'

interface CandidateCardProps {
  readonly candidate: Candidate
  readonly isChosen: boolean
  /** The runner has said their own guess of it. */
  readonly isGuessed: boolean
  readonly choose: () => void
  readonly beside: boolean
  readonly mayBeside: boolean
  readonly put: (beside: boolean) => void
}

/** One candidate: what it is, how likely, what it stands on, what speaks for it, what to keep in mind. */
export function CandidateCard({ candidate, isChosen, isGuessed, choose, beside, mayBeside, put }: CandidateCardProps) {
  const { words, units, reader } = useReading()
  const { worksheet, web, goals, format } = words
  const said = web.worksheet.candidates
  const { id, type, horizon, chance, dueOn, because, strengths, cautions, neededWeeks } = candidate
  const name = goals.name(candidate, reader)
  const odds = candidateOdds(words, candidate, isGuessed)
  return (
    <li className="candidate" data-chosen={isChosen ? 'yes' : 'no'} aria-label={name}>
      <p className="candidate-kind small">
        <DrawnStone
          {...{ id, horizon }}
          state="active"
          progress={type === 'health' ? undefined : 0}
          chance={chance ?? undefined}
          size={46}
        />
        {goals.types[type].name} · {goals.horizons[horizon]}
      </p>
      <h3>{name}</h3>
      {dueOn === null ? null : <p className="small">{said.until(format.dateWithWeekday(dueOn, reader.asOf))}</p>}
      {odds === undefined ? (
        <p className="small">{said.noChance}</p>
      ) : (
        <p className="candidate-chance">{capital(odds)}</p>
      )}
      {because.code === 'no-number' ? null : <p className="small">{worksheet.because(because, units)}</p>}
      <dl>
        <Side name={said.for} lines={strengths.map(worksheet.strength)} />
        <Side name={said.mind} lines={cautions.map(worksheet.caution)} />
      </dl>
      {neededWeeks === null ? null : <p className="small">{said.weeks(neededWeeks)}</p>}
      <div className="candidate-acts">
        <button type="button" className={isChosen ? 'button' : 'button quiet'} aria-pressed={isChosen} onClick={choose}>
          {isChosen ? said.chosen : said.choose}
          <span className="hidden-text">{said.chooseWhich(name)}</span>
        </button>
        <label className="tick-line">
          <input
            type="checkbox"
            checked={beside}
            disabled={!mayBeside}
            aria-label={said.besideWhich(name)}
            onChange={(event) => put(event.currentTarget.checked)}
          />
          <span className="small">{said.beside}</span>
        </label>
      </div>
    </li>
  )
}

function Side({ name, lines }: { name: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <dt>{name}</dt>
      {lines.map((line) => (
        <dd key={line}>{capital(line)}</dd>
      ))}
    </>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
