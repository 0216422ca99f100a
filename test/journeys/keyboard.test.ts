import { beforeAll, expect } from 'vitest'
import { everyPage, type EveryPage } from './support/every-page.ts'
import { importEnds, ONE_COUNT } from './support/import-by-hand.ts'
import { journey, words } from './support/journey.ts'
import { isFocused, keepsFocus, tabThrough, tabTo } from './support/keyboard.ts'
import { gpxFile } from './support/made-files.ts'
import { walkTo } from './support/open-page.ts'
import { seed, type Seeded } from './support/seed.ts'
import { TWO_SETTINGS } from './support/settings.ts'

const { ui, web } = words
let seeded: Seeded
let every: EveryPage
beforeAll(async () => {
  seeded = await seed()
  every = await everyPage()
})
const options = { data: () => seeded.folder, settings: TWO_SETTINGS }

journey(
  'by keyboard alone: on every page, all that can be pressed or filled in is come by, in sight',
  async ({ page, watch }) => {
    watch.expect(/404/)
    const found: string[] = []
    await page.goto('/more')
    for (const path of every.paths) {
      // The gallery draws everything many times over.
      if (path === '/dev/gallery') continue
      await walkTo({ page, watch }, path)
      found.push(...(await tabThrough(page)).map((text) => `${path}: ${text}`))
    }
    expect(found).toEqual([])
  },
  { data: () => every.folder, settings: TWO_SETTINGS },
)

journey(
  'by keyboard alone: skip, walk the pages, set a goal, edit it and take it back',
  async ({ page }) => {
    await page.goto('/')
    await page.getByRole('heading', { level: 2, name: ui.today.goalsTitle }).waitFor()
    const main = page.getByRole('main')
    const press = (key: string) => page.keyboard.press(key)

    await press('Tab')
    const skip = page.getByRole('link', { name: ui.shell.skipToContent })
    expect(await isFocused(skip)).toBe(true)
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
    await press('Enter')
    expect(await isFocused(page.locator('#main'))).toBe(true)

    await page.reload()
    await page.getByRole('heading', { level: 2, name: ui.today.goalsTitle }).waitFor()
    await tabTo(
      page,
      page.getByRole('navigation', { name: ui.shell.nav.label }).getByRole('link', { name: ui.shell.nav.goals }),
    )
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: ui.goals.title }).waitFor()
    await keepsFocus(page, 'after walking to Goals')

    await tabTo(page, main.getByRole('link', { name: ui.buttons.setGoal }))
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: ui.newGoal.title }).waitFor()
    await tabTo(page, page.getByLabel(ui.newGoal.text.label))
    await page.keyboard.type('run 40 km a week for 10 weeks')
    await press('Enter')
    const set = page.getByRole('button', { name: ui.buttons.setThisGoal })
    await set.waitFor()
    await keepsFocus(page, 'after a goal was read')
    await tabTo(page, set)
    await press('Enter')
    await page.waitForURL(/\/goals\/[0-9a-f-]{36}$/)
    await page.getByRole('heading', { level: 2, name: web.acts.actions }).waitFor()
    await keepsFocus(page, 'after a goal was set')
    const name = await page.getByRole('heading', { level: 1 }).innerText()

    // A form opens where its button is and gives the focus back when it closes.
    const edit = main.getByRole('button', { name: ui.buttons.editGoal, exact: true })
    await tabTo(page, edit)
    await press('Enter')
    const keep = main.getByRole('button', { name: ui.buttons.keepAsIs })
    await keep.waitFor()
    await tabTo(page, keep)
    await press('Enter')
    await keep.waitFor({ state: 'detached' })
    await keepsFocus(page, 'after a form was closed')
    expect(await isFocused(edit)).toBe(true)

    await press('Enter')
    await tabTo(page, page.getByLabel(ui.goal.edit.name))
    await page.keyboard.type('Forty')
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Forty' }).waitFor()
    await keepsFocus(page, 'after a goal was saved')
    const undo = page.locator('.toast').filter({ hasText: ui.toasts.goalEdited }).getByRole('button')
    await tabTo(page, undo)
    await press('Enter')
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await keepsFocus(page, 'after it was taken back')

    await tabTo(page, main.getByRole('button', { name: web.acts.remove, exact: true }))
    await press('Enter')
    await tabTo(page, page.locator('form').getByRole('button', { name: web.acts.remove }))
    await press('Enter')
    await page.waitForURL('**/goals')
    await keepsFocus(page, 'after a goal was deleted')
  },
  options,
)

journey(
  'by keyboard alone: along the cairn by arrow keys, the table of a chart, and an import',
  async ({ page }) => {
    await page.goto('/')
    const cairn = page.getByRole('navigation', { name: ui.today.cairn.label, exact: true })
    const [top, foot] = [0, 1].map((i) => cairn.locator(`a[href="/goals/${seeded.goalIds[i]}"]`))
    if (!top || !foot) throw new Error('two goals are seeded')
    await tabTo(page, top)
    await page.keyboard.press('ArrowDown')
    expect(await isFocused(foot)).toBe(true)
    await page.keyboard.press('ArrowUp')
    expect(await isFocused(top)).toBe(true)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/goals/${seeded.goalIds[0]}`)
    await keepsFocus(page, 'after a stone was opened')

    const table = page.getByRole('button', { name: new RegExp(`^${ui.buttons.table}`) }).first()
    await tabTo(page, table)
    await page.keyboard.press('Enter')
    await page.getByRole('table').first().waitFor()
    await tabTo(page, page.getByRole('button', { name: ui.buttons.downloadCsv }).first())
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(download.suggestedFilename()).toMatch(/\.csv$/)

    const picking = page.waitForEvent('filechooser')
    await page.goto('/import')
    await tabTo(page, page.getByRole('button', { name: ui.buttons.chooseFiles }))
    await page.keyboard.press('Enter')
    const picker = await picking
    const { name, bytes } = gpxFile({ daysAgo: 2, minutes: 30, speed_mps: 3 })
    await picker.setFiles([{ name, mimeType: 'application/gpx+xml', buffer: Buffer.from(bytes) }])
    await importEnds(page, ONE_COUNT)
    await keepsFocus(page, 'after an import')
    await tabTo(page, page.getByRole('link', { name: ui.import.card.open }))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: ui.today.goalsTitle }).waitFor()
    await keepsFocus(page, 'back on Today')
  },
  options,
)
