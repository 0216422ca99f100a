import { beforeAll, expect } from 'vitest'
import { checkAccess } from './support/check-access.ts'
import { tooWide } from './support/check-page.ts'
import { journey, words } from './support/journey.ts'
import { gpxFile, tcxFile } from './support/made-files.ts'
import { seed, type Seeded } from './support/seed.ts'
import { TWO_SETTINGS } from './support/settings.ts'

const { ui, imports } = words
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
