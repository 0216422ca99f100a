import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getCheckIns } from '../../src/app/check-ins/get-check-ins.ts'
import { importCheckIns } from '../../src/app/check-ins/import-check-ins.ts'
import { recordCheckIn } from '../../src/app/check-ins/record-check-in.ts'
import { getForecast } from '../../src/app/forecast/get-forecast.ts'
import { getDashboard } from '../../src/app/get-dashboard.ts'
import { getTell } from '../../src/app/advice/get-answers.ts'
import { getOptions } from '../../src/app/advice/get-options.ts'
import { getCalendar } from '../../src/app/calendar/get-calendar.ts'
import { createGoal } from '../../src/app/goals/create-goal.ts'
import { getGoal, getGoals } from '../../src/app/goals/get-goal.ts'
import { recordPause } from '../../src/app/pauses/record-pause.ts'
import { cardOfGoal } from '../../src/app/plan/get-race-card.ts'
import { planOfGoal } from '../../src/app/plan/make-plan.ts'
import { addRace } from '../../src/app/races/edit-race.ts'
import { getRaces } from '../../src/app/races/get-races.ts'
import { getToday } from '../../src/app/plan/get-plan.ts'
import { getQuestions, getRelationship, getSigns } from '../../src/app/signs/get-signs.ts'
import { undo } from '../../src/app/undo.ts'
import { addWorkout } from '../../src/app/workouts/add-workouts.ts'
import { addDays, isoDate, type LocalDate } from '../../src/core/base/calendar.ts'
import { insertActivity } from '../../src/storage/activities.ts'
import { makeActivity, makeFrequency } from '../make.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeData, startAnew, TODAY, type TestData, value } from './support/make-data.ts'

const folder = temporaryFolder()
let data: TestData
beforeAll(async () => {
  data = await makeData(join(folder, 'data'))
})
beforeEach(async () => {
  await startAnew(data.context)
})
afterAll(() => data.close())

const told = async (days: number, said: Parameters<typeof recordCheckIn>[1]) =>
  value(await recordCheckIn(data.context, { on: addDays(TODAY, days), moment: 'weekly', ...said }))
const ran = (days: number, distance_m: number) =>
  insertActivity(
    data.context.db,
    data.context.athleteId,
    makeActivity({ localDay: addDays(TODAY, days), distance_m }),
    0,
  )
const codes = async (on: LocalDate = TODAY) => (await getSigns(data.context, on)).signs.map(({ code }) => code)

describe('signs as of a day', () => {
  it('of an empty log there are none, on whatever day', async () => {
    for (const on of [TODAY, addDays(TODAY, -9000), addDays(TODAY, 9000)])
      expect(await getSigns(data.context, on)).toMatchObject({ signs: [], firstThings: null, nextStep: null })
  })

  it('look only at what was of that day, in whatever order it was told', async () => {
    await told(0, { joy: 2 })
    await told(-10, { joy: 1 })
    await told(-5, { joy: 2 })
    expect(await codes(addDays(TODAY, -1))).toEqual([])
    expect(await codes()).toEqual(['joy-gone'])
    const [sign] = (await getSigns(data.context, TODAY)).signs
    expect(sign).toMatchObject({ since: '2026-04-30', strength: 'weak', flag: 'no-joy-left', isMedical: false })
    expect(sign!.evidence).toHaveLength(3)
  })

  it('see a run on a day marked as injured, also when the day is marked weeks later; undo takes it back', async () => {
    await ran(-3, 6000)
    expect(await codes()).toEqual([])
    const { change } = value(await recordPause(data.context, { from: addDays(TODAY, -5), reason: 'injury' }))
    expect(await codes()).toEqual(['running-injured'])
    value(await undo(data.context, change.id))
    expect(await codes()).toEqual([])
  })

  it('show the usual next step before a run, and say so of one that is planned beyond it', async () => {
    for (const days of [-24, -20, -16, -12, -8, -4]) await ran(days, 10_000)
    value(await addWorkout(data.context, { on: isoDate(addDays(TODAY, 1)), kind: 'long', distance_m: 16_000 }))
    const { signs, nextStep } = await getSigns(data.context, TODAY)
    expect(nextStep).toEqual({ longest_m: 10_000, upTo_m: 11_000, afterBreak: false })
    expect(signs.map(({ code }) => code)).toEqual(['long-run-jump-planned'])
  })
})

describe('another look at a goal', () => {
  const up = async () => {
    const { broughtUp, seasonOff } = await getSigns(data.context, TODAY)
    return { seasonOff, broughtUp: broughtUp.map(({ goalId, trigger }) => ({ goalId, trigger })) }
  }

  it('is brought up where a sign speaks for it; not in a season without goals, nor while the runner comes first', async () => {
    expect(await up()).toEqual({ seasonOff: false, broughtUp: [] })
    const { goalId } = value(await createGoal(data.context, { measure: makeFrequency({ weeks: 8 }), startOn: TODAY }))
    expect(await up()).toEqual({ seasonOff: false, broughtUp: [] })
    for (const days of [-10, -5, 0]) await told(days, { joy: 1 })
    expect(await up()).toEqual({ seasonOff: false, broughtUp: [{ goalId, trigger: 'lost-meaning' }] })
    const { change } = value(await recordPause(data.context, { from: TODAY, reason: 'rest' }))
    expect(await up()).toEqual({ seasonOff: true, broughtUp: [] })
    value(await undo(data.context, change.id))
    await told(0, { medicalSigns: ['chest-pain'] })
    expect(await up()).toEqual({ seasonOff: false, broughtUp: [] })
  })
})

describe('first things', () => {
  it('silence chance, streak, countdown, offers and the day’s workouts everywhere, until a clinician’s word', async () => {
    await ran(-3, 8000)
    const goal = { measure: makeFrequency({ weeks: 8 }), startOn: addDays(TODAY, -27) }
    const { goalId } = value(await createGoal(data.context, goal))
    value(await addWorkout(data.context, { on: isoDate(TODAY), kind: 'easy', distance_m: 8000 }))
    const all = async () => ({
      dashboard: await getDashboard(data.context, TODAY),
      cards: await getGoals(data.context, TODAY),
      page: value(await getGoal(data.context, goalId, TODAY)),
      // What was kept meanwhile is kept.
      forecast: { ...value(await getForecast(data.context, goalId, { asOf: TODAY })), kept: [] },
      today: await getToday(data.context, TODAY),
    })
    const before = await all()
    expect(before.page).toMatchObject({ firstThings: null, streak: {}, progress: { daysLeft: expect.any(Number) } })
    expect(before.today.workouts).toHaveLength(1)

    await told(-2, { medicalSigns: ['chest-pain'] })
    const { dashboard, cards, page, forecast, today } = await all()
    for (const card of [...cards, ...dashboard.goals, page]) {
      expect(card).toMatchObject({
        streak: null,
        noticed: null,
        current: null,
        chance: { chance: null, reason: 'first-things' },
      })
      expect(card.progress).toMatchObject({ standing: 'open-ended', daysLeft: null, left: null, neededPerWeek: null })
      expect(card.progress.actual).toBe(before.page.progress.actual)
    }
    expect(page).toMatchObject({ offers: [], conflicts: [], asks: { next: { code: 'look-after-yourself' } } })
    expect(forecast.chance).toMatchObject({ kind: 'none', reason: 'first-things' })
    expect(today).toMatchObject({ workouts: [], next: null, week: { planned_m: 0 } })
    for (const view of [dashboard, page, today])
      expect(view.firstThings).toMatchObject({
        since: '2026-05-08',
        medicalSigns: ['chest-pain'],
        needsClinician: true,
      })

    await told(-1, { clearance: 'clinician' })
    expect(await all()).toEqual(before)
  })

  it('leave no countdown, chance, pace or plan on any other way to look, nor in what leaves the house', async () => {
    await ran(-3, 8000)
    const measure = { kind: 'race-time', distance_m: 10_000, time_s: 3000 } as const
    const dueOn = addDays(TODAY, 70)
    const { goalId } = value(await createGoal(data.context, { measure, startOn: addDays(TODAY, -27), dueOn }))
    value(await addRace(data.context, { on: dueOn, distance_m: 10_000 }))
    value(await addWorkout(data.context, { on: isoDate(addDays(TODAY, 1)), kind: 'easy', distance_m: 8000 }))
    const all = async () => ({
      races: await getRaces(data.context, TODAY),
      card: value(await cardOfGoal(data.context, goalId, TODAY)),
      plan: value(await planOfGoal(data.context, goalId, { asOf: TODAY })),
      told: value(await getTell(data.context, goalId, TODAY)),
      options: value(await getOptions(data.context, goalId, { asOf: TODAY })),
      calendar: (await getCalendar(data.context)).events.map(({ what }) => what.kind),
    })
    const before = await all()
    expect(before).toMatchObject({
      races: { coming: [{ daysLeft: 70 }] },
      told: { told: { daysLeft: expect.any(Number) } },
    })
    expect(before.calendar).toEqual(expect.arrayContaining(['workout', 'race', 'weekly-review']))

    await told(0, { medicalSigns: ['night-pain'] })
    const { races, card, plan, told: text, options, calendar } = await all()
    expect(races).toMatchObject({ firstThings: { codes: ['medical-bone'] }, coming: [{ daysLeft: null }] })
    expect(card).toMatchObject({ firstThings: {}, aims: null, paced_s: null, splits: [], ifThens: [] })
    expect(plan).toMatchObject({ feasible: false, why: [{ code: 'first-things', since: '2026-05-10' }], weeks: [] })
    expect(text.told!.daysLeft).toBe(null)
    expect(options).toMatchObject({ healthFirst: true, broughtUp: false })
    for (const { chance, asks } of options.options) expect([chance, asks]).toEqual([null, {}])
    expect(calendar).toEqual(['race'])

    await told(0, { clearance: 'clinician' })
    expect(await all()).toEqual(before)
  })

  it('words of despair are in no sign and no log', async () => {
    const logged: unknown[] = []
    const context = { ...data.context, log: (event: unknown) => logged.push(event) }
    value(await recordCheckIn(context, { on: TODAY, words: 'I do not want to live any more' }))
    const view = await getSigns(context, TODAY)
    expect(view.signs).toMatchObject([{ code: 'despair', evidence: [], help: ['someone-to-talk-to'] }])
    expect(JSON.stringify([view, logged])).not.toContain('live any more')
    expect(view.firstThings).toMatchObject({ codes: ['despair'], needsClinician: false })
  })
})

describe('check-ins from a file', () => {
  const read = async (text: string) => value(await importCheckIns(data.context, new TextEncoder().encode(text)))
  const table =
    'date,pain,pain where,joy,signs\n2026-05-01,4,knee,3,\n2026-05-02,x,,,\n2026-05-03,,,11,\n2026-05-04,,,,limping;swelling\n2027-01-01,,,5,\n'

  it('are kept row by row, known when read again, and undone as one', async () => {
    const { added, refused, change } = await read(table)
    expect([added, refused.map(({ row, fields }) => [row, fields[0]!.code])]).toEqual([
      2,
      [
        [3, 'not-a-number'],
        [4, 'out-of-range'],
        [6, 'in-the-future'],
      ],
    ])
    expect(await getCheckIns(data.context)).toMatchObject([
      { on: '2026-05-01', pain: { level: 4, where: 'knee' }, joy: 3 },
      { on: '2026-05-04', medicalSigns: ['limping', 'swelling'] },
    ])
    expect(await read(table)).toMatchObject({ added: 0, known: 2, change: null })
    value(await undo(data.context, change!.id))
    expect(await getCheckIns(data.context)).toEqual([])
  })

  it('as they are listed go in again, with every answer', async () => {
    const pain = { level: 3, where: 'heel', during: 2, nextMorning: 1 }
    await told(-3, {
      pain,
      effort: 6,
      wantTo: 7,
      sleep_h: 7.5,
      answers: { calm: 4 },
      clearance: 'resolved',
      words: 'fine',
    })
    const listed = await getCheckIns(data.context)
    await data.context.db.deleteFrom('check_in').execute()
    expect(await read(JSON.stringify(listed))).toMatchObject({ added: 1, refused: [] })
    const [again] = await getCheckIns(data.context)
    expect({ ...again, id: listed[0]!.id }).toEqual(listed[0])
  })

  it.each(['', 'hello', '{"no": 1}', 'name,joy\nx,3\n'])('what is none is refused: %j', async (text) => {
    const answer = await importCheckIns(data.context, new TextEncoder().encode(text))
    expect(answer).toMatchObject({ ok: false, error: { fields: [{ code: 'not-check-ins' }] } })
  })

  it.each([
    '[1]',
    '[{"on":"2026-05-01","joy":"3"}]',
    '[{"on":"2026-05-01","pain":4}]',
    '[{"on":"2026-05-01","mood":3,"x":1}]',
  ])('a row that is none is left out and said: %s', async (text) =>
    expect(await read(text)).toMatchObject({ added: 0, refused: [{ row: 1 }] }),
  )
})

it('questions and the picture over time are of a day too', async () => {
  await told(-8, { excitement: 8, anxiety: 2, joy: 7 })
  const { questions } = await getQuestions(data.context, 'weekly', TODAY)
  expect(questions.length).toBeLessThanOrEqual(5)
  expect(questions.map(({ code }) => code)).toContain('joy')
  const { weeks } = value(await getRelationship(data.context, undefined, TODAY))
  expect(weeks.filter(({ said }) => said > 0)).toMatchObject([{ pull: 6, joy: 7, pain: null }])
  expect(await getRelationship(data.context, 'nobody', TODAY)).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  })
})
