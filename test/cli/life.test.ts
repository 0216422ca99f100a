import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import * as contract from '../../src/api/contract.ts'
import { checkIn, pause, workout } from '../../src/api/contract-life.ts'
import { fits } from '../api/support/make-api.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { runCli } from './support/run-cli.ts'

const folder = temporaryFolder()
const data = join(folder, 'data')
const cairn = (...args: string[]) => runCli(data, ...args)
/** What a command prints with --json; it has to end well. */
async function answer(...args: string[]): Promise<Record<string, unknown>> {
  const { code, json, errors } = await cairn(...args, '--json')
  expect([code, errors], args.join(' ')).toEqual([0, ''])
  return json as Record<string, unknown>
}

let goalId: string
beforeAll(async () => {
  const set = await answer('goal', 'add', '30 km a week', '--name', 'Thirty', '--draft', '--confidence', '70')
  goalId = (set['goal'] as { id: string }).id
})

/** Each test starts some twenty programs, one after the other: on a busy machine that takes its time. */
const PROGRAMS_MS = 240_000

describe('the life of a goal on the command line', () => {
  it(
    'goes step by step, is noticed by nobody but the data, ordered, archived, and taken back',
    async () => {
      const state = async (...args: string[]) => (await answer('goal', ...args))['goal'] as { state: string }
      expect(await state('resume', 'thirty')).toMatchObject({ state: 'active', commitment: { confidence: 70 } })
      expect(await state('pause', 'thirty', '--reason', 'a cold')).toMatchObject({ state: 'paused' })
      expect(await state('undo', 'thirty')).toMatchObject({ state: 'active' })
      const refused = await cairn('goal', 'achieve', 'thirty')
      expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining('do not show')])
      expect(await state('edit', 'thirty', '--cost', 'evenings', '--excites', '8')).toMatchObject({
        commitment: { confidence: 70, cost: 'evenings', excites: 8 },
      })
      const later = ['revise', 'thirty', '--amount', '40000', '--from-on', '2099-01-05']
      expect(await state(...later)).toMatchObject({ revisions: [{}, { fromOn: '2099-01-05' }] })
      expect(await state('revise', 'thirty', '--drop-from', '2099-01-05')).toMatchObject({ revisions: [{}] })
      await state('archive', 'thirty')
      expect((await cairn('goals', '--json')).json).toEqual([])
      expect((await cairn('goals', '--archived', '--json')).json).toMatchObject([{ id: goalId }])
      await state('archive', 'thirty', '--back')
      expect(await answer('goal', 'order', 'thirty')).toMatchObject({ goals: [{ id: goalId, rank: 0 }] })
      fits(contract.goalEvidence, await answer('goal', 'evidence', 'thirty'))
      expect(await state('release', 'thirty')).toMatchObject({ state: 'released' })
      await state('undo', 'thirty')
    },
    PROGRAMS_MS,
  )
})

describe('days on the command line', () => {
  it(
    'rest, are told of and planned, with the same views as the API',
    async () => {
      const rest = await answer(
        'pause',
        '--from',
        '2026-01-05',
        '--to',
        '2026-01-11',
        '--reason',
        'travel',
        '--goal',
        'thirty',
      )
      const kept = fits(pause, rest['pause']) as { id: string }
      expect(await answer('pause', '--edit', kept.id, '--to', '2026-01-09')).toMatchObject({
        pause: { days: 5, goalId },
      })
      expect((await cairn('pauses', '--json')).json).toMatchObject([{ id: kept.id }])

      const said = ['--on', '2026-01-06', '--pain', '4', '--pain-where', 'knee', '--joy', '2', '--signs', 'limping']
      const told = fits(checkIn, (await answer('check-in', ...said, '--answer', 'calm=3'))['checkIn']) as { id: string }
      expect(told).toMatchObject({ pain: { level: 4, where: 'knee' }, joy: 2, stress: null, answers: { calm: 3 } })
      const edit = await answer('check-in', '--edit', told.id, '--joy', '', '--pain-next-morning', '5')
      expect(edit['checkIn']).toMatchObject({ joy: null, pain: { level: 4, where: 'knee', nextMorning: 5 } })
      expect((await cairn('check-in', '--pain', '11')).code).toBe(1)
      expect((await cairn('check-ins', '--from', '2026-01-06', '--json')).json).toMatchObject([{ id: told.id }])

      const file = join(folder, 'block.csv')
      writeFileSync(file, 'date,kind,distance_km\n2026-01-07,long,18\n2026-01-08,quick,5\n')
      const read = await cairn('workout', 'import', file, '--json')
      expect([read.code, read.json]).toMatchObject([
        1,
        { added: 1, refused: [{ row: 3, fields: [{ field: 'kind' }] }] },
      ])
      const [long] = (await cairn('workouts', '--from', '2026-01-07', '--json')).json as { id: string }[]
      fits(workout, long)
      await answer('workout', 'move', long!.id, '2026-01-09')
      expect(await answer('workout', 'word', long!.id, 'eased', '--reason', 'calf')).toMatchObject({
        workout: { on: '2026-01-09', word: 'eased', reason: 'calf' },
      })
      for (const args of [
        ['workout', 'delete', long!.id],
        ['check-in', '--remove', told.id],
        ['pause', '--remove', kept.id],
      ]) {
        const { change } = (await answer(...args)) as { change: { id: string } }
        expect(await answer('undo', change.id)).toEqual({ undone: true })
      }
    },
    PROGRAMS_MS,
  )
})
