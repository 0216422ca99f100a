import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import * as contract from '../../src/api/contract.ts'
import { fits } from '../api/support/make-api.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { runCli } from './support/run-cli.ts'

const folder = temporaryFolder()
let data: string
// One of its own for each try: a second one finds nothing of the first.
beforeEach(() => {
  data = mkdtempSync(join(folder, 'data-'))
})
const cairn = (...args: string[]) => runCli(data, ...args)
const asJson = async <T>(...args: string[]): Promise<T> => {
  const { code, json, errors } = await cairn(...args, '--json')
  expect(code, errors).toBe(0)
  return json as T
}
interface Written {
  activity: { id: string; effort: number; companions: string[]; distance_m: number }
  change: { id: string }
}

it('activities, races, gear and days by hand, from the first to undo, as the API answers them', async () => {
  const shoes = await asJson<{ gearId: string }>('gear', 'add', 'Blue', '--default', '--replace-at', '5000')
  const typed = [
    '--day',
    '2026-05-09',
    '--duration',
    '45:00',
    '--distance',
    '9000',
    '--with',
    'Ann, Bo',
    '--effort',
    '6',
  ]
  const { activity } = await asJson<Written>('activity', 'add', ...typed)
  expect(fits(contract.activityPage, activity)).toMatchObject({
    companions: ['Ann', 'Bo'],
    effort: 6,
    gearId: shoes.gearId,
  })
  const edited = await asJson<Written>(
    'activity',
    'edit',
    activity.id,
    '--distance',
    '9200',
    '--note',
    'windy',
    '--effort',
    '',
  )
  expect(edited.activity).toMatchObject({ distance_m: 9200, effort: null, note: 'windy' })
  expect(await asJson('activities', '--search', 'WINDY bo', '--company')).toMatchObject([{ id: activity.id }])

  const split = await asJson<{ activityIds: string[] }>('activity', 'split', activity.id, '--after', '15:00')
  const merged = await asJson<Written>('activity', 'merge', ...split.activityIds, '--name', 'Whole again')
  expect(merged.activity).toMatchObject({ name: 'Whole again', elapsed_s: 2700 })
  const raced = await asJson<{ race: object }>('race', 'add', '--activity', merged.activity.id, '--distance', '9000')
  expect(fits(contract.race, raced.race)).toMatchObject({ outcome: 'finished', time_s: 2700, on: '2026-05-09' })
  expect(fits(contract.raceList, await asJson('race', 'list', '--as-of', '2026-05-01'))).toMatchObject({
    coming: [{ daysLeft: 8 }],
  })

  const gear = await cairn('gear', 'list')
  expect(gear.out).toContain('Blue')
  expect(gear.out).toContain('worn by default')
  const day = await asJson('day', '--on', '2026-05-09', '--weight', '70.2', '--sleep', '7:30:00')
  expect(day).toMatchObject({ day: { weight_kg: 70.2, sleep_s: 27_000, byHand: ['weight_kg', 'sleep_s'] } })
  const many = await asJson<{ change: { id: string } }>('bulk', merged.activity.id, '--no-counts', '--gear', '')
  expect(await asJson('activities', '--counts')).toEqual([])
  expect((await cairn('undo', many.change.id)).code).toBe(0)
  expect(await asJson('activities', '--counts')).toHaveLength(1)
})

it.each([
  ['activity', 'add', '--duration', '45:00'],
  ['activity', 'add', '--day', '2026-05-09', '--duration', 'long'],
  ['activity', 'add', '--day', '2026-05-09', '--duration', '45:00', '--time', '25:00'],
  ['race', 'add', '--priority', 'D'],
  ['activities', '--sort', 'beauty'],
])('cairn %s %s %s … asked wrongly ends with 2 and a word on it', async (...args) => {
  const { code, errors } = await cairn(...args)
  expect([code, errors.length > 10]).toEqual([2, true])
})
