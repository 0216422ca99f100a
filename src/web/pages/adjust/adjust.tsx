import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import type { OptionView, OptionsPage } from '../../../core/view/options-view.ts'
import { type RestSaid, useAdjust, useOptions } from '../../api-client/advice.ts'
import { useGoal } from '../../api-client/queries.ts'
import { useAsOf } from '../../app/as-of.ts'
import { AsOfSlip } from '../../app/as-of-slip.tsx'
import { Page } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { BuiltBanner } from '../../parts/built-banner.tsx'
import { FirstThingsNote } from '../../parts/first-things-note.tsx'
import { BreakFields } from './break-fields.tsx'
import { LookBack, type LookedBack } from './look-back.tsx'
import { Choose, WayCard } from './way-card.tsx'
import { WhyNow } from './why-now.tsx'

/** The ways on from a goal: what was built, a short look back, then every way beside the others. */
export default function Adjust({ id }: { id: string }) {
  const { words, reader } = useReading()
  const asOf = useAsOf()
  const goal = useGoal(id, asOf)
  const [rest, setRest] = useState<RestSaid>({})
  const options = useOptions(id, asOf, rest)
  return (
    <Page
      title={words.advice.optionsTitle}
      above={
        <p className="crumbs small">
          <Link href={`/goals/${id}`} className="link">
            {goal.data ? words.goals.name(goal.data, reader) : words.ui.goal.trail}
          </Link>
        </p>
      }
      lead={
        <>
          <p className="lead">{words.web.advice.adjust.lead}</p>
          <AsOfSlip />
        </>
      }
    >
      <QueryPanel query={goal}>
        {(page) => (
          <QueryPanel query={options}>
            {(view) => <Ways goal={page} view={view} asOf={asOf} rest={rest} setRest={setRest} />}
          </QueryPanel>
        )}
      </QueryPanel>
    </Page>
  )
}

interface WaysProps {
  readonly goal: GoalPage
  readonly view: OptionsPage
  readonly asOf: string | undefined
  readonly rest: RestSaid
  readonly setRest: (rest: RestSaid) => void
}

const lookedBack = (kept: OptionsPage['lookBack']): LookedBack => ({
  situation: kept?.situation ?? '',
  possible: kept?.possible ?? '',
  sense: kept?.sense ?? '',
  motivation: kept?.motivation ?? '',
})

function Ways({ goal, view, asOf, rest, setRest }: WaysProps) {
  const { words, zone } = useReading()
  const { advice } = words
  const said = words.web.advice.adjust
  const [looked, setLooked] = useState<LookedBack>(() => lookedBack(view.lookBack))
  const [, navigate] = useLocation()
  const { offer } = useUndo()
  const write = useAdjust(goal.id)
  const [chosen, setChosen] = useState<OptionView['code']>()
  const ways = view.options.filter(({ code }) => code !== 'keep' && code !== 'let-go')
  const keep = view.options.find(({ code }) => code === 'keep')
  const mayLetGo = view.options.some(({ code }) => code === 'let-go')

  const choose = (option: OptionView) => (reason: string) => {
    setChosen(option.code)
    const kept = Object.entries(looked).filter(([, text]) => text.trim() !== '')
    write.mutate(
      {
        choice: option.code,
        version: goal.version,
        ...(reason !== '' && { reason }),
        ...(kept.length > 0 && { lookBack: Object.fromEntries(kept) }),
        ...(option.code === 'break' &&
          option.rest && { rest: { until: option.rest.until, reason: option.rest.reason } }),
      },
      {
        onSuccess: ({ change }) => {
          navigate(`/goals/${goal.id}`)
          offer(advice.option(option.code).done, change.id)
        },
      },
    )
  }
  const cardOf = (option: OptionView) => ({
    choose: choose(option),
    busy: write.isPending,
    error: chosen === option.code ? write.error : null,
  })
  return (
    <div className="stack">
      <FirstThingsNote first={goal.firstThings} zone={zone} />
      {view.healthFirst && goal.firstThings === null ? <p className="note">{advice.healthFirst}</p> : null}
      <WhyNow view={view} />
      <BuiltBanner goal={goal} kept={view.protected} />
      {asOf === undefined ? <LookBack said={looked} change={setLooked} /> : null}
      <ul className="way-cards">
        {ways.map((option) => (
          <WayCard
            key={option.code}
            goal={goal}
            option={option}
            asOf={asOf}
            rest={rest}
            healthFirst={view.healthFirst}
            {...cardOf(option)}
          >
            {option.code === 'break' && asOf === undefined ? <BreakFields option={option} change={setRest} /> : null}
          </WayCard>
        ))}
      </ul>
      <div className="way-ends">
        {keep ? <Keep option={keep} mayChange={asOf === undefined} {...cardOf(keep)} /> : null}
        {mayLetGo ? (
          <section className="way-end">
            <p>
              <b className="strong">{advice.option('let-go').name}.</b> {said.letGo}
            </p>
            <Link href={`/goals/${goal.id}/let-go`} className="button quiet">
              {advice.option('let-go').button}
            </Link>
          </section>
        ) : null}
      </div>
      <NotOffered view={view} />
      <p className="small">{advice.takeBack(view.takeBackDays)}</p>
    </div>
  )
}

interface KeepProps {
  readonly option: OptionView
  readonly mayChange: boolean
  readonly choose: (reason: string) => void
  readonly busy: boolean
  readonly error: Error | null
}

function Keep({ option, mayChange, choose, busy, error }: KeepProps) {
  const { words, reader } = useReading()
  const { advice, format } = words
  const [isOpen, setOpen] = useState(false)
  const { name } = advice.option('keep')
  return (
    <section className="way-end">
      <p>
        <b className="strong">{name}.</b> {sentence(advice.optionChance(option))}{' '}
        {option.nextOn ? words.web.advice.adjust.next(format.date(option.nextOn, reader.asOf)) : null}
      </p>
      {mayChange ? <Choose code="keep" {...{ choose, busy, error, isOpen, setOpen }} /> : null}
    </section>
  )
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

function NotOffered({ view }: { view: OptionsPage }) {
  const { words, reader } = useReading()
  const { advice, format } = words
  const said = words.web.advice.adjust
  return (
    <>
      {view.withheld.length > 0 ? (
        <details>
          <summary>{advice.notOffered}</summary>
          <ul className="plain-list small more-fields">
            {view.withheld.map(({ code, why }) => (
              <li key={code}>
                {advice.option(code).name}: {advice.withheld(why)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {view.freshStarts.length > 0 && !view.healthFirst ? (
        <p className="small">
          {said.fresh}:{' '}
          {format.list(
            view.freshStarts.map(
              ({ code, on }) => `${format.dateWithWeekdayShort(on, reader.asOf)} (${said.freshDays[code]})`,
            ),
          )}
          .
        </p>
      ) : null}
    </>
  )
}
