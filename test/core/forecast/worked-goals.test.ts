import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate, type LocalDate, parseIsoDate } from '../../../src/core/base/calendar.ts'
import type { ActivityFact } from '../../../src/core/evidence/evidence.ts'
import { evidence } from '../../../src/core/evidence/make-evidence.ts'
import type { Race } from '../../../src/core/evidence/race.ts'
import { changeSince } from '../../../src/core/forecast/drivers.ts'
import { forecastGoal } from '../../../src/core/forecast/forecast-goal.ts'
import { targetsFor } from '../../../src/core/forecast/inverse.ts'
import { jointChance } from '../../../src/core/forecast/joint-chance.ts'
import { startAndFinish } from '../../../src/core/forecast/start-and-finish.ts'
import { roundedChance, zoneOf } from '../../../src/core/forecast/zone.ts'
import type { Goal, GoalType } from '../../../src/core/goal/goal.ts'
import type { Measure } from '../../../src/core/goal/measure.ts'

/** One example of a page: a goal, what is known, and what is said. `runs` are so many, every so many days. */
interface Example {
  readonly name: string
  readonly asOf: string
  readonly goal: { measure: Measure; type?: GoalType; createdOn: string; startOn: string; dueOn?: string }
  readonly process?: Measure
  readonly races?: readonly { on: string; distance_m: number; time_s: number; ascent_m?: number }[]
  readonly runs?: { last: string; everyDays: number; count: number; distance_m: number }
  readonly efforts?: readonly { on: string; distance_m: number; time_s: number }[]
  readonly answer: Readonly<Record<string, unknown>>
}

const PAGES = ['results-and-efforts', 'chance-of-amounts', 'chance-simple', 'zones', 'drivers', 'joint-chance']

const examplesOf = (page: string): Example[] =>
  [
    ...readFileSync(new URL(`../../../docs/methods/${page}.md`, import.meta.url), 'utf8').matchAll(
      /```json\n(.*?)```/gs,
    ),
  ].map((match): Example => JSON.parse(match[1] ?? ''))

const day = (text: string): LocalDate => parseIsoDate(text)!
const rounded = (value: number) => Number(value.toFixed(4))

function goalOf({ goal }: Example, id = 'goal', measure = goal.measure): Goal {
  const { createdOn, startOn, dueOn, type = 'time' } = goal
  return {
    id,
    type,
    horizon: 'season',
    rank: 0,
    createdOn: day(createdOn),
    states: [{ on: day(createdOn), state: 'active' }],
    revisions: [
      {
        fromOn: day(createdOn),
        measure,
        startOn: day(startOn),
        ...(dueOn !== undefined && { dueOn: day(dueOn) }),
        weekStart: 1,
      },
    ],
    version: 1,
  }
}

function knownOf({ races = [], runs, efforts = [], asOf }: Example) {
  const activity = (id: string, on: LocalDate, distance_m: number): ActivityFact => ({
    id,
    startAt: on * 86_400_000,
    localDay: on,
    sport: 'running',
    distance_m,
    elapsed_s: 0.36 * distance_m,
    moving_s: 0.36 * distance_m,
  })
  const regular = Array.from({ length: runs?.count ?? 0 }, (_, i) =>
    activity(`run-${i}`, addDays(day(runs!.last), -i * runs!.everyDays), runs!.distance_m),
  )
  return evidence(
    { weekStart: 1 },
    {
      activities: [...regular, ...efforts.map(({ on }, i) => activity(`effort-${i}`, day(on), 12_000))],
      bestEfforts: efforts.map(({ on, distance_m, time_s }, i) => ({
        activityId: `effort-${i}`,
        localDay: day(on),
        distance_m,
        elapsed_s: time_s,
      })),
      pauses: [],
      races: races.map(({ on, distance_m, time_s, ascent_m }, i): Race => ({
        id: `race-${i}`,
        on: day(on),
        distance_m,
        kind: 'road',
        priority: 'A',
        outcome: 'finished',
        official_time_s: time_s,
        ...(ascent_m !== undefined && { ascent_m }),
        allOut: true,
        version: 1,
      })),
    },
    day(asOf),
  )
}

/** What the example asks for, by the names of its answer. */
function said(example: Example): Record<string, unknown> {
  const goal = goalOf(example)
  const known = knownOf(example)
  const forecast = forecastGoal(goal, known)
  const chance = forecast.kind === 'forecast' ? forecast.chance : Number.NaN
  const all: Record<string, () => unknown> = {
    kind: () => forecast.kind,
    model: () => (forecast.kind === 'forecast' || forecast.kind === 'words' ? forecast.model : undefined),
    chance: () => rounded(chance),
    rounded: () => roundedChance(chance),
    zone: () => zoneOf(goal.type, chance),
    efforts: () => (forecast.kind === 'forecast' ? forecast.inputs.efforts : undefined),
    words: () => (forecast.kind === 'words' ? [forecast.from, forecast.to] : undefined),
    missing: () => (forecast.kind === 'insufficient-data' ? forecast.missing : undefined),
    targets: () => targetsFor(goal, known)?.map(({ target }) => target && Math.round(target)),
    drivers: () => changeSince(goal, known)?.drivers.map(({ code, by }) => [code, rounded(by)]),
    change: () => {
      const change = changeSince(goal, known)
      return change && [isoDate(change.since), rounded(change.before), rounded(change.after)]
    },
    startAndFinish: () => {
      const { start, finish } = startAndFinish(day(example.goal.dueOn!) - day(example.asOf), 5000, false)
      return [rounded(start), rounded(finish)]
    },
    joint: () => {
      const process = goalOf(example, 'process', example.process)
      const link = { carrierId: 'process', carriedId: 'goal' }
      const target = forecast.kind === 'forecast' ? forecast.target : undefined
      return jointChance(goal, [goal, process], [link], known, target)?.rows.map((row) => [
        row.kept,
        rounded(row.chance),
      ])
    },
  }
  return Object.fromEntries(Object.keys(example.answer).map((name) => [name, all[name]!()]))
}

describe.each(PAGES)('the worked examples of docs/methods/%s.md', (page) => {
  const examples = examplesOf(page)

  it('are there', () => expect(examples.length).toBeGreaterThanOrEqual(1))

  it.each(examples.map((example) => [example.name, example] as const))('come out as written (%s)', (_, example) => {
    expect(said(example)).toEqual(example.answer)
  })
})
