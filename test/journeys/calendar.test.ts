import { beforeAll, expect } from 'vitest'
import { checkAccess } from './support/check-access.ts'
import { smallTargets, tooWide } from './support/check-page.ts'
import { journey, words } from './support/journey.ts'
import { seed, type Seeded } from './support/seed.ts'
import { TWO_SETTINGS } from './support/settings.ts'

const { calendar, life } = words.web
let seeded: Seeded
beforeAll(async () => {
  seeded = await seed()
})

journey(
  'a calendar address is made, read, made anew and switched off; a workout goes to the watch',
  async ({ page, server }) => {
    const main = page.getByRole('main')
    await page.goto('/workouts')
    await main.getByRole('button', { name: life.workouts.add }).click()
    await page.getByLabel(life.workouts.kind).selectOption('long')
    await page.getByLabel(life.workouts.distance).fill('18')
    await main.locator('form').getByRole('button', { name: life.workouts.add }).click()
    const fit = main.getByRole('link', { name: calendar.fit })
    const [download] = await Promise.all([page.waitForEvent('download'), fit.click()])
    expect(download.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d-long\.fit$/)

    await page.goto('/settings')
    await main.getByText(calendar.off, { exact: true }).waitFor()
    await main.getByRole('button', { name: calendar.make }).click()
    const field = page.getByLabel(calendar.address)
    await field.waitFor()
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
    const first = await field.inputValue()
    expect(first.startsWith(`${server.url}/calendar/`)).toBe(true)
    expect(await (await fetch(first)).text()).toContain('SUMMARY:Long run\\, 18 km')
    await checkAccess(page, 'Settings, a calendar address being shown')
    expect(await smallTargets(page)).toEqual([])
    expect(await tooWide(page)).toEqual([])

    await main.getByRole('button', { name: calendar.rotate }).click()
    await main.locator('form').getByRole('button', { name: calendar.rotate }).click()
    await expect.poll(() => field.inputValue()).not.toBe(first)
    const second = await field.inputValue()
    expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200])
    await page.reload()
    await main.getByRole('button', { name: calendar.stop }).waitFor()
    expect(await page.content()).not.toContain(second)
    await main.getByRole('button', { name: calendar.stop }).click()
    await main.locator('form').getByRole('button', { name: calendar.stop }).click()
    await main.getByText(calendar.off, { exact: true }).waitFor()
    expect((await fetch(second)).status).toBe(404)
  },
  { data: () => seeded.folder, settings: TWO_SETTINGS },
)
