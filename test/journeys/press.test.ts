import type { Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import { journey, words } from './support/journey.ts'
import { openPage, walkTo } from './support/open-page.ts'
import { GOALS, seed, type Seeded } from './support/seed.ts'

const { ui } = words
let seeded: Seeded
beforeAll(async () => {
  seeded = await seed()
})
const options = { data: () => seeded.folder }

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: ui.shell.nav.label }).getByRole('link', { name, exact: true })
const places = (page: Page) => page.locator('.place')
const unseen = (page: Page) => page.locator('.place.ahead h1')

/** Lifts the finger where nothing is. */
async function letGo(page: Page): Promise<void> {
  await page.mouse.move(5, 300)
  await page.mouse.up()
}

/** Puts the finger on a link, and leaves it there until the page behind it is drawn. */
async function pressOn(page: Page, name: string): Promise<void> {
  // Nobody listens before the first page rests.
  await page.waitForFunction(
    `performance.getEntriesByType('resource').some(({ name }) => name.includes('fetch-ahead'))`,
  )
  await page.waitForTimeout(200)
  await tab(page, name).hover()
  await page.mouse.down()
  await unseen(page).waitFor({ state: 'attached' })
}

journey(
  'a page is drawn out of sight while a finger is on its link, and shown as it is when the tap ends',
  async ({ page, watch }) => {
    await openPage({ page, watch }, '/goals')
    const title = await page.title()
    await pressOn(page, ui.shell.nav.training)
    expect(await unseen(page).textContent()).toBe(ui.training.title)
    expect(new URL(page.url()).pathname).toBe('/goals')
    expect(await page.title()).toBe(title)
    // Whoever listens hears of one page only.
    expect(await page.getByRole('main').count()).toBe(1)
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual([ui.goals.title])
    // Laid out as it will stand, and in nobody's way: it takes no room, and no finger finds it.
    const width = (place: string) => page.evaluate(`document.querySelector('.place.${place} main').offsetWidth`)
    await expect.poll(() => width('ahead')).toBe(await width('here'))
    expect(await page.evaluate(`document.querySelector('.place.ahead').offsetHeight`)).toBe(0)
    expect(
      await page.evaluate(`document.elementsFromPoint(innerWidth / 2, 200).some((it) => it.closest('.ahead'))`),
    ).toBe(false)
    expect(await page.evaluate(`document.documentElement.scrollWidth <= innerWidth`)).toBe(true)

    await page.evaluate(`globalThis.drawn = document.querySelector('.place.ahead main')`)
    await page.mouse.up()
    await page.getByRole('heading', { level: 1, name: ui.training.title }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/training')
    expect(await page.evaluate(`document.querySelector('.place.here main') === globalThis.drawn`)).toBe(true)
    await expect.poll(() => page.title()).toContain(ui.training.title)
    await expect.poll(() => page.evaluate(`document.activeElement.tagName`)).toBe('H1')
    await expect.poll(() => places(page).count()).toBe(1)

    await page.goBack()
    await page.getByRole('heading', { level: 1, name: ui.goals.title }).waitFor()
    await expect.poll(() => places(page).count()).toBe(1)
  },
  options,
)

journey(
  'a finger that scrolls, is lifted elsewhere or gives way to a key leaves the page as it was; what was typed on a page stays with that visit',
  async ({ page, watch }) => {
    await openPage({ page, watch }, '/training')
    const search = page.getByRole('searchbox', { name: ui.training.filter.search })
    await search.fill('long')
    await expect.poll(() => new URL(page.url()).search).toBe('?search=long')
    await pressOn(page, ui.shell.nav.goals)
    await page.evaluate(`document.body.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true }))`)
    await expect.poll(() => places(page).count()).toBe(1)
    await letGo(page)

    await pressOn(page, ui.shell.nav.goals)
    await page.keyboard.press('Shift')
    await expect.poll(() => places(page).count()).toBe(1)
    await letGo(page)

    await pressOn(page, ui.shell.nav.goals)
    await letGo(page)
    await expect.poll(() => places(page).count()).toBe(1)
    expect(new URL(page.url()).pathname).toBe('/training')
    expect(await search.inputValue()).toBe('long')

    await pressOn(page, ui.shell.nav.goals)
    await page.mouse.up()
    await page.getByRole('heading', { level: 1, name: ui.goals.title }).waitFor()
    await pressOn(page, ui.shell.nav.training)
    await page.mouse.up()
    await page.getByRole('heading', { level: 1, name: ui.training.title }).waitFor()
    expect(await search.inputValue()).toBe('')
    expect(new URL(page.url()).search).toBe('')
  },
  options,
)

journey(
  'what was typed a moment before a page was left leads nobody back to it',
  async ({ page, watch }) => {
    await openPage({ page, watch }, '/training')
    await page.getByRole('searchbox', { name: ui.training.filter.search }).fill('long')
    await tab(page, ui.shell.nav.goals).click()
    await page.getByRole('heading', { level: 1, name: ui.goals.title }).waitFor()
    // Longer than the list waits for the next letter.
    await page.waitForTimeout(1000)
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/goals')
  },
  options,
)

journey(
  'once a page stands, what the links in sight lead to is asked for, of four at most, and a tap waits for none of it',
  async ({ page }) => {
    const asked = new Set<string>()
    page.on('response', (answer) => asked.add(new URL(answer.url()).pathname))
    await page.goto('/goals')
    const rows = page.locator('main a.goal-row')
    await expect.poll(() => rows.count()).toBe(seeded.goalIds.length)
    const inSight = await rows.evaluateAll((links) =>
      links.slice(0, 4).map((link) => (link as unknown as { readonly pathname: string }).pathname),
    )
    for (const path of inSight) await expect.poll(() => asked.has(`/api${path}`), { timeout: 10_000 }).toBe(true)

    asked.clear()
    await rows.first().click()
    await page.locator('main .cols').waitFor()
    expect(asked).not.toContain(`/api${inSight[0]}`)
  },
  options,
)

journey(
  'what changed elsewhere comes to a page that is walked to, where what is at hand of it is old',
  async ({ page, server, watch }) => {
    await openPage({ page, watch }, '/goals')
    const rows = page.locator('main a.goal-row')
    const before = await rows.count()
    await tab(page, ui.shell.nav.training).click()
    await page.getByRole('heading', { level: 1, name: ui.training.title }).waitFor()
    await watch.quiet()

    const set = await fetch(`${server.url}/api/goals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(GOALS[1]),
    })
    expect(set.status, await set.text()).toBe(201)
    // What was read a minute ago is old.
    await page.evaluate(() => {
      const now = Date.now
      Date.now = () => now() + 60_000
    })
    await walkTo({ page, watch }, '/goals')
    await expect.poll(() => rows.count()).toBe(before + 1)
  },
  options,
)

journey(
  'a filter that is half typed when somebody goes back leads nobody forward again',
  async ({ page, watch }) => {
    await openPage({ page, watch }, '/goals')
    await walkTo({ page, watch }, '/training')
    await page.getByText(ui.training.filter.more).click()
    const least = page.getByRole('textbox', { name: ui.training.filter.least }).first()
    await least.pressSequentially('10')
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: ui.goals.title }).waitFor()
    await expect.poll(() => places(page).count()).toBe(1)
    await watch.quiet()
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/goals')
  },
  options,
)

journey(
  'back finds the place where a page was left, and a link after it begins at the top',
  async ({ page, watch }) => {
    const top = () => page.evaluate('Math.round(scrollY)')
    await openPage({ page, watch }, '/learn')
    await page.evaluate('scrollTo(0, 300)')
    const left = await top()
    expect(left).toBeGreaterThan(0)
    // How tall a page was is remembered once it has come to rest.
    await page.waitForTimeout(300)
    await walkTo({ page, watch }, '/more')
    await expect.poll(top).toBe(0)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: words.web.learn.title }).waitFor()
    await expect.poll(top).toBe(left)
    await walkTo({ page, watch }, '/settings')
    await expect.poll(top).toBe(0)
  },
  options,
)
