import { beforeAll, expect } from 'vitest'
import { checkAccess } from './support/check-access.ts'
import { tooWide } from './support/check-page.ts'
import { journey, words } from './support/journey.ts'
import { seed, type Seeded } from './support/seed.ts'
import { TWO_SETTINGS } from './support/settings.ts'

const { web, plan } = words
const said = web.plan
let seeded: Seeded
beforeAll(async () => {
  seeded = await seed([
    { measure: { kind: 'race-time', distance_m: 5000, time_s: 1500 }, dueOn: '2027-05-30', name: 'Late spring' },
    { measure: { kind: 'race-time', distance_m: 5000, time_s: 1520 }, dueOn: '2027-05-16', name: 'Early spring' },
  ])
})
const options = { data: () => seeded.folder, settings: TWO_SETTINGS }

journey(
  'two races in one season: the first one is set to be trained through, and back',
  async ({ page, setting }) => {
    await page.goto(`/goals/${seeded.goalIds[0]}/plan`)
    const season = page.locator('section', { has: page.getByRole('heading', { name: plan.season }) })
    const first = season.getByRole('listitem').first()
    await first.getByText(said.letters.B).waitFor()
    await season.getByText(said.main).waitFor()
    await checkAccess(page, 'Season')
    await first.getByRole('radio', { name: web.races.priority('C') }).click()
    await first.getByText(said.letters.C).waitFor()
    await first.getByRole('radio', { name: web.races.priority('A') }).click()
    // Two weeks before the next one there is no room for a taper and easy weeks.
    await first.getByText(said.tooNear).waitFor()
    await page.setViewportSize({ width: 320, height: setting.height })
    await expect.poll(() => tooWide(page)).toEqual([])
  },
  options,
)
