import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import { NUMBERS_ASKED, type NumberAsked, type WorksheetFact } from '../../../core/view/worksheet/worksheet-types.ts'
import { distanceText, distanceTyped, numberText, numberTyped } from '../../activity-form/typed-values.ts'
import { useReading } from '../../app/reading.tsx'
import { clockSeconds } from '../../goal-form/field-values.ts'
import { RowAct } from '../../parts/row-act.tsx'
import { useSheet } from './sheet.ts'

/** One fact with its source; what the data cannot know is put right beside it, and the data stay as they are. */
export function FactRow({ fact }: { fact: WorksheetFact }) {
  const { words, units } = useReading()
  const { worksheet, web, format } = words
  const said = web.worksheet.where
  const { answers, say } = useSheet()
  const { code, value, source, edit } = fact
  const answer = edit === null ? undefined : answers[edit]
  const isAsked = value === null && edit !== null
  const [open, setOpen] = useState(false)
  const range = worksheet.factRange(fact, units)
  const name = worksheet.factName(code)
  return (
    <li className="fact">
      <div className="between">
        <span>{name}</span>
        <b className="fact-value">{value === null ? format.none : worksheet.factValue(code, value, units)}</b>
      </div>
      <p className="small">
        {source === null ? worksheet.notKnown : worksheet.source(source)}
        {range === undefined ? '' : `; ${range}`}
      </p>
      {answer === undefined ? null : (
        <p className="small">
          {said.yours} <b className="strong">{worksheet.factValue(code, answer, units)}</b>
        </p>
      )}
      {edit === null ? null : open || isAsked ? (
        <Correct name={name} edit={edit} units={units} />
      ) : (
        <RowAct of={name} small act={() => setOpen(true)}>
          {said.correct}
        </RowAct>
      )}
      {answer === undefined || edit === null || value === null ? null : (
        <RowAct
          of={name}
          small
          act={() => {
            setOpen(false)
            say({ [edit]: null })
          }}
        >
          {said.takeBack}
        </RowAct>
      )}
    </li>
  )
}

/** Metres, seconds or a count, as it is typed. */
function Correct({ name, edit, units }: { name: string; edit: NumberAsked; units: UnitSystem }) {
  const { words } = useReading()
  const { format, worksheet } = words
  const said = words.web.worksheet.where
  const { answers, say } = useSheet()
  const isTime = edit === 'fiveK_s'
  const isDistance = edit === 'weekly_m' || edit === 'longest_m'
  const [text, setText] = useState(() => {
    const answer = answers[edit]
    if (answer === undefined) return ''
    return isTime ? format.duration(answer) : isDistance ? distanceText(answer, units) : numberText(answer, 1)
  })
  const read = (typed: string) =>
    isTime ? clockSeconds(typed) : isDistance ? distanceTyped(typed, units) : numberTyped(typed)
  const [least, most] = NUMBERS_ASKED[edit]
  const value = text.trim() === '' ? undefined : read(text)
  const isWrong = value !== undefined && !(value >= least && value <= most)
  const bound = (end: number) => worksheet.factValue(isTime ? 'fiveK_s' : isDistance ? 'weekly_m' : 'days', end, units)
  return (
    <TextInput
      className="short-field"
      label={isDistance ? `${name} (${format.distanceUnit(units)})` : name}
      value={text}
      placeholder={isTime ? said.time : undefined}
      inputMode={isTime ? 'text' : 'decimal'}
      autoComplete="off"
      maxLength={9}
      error={isWrong ? (isTime ? said.notTime : said.notNumber(bound(least), bound(most))) : undefined}
      onChange={(event) => {
        const next = event.currentTarget.value
        setText(next)
        const typed = next.trim() === '' ? undefined : read(next)
        if (typed === undefined) say({ [edit]: null })
        else if (typed >= least && typed <= most) say({ [edit]: typed })
      }}
    />
  )
}
