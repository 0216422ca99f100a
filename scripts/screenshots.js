// Pictures of every page, phone and desktop, light and dark: node scripts/screenshots.js [FOLDER] [--out DIR]
// Of the made-up runner, and of what FOLDER holds. Also makes the pictures of the README, in docs/guide/pictures;
// with --readme only these.
/** @import { Browser, Page } from 'playwright-core' */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { lockedNode } from '../bin/find-node.js'
import { buildWeb } from './build-web.js'
import { CHROMIUM_FLAGS, findChromium } from './chromium.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, readme: { type: 'boolean' } },
})
const out = resolve(values.out ?? join(root, '.cache', 'screenshots'))
const pictures = join(root, 'docs', 'guide', 'pictures')
const folder = positionals[0]
const PICTURE_LIMIT = 300_000

const DEVICES = /** @type {const} */ ([
  { name: 'phone', viewport: { width: 390, height: 844 }, hasTouch: true },
  { name: 'desktop', viewport: { width: 1280, height: 900 }, hasTouch: false },
])
const THEMES = /** @type {const} */ (['light', 'dark'])
/** What a runner with these files could want; the made-up runner has goals already. */
const GOALS = ['run 3 days a week for 12 weeks', '600 km this year', 'sub-25 5k by the end of the year']

const node = lockedNode(root) ?? process.execPath
if (!buildWeb(root, node)) process.exit(1)
const executablePath = findChromium()
if (executablePath === undefined) throw new Error('No Chromium found; CHROME_PATH names one.')
mkdirSync(out, { recursive: true })
mkdirSync(pictures, { recursive: true })

const data = mkdtempSync(join(tmpdir(), 'cairn-screenshots-'))
const cairn = join(root, 'bin', 'cairn.js')
if (folder !== undefined) {
  const { status } = spawnSync(node, [cairn, 'import', resolve(folder), '--data', data], { stdio: 'inherit' })
  if (status !== 0 && status !== 1) throw new Error(`The import of ${folder} ended with ${status}.`)
}
const server = spawn(node, [cairn, 'start', '--data', data, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
try {
  const url = await addressOf(server)
  if (folder !== undefined) {
    for (const text of GOALS) await setGoal(url, text)
    await takeAll(browser, `${url}/`, 'own')
  }
  const made = await fetch(`${url}/api/demo`, { method: 'POST' })
  if (made.ok) {
    if (!values.readme) await takeAll(browser, `${url}/demo/`, 'demo')
    await takePictures(browser, `${url}/demo/`)
  } else console.error(`There is no made-up runner: ${made.status}`)
} finally {
  await browser.close()
  server.kill()
  rmSync(data, { recursive: true, force: true })
}
console.log(`The pictures are in ${values.readme ? pictures : out}`)

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
 * @param {string} url
 * @param {string} text a goal in own words; what is missing or not understood is left out
 */
async function setGoal(url, text) {
  const headers = { 'content-type': 'application/json' }
  const post = (/** @type {string} */ path, /** @type {unknown} */ body) =>
    fetch(`${url}/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  const understood = await (await post('/goals/phrase', { text })).json()
  const { measure, startOn, dueOn, horizon } = /** @type {import('../src/api/contract.ts').NewGoal} */ (understood)
  const answer = measure && (await post('/goals', { measure, startOn, dueOn, horizon }))
  if (!answer?.ok) console.error(`not set: ${text}`)
}

/**
 * Every page below an address, on each device in each theme.
 * @param {Browser} browser
 * @param {string} base
 * @param {string} set the beginning of the pictures' names
 */
async function takeAll(browser, base, set) {
  for (const { name, ...device } of DEVICES) {
    for (const colorScheme of THEMES) {
      const context = await browser.newContext({ ...device, colorScheme, locale: 'en-GB', reducedMotion: 'reduce' })
      const page = await context.newPage()
      const take = async (/** @type {string} */ what, fullPage = true) => {
        await page.screenshot({ path: join(out, `${set}-${what}-${name}-${colorScheme}.png`), fullPage })
      }
      await open(page, base)
      await take('today', false)
      await take('today-whole')
      for (const path of [
        'goals',
        'goals/new',
        'training',
        'training/new',
        'fitness',
        'forecasts',
        'races',
        'gear',
        'days',
        'signs',
        'reviews',
        'reviews/weekly',
        'answers',
        'pauses',
        'check-in',
        'import',
        'settings',
        'worksheet',
        'worksheet/blank',
        'worksheet',
        'workouts',
        'check-in',
        'check-ins',
        'pauses',
        'signs',
        'reviews',
        'answers',
        'more',
        'learn',
        'learn/signs',
        'nothing',
      ]) {
        await open(page, base + path)
        await take(path.replace('/', '-'))
      }
      await open(page, `${base}goals`)
      const goals = await page
        .locator('main a.goal-row')
        .evaluateAll((/** @type {any[]} */ links) => links.map((each) => each.getAttribute('href')))
      for (const [i, href] of goals.slice(0, 4).entries()) {
        await open(page, new URL(String(href), base).href)
        await take(`goal-${i + 1}`)
        if (i > 0) continue
        for (const way of ['adjust', 'let-go']) {
          await open(page, `${new URL(String(href), base).href}/${way}`)
          await take(way)
        }
      }
      for (const [list, what] of [
        ['training', 'activity'],
        ['import', 'report'],
      ]) {
        await open(page, base + list)
        const link = page.locator(`main a[href*="/${list}/"]`).first()
        if ((await link.count()) === 0) continue
        await open(page, new URL(String(await link.getAttribute('href')), base).href)
        await take(String(what))
      }
      await open(page, `${base}goals/new`)
      await page.locator('main input').first().fill('half marathon under 1:45 this fall')
      await page.keyboard.press('Enter')
      await page.locator('main form').nth(1).waitFor()
      await take('goals-new-understood')
      if (set === 'demo') {
        await open(page, `${base}dev/gallery`)
        await take('gallery')
      }
      await context.close()
    }
  }
}

/**
 * The two of the README, and the written goal of the guide.
 * @param {Browser} browser
 * @param {string} base
 */
async function takePictures(browser, base) {
  for (const [name, { name: _, ...device }] of /** @type {const} */ ([
    ['today-light.png', DEVICES[1]],
    ['today-phone.png', DEVICES[0]],
  ])) {
    const context = await browser.newContext({
      ...device,
      colorScheme: 'light',
      locale: 'en-GB',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await open(page, base)
    const path = join(pictures, name)
    await page.screenshot({ path })
    await context.close()
    sayOfSize(name, path)
  }
  const context = await browser.newContext({
    viewport: { width: 900, height: 1200 },
    colorScheme: 'light',
    locale: 'en-GB',
  })
  const page = await context.newPage()
  await open(page, `${base}goals/${await writtenGoal(`${base}api`)}/written`)
  const path = join(pictures, 'worksheet-paper.png')
  await page.locator('.paper').screenshot({ path })
  await context.close()
  sayOfSize('worksheet-paper.png', path)
}

/**
 * @param {string} name
 * @param {string} path
 */
function sayOfSize(name, path) {
  const { size } = statSync(path)
  console.log(`${name}: ${Math.round(size / 1000)} kB${size > PICTURE_LIMIT ? ', which is too much' : ''}`)
}

/**
 * Goes the path of the worksheet for the made-up runner.
 * @param {string} api
 * @returns {Promise<string>} id of the goal that was written
 */
async function writtenGoal(api) {
  const call = async (/** @type {string} */ method, /** @type {string} */ path, /** @type {unknown} */ body) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(api + path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`)
    return /** @type {any} */ (await answer.json())
  }
  const { id } = (await call('POST', '/worksheets', {})).worksheet
  /** @type {import('../src/core/view/worksheet.ts').WorksheetView} */
  const view = await call('GET', `/worksheets/${id}`, undefined)
  const candidate = view.candidates.list.find(({ id: each }) => each.startsWith('time-2109')) ?? view.candidates.list[0]
  const answers = {
    candidate: candidate?.id,
    whyRun:
      'To feel quick again before forty, and to be still at it at seventy. Running is the hour of the day that is mine.',
    willing: true,
    healthy: true,
    guess: 0.5,
    ifThen: 'If it is dark and wet on a Wednesday, then I run from work, before I get home.',
    cost: 'Five hours a week, early Sundays, no ski week in March.',
    toldTo: 'Jon, Aylin',
  }
  await call('PATCH', `/worksheets/${id}`, { answers })
  return (await call('POST', `/worksheets/${id}/goal`, {})).goalId
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
