import type { OptionsPage } from '../../../core/view/options-view.ts'
import { useReading } from '../../app/reading.tsx'

/** What speaks for another look, with what was seen; or why Cairn would rather wait. */
export function WhyNow({ view }: { view: OptionsPage }) {
  const { words, today } = useReading()
  const { advice } = words
  const { triggers, waits } = view
  if (triggers.length === 0 && !waits) return null
  return (
    <section className="stack tight">
      {waits ? <p className="note calm">{advice.waits(waits.why, waits.until, today)}</p> : null}
      {triggers.map((trigger) => (
        <p key={trigger.code}>
          {advice.trigger(trigger.code)} {advice.triggerSeen(trigger) ?? ''}{' '}
          <span className="small">
            {words.signs.since(trigger.since)} · {advice.rests(trigger)}
          </span>
        </p>
      ))}
    </section>
  )
}
