import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { questions, relationship, signs } from '../../src/api/contract-signs.ts'
import { fits } from '../api/support/make-api.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { runCli } from './support/run-cli.ts'

const folder = temporaryFolder()
const data = join(folder, 'data')
const cairn = (...args: string[]) => runCli(data, ...args)
const listOfSigns = signs.shape.signs

beforeAll(async () => {
  const file = join(folder, 'days.csv')
  writeFileSync(
    file,
    'date,joy,anxiety,excitement,words\n2026-02-01,2,8,3,\n2026-02-06,1,7,2,\n2026-02-10,2,,,I want to die\n2026-02-11,,,,\n',
  )
  const { code, out } = await cairn('check-in', '--file', file)
  expect([code, out]).toEqual([1, expect.stringContaining('3 check-ins kept, 1 row left out')])
})

describe('signs on the command line', () => {
  it('are a list of what is seen as of a day', async () => {
    const { json } = await cairn('signs', '--as-of', '2026-02-10', '--json')
    fits(listOfSigns, json)
    expect(json).toMatchObject([
      { code: 'despair', evidence: [] },
      { code: 'anxiety-above-excitement', since: '2026-02-01', strength: 'weak' },
      { code: 'joy-gone', since: '2026-02-01', flag: 'no-joy-left' },
    ])
    const { out } = await cairn('signs', '--as-of', '2026-02-10')
    expect(out).toContain('First things first')
    expect(out).toContain('findahelpline.com')
    expect(out).not.toMatch(/want to die|!/)
    expect((await cairn('signs', '--as-of', '1999-01-01', '--json')).json).toEqual([])
  })

  it('ask, draw the weeks, and answer heavy words with help', async () => {
    const asked = await cairn('check-in', '--ask', '--moment', 'weekly', '--on', '2026-02-20', '--json')
    fits(questions, asked.json)
    fits(relationship, (await cairn('relationship', '--as-of', '2026-02-10', '--json')).json)
    expect((await cairn('relationship', '--as-of', '2026-02-10')).out).toContain('joy 2')
    const heavy = await cairn('check-in', '--on', '2026-03-01', '--words', 'no reason to live', '--json')
    expect(heavy.json).toMatchObject({ help: expect.arrayContaining([expect.stringContaining('findahelpline.com')]) })
  })

  it('say at once that pain in the chest is for a doctor, also where it has gone', async () => {
    const own = join(folder, 'own')
    const told = await runCli(own, 'check-in', '--signs', 'chest-pain')
    expect(told.out).toContain('speak to a doctor today')
    const gone = await runCli(own, 'check-in', '--clearance', 'resolved')
    expect(gone.out).toContain('it has gone, which is good to hear')
    const heard = await runCli(own, 'check-in', '--clearance', 'clinician')
    expect(heard.out).not.toContain('First things first')
  })

  it('what is no day, moment or clearance is a slip of the hand', async () => {
    for (const args of [
      ['signs', '--as-of', 'soon'],
      ['check-in', '--ask', '--moment', 'noon'],
      ['check-in', '--clearance', 'yes'],
    ])
      expect((await cairn(...args)).code).toBe(2)
  })
})
