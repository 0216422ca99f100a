/**
 * How long a runner of twenty years with 10,000 activities and eight goals waits in the browser: Chromium with its
 * processor slowed down to a quarter, the window of a phone, a server that has shown the same pages before. First the
 * dashboard, in a browser that has never been here; then every way from page to page, for the first time and again; and what moves
 * meanwhile. Ends with 1 when a figure is missed. Needs the built web app and Chromium.
 * Run: npm run bench:dashboard-page [-- --slower 4 --visits 5]
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, type CDPSession, chromium } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.js'
import { openData } from '../src/app/open-data.ts'
import type { LocalDate } from '../src/core/base/calendar.ts'
import { importByHttp } from './import/by-http.ts'
import { madeRun } from './import/made-run.ts'
import { ownServer } from './import/own-server.ts'
import { machine } from './machine.ts'
import { madeData } from './made-data.ts'
import { untilItStands, untilItStandsAfter, WATCH_SHIFTS, type Wanted } from './page-clock.ts'

const { values } = parseArgs({
  options: { slower: { type: 'string', default: '4' }, visits: { type: 'string', default: '5' } },
})
const SLOWER = Number(values.slower)
const VISITS = Number(values.visits)
const ACTIVITIES = 10_000
const YEARS = 20
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** A page is looked at for so long before the next tap; what moves meanwhile counts. */
const READS_MS = 1000
const MOST = { usable_ms: 1500, way_ms: 100, shift: 0.05 }

/** The dashboard is usable when the pile and the sheet of the day are drawn as far as the window reaches, and a tap is answered. */
const TODAY: Wanted = { path: '/', needs: ['.land svg', '.sheet .after-run'] }
interface Way extends Wanted {
  readonly name: string
  readonly link: string
}
const tab = (path: string) => `.tabs a[href="${path}"]`
const inPage = (path: string) => `main a[href="${path}"]`

/** What More leads to beside what is walked to on the way there. */
const PLACES = [
  '/check-in',
  '/check-ins',
  '/signs',
  '/pauses',
  '/days',
  '/workouts',
  '/gear',
  '/reviews',
  '/forecasts',
  '/answers',
  '/learn',
]

/** Round through Cairn, each page from the one before, as a thumb goes. */
const round = (run: string, goal: string): readonly Way[] => [
  { name: 'Today → Training', link: tab('/training'), path: '/training', needs: [inPage(`/training/${run}`)] },
  {
    name: 'Training → a run of an hour',
    link: inPage(`/training/${run}`),
    path: `/training/${run}`,
    needs: ['figure'],
  },
  { name: 'a run → Goals', link: tab('/goals'), path: '/goals', needs: ['.goal-row'] },
  { name: 'Goals → a goal', link: inPage(`/goals/${goal}`), path: `/goals/${goal}`, needs: ['.cols .card'] },
  { name: 'a goal → its plan', link: inPage(`/goals/${goal}/plan`), path: `/goals/${goal}/plan`, needs: ['h2'] },
  { name: 'its plan → More', link: tab('/more'), path: '/more', needs: [inPage('/fitness')] },
  { name: 'More → Fitness', link: inPage('/fitness'), path: '/fitness', needs: ['figure'] },
  { name: 'Fitness → More', link: tab('/more'), path: '/more', needs: [inPage('/races')] },
  { name: 'More → Races', link: inPage('/races'), path: '/races', needs: ['.rows'] },
  { name: 'Races → More', link: tab('/more'), path: '/more', needs: [inPage('/settings')] },
  { name: 'More → Settings', link: inPage('/settings'), path: '/settings', needs: ['.form select'] },
  { name: 'Settings → Import', link: tab('/import'), path: '/import', needs: ['input'] },
  { name: 'Import → Today', link: tab('/'), ...TODAY },
  { name: 'Today → More', link: tab('/more'), path: '/more', needs: [] },
  ...PLACES.flatMap((place): readonly Way[] => [
    { name: `More → ${place}`, link: inPage(place), path: place, needs: [] },
    { name: `${place} → More`, link: tab('/more'), path: '/more', needs: [] },
  ]),
  { name: 'More → Goals', link: tab('/goals'), path: '/goals', needs: ['.goal-row'] },
  { name: 'Goals → a new one', link: inPage('/goals/new'), path: '/goals/new', needs: ['textarea, input'] },
  { name: 'a new goal → Training', link: tab('/training'), path: '/training', needs: [inPage(`/training/${run}`)] },
  { name: 'Training → a run by hand', link: inPage('/training/new'), path: '/training/new', needs: ['form'] },
  { name: 'a run by hand → Goals', link: tab('/goals'), path: '/goals', needs: ['.goal-row'] },
  { name: 'Goals → the goal again', link: inPage(`/goals/${goal}`), path: `/goals/${goal}`, needs: ['.cols .card'] },
  {
    name: 'the goal → its card',
    link: inPage(`/goals/${goal}/race-card`),
    path: `/goals/${goal}/race-card`,
    needs: [],
  },
  { name: 'its card → Today', link: tab('/'), ...TODAY },
]

const executablePath = findChromium()
if (executablePath === undefined) throw new Error('This needs Chromium; CHROME_PATH names one.')
const folder = await mkdtemp(join(tmpdir(), 'cairn-page-'))
let browser: Browser | undefined
let isHeldAll = true
try {
  await makeData()
  const server = await ownServer(folder)
  try {
    const run = await importRun(server.origin)
    const goal = await goalWithTime(server.origin)
    browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
    console.log(machine())
    // A warm server is one that has shown these pages before; the browser of each visit has never been here.
    await visit(browser, server.origin, round(run, goal), 1)
    for (const slower of [SLOWER, 1]) {
      const visits = []
      for (let i = 0; i < VISITS; i++) visits.push(await visit(browser, server.origin, round(run, goal), slower))
      tell(visits, slower)
    }
  } finally {
    await browser?.close()
    await server.stop()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
process.exitCode = isHeldAll ? 0 : 1

/** Twenty years up to yesterday, and eight goals. */
async function makeData(): Promise<void> {
  const data = await openData({ folder, zone: 'UTC', now: Date.now, log: () => {} })
  await madeData(data.context, ACTIVITIES, YEARS, (Math.floor(Date.now() / DAY_MS) - 1) as LocalDate)
  await data.close()
}

/** The run of today, with a sample a second, as a watch would bring it. Returns its id. */
async function importRun(origin: string): Promise<string> {
  const path = join(folder, 'today.fit')
  await writeFile(path, madeRun(1, Date.now() - 2 * HOUR_MS, 3600))
  await importByHttp(origin, path, 'today.fit')
  const { activities } = (await (await fetch(`${origin}/api/activities?limit=1`)).json()) as {
    activities: readonly { id: string }[]
  }
  return activities[0]!.id
}

async function goalWithTime(origin: string): Promise<string> {
  const { goals } = (await (await fetch(`${origin}/api/goals`)).json()) as {
    goals: readonly { id: string; measure: { kind: string } }[]
  }
  return goals.find(({ measure }) => measure.kind === 'race-time')!.id
}

interface Seen {
  readonly usable_ms: number
  readonly usableWork_ms: number
  readonly ways: readonly {
    readonly name: string
    readonly first_ms: number
    readonly again_ms: number
    /** Of the page's processor the second time, slowed down: what is left where nothing else runs. */
    readonly work_ms: number
    readonly shift: number
  }[]
  /** Of the dashboard until it rests. */
  readonly shift: number
  readonly moved: readonly string[]
}

/** A browser that has never been here: the dashboard, a look at it, then twice round. */
async function visit(from: Browser, origin: string, ways: readonly Way[], slower: number): Promise<Seen> {
  const context = await from.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB', timezoneId: 'UTC' })
  const page = await context.newPage()
  await page.addInitScript(WATCH_SHIFTS)
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.goto(origin, { waitUntil: 'commit' })
  const usable_ms = (await page.evaluate(untilItStands(TODAY))) as number
  const usableWork_ms = await work_ms(session)
  await page.waitForTimeout(READS_MS)
  const moved: string[] = []
  const shiftSoFar = async () => {
    const shifts = (await page.evaluate('globalThis.shifts.splice(0)')) as { value: number; moved: string }[]
    moved.push(...shifts.map((each) => `${each.value.toFixed(3)} ${each.moved}`))
    return shifts.reduce((sum, { value }) => sum + value, 0)
  }
  const shift = await shiftSoFar()
  const times = new Map<string, number[]>()
  const shifts = new Map<string, number>()
  const works = new Map<string, number>()
  for (let i = 0; i < 2; i++)
    for (const way of ways) {
      const before = await work_ms(session)
      const took = (await page.evaluate(untilItStandsAfter(way.link, way))) as number
      works.set(way.name, (await work_ms(session)) - before)
      times.set(way.name, [...(times.get(way.name) ?? []), took])
      await page.waitForTimeout(READS_MS)
      shifts.set(way.name, Math.max(shifts.get(way.name) ?? 0, await shiftSoFar()))
    }
  await context.close()
  return {
    usable_ms,
    usableWork_ms,
    shift,
    moved,
    ways: ways.map(({ name }) => {
      const [first_ms = NaN, again_ms = NaN] = times.get(name) ?? []
      return { name, first_ms, again_ms, work_ms: works.get(name) ?? NaN, shift: shifts.get(name) ?? 0 }
    }),
  }
}

/** Processor time of the page's main thread so far. */
async function work_ms(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000
}

function tell(visits: readonly Seen[], slower: number): void {
  const ms = (value: number) => value.toFixed(0).padStart(8)
  console.log(
    `\nfrom a tap until the page stands and answers, ms, processor at 1/${slower}; middle of ${visits.length} visits`,
  )
  console.log(`${''.padEnd(34)}   first   again    work     shift`)
  for (const [i, { name }] of visits[0]!.ways.entries()) {
    const [first, again, work, shift] = (['first_ms', 'again_ms', 'work_ms', 'shift'] as const).map((what) =>
      middle(visits.map(({ ways }) => ways[i]![what])),
    )
    console.log(`${name.padEnd(34)}${ms(first!)}${ms(again!)}${ms(work!)}${shift!.toFixed(3).padStart(10)}`)
  }
  for (const each of new Set(visits.flatMap(({ moved }) => moved))) console.log(`moved: ${each}`)
  const work = middle(visits.map(({ usableWork_ms }) => usableWork_ms))
  console.log(`\ndashboard: ${work.toFixed(0)} ms of work of the page`)
  held(
    'dashboard, usable in a browser that was never here',
    middle(visits.map(({ usable_ms }) => usable_ms)),
    MOST.usable_ms,
    ' ms',
  )
  held('slowest way, for the first time', slowest(visits, 'first_ms'), MOST.way_ms, ' ms')
  held('slowest way, again', slowest(visits, 'again_ms'), MOST.way_ms, ' ms')
  held('what moves while the dashboard comes', Math.max(...visits.map(({ shift }) => shift)), MOST.shift, '')
  held(
    'what moves on the way to a page',
    Math.max(...visits.flatMap(({ ways }) => ways.map((way) => way.shift))),
    MOST.shift,
    '',
  )
}

function middle(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]!
}

/** Of each way the middle of all visits: what another program did to one of them is not Cairn's. */
function slowest(visits: readonly Seen[], what: 'first_ms' | 'again_ms'): number {
  return Math.max(...visits[0]!.ways.map((_, i) => middle(visits.map(({ ways }) => ways[i]![what]))))
}

function held(line: string, value: number, most: number, unit: string): void {
  isHeldAll &&= value <= most
  console.log(
    `${value <= most ? 'held  ' : 'MISSED'} ${line} ${value.toFixed(unit ? 0 : 3)}${unit}, at most ${most}${unit}`,
  )
}
