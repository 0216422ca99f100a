import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getCheckIns } from '../../src/app/check-ins/get-check-ins.ts'
import { deleteCheckIn, editCheckIn, recordCheckIn } from '../../src/app/check-ins/record-check-in.ts'
import { createGoal } from '../../src/app/goals/create-goal.ts'
import { deleteGoal } from '../../src/app/goals/delete-goal.ts'
import { getGoal } from '../../src/app/goals/get-goal.ts'
import { deletePause } from '../../src/app/pauses/delete-pause.ts'
import { editPause } from '../../src/app/pauses/edit-pause.ts'
import { getPauses } from '../../src/app/pauses/get-pauses.ts'
import { recordPause } from '../../src/app/pauses/record-pause.ts'
import { undo } from '../../src/app/undo.ts'
import { addWorkout } from '../../src/app/workouts/add-workouts.ts'
import { deleteWorkout, editWorkout } from '../../src/app/workouts/edit-workout.ts'
import { getWorkouts } from '../../src/app/workouts/get-workouts.ts'
import { importWorkouts } from '../../src/app/workouts/import-workouts.ts'
import { addDays } from '../../src/core/base/calendar.ts'
import { insertActivity } from '../../src/storage/activities.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeActivity, makeFrequency, makeId, makeVolume } from '../make.ts'
import { makeData, problemOf, startAnew, TODAY, type TestData, value } from './support/make-data.ts'

const NOBODY = '01890000-0000-7000-8000-000000000000'

const folder = temporaryFolder()
let data: TestData
beforeAll(async () => {
  data = await makeData(join(folder, 'data'))
})
beforeEach(async () => {
  await startAnew(data.context)
})
afterAll(() => data.close())

const weekly = () => createGoal(data.context, { measure: makeFrequency({ weeks: 8 }), startOn: addDays(TODAY, -27) })

describe('a pause', () => {
  const days = { from: addDays(TODAY, -13), to: addDays(TODAY, -7), reason: 'illness' } as const
  const rest = async (input: Partial<Parameters<typeof recordPause>[1]> = {}) =>
    value(await recordPause(data.context, { ...days, ...input }))

  it('lets the weeks it touches rest, also when it is told weeks later, and undo puts them back', async () => {
    const { goalId } = value(await weekly())
    const states = async () =>
      value(await getGoal(data.context, goalId))
        .periods.slice(0, 4)
        .map(({ state }) => state)
    expect(await states()).toEqual(['not-held', 'not-held', 'not-held', 'open'])
    const { change } = await rest()
    expect(await states()).toEqual(['not-held', 'not-held', 'paused', 'open'])
    expect(value(await getGoal(data.context, goalId)).pauses).toMatchObject([
      { reason: 'illness', days: 7, ofAll: true },
    ])
    value(await undo(data.context, change.id))
    expect(await states()).toEqual(['not-held', 'not-held', 'not-held', 'open'])
  })

  it('says of each last day by how much it could be moved, and moves none', async () => {
    const dueOn = addDays(TODAY, 20)
    const measure = makeVolume({ per: 'total' })
    const { goalId } = value(await createGoal(data.context, { measure, startOn: addDays(TODAY, -10), dueOn }))
    value(await weekly())
    await rest()
    const [pause] = await getPauses(data.context)
    expect(pause!.deadlines).toMatchObject([{ goalId, days: 4, dueOn: '2026-05-30', wouldBe: '2026-06-03' }])
    expect(value(await getGoal(data.context, goalId)).dueOn).toBe('2026-05-30')
  })

  it('may go on without a last day, be ended, and overlap another: a day of rest counts once', async () => {
    const { goalId } = value(await weekly())
    const { pauseId } = await rest({ to: null })
    expect(await getPauses(data.context)).toMatchObject([{ to: null, ongoing: true, days: 14 }])
    value(await editPause(data.context, pauseId, { version: 1, to: addDays(TODAY, -9) }))
    const other = await rest({ from: addDays(TODAY, -10), to: addDays(TODAY, -7), reason: 'travel', goalId })
    expect(await getPauses(data.context)).toMatchObject([
      { id: pauseId, ongoing: false, days: 5, overlaps: [other.pauseId] },
      { goalId, overlaps: [pauseId] },
    ])
    value(await deletePause(data.context, other.pauseId, 1))
    expect(await getPauses(data.context)).toHaveLength(1)
  })

  it('is refused when it ends before it begins, names no goal, or was changed elsewhere', async () => {
    const backwards = await recordPause(data.context, { ...days, to: addDays(days.from, -1) })
    expect(problemOf(backwards)).toMatchObject({ fields: [{ field: 'to', with: 'from' }] })
    const ofNobody = await recordPause(data.context, { ...days, goalId: NOBODY })
    expect(problemOf(ofNobody)).toEqual({ code: 'not-found', what: 'goal' })
    const { pauseId } = await rest()
    expect(problemOf(await editPause(data.context, pauseId, { version: 9 }))).toEqual({
      code: 'stale-version',
      have: 1,
    })
    expect(problemOf(await deletePause(data.context, NOBODY, undefined))).toEqual({ code: 'not-found', what: 'pause' })
  })

  it('goes with its goal when that is taken out, and comes back with it', async () => {
    const { goalId } = value(await weekly())
    await rest({ goalId })
    const { change } = value(await deleteGoal(data.context, goalId, undefined))
    expect(await getPauses(data.context)).toEqual([])
    value(await undo(data.context, change.id))
    expect(await getPauses(data.context)).toMatchObject([{ goalId }])
  })
})

describe('a check-in', () => {
  const told = async (said: Parameters<typeof recordCheckIn>[1]) => value(await recordCheckIn(data.context, said))

  it('is kept as it was told, and a question left open stays open', async () => {
    await told({ joy: 2, pain: { level: 0 }, words: 'slept badly', answers: { stress: 3.5 } })
    const [found] = await getCheckIns(data.context)
    expect(found).toMatchObject({ on: '2026-05-10', moment: 'morning', joy: 2, mood: null, words: 'slept badly' })
    expect(found!.pain).toEqual({ level: 0, where: null, during: null, nextMorning: null })
    expect(found!.answers).toEqual({ stress: 3.5 })
  })

  it('belongs to the run of the day, where there was one', async () => {
    const on = addDays(TODAY, -1)
    await insertActivity(data.context.db, data.context.athleteId, makeActivity({ localDay: on }), 0)
    await told({ on, energy: 5 })
    await told({ on: addDays(on, -1), energy: 5 })
    await told({ on: addDays(on, -1), effort: 5 })
    const moments = (await getCheckIns(data.context)).map(({ on: day, moment }) => [day, moment])
    expect(moments).toEqual([
      ['2026-05-08', 'morning'],
      ['2026-05-08', 'after-run'],
      ['2026-05-09', 'after-run'],
    ])
  })

  it('is changed answer by answer, taken out, and brought back', async () => {
    const { checkInId } = await told({ joy: 2, stress: 8, medicalSigns: ['limping', 'night-pain'] })
    value(await editCheckIn(data.context, checkInId, { version: 1, stress: null, mood: 6 }))
    const [edited] = await getCheckIns(data.context)
    expect(edited).toMatchObject({ joy: 2, stress: null, mood: 6, medicalSigns: ['night-pain', 'limping'], version: 2 })
    const stale = await editCheckIn(data.context, checkInId, { version: 1, joy: 9 })
    expect(problemOf(stale)).toEqual({ code: 'stale-version', have: 2 })
    const { change } = value(await deleteCheckIn(data.context, checkInId, 2))
    expect(await getCheckIns(data.context)).toEqual([])
    value(await undo(data.context, change.id))
    expect(await getCheckIns(data.context)).toHaveLength(1)
  })

  it('off its scales, of a day to come, or saying nothing is refused whole', async () => {
    const off = { pain: { level: 11 }, joy: -1, sleep_h: 25, answers: { own: 12 } }
    const fields = (problem: unknown) => (problem as { fields: { field: string }[] }).fields.map(({ field }) => field)
    expect(fields(problemOf(await recordCheckIn(data.context, off)))).toEqual(['joy', 'sleep_h', 'pain', 'answers.own'])
    expect(fields(problemOf(await recordCheckIn(data.context, { on: addDays(TODAY, 1), joy: 3 })))).toEqual(['on'])
    expect(problemOf(await recordCheckIn(data.context, {}))).toMatchObject({ fields: [{ code: 'required' }] })
    expect(problemOf(await recordCheckIn(data.context, { joy: 3, goalId: NOBODY }))).toMatchObject({ what: 'goal' })
    expect(await getCheckIns(data.context)).toEqual([])
  })

  it('leaves none of its words in the log, nor in the name of a change', async () => {
    await told({ joy: 1, words: 'I do not want this any more' })
    expect(JSON.stringify(data.logged)).not.toContain('want this')
    const { change } = await dumpRows(data.context.db)
    expect(change!.map(({ kind }) => kind)).not.toContainEqual(expect.stringContaining('want'))
  })
})

describe('a planned workout', () => {
  const plan = async (fields: Record<string, unknown> = {}) =>
    value(await addWorkout(data.context, { on: '2026-05-12', kind: 'tempo', distance_m: 8000, ...fields })).workoutId
  const all = () => getWorkouts(data.context)

  it('is a fact of its day, with its parts', async () => {
    const work = { role: 'work', distance_m: 1000, target: { by: 'pace', fast_s_per_km: 240, slow_s_per_km: 250 } }
    const steps = [
      { role: 'warm-up', duration_s: 900 },
      { repeat: 4, steps: [work, { role: 'recovery' }] },
    ]
    await plan({ steps })
    expect(await all()).toMatchObject([{ on: '2026-05-12', sport: 'running', steps, word: null, version: 1 }])
    expect(await getWorkouts(data.context, { from: addDays(TODAY, 3) })).toEqual([])
  })

  it('is moved, worded and taken out; only of a day that was lived can it be said what became of it', async () => {
    const id = await plan()
    const early = await editWorkout(data.context, id, { version: 1, fields: {}, word: 'done' })
    expect(problemOf(early)).toMatchObject({ fields: [{ code: 'in-the-future', field: 'word' }] })
    value(await editWorkout(data.context, id, { version: 1, fields: { on: '2026-05-09', distance_m: null } }))
    value(await editWorkout(data.context, id, { version: 2, fields: {}, word: 'eased', reason: 'calf' }))
    expect(await all()).toMatchObject([{ on: '2026-05-09', distance_m: null, word: 'eased', reason: 'calf' }])
    const { change } = value(await deleteWorkout(data.context, id, 3))
    value(await undo(data.context, change.id))
    expect(await all()).toHaveLength(1)
  })

  it.each([
    [{ on: '2026-02-30' }, 'not-a-day'],
    [{ kind: 'fast' }, 'not-a-workout'],
    [{ sport: 'chess' }, 'not-a-choice'],
    [{ distance_m: -3 }, 'out-of-range'],
    [{ duration_s: '10 min' }, 'not-a-number'],
    [{ steps: [{ role: 'sprint' }] }, 'not-steps'],
    [{ steps: [{ repeat: 2, steps: [{ repeat: 2, steps: [] }] }] }, 'not-steps'],
    [{ colour: 'red' }, 'unknown-field'],
  ])('with %j is refused', async (fields, code) => {
    const refused = await addWorkout(data.context, { on: '2026-05-12', kind: 'easy', ...fields })
    expect(problemOf(refused)).toMatchObject({ fields: [{ code }] })
  })
})

describe('a file of planned workouts', () => {
  const read = async (text: string) => value(await importWorkouts(data.context, new TextEncoder().encode(text)))
  const table = 'Date;Kind;Distance km;Duration;Mine\n2026-05-12;easy;6,;0:40:00;x\n2026-05-13;long;18.5;1:50:00;\n'

  it('is read row by row: a bad one is named and never stops the rest', async () => {
    const found = await read(table)
    expect(found).toMatchObject({ added: 1, refused: [{ row: 2, fields: [{ field: 'distance_m' }] }] })
    expect(await getWorkouts(data.context)).toMatchObject([
      { on: '2026-05-13', kind: 'long', distance_m: 18_500, duration_s: 6600 },
    ])
  })

  it('read again changes nothing, and one undo takes all of it out', async () => {
    const list = JSON.stringify({ workouts: [1, 2, 3].map((n) => ({ on: `2026-06-0${n}`, kind: 'easy' })) })
    const first = await read(list)
    expect(first).toMatchObject({ added: 3, known: 0 })
    expect(await read(list)).toMatchObject({ added: 0, known: 3, change: null })
    value(await undo(data.context, first.change!.id))
    expect(await getWorkouts(data.context)).toEqual([])
  })

  it.each(['{"a":1}', 'name,age\nx,3\n', '[1,', ''])('that is none is refused: %j', async (text) => {
    const refused = await importWorkouts(data.context, new TextEncoder().encode(text))
    expect(problemOf(refused)).toMatchObject({ fields: [{ code: 'not-workouts' }] })
  })

  it('cannot name a goal that is not there', async () => {
    const found = await read(JSON.stringify([{ on: '2026-06-01', kind: 'easy', goalId: makeId() }]))
    expect(found.refused).toMatchObject([{ row: 1, fields: [{ code: 'not-a-goal' }] }])
  })
})
