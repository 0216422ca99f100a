import { useState } from 'react'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { CommitmentForm } from './commitment-form.tsx'
import { WrittenLink } from './written-link.tsx'

/** What the runner says of the goal, in their own words; all of it may stay open. */
export function GoalCommitment({ goal, mayChange }: { goal: GoalPage; mayChange: boolean }) {
  const { words } = useReading()
  const said = words.web.goal.commitment
  const [open, setOpen] = useState(false)
  const { offer } = useUndo()
  const { commitment } = goal
  const voice = (text: string | null) => (text === null ? undefined : { text, own: true })
  const plain = (text: string | undefined) => (text === undefined ? undefined : { text, own: false })
  const ofTen = (value: number | null) => plain(value === null ? undefined : said.ofTen(value))
  const lines = (
    commitment === null
      ? []
      : [
          [said.cost, voice(commitment.cost)],
          [
            said.costAccepted,
            plain(
              commitment.costAccepted === null
                ? undefined
                : commitment.costAccepted
                  ? said.accepted.yes
                  : said.accepted.no,
            ),
          ],
          [said.excites, ofTen(commitment.excites)],
          [said.frightens, ofTen(commitment.frightens)],
          [said.confidence, plain(commitment.confidence === null ? undefined : said.sure(commitment.confidence))],
          [said.values, voice(commitment.values)],
          [said.obstacle, voice(commitment.obstacle)],
          [said.ifThen, voice(commitment.ifThen)],
          [said.toldTo, voice(commitment.toldTo)],
        ]
  ) as (readonly [string, { text: string; own: boolean } | undefined])[]
  const known = lines.flatMap(([name, value]) => (value === undefined ? [] : [{ name, ...value }]))
  if (known.length === 0 && !mayChange) return null
  return (
    <section className="card stack">
      <h2>{said.title}</h2>
      {known.length === 0 && goal.why === null ? <p className="small">{said.none}</p> : null}
      {known.length > 0 ? (
        <dl className="sayings">
          {known.map(({ name, text, own }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className={own ? 'voice' : 'strong'}>{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <WrittenLink goalId={goal.id} />
      {mayChange ? (
        <button type="button" className="link tap" aria-expanded={open} onClick={() => setOpen(!open)}>
          {known.length === 0 ? said.add : said.change}
        </button>
      ) : null}
      {open ? (
        <CommitmentForm
          goal={goal}
          done={(changeId) => {
            setOpen(false)
            offer(said.saved, changeId)
          }}
          cancel={() => setOpen(false)}
        />
      ) : null}
    </section>
  )
}
