import { Textarea } from '@mantine/core'
import type { WordsAsked } from '../../../core/view/worksheet/worksheet-types.ts'
import { useWords } from '../../app/reading.tsx'
import { useSheet } from './sheet.ts'

interface AskProps {
  readonly name: WordsAsked
  readonly rows?: number
}

/** A question for the runner's own words. At a review, what was said then stands beside it. */
export function Ask({ name, rows = 3 }: AskProps) {
  const { worksheet, web } = useWords()
  const { answers, say, then } = useSheet()
  const { question, hint } = worksheet.asked[name]
  const before = then?.[name]
  return (
    <div className="ask">
      <Textarea
        label={question}
        placeholder={hint}
        value={answers[name] ?? ''}
        rows={rows}
        maxLength={2000}
        className="voice-field"
        onChange={(event) => say({ [name]: event.currentTarget.value === '' ? null : event.currentTarget.value })}
      />
      {before === undefined || before === answers[name] ? null : (
        <p className="small then">
          {web.worksheet.then('')}
          <span className="voice">{web.more.quote(before)}</span>
        </p>
      )}
    </div>
  )
}
