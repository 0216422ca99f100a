import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { adjustment, honestAnswers, optionsPage, returnView, review, tell } from '../../src/api/contract-advice.ts'
import { forecastPage } from '../../src/api/contract-forecast.ts'
import { openData } from '../../src/app/open-data.ts'
import { addDays, dateOf, isoDate, startOfWeek } from '../../src/core/base/calendar.ts'
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
const SUNDAY = addDays(startOfWeek(dateOf(year, month, day), 1), -1)

beforeAll(async () => {
  const opened = await openData({ folder: data, zone: 'Europe/Berlin', now: () => SUNDAY * 86_400_000, log: () => {} })
  await steadyWeeks(opened.context, SUNDAY)
  await opened.close()
  const start = isoDate(addDays(SUNDAY, -55))
  await answer('goal', 'add', '5 runs a week for 16 weeks', '--name', 'Five', '--start-on', start)
})

describe('changing course by commands', () => {
  it('shows the ways on, opens one, takes one with its reason, lists it and takes it back', async () => {
    const page = await answer('options', '--goal', 'five', '--as-of', isoDate(SUNDAY))
    fits(optionsPage, page)
    const text = await cairn('options', '--goal', 'five')
    expect(text.out).toContain('What makes sense from here?')
    fits(forecastPage, await answer('options', '--goal', 'five', '--open', 'keep'))
    const kept = await answer(
      'adjust',
      '--goal',
      'five',
      '--choose',
      'keep',
      '--reason',
      'spring',
      '--sense',
      'patience',
    )
    fits(adjustment, kept['adjustment'])
    expect(kept['adjustment']).toMatchObject({ choice: 'keep', reason: 'spring', lookBack: { sense: 'patience' } })
    expect((await cairn('adjustments', '--goal', 'five')).out).toContain('spring')
    await answer('adjust', '--undo', (kept['adjustment'] as { id: string }).id)
    expect((await cairn('adjustments', '--goal', 'five')).out).toContain('No decided change')
    expect((await cairn('adjust', '--goal', 'five', '--choose', 'someday')).code).toBe(2)
    expect((await cairn('options')).code).toBe(2)
  })

  it('looks back, keeps what is said, answers, comes back and tells', async () => {
    const said = ['--answer', 'went-well=the canal', '--answer', 'one-decision=sleep', '--matters', 'five=yes']
    const looked = await answer('review', 'weekly', '--as-of', isoDate(SUNDAY), ...said)
    fits(review, looked)
    expect(looked).toMatchObject({
      numbers: { runs: 4 },
      said: { answers: { 'went-well': 'the canal', 'one-decision': 'sleep' } },
    })
    expect((await cairn('review', 'monthly')).out).toContain('What went well')
    expect((await cairn('review', 'weekly', '--answer', 'no words')).code).toBe(2)
    expect((await cairn('review', 'race')).code).toBe(1)
    fits(honestAnswers, await answer('answers'))
    fits(returnView, await answer('return'))
    const { text, ...told } = await answer('goal', 'tell', 'five')
    fits(tell, told)
    expect(text).toContain('Five')
    expect(text).not.toMatch(/pain|joy|chance|sleep/i)
  })
})
