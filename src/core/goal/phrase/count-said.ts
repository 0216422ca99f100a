import { addDays, type CalendarUnit, type LocalDate, type Weekday } from '../../base/calendar.ts'
import type { Sport } from '../../activity/sport.ts'
import type { UnitSystem } from '../../evidence/athlete.ts'
import { METERS_PER_MILE } from '../../base/units.ts'
import type { FrequencyMeasure, VolumeMeasure } from '../measure.ts'
import type { Items } from './items.ts'
import type { Assumption, MissingField } from './phrase-types.ts'
import { startOfPeriods, totalWindow, weeksFrom, type WhenSaid } from './window.ts'

/** A measure as far as it was said, with its days. */
export interface Drafted<M> {
  readonly fields: Partial<M> & { readonly kind: string }
  readonly measure?: M
  readonly startOn: LocalDate
  readonly dueOn?: LocalDate
  readonly assumed: readonly Assumption[]
  readonly missing: readonly MissingField[]
}

export interface DraftContext {
  readonly items: Items
  readonly when: WhenSaid
  readonly asOf: LocalDate
  readonly weekStart: Weekday
  readonly units: UnitSystem
}

const DAYS_A_WEEK = 7

/** The sports that were named, each once; without any, running is meant. */
function sportsSaid({ counts, sports }: Items): { sports: readonly Sport[]; assumed: readonly Assumption[] } {
  const counted = counts.flatMap((count) => count.sport ?? [])
  const named = [...new Set(counted.length > 0 ? counted : sports)]
  return named.length > 0
    ? { sports: named, assumed: [] }
    : { sports: ['running'], assumed: [{ code: 'sport-taken-as', sport: 'running' }] }
}

/** So many a week: '4 runs a week for 12 weeks' counts runs, 'run 4 days a week' and 'run every day in May' days. */
export function draftFrequency(
  times: number | undefined,
  inDays: boolean,
  context: DraftContext,
): Drafted<FrequencyMeasure> {
  const { items, when, asOf, weekStart } = context
  const { sports, assumed: taken } = sportsSaid(items)
  const startOn = startOfPeriods('week', when, asOf, weekStart)
  const counted = inDays ? ('days' as const) : ('activities' as const)
  const slack = items.slacks[0]
  const weeks = slack?.of ?? weeksFrom(startOn, when, weekStart)
  const slack_weeks = slack?.weeks ?? 0
  const dueOn = weeks === undefined ? undefined : addDays(startOn, weeks * DAYS_A_WEEK - 1)
  const assumed: Assumption[] = [...when.assumed, { code: 'starts-on', on: startOn, per: 'week' }]
  if (weeks !== undefined && dueOn !== undefined && slack?.of === undefined && when.length?.unit !== 'week')
    assumed.push({ code: 'weeks-counted', weeks, dueOn })
  if (!slack) assumed.push({ code: 'slack-default', slack_weeks: 0 })
  assumed.push(...taken)
  for (const said of [...items.distances, ...items.times]) assumed.push({ code: 'left-out', text: said.text })

  const fields = {
    kind: 'frequency' as const,
    ...(times !== undefined && { times }),
    ...(weeks !== undefined && { weeks }),
    counted,
    slack_weeks,
    sports,
  }
  const missing: MissingField[] = [
    ...(times === undefined ? ['times' as const] : []),
    ...(weeks === undefined ? ['weeks' as const] : []),
  ]
  return {
    fields,
    ...(times !== undefined &&
      weeks !== undefined && { measure: { kind: 'frequency', times, counted, weeks, slack_weeks, sports } }),
    startOn,
    ...(dueOn !== undefined && { dueOn }),
    assumed,
    missing,
  }
}

export interface Amount {
  readonly quantity: VolumeMeasure['quantity']
  readonly amount: number
  readonly assumed?: readonly Assumption[]
}

/** An amount in each week, month or year, or in all. */
export function draftVolume(
  amount: Amount,
  rate: CalendarUnit | 'day' | undefined,
  context: DraftContext,
): Drafted<VolumeMeasure> {
  const { items, when, asOf } = context
  const { sports, assumed: taken } = sportsSaid(items)
  const per = rate === 'day' ? 'week' : (rate ?? 'total')
  const slack = items.slacks[0]
  const measure: VolumeMeasure = {
    kind: 'volume',
    quantity: amount.quantity,
    amount: amount.amount * (rate === 'day' ? DAYS_A_WEEK : 1),
    per,
    ...(per !== 'total' && slack && { slack_periods: slack.weeks }),
    sports,
  }
  // 'In 4 weeks' is a length here: four weeks from today, today among them.
  const { dueOn: end, ...lasting } = when
  const days = per === 'total' ? totalWindow(when.length ? lasting : when, asOf) : periodWindow(per, context)
  const assumed: Assumption[] = [...days.assumed, ...(amount.assumed ?? [])]
  if (rate === 'day') assumed.push({ code: 'day-taken-as-week', times: DAYS_A_WEEK })
  if (amount.quantity === 'time') assumed.push({ code: 'moving-time' })
  assumed.push(...taken)
  return {
    fields: measure,
    measure,
    startOn: days.startOn,
    ...(days.dueOn !== undefined && { dueOn: days.dueOn }),
    assumed,
    missing: days.dueOn === undefined || when.passed ? ['dueOn'] : [],
  }
}

function periodWindow(per: CalendarUnit, { items, when, asOf, weekStart }: DraftContext) {
  const startOn = startOfPeriods(per, when, asOf, weekStart)
  const of = items.slacks[0]?.of
  const weeks = of ?? (when.length && weeksFrom(startOn, when, weekStart))
  const months =
    when.length && (when.length.unit === 'month' || when.length.unit === 'year')
      ? totalWindow({ ...when, startOn }, asOf).dueOn
      : undefined
  const dueOn = months ?? (weeks === undefined ? when.dueOn : addDays(startOn, weeks * DAYS_A_WEEK - 1))
  const starts: Assumption = { code: 'starts-on', on: startOn, per }
  return { startOn, ...(dueOn !== undefined && { dueOn }), assumed: [...when.assumed, starts] }
}

/** A number without a unit is a distance in the runner's own. */
export const bareDistance = (value: number, units: UnitSystem): Amount => ({
  quantity: 'distance',
  amount: value * (units === 'metric' ? 1000 : METERS_PER_MILE),
  assumed: [{ code: 'unit-taken-as', unit: units === 'metric' ? 'km' : 'mi' }],
})
