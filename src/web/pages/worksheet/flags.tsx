import type { WorksheetFlag } from '../../../core/view/worksheet/worksheet-types.ts'
import { useReading } from '../../app/reading.tsx'

/** What the body has to say at this step, with the healthier way. What matters most stands first. */
export function Flags({ flags }: { flags: readonly WorksheetFlag[] }) {
  const { words, units } = useReading()
  const inOrder = flags.toSorted((a, b) => Number(b.first) - Number(a.first))
  return (
    <>
      {inOrder.map((flag) => {
        const { title, text } = words.worksheet.flag(flag, units)
        return (
          <section key={flag.code} className={flag.first ? 'note' : 'note moss'} aria-label={title}>
            <p>
              <b className="strong">{title}:</b> {text}
            </p>
          </section>
        )
      })}
    </>
  )
}
