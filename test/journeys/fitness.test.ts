import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import { checkAccess } from './support/check-access.ts'
import { headOf, smallTargets, tooWide } from './support/check-page.ts'
import { journey, words } from './support/journey.ts'
import { keepsFocus, tabTo } from './support/keyboard.ts'
import { newFolder } from './support/room.ts'
import { seed, type Seeded } from './support/seed.ts'
import { seedForecasts } from './support/seed-forecasts.ts'
import { isPhone, TWO_SETTINGS } from './support/settings.ts'

const { ui, web, forecast } = words
const { nav } = ui.shell
const { fitness: said, forecastRecord: record } = web

let seeded: Seeded
let few: string
beforeAll(async () => {
  seeded = await seed()
  few = newFolder()
  cpSync(seeded.folder, few, { recursive: true })
  await seedForecasts(few, { goals: false })
  await seedForecasts(seeded.folder, { goals: true })
})

/** What holds on each page as it stands. */
async function holds(page: Page, where: string): Promise<void> {
  expect(await headOf(page), where).toEqual([])
  expect(await tooWide(page), where).toEqual([])
  expect(await smallTargets(page), where).toEqual([])
  await checkAccess(page, where)
}

journey(
  'with nothing known, the fitness page says what is missing and what to do, and the record that no goal has ended',
  async ({ page }) => {
    await page.goto('/fitness')
    await page.getByRole('heading', { level: 2, name: said.missing.title }).waitFor()
    await page.getByText(said.load.none).waitFor()
    await holds(page, 'Fitness, empty')
    await page.getByRole('main').getByRole('link', { name: nav.forecasts }).click()
    await page.getByRole('heading', { level: 1, name: nav.forecasts }).waitFor()
    await page.getByText(record.ended.none).waitFor()
    await page.getByRole('heading', { level: 2, name: record.soFar.early }).waitFor()
    await holds(page, 'The record, empty')
    await page.goBack()
    await page.getByRole('link', { name: said.missing.race }).click()
    await page.getByRole('heading', { level: 1, name: nav.races }).waitFor()
  },
  { settings: TWO_SETTINGS },
)

journey(
  'the fitness page tells the level, all distances, the last ten races and others’ words, by keyboard too',
  async ({ page, setting }) => {
    await page.goto(isPhone(setting) ? '/more' : '/training')
    await page.getByRole('main').getByRole('link', { name: nav.fitness, exact: true }).click()
    const main = page.getByRole('main')
    await page.getByRole('heading', { level: 1, name: nav.fitness }).waitFor()
    await main.getByRole('img', { name: said.equivalents.sentence('mile', '100 km', 9) }).waitFor()
    await main.getByRole('img', { name: /^10 races against the range/ }).waitFor()
    await main.getByText(forecast.fitness.loadCannot).waitFor()
    for (const name of ['riegel', 'daniels-gilbert', 'cameron', 'vickers-vertosick', 'tanda'])
      await main.getByText(said.others.cannotKnow(name)).waitFor()
    await holds(page, 'Fitness')
    await page.setViewportSize({ width: 320, height: setting.height })
    await expect.poll(() => tooWide(page), { timeout: 2000 }).toEqual([])

    const table = main.getByRole('button', { name: new RegExp(`${said.races.title}$`) })
    await tabTo(page, table)
    await page.keyboard.press('Enter')
    await keepsFocus(page, 'after the table was opened')
    const region = main.getByRole('region', { name: said.races.title, exact: true })
    await region.getByRole('columnheader', { name: said.races.columns.said }).waitFor()
    expect(await region.getByRole('row').count()).toBe(11)
    const saving = page.waitForEvent('download')
    await tabTo(page, main.getByRole('button', { name: ui.buttons.downloadCsv }))
    await page.keyboard.press('Enter')
    expect((await saving).suggestedFilename()).toBe('races-as-forecast.csv')
    const drawing = page.waitForEvent('download')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const path = join(newFolder(), 'races.svg')
    await (await drawing).saveAs(path)
    // Whole without the page: heading and note are written in it, and nothing asks a style sheet.
    const picture = readFileSync(path, 'utf8')
    for (const line of [said.races.title, said.races.note.slice(0, 15)]) expect(picture).toContain(`>${line}`)
    expect(picture).not.toMatch(/ class=|var\(--/)

    // A day long ago knows of no later race.
    await page.goto('/fitness?asOf=2026-08-15')
    await main.getByRole('img', { name: /^4 races against the range|^3 races against the range/ }).waitFor()
  },
  { data: () => few, settings: TWO_SETTINGS },
)

journey(
  'with twenty ended goals the record has a score, each goal with what was said, and the runner’s own guesses',
  async ({ page }) => {
    await page.goto('/forecasts')
    const main = page.getByRole('main')
    await main.getByRole('heading', { level: 2, name: record.soFar.title }).waitFor()
    await main.getByText(/^Mean squared miss 0\.\d+/).waitFor()
    await main.getByText(/^Your own guesses, of \d+ goals/).waitFor()
    await main.getByText(forecast.fitness.record.proves).waitFor()
    await main.getByRole('img', { name: /ended goals.*with the chances said of each/ }).waitFor()
    await holds(page, 'The record')
    await page.setViewportSize({ width: 320, height: 700 })
    await expect.poll(() => tooWide(page), { timeout: 2000 }).toEqual([])
    const first = main.locator('.ended-goal a').first()
    await tabTo(page, first)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/goals/*')
  },
  { data: () => seeded.folder, settings: TWO_SETTINGS },
)

journey(
  'the first look of a day keeps what is said, once, and a day looked back on keeps nothing',
  async ({ page, watch }) => {
    const kept: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') kept.push(new URL(request.url()).pathname)
    })
    const open = async (path: string) => {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await watch.quiet()
    }
    await open('/goals?asOf=2027-02-20')
    expect(kept).toEqual([])
    await open('/')
    // When everything else is there.
    await expect.poll(() => kept).toEqual(['/api/forecasts'])
    await watch.quiet()
    await open('/goals')
    expect(kept).toEqual(['/api/forecasts'])
    const { kept: stored } = await page.request.get('/api/forecasts').then((answer) => answer.json())
    expect(stored).toBeGreaterThan(0)

    // Where it does not come through nothing is heard of it, and the next look tries again.
    await page.evaluate(() => localStorage.clear())
    await page.route('**/api/forecasts', (route) => route.fulfill({ status: 429, body: '{}' }))
    watch.expect(/429/)
    await open('/')
    await expect.poll(() => kept).toHaveLength(2)
    await watch.quiet()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.unroute('**/api/forecasts')
    await open('/goals')
    await expect.poll(() => kept).toHaveLength(3)
  },
  { data: () => few, settings: TWO_SETTINGS.slice(0, 1) },
)
