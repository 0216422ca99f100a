import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, expect } from 'vitest'
import { checkAccess } from './support/check-access.ts'
import { tooWide } from './support/check-page.ts'
import { journey, words } from './support/journey.ts'
import { gpxFile, tcxFile } from './support/made-files.ts'
import { seed, type Seeded } from './support/seed.ts'
import { TWO_SETTINGS } from './support/settings.ts'
import { AHEAD_MS } from './support/today.ts'

const { errors, ui, imports } = words
const run = { daysAgo: 3, minutes: 20, speed_mps: 3 }
let seeded: Seeded
beforeAll(async () => {
  const broken = { name: 'broken.tcx', bytes: new TextEncoder().encode('<TrainingCenterDatabase><Activ') }
  seeded = await seed([], [tcxFile(run), gpxFile(run), broken])
})

journey(
  'a report says why files and runs differ in number, names the other recording, and tries again',
  async ({ page }) => {
    await page.goto('/import')
    await page.locator(`main a[href="/import/${seeded.importId}"]`).click()
    await page.getByText(imports.explain({ files: 2, activities: 2, twins: 1 }) ?? '').waitFor()
    const twin = page.locator('.outcome').filter({ has: page.getByRole('link', { name: ui.import.twinLink }) })
    await expect.poll(() => twin.count()).toBeGreaterThan(0)
    await checkAccess(page, 'the report of an import')
    expect(await tooWide(page)).toEqual([])

    const original = page.getByRole('link', { name: ui.import.original }).first()
    const [download] = await Promise.all([page.waitForEvent('download'), original.click()])
    expect(download.suggestedFilename()).toMatch(/\.(tcx|gpx)$/)

    await page.getByText(imports.canRetry(1)).waitFor()
    await page.getByRole('button', { name: ui.import.retry }).click()
    await page.getByText(imports.canRetry(1)).waitFor()
    await twin.getByRole('link', { name: ui.import.twinLink }).first().click()
    await page.getByText(ui.activity.twin.explained).waitFor()
    await page.getByText(ui.activity.twinWhy['same-time']).waitFor()
    await checkAccess(page, 'an activity with its twin')
  },
  { data: () => seeded.folder, settings: TWO_SETTINGS },
)

journey(
  'an import says for whom it waits, that Cairn does not answer while it does not, and what stopped it',
  async ({ page, server, watch }) => {
    const database = new DatabaseSync(join(server.folder, 'cairn.sqlite'))
    try {
      // As another program on this data has it while it imports.
      database
        .prepare(
          `INSERT INTO lease (athlete_id, name, holder, until_at) SELECT athlete_id, 'import', 'another 1/1 1', ? FROM athlete`,
        )
        .run(Date.now() + AHEAD_MS + 200_000)
      await page.goto('/import')
      const { name, bytes } = gpxFile({ ...run, daysAgo: 4 })
      const file = { name, mimeType: 'application/gpx+xml', buffer: Buffer.from(bytes) }
      await page.getByLabel(words.web.upload.files, { exact: true }).setInputFiles(file)
      const main = page.getByRole('main')
      await main.getByText(imports.waiting['another-import']).waitFor()
      await checkAccess(page, 'an import that waits')

      watch.expect(/ERR_ABORTED/)
      await page.route('**/api/**', (route) => route.abort('aborted'))
      const lost = main.getByRole('status').filter({ hasText: ui.import.lost })
      await lost.waitFor()
      expect(await main.getByRole('alert').count()).toBe(0)
      await checkAccess(page, 'an import while Cairn does not answer')
      await page.unroute('**/api/**')
      await lost.waitFor({ state: 'detached' })

      database.exec('DELETE FROM lease')
      await main.getByText(imports.counts({ imported: 1, duplicates: 0, unsupported: 0, unreadable: 0 })).waitFor()
      // As a full disk leaves it that was there before the first file.
      const facts = `json_remove(json_set(facts, '$.trouble', 'storage-full'), '$.sources[0].isGone')`
      database.exec(`UPDATE job SET state = 'failed', done = 0, facts = ${facts}`)
      await page.reload()
      await main.getByText(imports.states.failed).waitFor()
      await main.getByText(errors.say('storage-full')).waitFor()
      await main.getByRole('button', { name: ui.import.goOn }).waitFor()
      await checkAccess(page, 'an import that a full disk stopped')
    } finally {
      // Else the server waits for the other program before it ends.
      database.exec('DELETE FROM lease')
      database.close()
    }
  },
  { settings: TWO_SETTINGS },
)
