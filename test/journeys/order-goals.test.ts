import type { NewGoal } from '../../src/api/contract.ts'
import type { Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import { checkAccess } from './support/check-access.ts'
import { journey, words } from './support/journey.ts'
import { seed, type Seeded } from './support/seed.ts'
import { TWO_SETTINGS } from './support/settings.ts'

const { ui, web } = words
let seeded: Seeded
beforeAll(async () => {
  const runs = [3, 4, 5].map((times): NewGoal => ({
    name: `Runs ${times}`,
    measure: { kind: 'frequency', times, weeks: 12, slack_weeks: 2, sports: ['running'] },
    startOn: '2027-02-08',
    horizon: 'week',
  }))
  seeded = await seed([
    { measure: { kind: 'race-time', distance_m: 5000, time_s: 1200 }, dueOn: '2027-06-01' },
    ...runs,
  ])
})

const order = (page: Page) => page.locator('main a.goal-row b').filter({ hasText: /^Runs/ }).allInnerTexts()

journey(
  'goals are put in order by keyboard and by dragging, and the order is taken back',
  async ({ page, setting }) => {
    await page.goto('/goals')
    await page.getByRole('button', { name: web.goalList.order }).click()
    expect(await order(page)).toEqual(['Runs 3', 'Runs 4', 'Runs 5'])
    await checkAccess(page, 'Goals being put in order')
    await page.getByRole('button', { name: web.goalList.down('Runs 3') }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => order(page)).toEqual(['Runs 4', 'Runs 3', 'Runs 5'])
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe(web.goalList.down('Runs 3'))
    await page.keyboard.press('Enter')
    await expect.poll(() => order(page)).toEqual(['Runs 4', 'Runs 5', 'Runs 3'])
    if (!setting.hasTouch) {
      const row = (name: string) => page.locator('main li').filter({ hasText: name })
      await row('Runs 3').dragTo(row('Runs 4'))
      await expect.poll(() => order(page)).toEqual(['Runs 3', 'Runs 4', 'Runs 5'])
      await page.locator('.toast').getByRole('button', { name: ui.buttons.undo }).click()
      await expect.poll(() => order(page)).toEqual(['Runs 4', 'Runs 5', 'Runs 3'])
    }
    await page.getByRole('button', { name: web.goalList.orderDone }).click()
    await expect.poll(() => order(page)).toEqual(['Runs 4', 'Runs 5', 'Runs 3'])
  },
  { data: () => seeded.folder, settings: TWO_SETTINGS },
)
