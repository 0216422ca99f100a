import { buffer } from 'node:stream/consumers'
import { beforeAll, expect } from 'vitest'
import { journey, words } from './support/journey.ts'
import { seed, type Seeded } from './support/seed.ts'
import { TWO_SETTINGS } from './support/settings.ts'

const { ui, web } = words
let seeded: Seeded
beforeAll(async () => {
  seeded = await seed()
})

journey(
  'after a run: what it counted for, ten seconds for how it was, and the week with a picture to keep',
  async ({ page, watch }) => {
    await page.goto('/')
    // What came in with many runs is told first; once that is put away, the last run is.
    await page.getByRole('button', { name: web.card.dismiss }).click()
    const card = page.locator('.after-run')
    await card.getByRole('heading', { name: web.board.after.title[1] }).waitFor()
    await card.locator('a.goal-row').first().waitFor()
    await card.getByRole('link', { name: web.board.after.checkIn }).click()
    await page.getByRole('heading', { level: 1, name: web.life.checkIn.title }).waitFor()
    expect(new URL(page.url()).searchParams.get('activity')).not.toBeNull()
    await page.goBack()
    await card.waitFor()

    const week = page.getByRole('figure', { name: ui.today.week.title })
    await week.getByRole('button', { name: ui.buttons.table }).click()
    for (const [kind, begins] of [
      ['svg', Buffer.from('<svg')],
      ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        week.getByRole('button', { name: web.charts.picture[kind] }).click(),
      ])
      expect(file.suggestedFilename()).toMatch(new RegExp(`^week-[-0-9]+\\.${kind}$`))
      const bytes = await buffer(await file.createReadStream())
      expect(bytes.subarray(0, begins.length)).toEqual(begins)
      expect(bytes.toString('latin1')).not.toContain('var(--')
    }
    await watch.quiet()
  },
  { data: () => seeded.folder, settings: TWO_SETTINGS },
)

journey(
  'how Cairn thinks, and a method with its evidence',
  async ({ page, watch }) => {
    await page.goto('/more')
    await page.getByRole('link', { name: web.learn.title }).click()
    await page.getByRole('heading', { level: 1, name: web.learn.title }).waitFor()
    await page.getByRole('main').locator('a[href="/learn/zones"]').first().click()
    await page.locator('.marked table').first().waitFor()
    await watch.quiet()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: web.learn.title }).waitFor()
  },
  { settings: TWO_SETTINGS },
)
