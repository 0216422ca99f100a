// Pictures of every page, on the phone and at the desk, by day and by night: node scripts/screenshots.js [FOLDER]
// Of the runner whose files are in FOLDER, as on the day after their last run, and of the made-up one; to be looked at,
// in .cache/screenshots or --out DIR. --language de has them in German, --width 320 on a narrower phone, --only TEXT
// just the pages with that in their address. --guide makes those of the guide and the README instead, of the made-up
// runner alone: what belongs to a real one stays with them.
/** @import { Page } from 'playwright-core' */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { lockedNode } from '../bin/find-node.js'
import { buildWeb } from './build-web.js'
import { CHROMIUM_FLAGS, findChromium } from './chromium.js'
import { pagesOf, pictureName } from './pictures/pages-of.js'
import { caller, prepare, wantSomething, writeGoal } from './pictures/prepare.js'
import { takeSmall, takeWhole } from './pictures/take-picture.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
/** Eight years of a runner who put them under a free licence, where that reference material lies beside the project. */
const REAL = join(root, '..', 'shared', 'data', 'logs', 'endur_strava')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    guide: { type: 'boolean', default: false },
    language: { type: 'string', default: 'en' },
    width: { type: 'string', default: '390' },
    only: { type: 'string', default: '' },
  },
})
const out = resolve(values.out ?? join(root, '.cache', 'screenshots'))
const pictures = join(root, 'docs', 'guide', 'pictures')
const folder = positionals[0] ?? (existsSync(REAL) ? REAL : undefined)
const locale = values.language === 'de' ? 'de-DE' : 'en-GB'

const PHONE = { name: 'phone', viewport: { width: Number(values.width), height: 844 }, hasTouch: true }
const DESK = { name: 'desktop', viewport: { width: 1280, height: 900 }, hasTouch: false }
const THEMES = /** @type {const} */ (['light', 'dark'])
/** In the guide, a long page ends here. */
const GUIDE_HEIGHT = 1800
const DAY_MS = 86_400_000

const node = lockedNode(root) ?? process.execPath
if (!buildWeb(root, node)) process.exit(1)
const executablePath = findChromium()
if (executablePath === undefined) throw new Error('No Chromium found; CHROME_PATH names one.')
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
try {
  if (values.guide) {
    mkdirSync(join(pictures, 'pages'), { recursive: true })
    await withServer(0, async (url) => {
      const base = await madeUp(url)
      await takeToday(base)
      const known = await prepare(`${base}api`, Date.now())
      const to = (/** @type {string} */ name) => join(pictures, 'pages', `${name}.webp`)
      const take = (/** @type {Page} */ page, /** @type {string} */ name) => takeSmall(page, to(name), GUIDE_HEIGHT)
      await takeEvery(base, Date.now(), known, take)
      const written = await writeGoal(`${base}api`)
      await takeEvery(base, Date.now(), { ...known, '/goals/:id': `/goals/${written}` }, take, '/goals/:id/written')
      await takePaper(`${base}goals/${written}/written`)
    })
  } else {
    mkdirSync(out, { recursive: true })
    if (folder === undefined) console.log('No folder of a runner was named and none lies beside the project.')
    else await takeReal(folder)
    await withServer(0, async (url) => {
      await caller(`${url}/api`)('PATCH', '/profile', { language: values.language })
      await takeEvery(`${url}/`, Date.now(), undefined, toLookAt('new'))
      const base = await madeUp(url)
      await takeEvery(base, Date.now(), await prepare(`${base}api`, Date.now()), toLookAt('demo'))
    })
  }
} finally {
  await browser.close()
}
console.log(`The pictures are in ${values.guide ? pictures : out}`)

/**
 * @param {string} set
 * @returns {(page: Page, name: string) => Promise<void>}
 */
function toLookAt(set) {
  return (page, name) => takeWhole(page, join(out, `${set}-${name}.jpg`))
}

/** @param {string} files */
async function takeReal(files) {
  const data = mkdtempSync(join(tmpdir(), 'cairn-screenshots-'))
  const cairn = join(root, 'bin', 'cairn.js')
  const { status } = spawnSync(node, [cairn, 'import', resolve(files), '--data', data], { stdio: 'inherit' })
  if (status !== 0 && status !== 1) throw new Error(`The import of ${files} ended with ${status}.`)
  const asked = ['activities', '--sport', 'running', '--limit', '1', '--data', data, '--json']
  const [last] = JSON.parse(spawnSync(node, [cairn, ...asked], { encoding: 'utf8' }).stdout)
  const ahead_ms = Date.parse(last.startAt) + DAY_MS - Date.now()
  await withServer(
    ahead_ms,
    async (url) => {
      const now = Date.now() + ahead_ms
      // Goals are said in English.
      await caller(`${url}/api`)('PATCH', '/profile', { language: 'en' })
      await wantSomething(`${url}/api`, now)
      await caller(`${url}/api`)('PATCH', '/profile', { language: values.language })
      await takeEvery(`${url}/`, now, await prepare(`${url}/api`, now), toLookAt('own'))
    },
    data,
  )
}

/** @param {string} url */
async function madeUp(url) {
  const made = await fetch(`${url}/api/demo`, { method: 'POST', headers: { 'accept-language': values.language } })
  if (!made.ok) throw new Error(`There is no made-up runner: ${made.status}`)
  return `${url}/demo/`
}

/**
 * Starts Cairn on a clock that is so far ahead of the machine's, and ends it afterwards.
 * @param {number} ahead_ms
 * @param {(url: string) => Promise<void>} use
 */
async function withServer(ahead_ms, use, data = mkdtempSync(join(tmpdir(), 'cairn-screenshots-'))) {
  const clock = encodeURIComponent(`const now = Date.now; Date.now = () => now() + ${ahead_ms}`)
  const server = spawn(node, [join(root, 'bin', 'cairn.js'), 'start', '--data', data, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // The Node that it hands over to has the same clock.
    env: { ...process.env, NODE_OPTIONS: `--import data:text/javascript,${clock}` },
  })
  try {
    await use(await addressOf(server))
  } finally {
    if (server.exitCode === null && server.kill()) await new Promise((ended) => server.once('exit', ended))
    rmSync(data, { recursive: true, force: true })
  }
}

/**
 * @param {import('node:child_process').ChildProcess} started
 * @returns {Promise<string>} the address that the server prints when it is ready
 */
function addressOf(started) {
  return new Promise((found, lost) => {
    let said = ''
    started.stdout?.on('data', (/** @type {Buffer} */ part) => {
      said += part.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (address !== undefined) found(address)
    })
    started.on('exit', (code) => lost(new Error(`The server ended with ${code}: ${said}`)))
  })
}

/**
 * Every page below an address, on each device in each theme; where nothing is there yet, those that can be opened then.
 * @param {string} base
 * @param {number} now epoch ms
 * @param {Readonly<Record<string, string>> | undefined} known as `prepare` returns it
 * @param {(page: Page, name: string) => Promise<void>} take
 * @param {string} only what stands in the route
 */
async function takeEvery(base, now, known, take, only = values.only) {
  const pages = [...pagesOf(root, known), { route: '/nothing', address: '/nothing' }]
    // The gallery is for those who build Cairn.
    .filter(({ route }) => route !== '/dev/gallery' && route.includes(only))
  for (const { name: device, ...size } of [PHONE, DESK]) {
    for (const colorScheme of THEMES) {
      const context = await browser.newContext({ ...size, colorScheme, locale, reducedMotion: 'reduce' })
      await context.clock.setFixedTime(now)
      // A long page on a busy machine takes its time.
      context.setDefaultTimeout(120_000)
      const page = await context.newPage()
      for (const { route, address } of pages) {
        await open(page, base + address.slice(1))
        await take(page, `${pictureName(route)}-${device}-${colorScheme}`)
      }
      await context.close()
    }
  }
}

/**
 * The two pictures of the README.
 * @param {string} base
 */
async function takeToday(base) {
  for (const [name, { name: _, ...size }] of /** @type {const} */ ([
    ['today-light.png', DESK],
    ['today-phone.png', PHONE],
  ])) {
    const context = await browser.newContext({ ...size, colorScheme: 'light', locale, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await open(page, base)
    await page.screenshot({ path: join(pictures, name) })
    await context.close()
  }
}

/**
 * The written goal, as it is on paper.
 * @param {string} url
 */
async function takePaper(url) {
  const context = await browser.newContext({ viewport: { width: 900, height: 1200 }, colorScheme: 'light', locale })
  const page = await context.newPage()
  await open(page, url)
  await page.locator('.paper').screenshot({ path: join(pictures, 'worksheet-paper.png') })
  await context.close()
}

/**
 * @param {Page} page
 * @param {string} url
 */
async function open(page, url) {
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.locator('h1').first().waitFor()
  await page.evaluate('document.fonts.ready.then(() => true)')
}
