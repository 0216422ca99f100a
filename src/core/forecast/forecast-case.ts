import { type LocalDate, parseIsoDate } from '../base/calendar.ts'
import { CONSTANTS, type ForecastConstants } from './constants.ts'
import { forecastFrequency } from './frequency.ts'
import type { RunFact } from './habit-weeks.ts'
import type { RaceResult, Runner } from './race-result.ts'
import { raceTimeOutlook } from './race-time.ts'
import { forecastVolume } from './volume.ts'

/** A goal with all that was known of its runner on a day, as one line of JSON says it. Other fields are not read. */
export interface ForecastCase {
  readonly id: string
  readonly asOf: string
  readonly athlete?: { readonly sex?: string; readonly age?: number }
  readonly weeklyDistance_m?: number
  readonly races?: readonly { readonly on: string; readonly distance_m: number; readonly time_s: number }[]
  readonly runs?: readonly { readonly on: string; readonly distance_m?: number }[]
  readonly goal:
    | {
        readonly kind: 'race-time'
        readonly distance_m: number
        readonly time_s?: number
        readonly attemptsOn: readonly string[]
      }
    | {
        readonly kind: 'frequency'
        readonly runsPerWeek: number
        readonly weeks: number
        readonly slackWeeks?: number
        readonly startsOn: string
      }
    | { readonly kind: 'volume'; readonly distance_m: number; readonly startsOn: string; readonly endsOn: string }
}

export type CaseAnswer =
  | { readonly id: string; readonly probability: number }
  | { readonly id: string; readonly quantiles: Readonly<Record<string, number>> }
  | { readonly id: string; readonly missing: readonly string[] }

/** The answer to a case: a chance where it has a target, else the times. Throws RangeError for a day that is none. */
export function forecastCase(asked: ForecastCase, c: ForecastConstants = CONSTANTS): CaseAnswer {
  const { id, goal } = asked
  const asOf = dayOf(asked.asOf)
  if (goal.kind === 'race-time') return raceTime(asked, asOf, goal, c)
  const runs: RunFact[] = (asked.runs ?? []).map(({ on, distance_m }) => ({
    on: dayOf(on),
    ...(distance_m !== undefined && { distance_m }),
  }))
  const inputs = { asOf, runs }
  const startsOn = dayOf(goal.startsOn)
  const forecast =
    goal.kind === 'frequency'
      ? forecastFrequency(
          inputs,
          { runsPerWeek: goal.runsPerWeek, weeks: goal.weeks, slack: goal.slackWeeks ?? 0, startsOn },
          c,
        )
      : forecastVolume(inputs, { distance_m: goal.distance_m, startsOn, endsOn: dayOf(goal.endsOn) }, c)
  if (forecast.kind === 'insufficient-data') return { id, missing: forecast.missing }
  return { id, probability: forecast.chance! }
}

function raceTime(
  asked: ForecastCase,
  asOf: LocalDate,
  goal: Extract<ForecastCase['goal'], { kind: 'race-time' }>,
  c: ForecastConstants,
): CaseAnswer {
  const races: RaceResult[] = (asked.races ?? []).map((race) => ({
    on: dayOf(race.on),
    distance_m: race.distance_m,
    time_s: race.time_s,
  }))
  const outlook = raceTimeOutlook({ asOf, races, runner: runnerOf(asked) }, goal.distance_m, c)
  if (!outlook) return { id: asked.id, missing: ['race-result'] }
  const days = goal.attemptsOn.map(dayOf)
  if (goal.time_s === undefined) {
    const last = Math.max(...days, asOf + 1) as LocalDate
    const { p10, p25, p50, p75, p90 } = outlook.quantiles(last)
    return { id: asked.id, quantiles: { '0.1': p10, '0.25': p25, '0.5': p50, '0.75': p75, '0.9': p90 } }
  }
  const chance = outlook.chance(goal.time_s, days)
  return chance === undefined ? { id: asked.id, missing: ['day-to-come'] } : { id: asked.id, probability: chance }
}

/** What a case says of its runner. */
export function runnerOf({ athlete, weeklyDistance_m }: ForecastCase): Runner {
  return {
    ...((athlete?.sex === 'female' || athlete?.sex === 'male') && { sex: athlete.sex }),
    ...(athlete?.age !== undefined && { age_years: athlete.age }),
    ...(weeklyDistance_m !== undefined && { weekly_m: weeklyDistance_m }),
  }
}

function dayOf(text: string): LocalDate {
  const day = parseIsoDate(text)
  if (day === undefined) throw new RangeError(`${text} is no day`)
  return day
}
