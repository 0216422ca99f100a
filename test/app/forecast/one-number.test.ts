import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { benchFolder, readCases, SUITES } from '../../../bench/forecast-folder.ts'
import { type ForecastCase, forecastCase } from '../../../src/core/forecast/forecast-case.ts'
import type { ForecastPage } from '../../../src/core/view/chance-types.ts'
import type { GoalCard } from '../../../src/core/view/dashboard-types.ts'
import { makeApi } from '../../api/support/make-api.ts'
import { runCli } from '../../cli/support/run-cli.ts'
import { storeCase } from './support.ts'

const folder = mkdtempSync(join(tmpdir(), 'cairn-one-number-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const runsEvery = (days: number, from: string, count: number, distance_m: number) =>
  Array.from({ length: count }, (_, i) => ({
    on: new Date(Date.parse(from) - i * days * 86_400_000).toISOString().slice(0, 10),
    distance_m: distance_m + 300 * (i % 7),
  }))

const OWN: ForecastCase[] = [
  {
    id: 'sparse',
    asOf: '2025-05-03',
    races: [{ on: '2025-03-01', distance_m: 5000, time_s: 1500 }],
    goal: { kind: 'race-time', distance_m: 5000, time_s: 1460, attemptsOn: ['2025-06-07', '2025-06-21'] },
  },
  {
    id: 'marathon-from-shorter',
    asOf: '2025-05-04',
    athlete: { sex: 'female', age: 41 },
    weeklyDistance_m: 52_000,
    races: [
      { on: '2025-01-12', distance_m: 10_000, time_s: 2880 },
      { on: '2025-03-30', distance_m: 21_097.5, time_s: 6400 },
    ],
    goal: { kind: 'race-time', distance_m: 42_195, time_s: 13_500, attemptsOn: ['2025-10-12'] },
  },
  {
    id: 'two-distances',
    asOf: '2025-05-07',
    races: [
      { on: '2025-01-12', distance_m: 10_000, time_s: 2880 },
      { on: '2025-02-12', distance_m: 5000, time_s: 1390 },
      { on: '2025-04-12', distance_m: 5000, time_s: 1404 },
    ],
    goal: { kind: 'race-time', distance_m: 5000, time_s: 1380, attemptsOn: ['2025-05-31'] },
  },
  {
    id: 'weeks',
    asOf: '2025-05-04',
    runs: runsEvery(2, '2025-05-03', 70, 8000),
    goal: { kind: 'frequency', runsPerWeek: 3, weeks: 8, slackWeeks: 1, startsOn: '2025-05-05' },
  },
  {
    id: 'distance',
    asOf: '2025-05-04',
    runs: runsEvery(3, '2025-05-02', 40, 7000),
    goal: { kind: 'volume', distance_m: 150_000, startsOn: '2025-05-05', endsOn: '2025-06-29' },
  },
]

const bench = benchFolder()
const OF_THE_BENCH: ForecastCase[] =
  bench === undefined
    ? []
    : SUITES.flatMap((suite) => {
        const cases = readCases(bench, suite, 'train')
        return [3, Math.floor(cases.length / 2)].map((i) => ({ ...cases[i]!, id: `${suite}-${cases[i]!.id}` }))
      })

interface Said {
  readonly chance: number | null
  readonly times: readonly number[]
}

async function everywhere(asked: ForecastCase, withCli: boolean): Promise<Said[]> {
  const api = await makeApi(join(folder, asked.id))
  try {
    const id = await storeCase(api.own, asked, 7000)
    const at = `asOf=${asked.asOf}`
    const card = async (path: string) => (await api.call('GET', `${path}?${at}`)).json
    const pages = [
      ((await card('/api/dashboard'))['goals'] as GoalCard[])[0]!.chance,
      ((await card('/api/goals'))['goals'] as GoalCard[])[0]!.chance,
      (await card(`/api/goals/${id}`))['chance'] as GoalCard['chance'],
      (await card(`/api/goals/${id}/forecast`))['chance'] as GoalCard['chance'],
    ]
    if (withCli) {
      const printed = await runCli(
        join(folder, asked.id, 'data'),
        'forecast',
        '--goal',
        id,
        '--json',
        '--as-of',
        asked.asOf,
      )
      pages.push((printed.json as ForecastPage).chance)
    }
    return pages.map(({ chance, expected }) => ({
      chance,
      times: expected ? [expected.p10, expected.p25, expected.p50, expected.p75, expected.p90] : [],
    }))
  } finally {
    await api.close()
  }
}

async function agrees(asked: ForecastCase, withCli: boolean): Promise<void> {
  const answer = forecastCase(asked)
  for (const said of await everywhere(asked, withCli)) {
    if ('probability' in answer) expect(Math.abs((said.chance ?? -1) - answer.probability)).toBeLessThan(1e-9)
    else if ('quantiles' in answer)
      for (const [i, time] of Object.values(answer.quantiles).entries())
        expect(Math.abs(said.times[i]! / time - 1)).toBeLessThan(1e-9)
    else throw new Error('no answer')
  }
}

describe('a case as a runner with a goal', () => {
  test.each(OWN.map((asked) => [asked.id, asked] as const))(
    'has one number on page, list, dashboard, API and command line, the one of --cases: %s',
    (_, asked) => agrees(asked, true),
  )
})

describe.skipIf(bench === undefined)('cases of the bench (skipped where ../shared/bench is not)', () => {
  test.each(OF_THE_BENCH.map((asked) => [asked.id, asked] as const))('have the number of --cases: %s', (_, asked) =>
    agrees(asked, false),
  )
})
