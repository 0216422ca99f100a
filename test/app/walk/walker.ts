import { addDays, isoDate, type LocalDate } from '../../../src/core/base/calendar.ts'
import type { GoalPage } from '../../../src/core/view/dashboard-types.ts'
import type { PhraseView } from '../../../src/core/view/phrase-view.ts'
import type { RaceView } from '../../../src/core/view/race-view.ts'
import { makeFit } from '../../importers/support/make-fit.ts'
import { startAnew } from '../support/make-data.ts'
import { tcxOf } from '../support/tcx-of.ts'
import { makeApi, type TestApi, upload } from '../../api/support/make-api.ts'
import { START, type Walk } from './walks.ts'

const DAY_MS = 86_400_000
/** Noon of the first day, in Berlin. */
const NOON = Temporal.Instant.from('2026-11-23T11:00:00Z').epochMilliseconds

export const day = (n: number): LocalDate => addDays(START, n)
export const iso = (n: number): string => isoDate(day(n))

/** A runner who does everything by the commands that anyone has: the API, in process. */
export interface Walker {
  readonly run: (n: number, distance_m?: number, more?: object) => Promise<string>
  readonly race: (n: number, distance_m: number, more?: object) => Promise<void>
  /** The race that was planned is run. */
  readonly finish: (time_s: number) => Promise<void>
  readonly tell: (n: number, said: object) => Promise<void>
  readonly measure: (n: number, facts: object) => Promise<void>
  readonly plan: (n: number, workout?: object) => Promise<string>
  readonly word: (workoutId: string, word: string, reason?: string) => Promise<void>
  readonly pause: (from: number, to: number, reason: string) => Promise<void>
  /** Runs with a watch that counts 171 steps a minute. */
  readonly record: (days: readonly number[]) => Promise<void>
  /** Kilometres at 4:00 with a trot between, each so many seconds off, and a watch that makes one lap of it all. */
  readonly intervals: (n: number, off_s: readonly number[]) => Promise<void>
  readonly page: () => Promise<GoalPage>
}

export async function makeWalker(folder: string) {
  const api = await makeApi(folder)
  await call(api, 'PATCH', '/api/profile', { birthYear: 1985, sex: 'female' })
  return { api, walk: (path: Walk, how: 'whole' | 'short') => walk(api, path, how), close: () => api.close() }
}

async function call(api: TestApi, method: string, path: string, json?: unknown): Promise<Record<string, unknown>> {
  const answer = await api.call(method, path, { json })
  if (answer.status >= 300) throw new Error(`${method} ${path} ${JSON.stringify(json)}: ${answer.text}`)
  return answer.json
}

/** Types the goal, lives the days, and lets the runner confirm what the data show. */
async function walk(api: TestApi, path: Walk, how: 'whole' | 'short') {
  await startAnew(api.own.context)
  const clock = (n: number) => (api.own.clock.now = NOON + n * DAY_MS)
  clock(0)
  let goalId = ''
  const walker = walkerOf(api, () => goalId)
  await path.before?.(walker)
  const said = (await call(api, 'POST', '/api/goals/phrase', { text: path.say })) as unknown as PhraseView
  const { kind, startOn: _, dueOn: __, ...understood } = said.measure ?? { kind: '' }
  const { dueOn, ...fields } = { dueOn: said.dueOn, ...path.answers, ...(how === 'short' && path.shortAnswers) }
  const known = Object.fromEntries(Object.entries({ ...understood, ...fields }).filter(([, value]) => value !== null))
  const measure = { ...known, kind }
  const days = { startOn: said.startOn, ...(!path.endsItself && { dueOn }) }
  const set = await call(api, 'POST', '/api/goals', { measure, type: said.type, horizon: said.horizon, ...days })
  goalId = (set['goal'] as GoalPage).id

  clock(path.until)
  await path.live(walker, how)
  const seen = await walker.page()
  if (seen.noticed) {
    await call(api, 'POST', `/api/goals/${goalId}/states`, { version: seen.version, state: seen.noticed.state })
  }
  return { said, seen, end: await walker.page() }
}

function walkerOf(api: TestApi, goalId: () => string): Walker {
  const post = (path: string, json: object) => call(api, 'POST', path, json)
  return {
    run: async (n, distance_m = 8000, more = {}) => {
      const elapsed_s = Math.round(distance_m / 2.5)
      const made = await post('/api/activities', { day: iso(n), sport: 'running', distance_m, elapsed_s, ...more })
      return (made['activity'] as { id: string }).id
    },
    race: async (n, distance_m, more = {}) => {
      await post('/api/races', { on: iso(n), distance_m, outcome: 'finished', ...more })
    },
    finish: async (official_time_s) => {
      const { coming, past } = (await call(api, 'GET', '/api/races')) as { coming: RaceView[]; past: RaceView[] }
      const { id, version } = [...coming, ...past].find(({ outcome }) => outcome === 'planned')!
      await call(api, 'PATCH', `/api/races/${id}`, { version, outcome: 'finished', official_time_s })
    },
    tell: async (n, said) => void (await post('/api/check-ins', { on: iso(n), ...said })),
    measure: async (n, facts) => void (await call(api, 'PATCH', `/api/days/${iso(n)}`, facts)),
    plan: async (n, workout = {}) => {
      const made = await post('/api/workouts', { on: iso(n), kind: 'easy', distance_m: 8000, ...workout })
      return (made['workout'] as { id: string }).id
    },
    word: async (id, word, reason) => {
      const { workouts } = (await call(api, 'GET', '/api/workouts')) as {
        workouts: { id: string; version: number }[]
      }
      const { version } = workouts.find((workout) => workout.id === id)!
      await call(api, 'PATCH', `/api/workouts/${id}`, { version, word, reason })
    },
    pause: async (from, to, reason) => void (await post('/api/pauses', { from: iso(from), to: iso(to), reason })),
    record: async (days) => {
      const files = days.map((n) => [`run-${n}.fit`, makeFit([{ seconds: 1260, startAt: NOON + n * DAY_MS }])] as const)
      await upload(api, Object.fromEntries(files))
    },
    intervals: async (n, off_s) => {
      const parts = [
        [2100, 340],
        ...off_s.flatMap((off) => [
          [1000, 240 + off],
          [400, 420],
        ]),
        [1000, 350],
      ] as [number, number][]
      await upload(api, { [`intervals-${n}.tcx`]: tcxOf(NOON + n * DAY_MS - 3 * 3_600_000, parts) })
    },
    page: async () => (await call(api, 'GET', `/api/goals/${goalId()}`)) as unknown as GoalPage,
  }
}
