import { addDays, type LocalDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { revisionOn } from '../goal/goal-state.ts'
import type { Goal } from '../goal/goal.ts'
import type { Measure } from '../goal/measure.ts'
import { progress } from '../goal/progress.ts'
import { forecastGoal, type ForecastOptions } from './forecast-goal.ts'
import { asking, dueOn, hasFreeEnd, measuring, raceDistance } from './what-if.ts'

/** A goal at three strengths: one to reach for, one to count on, and one to stand on. */
export const ABC_CHANCES = { a: 0.3, b: 0.6, c: 0.9 } as const

export interface TargetFor {
  readonly chance: number
  /** In the measure's own unit; undefined where no target has this chance. */
  readonly target: number | undefined
}

/** The target that has each of these chances, from here on. Undefined for goals without a target that can be moved. */
export function targetsFor(
  goal: Goal,
  evidence: Evidence,
  chances: readonly number[] = Object.values(ABC_CHANCES),
  options: ForecastOptions = {},
): readonly TargetFor[] | undefined {
  const { asOf } = evidence
  const { measure } = revisionOn(goal, asOf)
  const scale = scaleOf(measure)
  if (!scale) return undefined
  const stands = options.stands ?? progress(goal, evidence)
  const chanceAt = (target: number): number | undefined => {
    const said = forecastGoal(asking(goal, asOf, measuring(scale.with(target))), evidence, {
      ...options,
      stands,
      chanceOnly: true,
    })
    return said.kind === 'forecast' && said.decided === undefined ? said.chance : undefined
  }
  if (chanceAt(scale.at) === undefined) return undefined
  return chances.map((chance) => ({ chance, target: bisect(chanceAt, scale, chance) }))
}

interface Scale {
  readonly at: number
  readonly low: number
  readonly high: number
  /** Larger targets are easier. */
  readonly easier: boolean
  readonly whole: boolean
  readonly with: (target: number) => Measure
}

function scaleOf(measure: Measure): Scale | undefined {
  const distance_m = raceDistance(measure)
  if (distance_m !== undefined) {
    const time = measure.kind === 'race-time' ? measure.time_s : 0.3 * distance_m
    const attempts = measure.kind === 'standard' ? {} : attemptsSaid(measure)
    return {
      at: time,
      low: distance_m / 12,
      high: distance_m * 1.5,
      easier: true,
      whole: true,
      with: (time_s) => ({ kind: 'race-time', distance_m, time_s, ...attempts }),
    }
  }
  if (measure.kind === 'frequency')
    return {
      at: measure.times,
      low: 1,
      high: measure.per === 'month' ? 62 : 14,
      easier: false,
      whole: true,
      with: (times) => ({ ...measure, times }),
    }
  if ((measure.kind === 'volume' && measure.per !== 'day') || measure.kind === 'level')
    return {
      at: measure.amount,
      low: measure.amount / 50,
      high: measure.amount * 20,
      easier: false,
      whole: measure.quantity === 'count',
      with: (amount) => ({ ...measure, amount }),
    }
  return undefined
}

const attemptsSaid = (measure: Measure) =>
  'attempts' in measure && measure.attempts !== undefined ? { attempts: measure.attempts } : {}

const STEPS = 34

/** By halves, on the logarithm: the chance only falls as the target grows harder. */
function bisect(chanceAt: (target: number) => number | undefined, scale: Scale, chance: number): number | undefined {
  const { easier, whole } = scale
  let [easy, hard] = easier ? [scale.high, scale.low] : [scale.low, scale.high]
  const has = (target: number) => (chanceAt(target) ?? 0) >= chance
  if (!has(easy)) return undefined
  for (let i = 0; i < STEPS && Math.abs(easy - hard) > (whole ? 0.5 : 1); i++) {
    const middle = Math.sqrt(easy * hard)
    if (has(middle)) easy = middle
    else hard = middle
  }
  if (!whole) return easy
  return easier ? Math.ceil(easy) : Math.floor(easy)
}

const WEEKS_AHEAD = [1, 2, 4, 6, 8, 10, 12, 16, 20, 26, 32, 40, 52, 65, 78, 104]

/**
 * The first last day, in whole weeks from here, on which the goal has a chance; undefined when none in two years does. Of
 * a time that is near enough already a later day may well be less likely: what is looked for is the first.
 */
export function dateFor(
  goal: Goal,
  evidence: Evidence,
  chance: number,
  options: ForecastOptions = {},
): LocalDate | undefined {
  const { asOf } = evidence
  if (!hasFreeEnd(revisionOn(goal, asOf).measure)) return undefined
  const stands = options.stands ?? progress(goal, evidence)
  const has = (weeks: number) => {
    const later = asking(goal, asOf, dueOn(addDays(asOf, 7 * weeks)))
    const said = forecastGoal(later, evidence, { ...options, stands, chanceOnly: true })
    return said.kind === 'forecast' && said.decided === undefined && said.chance >= chance
  }
  const first = WEEKS_AHEAD.findIndex(has)
  if (first < 0) return undefined
  let [low, high] = [WEEKS_AHEAD[first - 1] ?? 0, WEEKS_AHEAD[first]!]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (has(middle)) high = middle
    else low = middle
  }
  return addDays(asOf, 7 * high)
}
