import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openData } from '../../src/app/open-data.ts'
import { getWorksheet } from '../../src/app/worksheets/get-worksheet.ts'
import { answerWorksheet, startWorksheet } from '../../src/app/worksheets/save-worksheet.ts'
import { askThrough } from '../../src/cli/commands/worksheet-questions.ts'
import { loadAthlete } from '../../src/app/load-athlete.ts'
import { addDays, dateOf, startOfWeek } from '../../src/core/base/calendar.ts'
import { raceWrite } from '../../src/storage/races.ts'
import { writeRows } from '../../src/storage/changes.ts'
import { makeId } from '../make.ts'
import { value } from '../app/support/make-data.ts'
import { steadyWeeks } from '../app/support/steady-runner.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { runCli } from './support/run-cli.ts'

const folder = temporaryFolder()
const data = join(folder, 'data')
const cairn = (...args: string[]) => runCli(data, ...args)
const { year, month, day } = Temporal.Now.plainDateISO('Europe/Berlin')
const TODAY = dateOf(year, month, day)
const SUNDAY = addDays(startOfWeek(TODAY, 1), -1)
const NOW = TODAY * 86_400_000

const opened = () => openData({ folder: data, zone: 'Europe/Berlin', now: () => NOW, log: () => {} })

beforeAll(async () => {
  const { context, close } = await opened()
  await steadyWeeks(context, SUNDAY)
  const race = { id: makeId(), on: addDays(SUNDAY, -20), distance_m: 10_000, kind: 'road', priority: 'A' } as const
  const run = { ...race, outcome: 'finished', official_time_s: 3000, allOut: true, version: 1 } as const
  await writeRows(context.db, context.athleteId, { id: makeId(), kind: 'add-race', at: 1 }, [
    raceWrite(context.athleteId, run),
  ])
  await close()
})

describe('cairn worksheet', () => {
  it('without a terminal shows where the runner stands and what is still open, and can be taken up again', async () => {
    const shown = await cairn('worksheet', '--why', 'to feel quick again')
    expect([shown.code, shown.errors]).toEqual([0, ''])
    expect(shown.out).toContain('10 km')
    const id = /--id (\S+)/.exec(shown.out)?.[1] ?? ''
    const { json } = await cairn('worksheet', '--id', id, '--candidate', '1', '--json')
    expect(json).toMatchObject({
      id,
      answers: { whyRun: 'to feel quick again' },
      stillAsked: ['willing', 'healthy'],
    })
    expect((await cairn('worksheet', '--list')).out).toContain(id)
    expect((await cairn('worksheet', '--id', id, '--candidate', '99')).code).toBe(2)
  })

  it('writes the goal by options, shows it, and one undo takes it back', async () => {
    const options = ['--why', 'air', '--text', '10 km in 49:00 in 12 weeks', '--willing', '--healthy', '--guess', '40']
    const { code, json, errors } = await cairn('worksheet', ...options, '--accept', '--json')
    expect([code, errors]).toEqual([0, ''])
    const made = json as { goalId: string; processGoalIds: string[]; change: { id: string } }
    expect(made.processGoalIds.length).toBeGreaterThan(0)
    const text = await cairn('worksheet', made.goalId)
    expect(text.out).toContain('air')
    expect((await cairn('undo', made.change.id)).code).toBe(0)
    expect((await cairn('worksheet', made.goalId)).code).toBe(1)
  })

  it('writes no goal before it is known to be willing and healthy', async () => {
    const refused = await cairn('worksheet', '--why', 'air', '--candidate', '1', '--accept')
    expect(refused.code).toBe(1)
    expect(refused.errors).not.toBe('')
  })

  it('prints only a goal that is named', async () => {
    const gone = await cairn('worksheet', '--pdf', join(folder, 'goal.pdf'))
    expect(gone.code).toBe(2)
  })

  it('by questions takes under twelve answers from who accepts suggestions, and asks nothing twice', async () => {
    const { context, close } = await opened()
    const { id } = value(await startWorksheet(context))
    const said: string[] = []
    const answers = ['to feel quick again', '1', 'y', 'y', '40', 'y']
    const desk = {
      see: async () => value(await getWorksheet(context, id)),
      say: async (one: Parameters<typeof answerWorksheet>[2]) => void value(await answerWorksheet(context, id, one)),
      show: () => {},
      athlete: await loadAthlete(context),
    }
    const asker = (given: string[]) => ({
      ask: async (question: string) => {
        said.push(question)
        return given.shift() ?? ''
      },
      close: () => {},
    })
    expect(await askThrough(asker([...answers]), desk)).toBe(true)
    expect(said.length).toBeLessThan(12)
    const before = said.length
    expect(await askThrough(asker(['y']), desk)).toBe(true)
    expect(said.length).toBe(before + 1)
    await close()
  })
})
