import { addDays, type LocalDate } from '../../base/calendar.ts'
import { evidence as evidenceOf } from '../../evidence/make-evidence.ts'
import type { ActivityFact, Evidence } from '../../evidence/evidence.ts'
import type { Race } from '../../evidence/race.ts'
import { type DistanceOutlook, outlookOf } from '../../forecast/race-goal.ts'
import type { Effort, RaceResult } from '../../forecast/race-result.ts'
import { roundRun } from '../round-run.ts'
import type { WayGround } from '../shortfall.ts'
import type { EffortRow, ResultRow, WhatIfInputs } from './what-if-types.ts'

/** What is made of inputs once, whatever is asked of them. */
export interface WhatIfGround {
  readonly outlook: DistanceOutlook | undefined
  readonly planned: readonly Race[]
  readonly evidence: Evidence | undefined
  readonly way: WayGround | undefined
  /** Required weeks by runs a week and target. */
  readonly weeks: Map<string, number | undefined>
}

const kept = new WeakMap<WhatIfInputs, WhatIfGround>()

export function whatIfGround(inputs: WhatIfInputs): WhatIfGround {
  let made = kept.get(inputs)
  if (!made) {
    made = {
      outlook: outlook(inputs),
      planned: planned(inputs),
      evidence: known(inputs),
      way: wayOf(inputs),
      weeks: new Map(),
    }
    kept.set(inputs, made)
  }
  return made
}

function results(rows: readonly (ResultRow | EffortRow)[]): RaceResult[] {
  let [day, distance] = [0, 0]
  return rows.map(([later, time_s, distance_m = distance, unsure]) => {
    day += later
    distance = distance_m
    return { on: day as LocalDate, distance_m, time_s, ...(unsure !== undefined && { unsure }) }
  })
}

const effortsOf = (rows: readonly EffortRow[]): Effort[] =>
  results(rows).map((effort, i) => ({ ...effort, run: rows[i]![4] ?? 0 }))

function outlook({ asOf, race }: WhatIfInputs): DistanceOutlook | undefined {
  if (!race) return undefined
  const { races, efforts, runner, distance_m, stated } = race
  const all = { asOf, races: results(races), efforts: effortsOf(efforts), runner }
  return outlookOf(all, distance_m, stated ? { ...stated, on: asOf } : undefined)
}

const planned = ({ race }: WhatIfInputs): Race[] =>
  (race?.planned ?? []).map(({ on, priority, ...conditions }, i) => ({
    id: `planned-${i}`,
    on: on as LocalDate,
    distance_m: race!.distance_m,
    kind: 'road',
    priority,
    outcome: 'planned',
    allOut: true,
    version: 1,
    ...conditions,
  }))

const DAY_MS = 86_400_000

/** The runs that a forecast of weeks and amounts looks at, as an evidence of their own. */
function known({ asOf, weekStart, log }: WhatIfInputs): Evidence | undefined {
  if (!log) return undefined
  const activities: ActivityFact[] = []
  const at = (localDay: LocalDate, sport: ActivityFact['sport']) => ({
    id: `run-${activities.length}`,
    startAt: localDay * DAY_MS,
    localDay,
    sport,
  })
  // Whether and since when there is a log is known, too; what was run before its last year is not looked at.
  if (log.first < log.since) activities.push({ ...at(log.first, 'generic'), elapsed_s: 0, moving_s: 0 })
  let day = log.since
  for (const [later, distance_m = -1, moving_s = 0] of log.runs) {
    day = addDays(day, later)
    activities.push({ ...at(day, 'running'), ...(distance_m >= 0 && { distance_m }), elapsed_s: moving_s, moving_s })
  }
  return evidenceOf({ weekStart }, { activities, bestEfforts: [], pauses: log.pauses }, asOf)
}

function wayOf({ asOf, weekStart, way }: WhatIfInputs): WayGround | undefined {
  if (!way) return undefined
  const { availability, full_m, lately_m, runs, rests, easyPace_s_per_km, marathonTime_s, usual, units } = way
  return {
    start: { full_m, lately_m, runs },
    from: addDays(asOf, 1),
    inputs: {
      asOf,
      weekStart,
      availability,
      rests,
      easyPace_s_per_km,
      rounded: roundRun(units),
      races: way.races.map((race, i) => ({
        ...race,
        id: `race-${i}`,
        kind: 'road',
        priority: 'B',
        outcome: 'planned',
        allOut: true,
        version: 1,
      })),
      ...(marathonTime_s !== null && { marathonTime_s }),
      ...(usual && { usual }),
    },
  }
}
