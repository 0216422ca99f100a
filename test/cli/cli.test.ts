import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { DatabaseSync } from 'node:sqlite'
import * as contract from '../../src/api/contract.ts'
import { fits } from '../api/support/make-api.ts'
import { FIT_START, makeFit } from '../importers/support/make-fit.ts'
import { makeGpx, makeTrack, runningPoints } from '../importers/support/make-xml.ts'
import { makeZip } from '../importers/support/make-zip.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type Ended, ended, runCli, startCli } from './support/run-cli.ts'

const DAY_MS = 24 * 3600_000
const folder = temporaryFolder()
const files = join(folder, 'files')
const data = join(folder, 'data')
const cairn = (...args: string[]) => runCli(data, ...args)

let first: Ended
beforeAll(async () => {
  mkdirSync(join(files, 'more'), { recursive: true })
  const put = (name: string, bytes: Uint8Array) => writeFileSync(join(files, name), bytes)
  const run = makeFit([{ seconds: 600 }])
  put('a.fit', run)
  put('b.gpx', makeGpx(makeTrack(runningPoints(595))))
  put(
    'export.zip',
    makeZip([
      { name: 'activities/1.fit.gz', data: gzipSync(makeFit([{ startAt: FIT_START + DAY_MS, sport: 'cycling' }])) },
    ]),
  )
  put('more/copy.fit', run)
  put('more/notes.txt', new TextEncoder().encode('x'))
  put('more/wrong.fit', run.slice(0, 20))
  first = await cairn('import', files, '--json')
})

interface Report {
  imported: number
  files: { path: string; outcome: string; activityIds: string[]; duplicateOf?: string; reason?: string }[]
}
const report = ({ json }: Ended) => json as Report

/** On a busy machine an import takes long enough to tell how far it is: '2 of 4 files …', '1.2 kB of 4 kB read'. */
const withoutProgress = (text: string) =>
  text.replaceAll(/^(?:\d+ (?:of \d+ )?files?.*|[\d.,]+ \w+ (?:of [\d.,]+ \w+ )?read)\n/gm, '')

describe('cairn import --json', () => {
  it('prints the outcome of each file, and exits with 1 when some could not be read', () => {
    const { files: read, ...counts } = report(first)
    expect(first.code).toBe(1)
    const explained = { activities: 3, twins: 1, retriable: 1 }
    expect(counts).toMatchObject({ imported: 3, duplicates: 1, unsupported: 1, unreadable: 1, ...explained })
    expect(Object.keys(counts)).toEqual([
      ...['imported', 'duplicates', 'unsupported', 'unreadable'],
      ...['activities', 'twins', 'retriable', 'groups'],
    ])
    const ids = read.flatMap(({ activityIds }) => activityIds)
    expect(ids).toHaveLength(3)
    const told = read.map(({ twin: _, ...file }: (typeof read)[number] & { twin?: unknown }) => file)
    expect(told).toEqual([
      { path: join(files, 'a.fit'), outcome: 'imported', activityIds: [ids[0]], warnings: [] },
      { path: join(files, 'b.gpx'), outcome: 'imported', activityIds: [ids[1]], duplicateOf: ids[0], warnings: [] },
      {
        path: `${join(files, 'export.zip')}!/activities/1.fit.gz`,
        outcome: 'imported',
        activityIds: [ids[2]],
        warnings: [],
      },
      { path: join(files, 'more/copy.fit'), outcome: 'duplicate', activityIds: [], duplicateOf: ids[0], warnings: [] },
      {
        path: join(files, 'more/notes.txt'),
        outcome: 'unsupported',
        activityIds: [],
        reason: expect.stringContaining('left alone'),
        warnings: [],
      },
      {
        path: join(files, 'more/wrong.fit'),
        outcome: 'unreadable',
        activityIds: [],
        reason: expect.any(String),
        warnings: [],
      },
    ])
  })

  it('prints nothing but that, and again adds nothing; 0 when all could be read', async () => {
    expect(withoutProgress(first.errors)).toBe('')
    const again = await cairn('import', join(files, 'a.fit'), join(files, 'export.zip'), '--json')
    expect([again.code, withoutProgress(again.errors)]).toEqual([0, ''])
    expect(report(again)).toMatchObject({ imported: 0, duplicates: 2, unsupported: 0, unreadable: 0 })
  })

  it('in words tells what could not be read', async () => {
    const { code, out } = await cairn('import', join(files, 'more'))
    expect(code).toBe(1)
    expect(out).toContain('wrong.fit')
    expect(out).not.toContain('notes.txt')
  })
})

describe('data on the disk', () => {
  it.skipIf(process.platform === 'win32')('is for its owner alone (skipped: Windows has no such modes)', () => {
    const walk = (path: string): string[] =>
      readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? [join(path, entry.name), ...walk(join(path, entry.name))] : [join(path, entry.name)],
      )
    const all = walk(data)
    expect(all.length).toBeGreaterThan(5)
    for (const path of [data, ...all]) {
      const found = statSync(path)
      expect((found.mode & 0o777).toString(8), path).toBe(found.isDirectory() ? '700' : '600')
    }
  })
})

describe('reading commands', () => {
  it('cairn activities --json lists every sport', async () => {
    const { code, json } = await cairn('activities', '--json')
    const rows = json as Record<string, unknown>[]
    expect(code).toBe(0)
    for (const row of rows) fits(contract.activityRow, row)
    expect(rows.map(({ sport, localDay }) => [sport, localDay])).toEqual([
      ['cycling', '2026-05-04'],
      ['running', '2026-05-03'],
      ['running', '2026-05-03'],
    ])
    expect(rows[1]).toMatchObject({
      id: expect.any(String),
      distance_m: expect.any(Number),
      elapsed_s: expect.any(Number),
    })
    const one = await cairn('activities', '--json', '--sport', 'cycling', '--limit', '1', '--from', '2026-05-04')
    expect(one.json).toEqual([rows[0]])
    const page = await cairn('activity', 'show', String(rows[1]!['id']), '--json')
    fits(contract.activityPage, page.json)
  })

  it('cairn status --json --as-of prints the view of that day, and status in words says the same', async () => {
    const { json, code } = await cairn('status', '--json', '--as-of', '2026-05-05')
    expect(code).toBe(0)
    expect(fits(contract.dashboard, json)).toMatchObject({
      asOf: '2026-05-05',
      activityCount: 2,
      twinCount: 1,
      week: { runs: 0 },
    })
    const said = await cairn('status', '--as-of', '2026-05-03')
    expect(said.out).toContain('1.8 km in 1 run')
  })
})

describe('goals', () => {
  it('are understood without being set, set, listed, changed, taken out and brought back', async () => {
    const dry = await cairn('goal', 'add', 'sub-20 5k by 1 June 2030', '--dry-run', '--json')
    expect(fits(contract.phraseAnswer, dry.json)).toMatchObject({ dueOn: '2030-06-01', measure: { time_s: 1199 } })
    const fields = ['--kind', 'volume', '--quantity', 'distance', '--amount', '30000', '--per', 'week']
    const dryFields = await cairn('goal', 'add', ...fields, '--dry-run', '--json')
    expect(dryFields.json).toMatchObject({ measure: { kind: 'volume', amount: 30000 } })
    expect((await cairn('goals', '--json')).json).toEqual([])

    const set = await cairn('goal', 'add', ...fields, '--name', 'Thirty', '--json')
    expect([set.code, set.errors]).toEqual([0, ''])
    const { goal, change } = set.json as { goal: { id: string }; change: { id: string } }
    fits(contract.goalPage, goal)
    const listed = (await cairn('goals', '--json')).json as unknown[]
    expect(listed.map((card) => fits(contract.goalCard, card))).toMatchObject([{ id: goal.id, name: 'Thirty' }])
    const paused = await cairn('goal', 'state', 'thirty', 'paused', '--json')
    expect(paused.json).toMatchObject({ goal: { state: 'paused' } })
    const refused = await cairn('goal', 'state', goal.id, 'draft')
    expect([refused.code, refused.out]).toEqual([1, ''])
    const { change: step } = paused.json as { change: { id: string } }
    expect((await cairn('undo', step.id)).code).toBe(0)
    expect((await cairn('undo', change.id, '--json')).json).toEqual({ undone: true })
    expect((await cairn('undo', change.id)).code).toBe(1)
    expect((await cairn('goals', '--json')).json).toEqual([])
  })
})

it('the profile is read and set as on its page', async () => {
  const before = (await cairn('profile', '--json')).json
  expect(fits(contract.profile, before)).toMatchObject({ zone: 'Europe/Berlin', weekStart: 1, birthYear: null })
  const set = await cairn('profile', '--json', '--units', 'imperial', '--birth-year', '1980', '--week-start', 'sunday')
  expect(set.json).toMatchObject({ units: 'imperial', birthYear: 1980, weekStart: 7 })
  expect((await cairn('profile', '--zone', 'Middle/Earth')).code).toBe(1)
  expect((await cairn('profile', '--birth-year', '3')).code).toBe(1)
  await cairn('profile', '--units', 'metric', '--week-start', '1')
})

it('a new runner is spoken to in the language of the machine, and in the one that was chosen ever after', async () => {
  const at = join(folder, 'german')
  const said = async (...args: string[]) =>
    (await ended(startCli(at, ['profile', '--json', ...args], { LC_ALL: 'de_DE.UTF-8' }))).json
  expect(await said()).toMatchObject({ language: 'de' })
  expect(await said('--language', 'en')).toMatchObject({ language: 'en' })
  expect(await said()).toMatchObject({ language: 'en' })
})

describe('what cannot be asked', () => {
  const asks = [
    ['nothing'],
    ['goal', 'nothing'],
    ['import'],
    ['import', '/nowhere/at/all'],
    ['import', '--jsn', '.'],
    ['status', '--as-of', '2026-02-30'],
    ['activities', '--sport', 'chess'],
    ['activities', '--limit', '1.5'],
    ['goal', 'add', '--times', '3'],
    ['profile', '--units', 'furlongs'],
    ['start', '--port', '99999'],
  ]
  it('ends with 2, says so on standard error, and prints nothing', async () => {
    const left = [...asks]
    const work = async () => {
      for (let args = left.shift(); args; args = left.shift()) {
        const { code, out, errors } = await cairn(...args)
        expect([code, out], `${args.join(' ')}: ${errors}`).toEqual([2, ''])
        expect(errors.trim().length, args.join(' ')).toBeGreaterThan(10)
        expect(errors, args.join(' ')).not.toMatch(/\n\s+at /)
        if (args[1] === 'nothing') expect(errors).toContain('goal nothing')
      }
    }
    await Promise.all([work(), work()])
  })

  it('a mistake of Cairn ends with 70 and says so', async () => {
    const { code, out, errors } = await ended(
      startCli(data, ['status'], { DATABASE_URL: 'postgres://127.0.0.1:1/none' }),
    )
    expect([code, out]).toEqual([70, ''])
    expect(errors).toMatch(/A mistake|went wrong/)
  })

  it('data that is damaged, or of a newer Cairn, is left alone with 1', async () => {
    const broken = join(folder, 'broken')
    mkdirSync(broken)
    writeFileSync(join(broken, 'cairn.sqlite'), 'this is no database, and longer than a header '.repeat(100))
    const newer = join(folder, 'newer')
    await runCli(newer, 'profile')
    const file = new DatabaseSync(join(newer, 'cairn.sqlite'))
    file.exec("INSERT INTO migration (name, timestamp) VALUES ('9999-later', '2030-01-01')")
    file.close()
    for (const [path, said] of [
      [broken, /data file cannot be read/],
      [newer, /newer/],
    ] as const) {
      const { code, out, errors } = await runCli(path, 'status')
      expect([code, out]).toEqual([1, ''])
      expect(errors).toMatch(said)
      expect(errors).not.toMatch(/\n\s+at /)
    }
  })
})

describe('cairn start', () => {
  it('prints its address, answers, tells a second one that the port is taken, and ends in order', async () => {
    const server = startCli(data, ['start', '--port', '0'])
    onTestFinished(() => void server.kill('SIGKILL'))
    const end = ended(server)
    const address = await new Promise<string>((resolve, reject) => {
      let out = ''
      server.stdout!.on('data', (text: string) => {
        out += text
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0]
        if (found) resolve(found)
      })
      void end.then(({ errors }) => reject(new Error(errors)))
    })
    const status = await cairn('status', '--json', '--as-of', '2026-05-05')
    const dashboard = await fetch(`${address}/api/dashboard?asOf=2026-05-05`)
    expect(await dashboard.json()).toEqual(status.json)
    const taken = await cairn('start', '--port', new URL(address).port)
    expect([taken.code, taken.out]).toEqual([1, ''])
    expect(taken.errors).toContain(new URL(address).port)
    server.kill('SIGTERM')
    const { code, errors } = await end
    expect([code, errors]).toEqual([0, ''])
  })
})
