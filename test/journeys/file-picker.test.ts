import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkAccess } from './support/check-access.ts'
import { folderOf, shareFile } from './support/drop-files.ts'
import {
  AGAIN_COUNTS,
  FIRST_COUNTS,
  FIRST_FILES,
  importEnds,
  ONE_COUNT,
  trainingHolds,
} from './support/import-by-hand.ts'
import { journey, words } from './support/journey.ts'
import { gpxFile } from './support/made-files.ts'
import { TWO_SETTINGS } from './support/settings.ts'

const { ui, web, imports } = words

journey(
  'files chosen in the picker of the phone, then a folder',
  async ({ page }) => {
    const picking = page.waitForEvent('filechooser')
    await page.goto('/')
    await page.getByRole('link', { name: web.start.bring.title }).click()
    await page.waitForURL('**/import')
    await checkAccess(page, 'Import before anything was imported')
    await page.getByRole('button', { name: ui.buttons.chooseFiles }).click()
    const picker = await picking
    await picker.setFiles(
      FIRST_FILES.map(({ name, bytes }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      })),
    )
    await importEnds(page, FIRST_COUNTS)
    await page.getByRole('region', { name: ui.import.card.title }).getByText(imports.countedForNone(0)).waitFor()
    await page.getByRole('link', { name: ui.import.card.open }).click()
    await page.getByRole('link', { name: /Canal loop/ }).waitFor()

    const pickingFolder = page.waitForEvent('filechooser')
    await page.goto('/import')
    await page.getByRole('button', { name: ui.buttons.chooseFolder }).click()
    const folderPicker = await pickingFolder
    const folder = folderOf(FIRST_FILES)
    // What a system hides is no file of the runner.
    writeFileSync(join(folder, '.hidden.fit'), 'hidden')
    await folderPicker.setFiles(folder)
    await importEnds(page, AGAIN_COUNTS)
    await page.getByText(ui.import.card.nothingNew).waitFor()
    await trainingHolds(page, 3)
    await page.goto('/import')
    await page.getByRole('link', { name: new RegExp(imports.counts(AGAIN_COUNTS)) }).waitFor()
    await checkAccess(page, 'Import with earlier imports')

    // As a system shares: a form that the browser sends by navigating to it.
    await shareFile(page, gpxFile({ daysAgo: 15, minutes: 31, speed_mps: 3 }))
    await page.waitForURL(/\/import\/[0-9a-f-]{36}$/)
    await importEnds(page, ONE_COUNT)
    await trainingHolds(page, 4)
  },
  { settings: TWO_SETTINGS },
)
