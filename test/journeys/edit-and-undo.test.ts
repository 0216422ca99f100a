import type { Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import { checkAccess } from './support/check-access.ts'
import { journey, words } from './support/journey.ts'
import { seed, type Seeded } from './support/seed.ts'

const { ui, web, goals } = words
let seeded: Seeded
beforeAll(async () => {
  seeded = await seed()
})
const options = { data: () => seeded.folder }

/** The heading of a page that is whole: until then the name of its kind stands there. */
async function headingOf(page: Page): Promise<string> {
  await page.getByRole('heading', { level: 2, name: web.acts.actions }).waitFor()
  return page.getByRole('heading', { level: 1 }).innerText()
}
const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true })

/** The note at the foot says what was done; its button takes it back. */
async function undo(page: Page, said: string): Promise<void> {
  const note = page.locator('.toast').filter({ hasText: said })
  await note.waitFor()
  // Pointed at it stays, however long the look at it takes.
  await note.hover()
  await checkAccess(page, `the note "${said}"`)
  await note.getByRole('button', { name: ui.buttons.undo }).click()
  await page.locator('.toast').filter({ hasText: ui.toasts.undone }).last().waitFor()
}

journey(
  'a goal edited, changed and deleted: each is taken back by the note at the foot',
  async ({ page }) => {
    const address = `/goals/${seeded.goalIds[0]}`
    await page.goto(address)
    const before = await headingOf(page)
    await button(page, ui.buttons.editGoal).click()
    await page.getByLabel(ui.goal.edit.name).fill('The year of the five')
    await checkAccess(page, 'a goal being edited')
    await button(page, ui.buttons.save).click()
    await page.getByRole('heading', { level: 1, name: 'The year of the five' }).waitFor()
    await undo(page, ui.toasts.goalEdited)
    await page.getByRole('heading', { level: 1, name: before }).waitFor()

    const reached = () => page.locator('.page-head .lead').innerText()
    const asSet = await reached()
    await button(page, web.acts.change).click()
    await page.getByLabel(goals.field('race-time', 'time_s').question).fill('21:00')
    await page.getByLabel(ui.goal.change.reason).fill('A little easier in spring.')
    await checkAccess(page, 'a goal being changed')
    await page.locator('form').getByRole('button', { name: web.acts.change }).click()
    await expect.poll(reached).not.toBe(asSet)
    await page.getByText('A little easier in spring.').waitFor()
    await undo(page, ui.toasts.targetChanged)
    await expect.poll(reached).toBe(asSet)
    expect(await page.getByText('A little easier in spring.').count()).toBe(0)

    await button(page, web.acts.remove).click()
    await page.getByText(web.acts.removeLead).waitFor()
    await page.locator('form').getByRole('button', { name: web.acts.remove }).click()
    await page.waitForURL('**/goals')
    await expect.poll(() => page.locator('main a.goal-row').count()).toBe(1)
    await undo(page, web.acts.removed(before))
    await page.waitForURL(`**${address}`)
    await page.getByRole('heading', { level: 1, name: before }).waitFor()
    await page.getByText('To run with my sister again.').first().waitFor()
  },
  options,
)

journey(
  'an activity left out of goals, renamed and deleted: each is taken back',
  async ({ page }) => {
    const address = `/training/${seeded.activityId}`
    await page.goto(address)
    const before = await headingOf(page)
    await button(page, ui.activity.leaveOut).click()
    await page.getByText(ui.activity.countsFor.left).waitFor()
    await undo(page, ui.toasts.activityLeftOut)
    await button(page, ui.activity.leaveOut).waitFor()

    await button(page, ui.activity.edit).click()
    await page.getByLabel(ui.activity.name, { exact: true }).fill('To the lake')
    await button(page, ui.buttons.save).click()
    await page.getByRole('heading', { level: 1, name: 'To the lake' }).waitFor()
    await undo(page, ui.toasts.activityEdited)
    await page.getByRole('heading', { level: 1, name: before }).waitFor()

    await button(page, web.acts.removeActivity).click()
    await page.getByText(web.acts.removeActivityLead).waitFor()
    await checkAccess(page, 'an activity about to be deleted')
    await page.locator('form').getByRole('button', { name: web.acts.removeActivity }).click()
    await page.waitForURL('**/training')
    await expect.poll(() => page.locator(`main a[href="${address}"]`).count()).toBe(0)
    await undo(page, web.acts.activityRemoved)
    await page.waitForURL(`**${address}`)
    await page.getByRole('heading', { level: 1, name: before }).waitFor()
    await page.goto('/training')
    await page.locator(`main a[href="${address}"]`).click()

    // The file that it came from is still there, under its own name.
    const original = page.getByRole('link', { name: ui.activity.original })
    const [download] = await Promise.all([page.waitForEvent('download'), original.click()])
    expect(download.suggestedFilename()).toBe('watch-1.fit')
  },
  options,
)
