import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { cliWordsFor } from '../../src/words/cli-words.ts'
import { checkAccess } from './support/check-access.ts'
import { smallTargets, tooWide } from './support/check-page.ts'
import { words } from './support/journey.ts'
import { startBehindTls } from './support/start-behind-tls.ts'
import { watch } from './support/watch-page.ts'

const { signInPage: said } = cliWordsFor('en').door
const { calendar, devices } = words.web
const PASSWORD = 'slow hills before breakfast'

/** What an address answers to whoever has no cookie. */
const statusOf = (page: Page, url: string) =>
  page.evaluate(async (address) => (await fetch(address, { credentials: 'omit' })).status, url)

let browser: Browser
beforeAll(async () => {
  browser = await chromium.connect(inject('browserAddress'))
})
afterAll(() => browser.close())

test.each([
  { where: 'at the top', base: '', takesOff: false, colorScheme: 'light' },
  { where: 'under a path that the proxy leaves on', base: '/cairn', takesOff: false, colorScheme: 'dark' },
  { where: 'under a path that the proxy takes off', base: '/my/cairn', takesOff: true, colorScheme: 'light' },
] as const)('over TLS, $where, a phone signs in, works and signs out', async ({ base, takesOff, colorScheme }) => {
  const server = await startBehindTls(PASSWORD, { base, takesOff })
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    serviceWorkers: 'block',
    viewport: { width: 390, height: 844 },
    colorScheme,
    locale: 'en-GB',
  })
  context.setDefaultTimeout(15_000)
  try {
    const page = await context.newPage()
    const watched = await watch(context, page, server.origin)
    watched.expect(/status of 401/)
    const at = (path: string) => server.origin + base + path
    await page.goto(at('/settings'))
    expect(new URL(page.url()).pathname).toBe(`${base}/sign-in`)
    await checkAccess(page, 'the page to sign in')
    expect(await smallTargets(page)).toEqual([])
    expect(await tooWide(page)).toEqual([])

    await page.getByLabel(said.password).fill('not the password')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText(said.notes['wrong-password']).waitFor()
    expect(await context.cookies()).toEqual([])
    await checkAccess(page, 'the page to sign in, after a wrong password')
    await page.getByLabel(said.password).fill(PASSWORD)
    await page.getByRole('button', { name: said.submit }).click()
    const main = page.getByRole('main')
    await main.getByRole('heading', { level: 1, name: words.ui.settings.title }).waitFor()
    expect(page.url()).toBe(at('/settings'))
    expect(await context.cookies()).toMatchObject([
      { name: '__Host-cairn', secure: true, httpOnly: true, sameSite: 'Lax', path: '/' },
    ])
    expect(await page.evaluate(() => document.cookie)).toBe('')

    // A write, and an address that has to name the path.
    await main.getByRole('button', { name: calendar.make }).click()
    const feed = await page.getByLabel(calendar.address).inputValue()
    expect(feed.startsWith(at('/calendar/'))).toBe(true)
    expect(await statusOf(page, feed)).toBe(200)
    await main.getByText(server.origin + base, { exact: true }).waitFor()
    // Every page is reached by its address and by a link.
    await page.goto(at('/goals/new'))
    await page.getByRole('link', { name: words.ui.shell.nav.goals }).first().click()
    await expect.poll(() => page.url()).toBe(at('/goals'))
    expect(await statusOf(page, at('/manifest.webmanifest'))).toBe(200)

    await page.goto(at('/settings'))
    await main.getByRole('button', { name: devices.signOut }).click()
    await page.getByLabel(said.password).waitFor()
    expect(await context.cookies()).toEqual([])
    expect(await statusOf(page, at('/api/profile'))).toBe(401)
    expect(watched.problems, 'heard by the watch').toEqual([])
    expect(server.errors, 'logged by the server').toEqual([])
  } finally {
    await context.close()
    await server.close()
  }
})
