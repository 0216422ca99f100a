import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { addActivity } from '../../src/app/activities/add-activity.ts'
import { bulkEdit } from '../../src/app/activities/bulk-edit.ts'
import { deleteActivity, editActivity } from '../../src/app/activities/edit-activity.ts'
import { searchActivities } from '../../src/app/activities/search-activities.ts'
import { recordCheckIn } from '../../src/app/check-ins/record-check-in.ts'
import type { Context } from '../../src/app/context.ts'
import { editDay } from '../../src/app/days/edit-day.ts'
import { editProfile } from '../../src/app/edit-profile.ts'
import { getFitness } from '../../src/app/forecast/get-fitness.ts'
import { getForecast, getForecastRecord } from '../../src/app/forecast/get-forecast.ts'
import { giveGuess } from '../../src/app/forecast/give-guess.ts'
import { getBests } from '../../src/app/get-bests.ts'
import { getDashboard } from '../../src/app/get-dashboard.ts'
import { createGoal } from '../../src/app/goals/create-goal.ts'
import { deleteGoal } from '../../src/app/goals/delete-goal.ts'
import { getConflicts, getGoal, getGoals } from '../../src/app/goals/get-goal.ts'
import { reviseGoal } from '../../src/app/goals/revise-goal.ts'
import { recordPause } from '../../src/app/pauses/record-pause.ts'
import { addRace } from '../../src/app/races/edit-race.ts'
import { rebuild } from '../../src/app/rebuild.ts'
import { undo } from '../../src/app/undo.ts'
import { write } from '../../src/app/write.ts'
import { addWorkout } from '../../src/app/workouts/add-workouts.ts'
import { addDays, isoDate } from '../../src/core/base/calendar.ts'
import { err } from '../../src/core/base/result.ts'
import { makeFit } from '../importers/support/make-fit.ts'
import { makeFrequency, makeRaceTime, makeVolume } from '../make.ts'
import { type FreshPostgres, freshPostgres, noPostgres, withoutPostgres } from '../support/postgres.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { importAll, makeData, NOW, TODAY, type TestData, value } from './support/make-data.ts'

const DAY_MS = 86_400_000
const folder = temporaryFolder()

/** What a step knows: two programs on one database, of which only the first is asked. */
interface World {
  readonly server: TestData
  readonly other: TestData
  readonly changes: string[]
}
type Step = readonly [what: keyof typeof STEPS, byOther: boolean, size: number]

const pick = <T>(list: readonly T[], size: number): T | undefined => list[size % Math.max(1, list.length)]
const listed = async (context: Context) => (await searchActivities(context, { limit: 50 })).activities

/** Everything that writes facts, as its runner would. What is refused writes nothing, and is as good a step. */
const STEPS = {
  import: async ({ context }, size) => {
    const startAt = NOW - (size % 60) * DAY_MS
    const path = join(folder, `${size}.fit`)
    writeFileSync(path, makeFit([{ startAt, seconds: 300 + size, speed_mps: 2.5 + (size % 20) / 10 }]))
    await importAll(context, folder, path)
  },
  add: async ({ context }, size, { changes }) => {
    const facts = { day: addDays(TODAY, -(size % 90)), elapsed_s: 1200 + size, distance_m: 4000 + 10 * size }
    changes.push(value(await addActivity(context, facts)).change.id)
  },
  edit: async ({ context }, size, { changes }) => {
    const row = pick(await listed(context), size)
    if (!row) return
    const { id, version } = row
    const sport = size % 3 === 0 ? 'cycling' : 'running'
    const edited = await editActivity(context, id, { version, sport, countsForGoals: size % 5 > 0, name: `n${size}` })
    if (edited.ok) changes.push(edited.value.change.id)
  },
  move: async ({ context }, size) => {
    const row = pick(await listed(context), size)
    if (row) await editActivity(context, row.id, { version: row.version, day: addDays(TODAY, -(size % 30)) })
  },
  delete: async ({ context }, size, { changes }) => {
    const row = pick(await listed(context), size)
    if (row) changes.push(value(await deleteActivity(context, row.id, row.version)).change.id)
  },
  many: async ({ context }, size, { changes }) => {
    const ids = (await listed(context)).slice(0, size % 6).map(({ id }) => id)
    const edited = await bulkEdit(context, { ids, changes: { effort: size % 10 } })
    if (edited.ok) changes.push(edited.value.change.id)
  },
  race: async ({ context }, size) => {
    const on = addDays(TODAY, (size % 60) - 40)
    await addRace(context, {
      on,
      distance_m: 5000,
      ...(on <= TODAY && { outcome: 'finished', official_time_s: 1500 + size }),
    })
  },
  pause: async ({ context }, size, { changes }) => {
    const from = addDays(TODAY, -(size % 40))
    const paused = await recordPause(context, { from, to: addDays(from, size % 9), reason: 'illness' })
    if (paused.ok) changes.push(paused.value.change.id)
  },
  'check-in': async ({ context }, size, { changes }) => {
    const said = await recordCheckIn(context, { on: addDays(TODAY, -(size % 20)), pain: { level: size % 4 }, mood: 6 })
    if (said.ok) changes.push(said.value.change.id)
  },
  body: async ({ context }, size) =>
    void (await editDay(context, addDays(TODAY, -(size % 20)), { sleep_s: 20_000 + size })),
  workout: async ({ context }, size) => {
    await addWorkout(context, { on: addDays(TODAY, (size % 30) - 10), kind: 'easy', distance_m: 5000 + size })
  },
  goal: async ({ context }, size, { changes }) => {
    const measure = pick([makeFrequency(), makeVolume(), makeRaceTime({ distance_m: 5000, time_s: 1400 })], size)
    const made = await createGoal(context, { measure, startOn: addDays(TODAY, -30), dueOn: addDays(TODAY, 60) })
    if (made.ok) changes.push(made.value.change.id)
  },
  revise: async ({ context }, size, { changes }) => {
    const goal = pick(await getGoals(context), size)
    if (!goal) return
    const measure = makeVolume({ amount: 50_000 + size })
    const revised = await reviseGoal(context, goal.id, { version: goal.version, measure, dueOn: addDays(TODAY, 90) })
    if (revised.ok) changes.push(revised.value.change.id)
  },
  drop: async ({ context }, size, { changes }) => {
    const goal = pick(await getGoals(context), size)
    if (goal) changes.push(value(await deleteGoal(context, goal.id, goal.version)).change.id)
  },
  guess: async ({ context }, size) => {
    const goal = pick(await getGoals(context), size)
    if (goal) await giveGuess(context, goal.id, (size % 100) / 100)
  },
  settings: async ({ context }, size) => {
    const zone = pick(['Europe/Berlin', 'Pacific/Apia', 'America/Los_Angeles'], size)
    await editProfile(context, { zone, weekStart: size % 2 ? 1 : 7, birthYear: 1960 + (size % 40) })
  },
  undo: async ({ context }, size, { changes }) => {
    const change = pick(changes.toReversed(), size % 3)
    if (change !== undefined) await undo(context, change)
  },
  refused: async ({ context }) => {
    // Read within a write that comes to nothing: what it saw is not for others.
    await write(context, undefined, async (inside) => {
      await inside.db
        .updateTable('activity')
        .set({ distance_m: 1 })
        .where('athlete_id', '=', inside.athleteId)
        .execute()
      await getDashboard(inside)
      return err({ code: 'conflict' })
    })
  },
  rebuild: async ({ context }) => void (await rebuild(context)),
  'new-day': async (_program, size, { server, other }) => {
    server.clock.now += (size % 3) * DAY_MS
    other.clock.now = server.clock.now
  },
} satisfies Record<string, (program: TestData, size: number, world: World) => Promise<void>>

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.tuple(fc.constantFrom(...(Object.keys(STEPS) as Step[0][])), fc.boolean(), fc.nat(400)),
  { minLength: 4, maxLength: 12 },
)

/** Every answer that is kept, and some that rest on what is. */
async function answers(context: Context): Promise<Record<string, string>> {
  const goals = await getGoals(context)
  const told: Record<string, unknown> = {
    dashboard: await getDashboard(context),
    then: await getDashboard(context, addDays(TODAY, -12)),
    goals,
    archived: await getGoals(context, undefined, true),
    conflicts: await getConflicts(context),
    bests: await getBests(context),
    fitness: await getFitness(context),
    record: await getForecastRecord(context),
    list: await searchActivities(context, { limit: 20 }),
    found: await searchActivities(context, { limit: 20, text: 'n1' }),
  }
  for (const { id } of goals) {
    told[`goal ${id}`] = await getGoal(context, id)
    told[`forecast ${id}`] = await getForecast(context, id, { chance: 0.7 })
  }
  return Object.fromEntries(Object.entries(told).map(([name, answer]) => [name, JSON.stringify(answer)]))
}

/** Where two texts part, short enough to read. */
function difference(name: string, kept: string | undefined, anew: string): string[] {
  if (kept === anew) return []
  const at = [...anew].findIndex((letter, i) => letter !== kept?.[i])
  return [name, `kept ${kept?.slice(at - 60, at + 60)}`, `anew ${anew.slice(at - 60, at + 60)}`]
}

const cold = ({ kept: _kept, ...context }: Context): Context => context

async function follow(world: World, path: readonly Step[]): Promise<void> {
  for (const [what, byOther, size] of path) {
    await STEPS[what](byOther ? world.other : world.server, size, world)
    const { context } = world.server
    const [kept, anew] = [await answers(context), await answers(cold(context))]
    const other = Object.keys(anew).flatMap((name) => difference(name, kept[name], anew[name]!))
    expect(other, `after ${what}`).toEqual([])
  }
}

describe('what a program keeps in mind', () => {
  let files = 0
  let fresh: FreshPostgres | undefined
  afterAll(() => fresh?.drop())

  const live = async (path: readonly Step[], databaseUrl?: string) => {
    const at = join(folder, `${files++}`)
    const options = databaseUrl === undefined ? {} : { databaseUrl }
    const world = { server: await makeData(at, options), other: await makeData(at, options), changes: [] }
    try {
      await follow(world, path)
    } finally {
      await world.server.close()
      await world.other.close()
    }
  }

  it('gives the answers of a program that has just begun, to the byte, whatever is written and by whom', async () => {
    await fc.assert(
      fc.asyncProperty(steps, (path) => live(path)),
      { seed: 20261122, numRuns: 8, endOnFailure: true },
    )
  })

  it('knows each kind of write on its own', async () => {
    const start: Step[] = [0, 1, 2].map((size) => ['goal', false, size])
    const filled: Step[] = [...start, ['import', true, 9], ['add', true, 40], ['check-in', true, 3], ['guess', true, 1]]
    await live([...filled, ...Object.keys(STEPS).map((what, i): Step => [what as Step[0], i % 2 === 0, 7 * i + 1])])
  })

  it.skipIf(withoutPostgres)(
    `does so on PostgreSQL too${withoutPostgres ? ` (skipped: ${noPostgres})` : ''}`,
    async () => {
      fresh = await freshPostgres()
      const { url } = fresh
      await fc.assert(
        fc.asyncProperty(steps, (path) => live(path, url)),
        { seed: 20261123, numRuns: 2, endOnFailure: true },
      )
    },
  )

  it('answers many who ask at once by working once', async () => {
    const data = await makeData(join(folder, 'many'))
    await STEPS.add(data, 3, { server: data, other: data, changes: [] })
    const told = await Promise.all(Array.from({ length: 20 }, () => getDashboard(data.context)))
    expect(new Set(told).size).toBe(1)
    expect(told[0]!.asOf).toBe(isoDate(TODAY))
    await data.close()
  })
})
