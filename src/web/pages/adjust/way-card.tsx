import { Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import type { OptionView } from '../../../core/view/options-view.ts'
import type { RestSaid } from '../../api-client/advice.ts'
import { useReading } from '../../app/reading.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { Stone } from '../../parts/stone.tsx'
import { WayForecast } from './way-forecast.tsx'

interface WayCardProps {
  readonly goal: GoalPage
  readonly option: OptionView
  readonly asOf: string | undefined
  readonly rest: RestSaid
  /** Somebody should look after themselves: no way on asks for runs. */
  readonly healthFirst: boolean
  readonly choose: (reason: string) => void
  readonly busy: boolean
  readonly error: Error | null
  readonly children?: ReactNode
}

/** One way on: what it would be, its chance, what it asks, what changes, what stays; none is marked as the better one. */
export function WayCard({ goal, option, asOf, rest, healthFirst, choose, busy, error, children }: WayCardProps) {
  const { words, reader } = useReading()
  const { advice, goals, format } = words
  const { code, terms, chance, rounded, range } = option
  const [isOpen, setOpen] = useState(false)
  const { name } = advice.option(code)
  const asked = terms ? goals.nameOf(terms.measure, terms, reader) : undefined
  const before = option.keptBefore && !healthFirst ? advice.keptBefore(option.keptBefore) : undefined
  const lines: (readonly [string, string])[] = [
    ...(healthFirst ? [] : [[advice.optionTitles.asks, advice.optionAsks(option, reader)] as const]),
    [advice.optionTitles.changes, format.list(option.changes.map((each) => advice.optionChange(each, reader)))],
    [advice.optionTitles.stays, format.list(option.stays.map((each) => advice.optionStay(each, reader)))],
    ...(before ? [[advice.optionTitles.before, before] as const] : []),
  ]
  const isNumber = chance !== null && rounded !== null && option.noChance !== 'decided'
  return (
    <li className="card way-card" aria-labelledby={`way-${code}`}>
      <Stone
        goal={{
          id: goal.id,
          horizon: terms?.horizon ?? goal.horizon,
          state: code === 'break' ? 'paused' : 'active',
          progress: goal.progress,
        }}
        size={110}
      />
      <div>
        <h3 id={`way-${code}`}>{name}</h3>
        <p className="small">
          {asked ?? (option.rest ? format.dateRange(option.rest.from, option.rest.until, reader.asOf) : '')}
        </p>
      </div>
      <p>
        {isNumber ? (
          <>
            <b className="way-chance">{words.forecast.spoken(rounded)}</b>{' '}
            {range ? <span className="small">{words.forecast.range(range)}</span> : null}
          </>
        ) : (
          <span className="small">{advice.optionChance(option)}</span>
        )}
      </p>
      <dl className="way-lines">
        {lines
          .filter(([, text]) => text !== '')
          .map(([title, text]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {children}
      {option.opens ? <WayForecast goal={goal} option={option} asOf={asOf} rest={rest} /> : null}
      {asOf === undefined ? <Choose {...{ code, choose, busy, error, isOpen, setOpen }} /> : null}
    </li>
  )
}

interface ChooseProps {
  readonly code: OptionView['code']
  readonly choose: (reason: string) => void
  readonly busy: boolean
  readonly error: Error | null
  readonly isOpen: boolean
  readonly setOpen: (open: boolean) => void
}

/** The act of a way on: its reason, in the runner's own words or left open, and the same word once more. */
export function Choose({ code, choose, busy, error, isOpen, setOpen }: ChooseProps) {
  const { words } = useReading()
  const [reason, setReason] = useState('')
  const { button } = words.advice.option(code)
  if (!isOpen)
    return (
      <p className="way-act">
        <button type="button" className="button quiet" aria-expanded={false} onClick={() => setOpen(true)}>
          {button}
        </button>
      </p>
    )
  return (
    <ActForm
      act={button}
      submit={() => choose(reason.trim())}
      cancel={() => setOpen(false)}
      back={words.ui.buttons.cancel}
      busy={busy}
      error={error}
    >
      <Textarea
        label={words.web.advice.adjust.reason}
        value={reason}
        rows={2}
        maxLength={5000}
        className="voice-field"
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  )
}
