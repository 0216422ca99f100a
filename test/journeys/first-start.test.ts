import { expect } from 'vitest'
import { checkAccess } from './support/check-access.ts'
import { dropFiles, dropFolder, folderOf } from './support/drop-files.ts'
import {
  AGAIN_COUNTS,
  FIRST_COUNTS,
  FIRST_FILES,
  importEnds,
  ONE_COUNT,
  recordProgress,
  slowUploads,
  trainingHolds,
} from './support/import-by-hand.ts'
import { journey, words } from './support/journey.ts'
import { gpxFile } from './support/made-files.ts'

const { ui, web, imports } = words

journey(
  'from nothing: files dropped, live progress, a card that says what they counted for, the dashboard',
  async ({ page, server }) => {
    await page.goto('/')
    await page.getByRole('heading', { level: 1, name: web.start.title }).waitFor()
    await checkAccess(page, 'the first start')

    await slowUploads(page, 120)
    const seen = await recordProgress(page)
    await dropFiles(page, FIRST_FILES, () => page.getByText(web.upload.drop).waitFor())
    await page.waitForURL('**/import/*')
    await page.getByRole('progressbar', { name: web.upload.progress }).waitFor()
    await importEnds(page, FIRST_COUNTS)
    const said = await seen()
    expect(said).toContain(web.upload.sent(2, 4))
    expect(said).toContain('bar 2 of 4')
    expect(said).toContain(imports.states.running)

    // Nothing to count for yet, and why one file gave nothing.
    await page.getByRole('region', { name: ui.import.card.title }).getByText(imports.countedForNone(0)).waitFor()
    const broken = page.getByRole('listitem').filter({ hasText: 'broken.fit' })
    await broken.getByText(imports.outcomes.unreadable).waitFor()
    await checkAccess(page, 'the report of an import')

    await page.getByRole('link', { name: ui.import.card.open }).click()
    await page.getByRole('heading', { level: 2, name: ui.today.recent.title }).waitFor()
    await page.getByRole('link', { name: /Canal loop/ }).waitFor()
    await checkAccess(page, 'Today with runs and no goal')

    // With a goal, a further file counts for it.
    const goal = {
      measure: { kind: 'volume', quantity: 'distance', amount: 100_000, per: 'total', sports: ['running'] },
    }
    const days = { startOn: '2027-02-01', dueOn: '2027-04-30' }
    const answer = await page.request.post(`${server.url}/api/goals`, { data: { ...goal, ...days } })
    expect(answer.status()).toBe(201)
    await dropFiles(page, [gpxFile({ daysAgo: 1, minutes: 50, speed_mps: 3 })])
    await importEnds(page, ONE_COUNT)
    const card = page.getByRole('region', { name: ui.import.card.title })
    await card.getByText(/^1 run, 9 km/).waitFor()
    await card.getByRole('link', { name: /100 km.*25\.8.*16\.8/ }).waitFor()
    await checkAccess(page, 'the card')
    await trainingHolds(page, 4)

    // The same files again, this time a folder from the disk.
    await page.goto('/import')
    // Nobody drops before there is a page to drop on.
    await page.getByRole('heading', { name: ui.import.past.title }).waitFor()
    await dropFolder(page, folderOf(FIRST_FILES))
    await importEnds(page, AGAIN_COUNTS)
    await page.getByText(ui.import.card.nothingNew).waitFor()
    await page.getByText('my runs/Activity/broken.fit').waitFor()
    await trainingHolds(page, 4)
  },
)
