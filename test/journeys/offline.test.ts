import { request } from 'node:http'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { cliWordsFor } from '../../src/words/cli-words.ts'
import { checkAccess } from './support/check-access.ts'
import { tooWide } from './support/check-page.ts'
import { words } from './support/journey.ts'
import { seed } from './support/seed.ts'
import { startBehindTls } from './support/start-behind-tls.ts'
import { AHEAD_MS, shiftClock, ZONE } from './support/today.ts'
import { watch } from './support/watch-page.ts'

const { offline: said, devices } = words.web
const { checkIn, checkIns } = words.web.life
const PASSWORD = 'slow hills before breakfast'
const BASE = '/cairn'

let browser: Browser
beforeAll(async () => {
  browser = await chromium.connect(inject('browserAddress'))
})
afterAll(() => browser.close())

/** What lies in a drawer of the browser's database. */
const kept = (page: Page, drawer: 'snapshot' | 'outbox') =>
  page.evaluate(
    ([name, drawer]) =>
      new Promise<unknown[]>((resolve, reject) => {
        const asked = indexedDB.open(name)
        asked.addEventListener('error', () => reject(asked.error))
        asked.addEventListener('success', () => {
          const database = asked.result
          if (!database.objectStoreNames.contains(drawer)) return resolve([])
          const all = database.transaction(drawer).objectStore(drawer).getAll()
          all.addEventListener('success', () => {
            database.close()
            resolve(all.result)
          })
        })
      }),
    [`cairn ${BASE}/`, drawer] as const,
  )

/** As if the version before had taken the snapshot. */
const makeOlder = (page: Page) =>
  page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open(name)
        asked.addEventListener('error', () => reject(asked.error))
        asked.addEventListener('success', () => {
          const transaction = asked.result.transaction('snapshot', 'readwrite')
          const drawer = transaction.objectStore('snapshot')
          const last = drawer.get('last')
          last.addEventListener('success', () => drawer.put({ ...last.result, app: 'the one before' }, 'last'))
          transaction.addEventListener('complete', () => {
            asked.result.close()
            resolve()
          })
        })
      }),
    `cairn ${BASE}/`,
  )

/** As a finger does on a link, before it is a tap. */
function pointAt(path: string): void {
  const link = document.createElement('a')
  link.href = path
  document.body.append(link)
  link.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
  link.remove()
}

const inCaches = (page: Page) =>
  page.evaluate(async () => {
    const addresses: string[] = []
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) addresses.push(new URL(url).pathname)
    return addresses
  })

test('on a phone Cairn is an app that opens without a network, keeps what is said there, and sends it once', async () => {
  const { folder } = await seed()
  const server = await startBehindTls(PASSWORD, { base: BASE, takesOff: false, isPlain: true, data: folder })
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: 'en-GB',
    timezoneId: ZONE,
  })
  context.setDefaultTimeout(15_000)
  await context.addInitScript(shiftClock, AHEAD_MS)
  const at = (path: string) => server.origin + BASE + path
  try {
    const page = await context.newPage()
    const watched = await watch(context, page, server.origin)
    const main = page.getByRole('main')
    const goal = main.getByRole('link', { name: /5 km/ }).first()
    /** From another device of the runner. */
    const elsewhere = async (method: string, path: string, body?: unknown): Promise<unknown> => {
      const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
      const headers = { host: new URL(server.origin).host, cookie, 'content-type': 'application/json' }
      return new Promise((resolve, reject) => {
        const asked = request({ port: server.port, method, path: `${BASE}/api${path}`, headers }, async (answer) => {
          let text = ''
          for await (const piece of answer.setEncoding('utf8')) text += String(piece)
          resolve(JSON.parse(text))
        })
        asked.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body))
      })
    }
    /** By the button, unless the page has looked by itself in this very moment. */
    const comesBack = async (told: string) => {
      const again = page.getByRole('button', { name: said.again }).click()
      await Promise.race([again.catch(() => undefined), page.getByText(told).waitFor()])
      await page.getByText(told).waitFor()
    }
    const saidThere = async () =>
      ((await elsewhere('GET', '/check-ins')) as { checkIns: { id: string; version: number; words: string }[] })
        .checkIns
    const runsThere = async () =>
      ((await elsewhere('GET', '/activities?limit=1')) as { totals: { activities: number } }).totals.activities

    await page.goto(at('/'))
    await page.getByLabel(cliWordsFor('en').door.signInPage.password).fill(PASSWORD)
    await page.keyboard.press('Enter')
    await goal.waitFor()

    // What a system asks of an app.
    const manifest = await page.evaluate(async () => {
      const { href } = document.querySelector<HTMLLinkElement>('link[rel=manifest]')!
      const read = await (await fetch(href)).json()
      const icons = read.icons as { src: string; sizes: string; purpose: string }[]
      const shown = await Promise.all(icons.map(async ({ src }) => (await createImage(src)).naturalWidth))
      return { ...read, shown }
      function createImage(src: string) {
        const image = new Image()
        image.src = src
        return image.decode().then(() => image)
      }
    })
    expect(manifest).toMatchObject({ start_url: `${BASE}/`, scope: `${BASE}/`, display: 'standalone' })
    expect(manifest.icons.map(({ sizes, purpose }: { sizes: string; purpose: string }) => [sizes, purpose])).toEqual([
      ['any', 'any'],
      ['192x192', 'any'],
      ['512x512', 'any'],
      ['512x512', 'maskable'],
    ])
    expect(manifest.shown.slice(1)).toEqual([192, 512, 512])
    const devtools = await context.newCDPSession(page)
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
    // A browser without memory installs nothing; beyond that it has no objection.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL))
      .toBe(at('/service-worker.js'))
    await expect.poll(async () => (await kept(page, 'snapshot')).length).toBe(1)

    // Away from home: the computer sleeps.
    server.goAway(true)
    await page.goto(at('/'))
    await goal.waitFor()
    await page.getByText(/^As of /).waitFor()
    await main.getByRole('heading', { level: 2 }).first().waitFor()
    // So it is after an update, whose first opening may be without a network.
    await makeOlder(page)
    await page.reload()
    await goal.waitFor()
    await page.getByText(/^As of /).waitFor()
    await main.getByRole('heading', { level: 2 }).first().waitFor()
    await checkAccess(page, 'Today, without a network')
    expect(await tooWide(page)).toEqual([])
    await page.goto(at('/goals'))
    await goal.click()
    await page.getByRole('heading', { level: 1, name: /5 km/ }).waitFor()
    await page.getByRole('heading', { name: words.web.goal.chance.title }).waitFor()
    await page.goto(at('/training'))
    await page.getByRole('list', { name: words.ui.training.list }).getByRole('link').first().waitFor()

    await page.goto(at('/check-in'))
    await page.getByLabel(checkIn.words).fill('Fog over the lake.')
    await page.getByRole('button', { name: checkIn.done }).click()
    await page.getByText(said.waiting(1)).waitFor()
    const runs = await runsThere()
    await page.goto(at('/training/new'))
    await page.getByLabel(words.ui.activity.minutes).first().fill('30')
    await page.getByRole('button', { name: words.ui.activity.new.add }).click()
    await page.getByText(said.waiting(2)).waitFor()
    await page.reload()
    await page.getByText(said.waiting(2)).waitFor()

    // Home again: sent once, in order, and gone from here.
    const before = (await saidThere()).length
    server.goAway(false)
    await comesBack(said.sent(2))
    expect(await kept(page, 'outbox')).toEqual([])
    expect((await saidThere()).length).toBe(before + 1)
    expect(await runsThere()).toBe(runs + 1)
    await expect.poll(() => page.getByText(/^As of /).count()).toBe(0)

    // What was changed elsewhere in the meantime stands; the runner's own words are still there to copy.
    await page.goto(at('/check-ins'))
    await main
      .getByRole('button', { name: new RegExp(`^${checkIns.edit}`) })
      .first()
      .click()
    await main.getByLabel(checkIn.words).fill('Fog, and two herons.')
    server.goAway(true)
    await main.getByRole('button', { name: words.ui.buttons.save }).click()
    await page.getByText(said.waiting(1)).waitFor()
    const [there] = (await saidThere()).filter((each) => each.words === 'Fog over the lake.')
    await elsewhere('PATCH', `/check-ins/${there?.id}`, { version: there?.version, words: 'Fog, then sun.' })
    server.goAway(false)
    await comesBack(said.refused(1))
    expect(await page.getByLabel(said.yours).inputValue()).toContain('Fog, and two herons.')
    expect((await saidThere()).map((each) => each.words)).toContain('Fog, then sun.')
    await checkAccess(page, 'something that was not taken')
    await page.getByRole('button', { name: said.drop }).click()
    await expect.poll(() => kept(page, 'outbox')).toEqual([])

    // A newer Cairn waits until nothing is being typed.
    server.becomeNewer()
    await page.goto(at('/check-in'))
    await page.getByLabel(checkIn.words).fill('Half a sentence')
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      await registration?.update()
    })
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
      .toBe('installed')
    expect(await page.getByText(said.newer).count()).toBe(0)
    expect(await page.getByLabel(checkIn.words).inputValue()).toBe('Half a sentence')
    await page.getByRole('link', { name: words.ui.shell.nav.goals }).first().click()
    await page.getByText(said.newer).waitFor()
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: said.reload }).click()])
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null))
      .toBe(null)

    // Signed out from elsewhere in the middle of a sentence: it is taken as soon as the runner is in again.
    await page.goto(at('/check-in'))
    await page.getByLabel(checkIn.words).fill('Said at the door.')
    await elsewhere('DELETE', '/session')
    // The page asks something in the meantime, so as to be ahead of a tap: the words stay.
    let isRefused = false
    page.on('response', (response) => (isRefused ||= response.status() === 401))
    await expect
      .poll(async () => {
        await page.evaluate(pointAt, `${BASE}/races`)
        return isRefused
      })
      .toBe(true)
    await page.getByRole('button', { name: checkIn.done }).click()
    await page.getByLabel(cliWordsFor('en').door.signInPage.password).fill(PASSWORD)
    expect([(await kept(page, 'snapshot')).length, (await kept(page, 'outbox')).length]).toEqual([0, 1])
    await page.keyboard.press('Enter')
    await page.getByText(said.sent(1)).waitFor()
    expect((await saidThere()).map((each) => each.words)).toContain('Said at the door.')

    // Of the app only its own files are kept, and the page that they fill.
    const addresses = await inCaches(page)
    expect(addresses.length).toBeGreaterThan(20)
    expect(addresses.filter((path) => !path.startsWith(`${BASE}/assets/`))).toEqual([`${BASE}/`])

    // Signed out, the phone knows nothing any more.
    await page.goto(at('/settings'))
    await main.getByRole('button', { name: devices.signOut }).click()
    await page.getByLabel(cliWordsFor('en').door.signInPage.password).waitFor()
    expect([await kept(page, 'snapshot'), await kept(page, 'outbox')]).toEqual([[], []])

    const heard = watched.problems.filter((problem) => !/net::ERR_|status of (401|409)/.test(problem))
    expect(heard, 'heard by the watch').toEqual([])
    expect(server.errors, 'logged by the server').toEqual([])
  } finally {
    await context.close()
    await server.close()
  }
})
