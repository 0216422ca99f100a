import { Textarea } from '@mantine/core'
import { useReading } from '../app/reading.tsx'
import { useCopy } from '../parts/use-copy.ts'
import { saidIn } from './said-in.ts'
import type { Entry, Refusal } from './send-in-order.ts'
import { takeOut, useWaiting } from './outbox.ts'

/** What waits to be sent, in a line; and what was not taken, with the runner's own words to copy from. */
export const WaitingEntries = () => <EntriesSaid entries={useWaiting()} />

export function EntriesSaid({ entries }: { entries: readonly Entry[] }) {
  const { words } = useReading()
  const { offline: said } = words.web
  const refused = entries.filter((entry) => entry.refused)
  const waiting = entries.length - refused.length
  return (
    <div role="status">
      {waiting > 0 ? <p className="quiet-line">{said.waiting(waiting)}</p> : null}
      {refused.length > 0 ? (
        <details className="quiet-line" open>
          <summary>{said.refused(refused.length)}</summary>
          <ul className="stack">
            {refused.map((entry) => (
              <li key={entry.seq}>{entry.refused ? <Refused entry={entry} refused={entry.refused} /> : null}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

function Refused({ entry, refused }: { entry: Entry; refused: Refusal }) {
  const { words, today } = useReading()
  const { offline: said } = words.web
  const copy = useCopy()
  const { day, text } = saidIn(entry.body)
  const title = said.of(said.kinds[entry.kind], day, today)
  return (
    <section className="stack tight" aria-label={title}>
      <p>
        <b className="strong">{title}</b> {reasonOf(refused, said.reasons)}
      </p>
      <Textarea label={said.yours} value={text} readOnly rows={Math.min(8, text.split('\n').length + 1)} />
      <div className="link-row">
        <button type="button" className="link tap" onClick={() => copy(text)}>
          {said.copy}
        </button>
        <button type="button" className="link tap" onClick={() => void takeOut(entry)}>
          {said.drop}
        </button>
      </div>
    </section>
  )
}

type Reasons = ReturnType<typeof useReading>['words']['web']['offline']['reasons']

function reasonOf({ code, title, detail }: Refusal, reasons: Reasons): string {
  if (code === 'stale-version') return reasons.changed
  if (code === 'not-found') return reasons.gone
  if (code === 'other-runner') return reasons['other-runner']
  return reasons.other(detail ?? `${title}.`)
}
