import type { Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import { checkAccess } from './support/check-access.ts'
import { smallTargets, tooWide } from './support/check-page.ts'
import { journey, words } from './support/journey.ts'
import { seed, type Seeded } from './support/seed.ts'
import { TWO_SETTINGS } from './support/settings.ts'

const { ui, format } = words
const { training } = ui
let seeded: Seeded
beforeAll(async () => {
  seeded = await seed()
})
const options = { data: () => seeded.folder, settings: TWO_SETTINGS }

const rows = (page: Page) => page.locator('.long-list a.row-link')
const note = (page: Page, said: string) => page.locator('.toast').filter({ hasText: said })
async function undo(page: Page, said: string): Promise<void> {
  await note(page, said).getByRole('button', { name: ui.buttons.undo }).click()
  await note(page, ui.toasts.undone).last().waitFor()
}
async function whole(page: Page, where: string): Promise<void> {
  await checkAccess(page, where)
  expect([...(await tooWide(page)), ...(await smallTargets(page))], where).toEqual([])
}

journey(
  'the list finds by words and filters, keeps them in the address, and orders',
  async ({ page }) => {
    await page.goto(`/training/${seeded.activityId}`)
    await page.getByRole('button', { name: ui.activity.edit, exact: true }).click()
    await page.getByLabel(ui.activity.note, { exact: true }).fill('Past the old mill')
    await page.getByRole('button', { name: ui.buttons.save }).click()
    await note(page, ui.toasts.activityEdited).waitFor()

    await page.goto('/training')
    await expect.poll(() => rows(page).count()).toBe(12)
    const search = page.getByLabel(training.filter.search)
    await search.fill('MIL')
    await page.waitForURL('**/training?search=MIL')
    // Whoever stops for a moment goes on typing in the same field.
    await page.keyboard.type('L')
    await expect.poll(() => rows(page).count()).toBe(1)
    await page.waitForURL('**/training?search=MILL')
    expect(await search.inputValue()).toBe('MILL')
    await page.getByText(training.totals({ activities: 1 } as never, 'metric', 'metric').number).waitFor()
    await page.getByRole('button', { name: training.filter.clear }).click()
    await expect.poll(() => rows(page).count()).toBe(12)
    expect(await page.getByLabel(training.filter.search).inputValue()).toBe('')

    await page.getByText(training.filter.more).click()
    await page.getByLabel(`${training.filter.least} (${format.distanceUnit('metric')})`).fill('6')
    await page.keyboard.press('Enter')
    await expect.poll(() => rows(page).count()).toBe(1)
    await whole(page, 'the list with all filters')
    await page.reload()
    await expect.poll(() => rows(page).count()).toBe(1)
    await page.getByLabel(training.filter.search).fill('nowhere')
    await page.getByText(training.noneMatch).waitFor()
    await page.goto('/training?sort=distance&order=rising')
    await expect.poll(() => rows(page).count()).toBe(12)
    // What narrows or orders the list is said without opening anything, and taken away by a tap.
    const chosen = page.getByRole('list', { name: training.filter.chosen })
    const shortest = chosen.getByRole('button', { name: `${training.filter.takeAway} ${training.sort.distance[1]}` })
    await page.getByText(training.filter.more).click()
    expect(await page.getByLabel(training.sort.label).inputValue()).toBe('distance rising')
    await shortest.click()
    await page.waitForURL((url) => url.search === '')
    expect(await page.getByLabel(training.sort.label).inputValue()).toBe('date falling')
    expect(await chosen.count()).toBe(0)
    // The day that is looked back on ends the list, too.
    await page.goto('/training?asOf=2027-03-10')
    await chosen.getByRole('button').click()
    await page.waitForURL((url) => url.search === '')
  },
  options,
)

journey(
  'many are changed at once by keyboard and taken back as one',
  async ({ page }) => {
    await page.goto('/training')
    await expect.poll(() => rows(page).count()).toBe(12)
    await page.getByRole('button', { name: training.bulk.start, exact: true }).click()
    const boxes = page.locator('.tick input')
    await boxes.first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    const bar = page.getByRole('region', { name: training.bulk.selected(2) })
    await bar.waitFor()
    await bar.getByRole('button', { name: training.bulk.company }).click()
    await bar.getByLabel(ui.activity.company.names).fill('Ada, Ben')
    await whole(page, 'many selected')
    await bar.getByRole('button', { name: training.bulk.set }).click()
    await note(page, training.bulk.changed(2)).waitFor()
    await expect.poll(() => rows(page).filter({ hasText: 'Ada, Ben' }).count()).toBe(2)
    await undo(page, training.bulk.changed(2))
    await expect.poll(() => rows(page).filter({ hasText: 'Ada, Ben' }).count()).toBe(0)

    await page.getByRole('button', { name: training.bulk.all(12) }).click()
    const all = page.getByRole('region', { name: training.bulk.selected(12) })
    await all.getByRole('button', { name: training.bulk.delete }).click()
    await all.getByText(training.bulk.deleteLead(12)).waitFor()
    await all.locator('form').getByRole('button', { name: training.bulk.delete }).click()
    await page.getByText(training.none.title).waitFor()
    await undo(page, training.bulk.deleted(12))
    await expect.poll(() => rows(page).count()).toBe(12)
  },
  options,
)

journey(
  'an activity is added by hand with three answers and shows in the list',
  async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: training.addShort }).click()
    await page.getByRole('heading', { level: 1, name: ui.activity.new.title }).waitFor()
    await page.getByRole('button', { name: ui.activity.new.add }).click()
    await page.getByText(ui.activity.typed.elapsedNeeded).waitFor()
    await page.getByLabel(`${ui.activity.distance} (${format.distanceUnit('metric')})`).fill('7,5')
    await page.getByLabel(ui.activity.minutes).first().fill('42')
    await whole(page, 'a new activity')
    await page.getByRole('button', { name: ui.activity.new.add }).click()
    await page.waitForURL(/\/training\/[0-9a-f-]{36}$/)
    await page.getByText('7.5 km').first().waitFor()
    await note(page, ui.toasts.activityAdded).waitFor()
    await undo(page, ui.toasts.activityAdded)
    await page.waitForURL('**/training')
    await expect.poll(() => rows(page).count()).toBe(12)
  },
  options,
)
