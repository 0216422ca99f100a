import type { BendView } from '../../core/view/plan-follow.ts'
import { useReading } from '../app/reading.tsx'

/** What was adjusted of a plan on the way, with its reasons. */
export function Bends({ bends }: { readonly bends: readonly BendView[] }) {
  const { words, reader } = useReading()
  return (
    <ul className="rows">
      {bends.map((bend, i) => (
        <li key={bends.length - i}>
          <p>
            <span className="small">{words.format.date(bend.saidOn, reader.asOf)}</span>{' '}
            {words.plan.change(bend.change)}
          </p>
          {bend.reason === null ? null : <p className="voice">{words.web.more.quote(bend.reason)}</p>}
        </li>
      ))}
    </ul>
  )
}
