import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { plan, planFollow, today } from '../../src/api/contract-plan.ts'
import { raceCard } from '../../src/api/contract-races.ts'
import { addDays, dateOf, isoDate, startOfWeek } from '../../src/core/base/calendar.ts'
import { openData } from '../../src/app/open-data.ts'
import { fits } from '../api/support/make-api.ts'
import { steadyWeeks } from '../app/support/steady-runner.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { runCli } from './support/run-cli.ts'

const folder = temporaryFolder()
const data = join(folder, 'data')
const cairn = (...args: string[]) => runCli(data, ...args)
async function answer(...args: string[]): Promise<Record<string, unknown>> {
  const { code, json, errors } = await cairn(...args, '--json')
  expect([code, errors], args.join(' ')).toEqual([0, ''])
  return json as Record<string, unknown>
}

/** The command line has the real clock: the runner's weeks end on the Sunday before it. */
const { year, month, day } = Temporal.Now.plainDateISO('Europe/Berlin')
const TODAY = dateOf(year, month, day)
const SUNDAY = addDays(startOfWeek(TODAY, 1), -1)

beforeAll(async () => {
  const opened = await openData({ folder: data, zone: 'Europe/Berlin', now: () => SUNDAY * 86_400_000, log: () => {} })
  await steadyWeeks(opened.context, SUNDAY)
  await opened.close()
  const due = isoDate(addDays(SUNDAY, 7 * 14))
  await answer('goal', 'add', `half marathon under 2:10 on ${due}`, '--name', 'Half')
})

describe('cairn plan', () => {
  it('shows the plan of a goal and stores nothing, for the days that are said', async () => {
    const shown = await answer('plan', '--goal', 'half', '--days', 'mon,wed,sun', '--long', 'sun', '--minutes', '60')
    fits(plan, shown)
    expect(shown).toMatchObject({ feasible: true })
    const refused = await cairn('plan', '--goal', 'half', '--kept')
    expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining('no such plan')])
    expect((await cairn('plan', '--goal', 'half', '--days', 'someday')).code).toBe(2)
  })

  it('takes it, follows it, bends it and lets it go', async () => {
    const taken = await answer('plan', '--goal', 'half', '--keep')
    fits(planFollow, taken['plan'])
    fits(today, await answer('today'))
    const text = await cairn('plan', '--goal', 'half', '--kept')
    expect(text.out).toContain('to come')
    const next = isoDate(addDays(startOfWeek(TODAY, 1), 9))
    const shown = await cairn('plan', '--goal', 'half', '--easy-week', next, '--dry-run')
    expect(shown.out).toContain('This would change')
    const bent = await answer('plan', '--goal', 'half', '--easy-week', next, '--reason', 'a week of work')
    expect(await answer('plan', '--goal', 'half', '--kept')).toMatchObject({ bends: [{ reason: 'a week of work' }] })
    expect((await cairn('adjustments', '--goal', 'half')).out).toMatch(/a week of work/)
    await answer('undo', (bent['change'] as { id: string }).id)
    expect(await answer('plan', '--goal', 'half', '--kept')).toMatchObject({ bends: [] })
    await answer('plan', '--goal', 'half', '--drop')
    expect((await cairn('plan', '--goal', '10 km in 2099', '--keep')).code).toBe(1)
  })
})

describe('cairn race card', () => {
  it('is that of a race with the goal it serves, and after it says what the time would have been in the cool', async () => {
    const on = isoDate(addDays(SUNDAY, 7 * 13))
    const added = await answer('race', 'add', '--name', 'Town half', '--on', on, '--distance', '21097.5')
    const { id } = added['race'] as { id: string }
    const card = await answer('race', 'card', id)
    fits(raceCard, card)
    expect(card).toMatchObject({ on, goal_s: 7799, race: { id, cool: null } })
    const ofGoal = await answer('race', 'card', 'half')
    expect(ofGoal).toMatchObject({ on, splits: card['splits'] })
    expect((await cairn('race', 'card', id)).out).toContain('If, then')
    await answer('race', 'delete', id)
    const past = isoDate(addDays(SUNDAY, -30))
    const run = await answer('race', 'add', '--on', past, '--distance', '10000', '--official-time', '55:00')
    const { id: pastId } = run['race'] as { id: string }
    await answer('race', 'edit', pastId, '--temperature', '26', '--dew-point', '18', '--altitude', '1600')
    const { race } = (await answer('race', 'card', pastId)) as {
      race: { time_s: number; altitude_m: number; cool: { time_s: number } }
    }
    expect([race.time_s, race.altitude_m]).toEqual([3300, 1600])
    expect(race.cool.time_s).toBeLessThan(3300)
    expect((await cairn('race', 'edit', pastId, '--temperature', 'warm')).code).toBe(2)
    await answer('race', 'delete', pastId)
  })
})

describe('cairn workout copy', () => {
  it('copies a week to another, once, and takes it back', async () => {
    const week = addDays(startOfWeek(TODAY, 1), 7)
    const [from, to] = [isoDate(week), isoDate(addDays(week, 21))]
    await answer('workout', 'add', '--on', isoDate(addDays(week, 2)), '--kind', 'easy', '--distance-m', '8000')
    const copied = await answer('workout', 'copy', '--from', from, '--to', to)
    const listed = await cairn('workouts', '--json')
    expect(JSON.stringify(listed.json)).toContain(isoDate(addDays(week, 23)))
    expect((await cairn('workout', 'copy', '--from', from, '--to', to)).code).toBe(1)
    await answer('undo', (copied['change'] as { id: string }).id)
    expect(JSON.stringify((await cairn('workouts', '--json')).json)).not.toContain(isoDate(addDays(week, 23)))
  })
})
