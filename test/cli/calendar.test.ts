import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { calendarAddress, calendarFeed } from '../../src/api/contract-calendar.ts'
import { workout } from '../../src/api/contract-life.ts'
import { fitCrc } from '../../src/importers/fit/crc.ts'
import { fits } from '../api/support/make-api.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { runCli } from './support/run-cli.ts'

const folder = temporaryFolder()
const cairn = (...args: string[]) => runCli(join(folder, 'data'), ...args)

describe('cairn calendar', () => {
  it('shows an address once, makes another one, and switches it off', async () => {
    expect((await cairn('calendar')).out).toContain('is off')
    const made = await cairn('calendar', '--rotate')
    expect(made.out).toMatch(/http:\/\/127\.0\.0\.1:4747\/calendar\/[\w-]{43}\.ics/)
    const { json: on } = await cairn('calendar', '--json')
    expect((fits(calendarFeed, on) as { secretAt: string | null }).secretAt).not.toBeNull()
    expect((await cairn('calendar')).out).not.toMatch(/[\w-]{43}/)
    fits(calendarAddress, (await cairn('calendar', '--rotate', '--json')).json)
    expect((await cairn('calendar', '--off', '--json')).json).toEqual({ secretAt: null })
    expect((await cairn('calendar', '--off', '--rotate')).code).toBe(2)
  })

  it('and a workout are written to files, and say so where they cannot be', async () => {
    const added = await cairn(
      'workout',
      'add',
      '--on',
      '2099-05-20',
      '--kind',
      'long',
      '--distance-m',
      '18000',
      '--json',
    )
    const { workout: view } = added.json as { workout: { id: string } }
    const at = (name: string) => join(folder, name)
    expect((await cairn('calendar', '--file', at('mine.ics'))).out).toContain('mine.ics')
    expect(readFileSync(at('mine.ics'), 'utf8')).toContain('SUMMARY:Long run\\, 18 km\r\n')
    expect((await cairn('calendar', '--file', '-')).out).toBe(readFileSync(at('mine.ics'), 'utf8'))
    expect((await cairn('workout', 'show', view.id, '--fit', at('long.fit'))).out).toContain('long.fit')
    expect(fitCrc(readFileSync(at('long.fit')))).toBe(0)
    expect((await cairn('workout', 'show', view.id)).out).toContain('Long run · 18 km')
    fits(workout, (await cairn('workout', 'show', view.id, '--json')).json)
    const nowhere = await cairn('workout', 'show', view.id, '--fit', join(folder, 'no', 'such', 'x.fit'))
    expect([nowhere.code, nowhere.errors]).toEqual([1, expect.stringContaining('could not be written')])
  })
})
