import { addDays, startOfWeek } from '../../../base/calendar.ts'
import { METERS_PER_MILE } from '../../../base/units.ts'
import type { PlainMeasure } from '../../measure.ts'
import { draft, type Draft } from '../draft.ts'
import type { Assumption } from '../phrase-types.ts'
import type { KindReader, Reading } from '../reading.ts'
import { fromTodayWindow, type GoalWindow, lastingWindow, periodWindow } from '../window.ts'
import { CLEAR_UP_TO } from '../clear-up-to.ts'

/** A base is laid, and health looked at, over about a season. */
const SEASON_WEEKS = 12
const SPARE_WEEKS = 2
/** A base a fifth above what is usual, in all the weeks of a season: well within what holds up. */
const MORE = 1.2
/** Three weeks of taper: Bosquet et al. 2007 found two, most plans begin in the third before. */
const TAPER_DAYS = 21
/** A pause over a week is no healthy season. */
const LONGEST_PAUSE_DAYS = 7

/** A season that is several goals in one: build a base, peak for the goal race, stay healthy. */
export const season: KindReader = (reading) => {
  const { has, items } = reading
  if (items.rates.length > 0 && items.counts.length > 0) return undefined
  if (has('peak') && !has('base')) return peak(reading)
  if (items.counts.length + items.times.length > 0) return undefined
  if (has('base')) return base(reading)
  return has('healthy') ? healthy(reading) : undefined
}

/** The days that were said, else twelve whole weeks. */
function seasonDays({ when, asOf, weekStart }: Reading): GoalWindow {
  if (when.dueOn !== undefined || when.length) return lastingWindow(when, asOf)
  const { startOn, assumed } = periodWindow('week', when, asOf, weekStart)
  const dueOn = addDays(startOn, SEASON_WEEKS * 7 - 1)
  return { startOn, dueOn, assumed: [...assumed, { code: 'weeks-counted', weeks: SEASON_WEEKS, dueOn }] }
}

function base(reading: Reading): Draft {
  const { facts, units, items, weekStart } = reading
  const days = seasonDays(reading)
  const unit_m = units === 'metric' ? 1000 : METERS_PER_MILE
  const said_m = items.distances[0]?.distance_m
  const weekly_m = said_m ?? (facts.weeklyDistance_m && Math.ceil((facts.weeklyDistance_m * MORE) / unit_m) * unit_m)
  const longest_m = facts.longestRun_m && Math.ceil((facts.longestRun_m * MORE) / unit_m) * unit_m
  const weeks = days.dueOn === undefined ? SEASON_WEEKS : wholeWeeks(startOfWeek(days.startOn, weekStart), days.dueOn)
  const known = weekly_m !== undefined && weekly_m > 0
  const parts: PlainMeasure[] = known
    ? [
        { kind: 'level', quantity: 'distance', amount: Math.round(weekly_m), sports: ['running'] },
        {
          kind: 'frequency',
          times: Math.max(2, Math.round(facts.runsPerWeek ?? 3)),
          counted: 'days',
          weeks,
          slack_weeks: Math.min(SPARE_WEEKS, weeks - 1),
          sports: ['running'],
        },
        { kind: 'first-time', distance_m: Math.round(longest_m ?? weekly_m / 3) },
      ]
    : []
  const now = facts.weeklyDistance_m
  const assumed: Assumption[] =
    now === undefined ? [] : [{ code: 'from-record', of: 'weekly-distance', value: Math.round(now), unit: 'm' }]
  return composed('base', parts, days, assumed)
}

const wholeWeeks = (from: number, to: number): number => Math.max(1, Math.floor((to - from + 1) / 7))

function peak(reading: Reading): Draft {
  const { facts, when, asOf, items } = reading
  const race = facts.nextRace
  const said_m = (items.distances[0] ?? items.events[0])?.distance_m
  const distance_m = said_m ?? race?.distance_m
  const onSaid = fromTodayWindow(when, asOf)
  const dueOn = onSaid.dueOn ?? race?.on
  const startOn = dueOn === undefined ? asOf : addDays(dueOn, -TAPER_DAYS) > asOf ? addDays(dueOn, -TAPER_DAYS) : asOf
  const meant: Assumption[] =
    race && onSaid.dueOn === undefined
      ? [
          {
            code: 'race-meant',
            on: race.on,
            distance_m: race.distance_m,
            ...(race.name !== undefined && { name: race.name }),
          },
        ]
      : []
  const days = { ...onSaid, startOn, ...(dueOn !== undefined && { dueOn }), assumed: [...onSaid.assumed, ...meant] }
  const parts: PlainMeasure[] =
    distance_m === undefined
      ? []
      : [
          { kind: 'miss-limit', misses: 1, per: 'total' },
          { kind: 'clear-days', up_to: CLEAR_UP_TO },
          { kind: 'first-time', distance_m: Math.round(distance_m), in_race: true },
        ]
  return composed('peak', parts, days, [])
}

function healthy(reading: Reading): Draft {
  const parts: PlainMeasure[] = [
    { kind: 'clear-days', up_to: CLEAR_UP_TO },
    { kind: 'pause-limit', days: LONGEST_PAUSE_DAYS },
  ]
  return composed('healthy', parts, seasonDays(reading), [{ code: 'pain-up-to', level: CLEAR_UP_TO }])
}

export function composed(
  of: 'base' | 'peak' | 'healthy' | 'own',
  parts: readonly PlainMeasure[],
  days: GoalWindow,
  assumed: readonly Assumption[],
): Draft {
  return draft({
    kind: 'composite',
    fields: { of, parts: parts.length > 0 ? parts : undefined },
    // A peak has its parts as soon as its race is known.
    needs: parts.length > 0 ? [] : [of === 'peak' ? 'distance_m' : 'parts'],
    days,
    horizon: 'season',
    type: of === 'healthy' ? 'health' : of === 'base' ? 'improvement' : of === 'peak' ? 'time' : 'consistency',
    assumed: [...assumed, ...(parts.length > 0 ? [{ code: 'parts', of, count: parts.length } as const] : [])],
  })
}
