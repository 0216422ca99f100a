import { beforeAll, expect } from 'vitest'
import { checkAccess } from './support/check-access.ts'
import { tooWide } from './support/check-page.ts'
import { journey, words } from './support/journey.ts'
import { seed, type Seeded } from './support/seed.ts'
import { TWO_SETTINGS } from './support/settings.ts'

const { ui, web } = words
const { demo } = ui.shell
let seeded: Seeded
beforeAll(async () => {
  seeded = await seed()
})

journey(
  'from nothing to the made-up runner and out again',
  async ({ page, server, watch }) => {
    const own = async () => (await page.request.get(`${server.url}/api/dashboard`)).text()
    await page.goto('/')
    await page.getByRole('button', { name: web.start.demo.title }).waitFor()
    const before = await own()
    await page.getByRole('button', { name: web.start.demo.title }).click()
    await page.waitForURL('**/demo/', { timeout: 60_000 })
    await page.getByRole('heading', { level: 2, name: ui.today.goalsTitle }).waitFor()
    await page.getByText(demo.banner).waitFor()

    // What lies beside the pile is looked at by itself.
    await page.getByRole('link', { name: web.longTerm.reached(1) }).click()
    await page.getByRole('heading', { level: 2, name: ui.goals.achieved }).waitFor()
    expect(await page.getByRole('main').locator('a.goal-row').count()).toBe(1)
    await page.getByRole('link', { name: ui.buttons.showAll }).click()
    await page.getByRole('heading', { level: 2, name: ui.goals.released }).waitFor()

    const found: string[] = []
    for (const path of [
      '/demo/',
      '/demo/goals',
      '/demo/training',
      '/demo/import',
      '/demo/settings',
      '/demo/goals/new',
    ]) {
      await page.goto(path)
      await page.getByText(demo.banner).waitFor()
      await watch.quiet()
      await checkAccess(page, path).catch((error: Error) => found.push(error.message))
      found.push(...(await tooWide(page)).map((text) => `${path}: ${text}`))
    }
    for (const link of ['main a.goal-row', 'main a[href^="/demo/training/"]']) {
      await page.goto(link.includes('training') ? '/demo/training' : '/demo/goals')
      await page.locator(link).first().click()
      await watch.quiet()
      await page.getByText(demo.banner).waitFor()
      await checkAccess(page, link).catch((error: Error) => found.push(error.message))
      found.push(...(await tooWide(page)).map((text) => `${link}: ${text}`))
    }
    expect(found).toEqual([])

    await page.getByRole('link', { name: demo.leave }).first().click()
    await page.getByRole('heading', { level: 1, name: web.start.title }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
    expect(await page.getByText(demo.banner).count()).toBe(0)
    expect(await own()).toBe(before)
  },
  { settings: TWO_SETTINGS },
)

journey(
  'what is done to the made-up runner does not touch the own data',
  async ({ page, server }) => {
    const own = async () => (await page.request.get(`${server.url}/api/dashboard`)).text()
    const before = await own()
    await page.goto('/more')
    await page.getByRole('button', { name: demo.enter }).click()
    await page.waitForURL('**/demo/', { timeout: 60_000 })
    await page.goto('/demo/goals')
    await page.locator('main a.goal-row').first().click()
    const remove = page.getByRole('button', { name: web.acts.remove, exact: true })
    await remove.click()
    await page.locator('form').getByRole('button', { name: web.acts.remove }).click()
    await page.locator('.toast').first().waitFor()
    await page.getByRole('link', { name: demo.leave }).first().click()
    await page.getByRole('heading', { level: 2, name: ui.today.goalsTitle }).waitFor()
    expect(await own()).toBe(before)
  },
  { data: () => seeded.folder, settings: TWO_SETTINGS },
)
