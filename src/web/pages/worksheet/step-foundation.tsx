import { Link, useLocation } from 'wouter'
import type { FoundationProcess } from '../../../core/view/worksheet/worksheet-types.ts'
import { useWriteGoal } from '../../api-client/worksheets.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { OneOf } from '../../goal-form/choices.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { DrawnStone } from '../../parts/stone.tsx'
import { FirstWeek } from './first-week.tsx'
import { NoCandidate } from './no-candidate.tsx'
import { useSheet } from './sheet.ts'

const RHYTHMS = ['1', '2', '4', '6'] as const

/** Foundation: habits, waypoints, slack, looking back, the first week; then it is written. */
export function StepFoundation() {
  const { words, units, reader } = useReading()
  const { web, plan, format, forecast } = words
  const said = web.worksheet.foundation
  const { view, answers, say } = useSheet()
  const { foundation } = view
  if (!foundation) return <NoCandidate />
  const { processes, milestones, slack, firstWeek, reviewsOn, kept } = foundation
  const without = answers.without ?? []
  const keptRows = (kept ?? []).map((row) => ({ kept: row.kept, text: forecast.spoken(row.chance) }))
  // Where keeping them changes nothing that can be said, nothing is said.
  const moves = keptRows.some(({ text }) => text !== keptRows[0]?.text)
  const rhythm = String(answers.reviewWeeks ?? foundation.reviewWeeks)
  return (
    <div className="stack">
      {processes.length > 0 ? (
        <section className="card stack tight">
          <h2>{said.processes}</h2>
          <p className="small">{said.processesLead}</p>
          <ul className="rows">
            {processes.map((process) => (
              <Process
                key={process.id}
                process={process}
                wanted={!without.includes(process.id)}
                want={(wanted) =>
                  say({ without: wanted ? without.filter((id) => id !== process.id) : [...without, process.id] })
                }
              />
            ))}
          </ul>
          {slack ? <p>{said.slack(slack.spare, slack.of)}</p> : null}
          {moves
            ? keptRows.map((row) => (
                <p key={row.kept} className="small">
                  {said.kept(row.kept, row.text)}
                </p>
              ))
            : null}
        </section>
      ) : null}
      {milestones.length > 0 ? (
        <section className="card stack tight">
          <h2>{said.milestones}</h2>
          <ol className="rows">
            {milestones.map((each) => (
              <li key={`${each.kind} ${each.on}`} className="milestone">
                <span className="small">{format.date(each.on, reader.asOf)}</span>
                <span>{plan.milestone(each, units)}</span>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {firstWeek ? (
        <section className="card stack tight">
          <h2>{said.firstWeek}</h2>
          <FirstWeek week={firstWeek} />
        </section>
      ) : null}
      <section className="card stack">
        <OneOf
          legend={said.review}
          choices={[...new Set([...RHYTHMS, rhythm])].map((each) => [each, said.rhythm(Number(each))])}
          value={rhythm}
          choose={(weeks) => say({ reviewWeeks: Number(weeks) })}
          hint={reviewsOn[0] === undefined ? undefined : said.next(format.dateWithWeekday(reviewsOn[0], reader.asOf))}
        />
      </section>
      <WriteIt />
    </div>
  )
}

interface ProcessProps {
  readonly process: FoundationProcess
  readonly wanted: boolean
  readonly want: (wanted: boolean) => void
}

function Process({ process, wanted, want }: ProcessProps) {
  const { words, reader } = useReading()
  const { goals, forecast } = words
  const { id, horizon, chance } = process
  return (
    <li>
      <label className="process">
        <input type="checkbox" checked={wanted} onChange={(event) => want(event.currentTarget.checked)} />
        <DrawnStone {...{ id, horizon }} state="active" progress={0} chance={chance ?? undefined} size={52} />
        <span>
          <b className="strong">{goals.nameOf(process.measure, process, reader)}</b>
          {chance === null ? null : <span className="small">{forecast.spoken(chance)}</span>}
        </span>
      </label>
    </li>
  )
}

function WriteIt() {
  const { words } = useReading()
  const { worksheet, web } = words
  const said = web.worksheet.foundation
  const { view, answers, flush, go } = useSheet()
  const write = useWriteGoal(view.id)
  const { offer } = useUndo()
  const [, navigate] = useLocation()
  const open = view.stillAsked.filter((code) => code !== 'why' || answers.whyRun === undefined)
  if (view.goalId !== null)
    return (
      <p>
        <Link href={`/goals/${view.goalId}/written`} className="button primary">
          {said.toWritten}
        </Link>
      </p>
    )
  const writeIt = async () => {
    await flush()
    const { goalId, change } = await write.mutateAsync(undefined)
    offer(said.done, change.id, () => navigate(`/worksheets/${view.id}?step=foundation`))
    navigate(`/goals/${goalId}/written`)
  }
  return (
    <section className="stack tight">
      {open.length > 0 ? (
        <div className="note calm stack tight">
          <p>{worksheet.stillAsked(open)}</p>
          <div className="menu-row">
            {[...new Set(open.map((code) => worksheet.stillAskedAt[code]))].map((step) => (
              <button key={step} type="button" className="button quiet" onClick={() => go(step)}>
                {worksheet.steps[step].name}
              </button>
            ))}
          </div>
        </div>
      ) : null}
      {write.error ? <ErrorNote error={write.error} /> : null}
      <p>
        <button
          type="button"
          className="button primary"
          aria-disabled={open.length > 0 || write.isPending}
          onClick={() => {
            if (open.length === 0 && !write.isPending) void writeIt().catch(() => undefined)
          }}
        >
          {said.write}
        </button>
      </p>
    </section>
  )
}
