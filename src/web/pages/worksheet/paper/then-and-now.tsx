import { Link } from 'wouter'
import {
  WORDS_ASKED,
  type WorksheetAnswers,
  type WrittenGoal,
} from '../../../../core/view/worksheet/worksheet-types.ts'
import { useReading } from '../../../app/reading.tsx'

/** At a review: what was said then, beside what is said now. */
export function ThenAndNow({ written }: { written: WrittenGoal }) {
  const { words } = useReading()
  const said = words.web.worksheet.paper
  const { then, now } = written
  const rows = WORDS_ASKED.filter((name) => then[name] !== undefined || now[name] !== undefined)
  return (
    <section className="card stack no-print then-now" aria-labelledby="then-now">
      <div>
        <h2 id="then-now">{said.thenNow}</h2>
        <p className="small">{said.thenNowLead}</p>
      </div>
      <dl>
        {rows.map((name) => (
          <div key={name}>
            <dt>{words.worksheet.asked[name].question}</dt>
            <Said label={said.thenColumn} text={then[name]} />
            <Said label={said.nowColumn} text={now[name]} />
          </div>
        ))}
        <Scales then={then} now={now} />
      </dl>
      <p>
        <Link href={`/worksheets/${written.worksheetId}?step=why`} className="button quiet">
          {said.say}
        </Link>
      </p>
    </section>
  )
}

function Said({ label, text }: { label: string; text: string | undefined }) {
  const { format, web } = useReading().words
  return (
    <dd>
      <span className="fine-print">{label}</span>
      <span className={text === undefined ? 'small' : 'voice'}>
        {text === undefined ? format.none : web.more.quote(text)}
      </span>
    </dd>
  )
}

const SCALES = ['excites', 'frightens'] as const

function Scales({ then, now }: { then: WorksheetAnswers; now: WorksheetAnswers }) {
  const { format, web } = useReading().words
  const { paper, mine } = web.worksheet
  const text = (value: number | undefined) => (value === undefined ? format.none : mine.ofTen(value))
  return (
    <>
      {SCALES.filter((name) => then[name] !== undefined || now[name] !== undefined).map((name) => (
        <div key={name}>
          <dt>{mine[name]}</dt>
          {(
            [
              [paper.thenColumn, then[name]],
              [paper.nowColumn, now[name]],
            ] as const
          ).map(([label, value]) => (
            <dd key={label}>
              <span className="fine-print">{label}</span>
              <span className="strong">{text(value)}</span>
            </dd>
          ))}
        </div>
      ))}
    </>
  )
}
