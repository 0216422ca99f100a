import { NativeSelect, Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { PLAN_CHANGES } from '../../../core/plan/kept-plan.ts'
import type { BentView } from '../../../core/view/bent-view.ts'
import type { PlanFollow } from '../../../core/view/plan-follow.ts'
import { type PlanChangeSaid, useBend, useBendPreview } from '../../api-client/plans.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { OneOf } from '../../goal-form/choices.tsx'
import { DateField } from '../../goal-form/date-field.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'

type Kind = (typeof PLAN_CHANGES)[number]

interface BendPlanProps {
  readonly plan: PlanFollow
  /** A run that was taken by its handle; with its new day the change is shown at once. */
  readonly start?: { readonly workoutId: string; readonly to?: string } | undefined
}

/** Not on a day, an easy week, ill, move a run: what changes is shown before it is taken. */
export function BendPlan({ plan, start }: BendPlanProps) {
  const { words, today, reader, units } = useReading()
  const { bend: said } = words.web.plan
  const [open, setOpen] = useState(start !== undefined)
  const [kind, setKind] = useState<Kind>(start ? 'move' : 'not-on')
  const [day, setDay] = useState(start?.to ?? '')
  const [workoutId, setWorkoutId] = useState(start?.workoutId ?? '')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState<PlanChangeSaid | undefined>(
    start?.to === undefined ? undefined : { kind: 'move', workoutId: start.workoutId, to: start.to },
  )
  const section = useRef<HTMLElement>(null)
  // What a run that was let go on a day would change stands here: eyes and keyboard go along.
  useEffect(() => {
    if (start) section.current?.focus()
  }, [start])
  const preview = useBendPreview(plan.goalId, asked)
  const write = useBend(plan.goalId)
  const { offer } = useUndo()
  const toCome = plan.weeks.flatMap(({ workouts }) =>
    workouts.filter(({ state, on }) => state === 'coming' || (state === 'open' && on === today)),
  )
  const chosen = toCome.some(({ id }) => id === workoutId) ? workoutId : (toCome[0]?.id ?? '')
  const change: PlanChangeSaid | undefined =
    day === ''
      ? undefined
      : kind === 'ill'
        ? { kind, until: day }
        : kind === 'move'
          ? chosen === ''
            ? undefined
            : { kind, workoutId: chosen, to: day }
          : { kind, on: day }
  const ask = (next: () => void) => {
    next()
    setAsked(undefined)
  }
  const close = () => {
    setOpen(false)
    setAsked(undefined)
    setDay('')
    setReason('')
  }
  const dayLabel = { 'not-on': said.on, 'easy-week': said.week, ill: said.until, move: said.to }[kind]
  return (
    <section className="card stack no-print" ref={section} tabIndex={-1} aria-label={said.title}>
      <div className="between">
        <h2>{said.title}</h2>
        <button
          type="button"
          className="button quiet"
          aria-expanded={open}
          onClick={() => (open ? close() : setOpen(true))}
        >
          {words.web.acts.change}
        </button>
      </div>
      {open ? (
        <ActForm
          act={asked ? said.take : said.show}
          submit={() => {
            if (!asked) return setAsked(change)
            write.mutate(
              { change: asked, ...(reason.trim() && { reason: reason.trim() }) },
              {
                onSuccess: (answer) => {
                  offer(said.taken, answer.change.id)
                  close()
                },
              },
            )
          }}
          cancel={close}
          back={words.ui.buttons.cancel}
          busy={write.isPending || (asked !== undefined && !preview.isSuccess)}
          error={write.error}
        >
          <OneOf
            legend={said.what}
            choices={PLAN_CHANGES.map((each) => [each, said.kinds[each]])}
            value={kind}
            choose={(next) => ask(() => setKind(next))}
          />
          {kind === 'move' ? (
            <NativeSelect
              label={said.run}
              value={chosen}
              data={toCome.map((each) => ({
                value: each.id,
                label: `${words.format.dateWithWeekdayShort(each.on, reader.asOf)}: ${words.plan.kind(each.kind)}`,
              }))}
              onChange={(event) => {
                const { value } = event.currentTarget
                ask(() => setWorkoutId(value))
              }}
            />
          ) : null}
          <DateField label={dayLabel} value={day} change={(next) => ask(() => setDay(next))} />
          <Textarea
            label={said.reason}
            value={reason}
            rows={2}
            maxLength={2000}
            className="voice-field"
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {asked ? (
            <div role="status">
              <QueryPanel query={preview}>{(bent) => <Bent bent={bent} units={units} />}</QueryPanel>
            </div>
          ) : null}
        </ActForm>
      ) : null}
    </section>
  )
}

const MOST_LINES = 8

function Bent({ bent, units }: { bent: BentView; units: 'metric' | 'imperial' }) {
  const { words } = useReading()
  const { plan } = words
  const { bend: said } = words.web.plan
  const more = bent.changes.length - MOST_LINES
  return (
    <div className="stack tight bent">
      <h3>{said.preview}</h3>
      {bent.changes.length === 0 ? <p>{plan.nothingChanges}</p> : null}
      <ul>
        {bent.changes.slice(0, MOST_LINES).map((each) => (
          <li key={`${each.what} ${each.before?.on ?? ''} ${each.after?.on ?? ''}`}>{plan.bent(each, units)}</li>
        ))}
      </ul>
      {more > 0 ? <p className="small">{words.web.plan.bend.more(more)}</p> : null}
      <p>{plan.bentSum(bent, units)}</p>
      {bent.hardTogether ? <p>{plan.hardTogether}</p> : null}
      {bent.why.map((why) => (
        <p key={why.code}>{plan.why(why, units)}</p>
      ))}
      {bent.alternatives.map((each) => (
        <p key={each.kind} className="small">
          {plan.alternative(each, units)}
        </p>
      ))}
    </div>
  )
}
