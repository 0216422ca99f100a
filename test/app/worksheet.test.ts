import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recordCheckIn } from '../../src/app/check-ins/record-check-in.ts'
import { undo } from '../../src/app/undo.ts'
import { askWhatIf } from '../../src/app/worksheets/ask-what-if.ts'
import { getWorksheet, getWrittenGoal } from '../../src/app/worksheets/get-worksheet.ts'
import {
  answerWorksheet,
  type AnswersSaid,
  dropWorksheet,
  getWorksheets,
  startWorksheet,
} from '../../src/app/worksheets/save-worksheet.ts'
import { writeGoal } from '../../src/app/worksheets/write-goal.ts'
import { addDays, isoDate } from '../../src/core/base/calendar.ts'
import { whatIf } from '../../src/core/plan/what-if/what-if.ts'
import { listGoals, listLinks } from '../../src/storage/goals.ts'
import { listGuesses } from '../../src/storage/guesses.ts'
import { raceWrite } from '../../src/storage/races.ts'
import { writeRows } from '../../src/storage/changes.ts'
import { makeId } from '../make.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeData, NOW, problemOf, startAnew, TODAY, type TestData, value } from './support/make-data.ts'
import { steadyWeeks } from './support/steady-runner.ts'

const folder = temporaryFolder()
let data: TestData
beforeAll(async () => {
  data = await makeData(join(folder, 'data'))
})
beforeEach(async () => {
  const { db, athleteId } = data.context
  await startAnew(data.context)
  data.clock.now = NOW
  await steadyWeeks(data.context, TODAY)
  const race = { id: makeId(), on: addDays(TODAY, -20), distance_m: 10_000, kind: 'road', priority: 'A' } as const
  const run = { ...race, outcome: 'finished', official_time_s: 3000, allOut: true, version: 1 } as const
  await writeRows(db, athleteId, { id: makeId(), kind: 'add-race', at: 1 }, [raceWrite(athleteId, run)])
})
afterAll(() => data.close())

const start = async (answers: AnswersSaid = {}) => value(await startWorksheet(data.context, answers)).id
const say = async (id: string, answers: AnswersSaid) => value(await answerWorksheet(data.context, id, answers))
const look = async (id: string) => value(await getWorksheet(data.context, id))

describe('a worksheet while it is filled in', () => {
  it('keeps single answers, merges those of two pages, and is the same after the same again', async () => {
    const id = await start({ whyRun: 'air' })
    await say(id, { missing: 'company' })
    const once = await say(id, { excites: 8 })
    expect(await say(id, { excites: 8 })).toEqual(once)
    await say(id, { missing: null })
    const { answers, version } = await look(id)
    expect(answers).toEqual({ whyRun: 'air', excites: 8 })
    expect(version).toBe(4)
  })

  it('is one of several, the latest first, and can be dropped', async () => {
    const first = await start({ whyRun: 'one' })
    data.clock.now += 1000
    const second = await start({ ownWords: 'two' })
    expect((await getWorksheets(data.context)).map(({ id, words }) => [id, words])).toEqual([
      [second, 'two'],
      [first, 'one'],
    ])
    value(await dropWorksheet(data.context, second))
    expect(problemOf(await getWorksheet(data.context, second))).toEqual({ code: 'not-found', what: 'worksheet' })
  })

  it('never changes a fact by an edit of it', async () => {
    const id = await start({ weekly_m: 60_000 })
    const fact = (await look(id)).where.facts.find(({ code }) => code === 'weekly_m')!
    expect(fact.value).toBeCloseTo(40_000)
    expect(fact.answer).toBe(60_000)
  })

  it('keeps the candidate that was chosen as it was seen, and asks the what-if of the whole evidence alike', async () => {
    const id = await start()
    const { candidates } = await look(id)
    const time = candidates.list.find((each) => each.id === 'time-10000')!
    expect(time.chance).toBeGreaterThan(0.4)
    expect(time.chance).toBeLessThan(0.6)
    await say(id, { candidate: time.id })
    const { chosen, gap } = await look(id)
    expect(chosen?.measure).toEqual(time.measure)
    const asked = { target: 2900, dueOn: addDays(TODAY, 100), kept: 0.9 }
    const there = value(await askWhatIf(data.context, id, { ...asked, dueOn: isoDate(asked.dueOn) }))
    const here = whatIf(JSON.parse(JSON.stringify(gap!.whatIf)) as NonNullable<typeof gap>['whatIf'] & object, asked)
    expect(Math.abs(here.chance! - there.chance!)).toBeLessThanOrEqual(1e-9)
  })

  it('shows no chance anywhere while a medical sign stands', async () => {
    const id = await start({ candidate: 'time-10000', guess: 0.5 })
    value(await recordCheckIn(data.context, { on: TODAY, moment: 'weekly', medicalSigns: ['chest-pain'] }))
    await say(id, { candidate: 'time-5000' })
    await say(id, { candidate: 'time-10000', guess: 0.5 })
    const { flags, candidates, gap, mine, foundation } = await look(id)
    expect(flags[0]).toMatchObject({ code: 'medical', first: true, step: 'where' })
    expect(candidates.list.every(({ chance }) => chance === null)).toBe(true)
    expect([gap?.whatIf, mine?.chance, foundation?.kept]).toEqual([null, null, null])
  })
})

const filledIn = async () => {
  const id = await start({ whyRun: 'to feel quick again' })
  await say(id, { candidate: 'time-10000' })
  await say(id, { willing: true, healthy: true, guess: 0.4, cost: 'early Sundays', costAccepted: true })
  return id
}

describe('a goal that is written', () => {
  it('is not, before why, a candidate, willing and healthy are answered', async () => {
    const id = await start()
    expect(problemOf(await writeGoal(data.context, id))).toMatchObject({
      code: 'validation',
      fields: [{ field: 'whyRun' }, { field: 'candidate' }, { field: 'willing' }, { field: 'healthy' }],
    })
    expect((await look(id)).stillAsked).toEqual(['why', 'candidate', 'willing', 'healthy'])
  })

  it('is linked goals, commitment and guess as one change, which one undo takes back', async () => {
    const id = await filledIn()
    const { goalId, processGoalIds, change } = value(await writeGoal(data.context, id))
    const { db, athleteId } = data.context
    const goals = await listGoals(db, athleteId)
    const goal = goals.find((each) => each.id === goalId)!
    expect(goal.why).toBe('to feel quick again')
    expect(goal.commitment).toEqual({ cost: 'early Sundays', costAccepted: true })
    expect(processGoalIds.length).toBeGreaterThanOrEqual(2)
    expect(await listLinks(db, athleteId)).toEqual(
      expect.arrayContaining(processGoalIds.map((carrierId) => ({ carrierId, carriedId: goalId }))),
    )
    expect(await listGuesses(db, athleteId)).toMatchObject([{ goalId, chance: 0.4 }])
    expect((await look(id)).goalId).toBe(goalId)
    expect(problemOf(await writeGoal(data.context, id))).toMatchObject({ code: 'wrong-state' })
    value(await undo(data.context, change.id))
    expect(await listGoals(db, athleteId)).toEqual([])
    expect((await look(id)).goalId).toBeNull()
  })

  it('leaves out process goals that are not wanted, and a chance that was not guessed at', async () => {
    const id = await filledIn()
    const { foundation } = await look(id)
    await say(id, { without: foundation!.processes.map((each) => each.id), guess: null })
    const { goalId, processGoalIds } = value(await writeGoal(data.context, id))
    expect(processGoalIds).toEqual([])
    expect(value(await getWrittenGoal(data.context, goalId)).chance).toBeNull()
    await say(id, { guess: -1 })
    expect(value(await getWrittenGoal(data.context, goalId)).chance?.chance).toBeGreaterThan(0)
  })

  it('is shown with its answers of then beside those of now', async () => {
    const id = await filledIn()
    const { goalId } = value(await writeGoal(data.context, id))
    await say(id, { whyRun: 'for the hills' })
    const written = value(await getWrittenGoal(data.context, goalId))
    expect([written.then.whyRun, written.now.whyRun, written.why]).toEqual([
      'to feel quick again',
      'for the hills',
      'to feel quick again',
    ])
    expect(written.processes.length).toBeGreaterThan(0)
    expect(written.milestones.length).toBeGreaterThan(0)
    expect(written.firstWeek?.runs.length).toBeGreaterThan(0)
    expect(written.chance?.chance).toBeGreaterThan(0)
  })
})
