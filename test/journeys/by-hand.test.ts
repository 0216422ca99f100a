import type { Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import { checkAccess } from './support/check-access.ts'
import { smallTargets, tooWide } from './support/check-page.ts'
import { journey, words } from './support/journey.ts'
import { seed, type Seeded } from './support/seed.ts'
import { TWO_SETTINGS } from './support/settings.ts'

const { ui, web } = words
const { activity, toasts, buttons } = ui
let seeded: Seeded
beforeAll(async () => {
  seeded = await seed()
})
const options = { data: () => seeded.folder, settings: TWO_SETTINGS }

const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true })
const inForm = (page: Page, name: string) => page.locator('form').getByRole('button', { name, exact: true })
const note = (page: Page, said: string) => page.locator('.toast').filter({ hasText: said })
async function undo(page: Page, said: string): Promise<void> {
  await note(page, said).getByRole('button', { name: buttons.undo }).click()
  await note(page, toasts.undone).last().waitFor()
}
async function whole(page: Page, where: string): Promise<void> {
  await checkAccess(page, where)
  expect([...(await tooWide(page)), ...(await smallTargets(page))], where).toEqual([])
}

journey(
  'an activity is corrected, given back to its file, cut in two and put together again',
  async ({ page }) => {
    const address = `/training/${seeded.activityId}`
    await page.goto(address)
    await button(page, activity.edit).click()
    await page.getByLabel(`${activity.distance} (km)`).fill('5')
    await page.getByLabel(activity.effort.label).selectOption('7')
    await page.getByRole('radio', { name: activity.company.yes }).check()
    await page.getByLabel(activity.company.names).fill('Ada')
    await page.getByLabel(activity.place.name).fill('The canal')
    await whole(page, 'an activity being edited')
    await inForm(page, buttons.save).click()
    await note(page, toasts.activityEdited).waitFor()
    await page.getByText(activity.effort.value(7)).waitFor()
    await page.getByText('The canal').waitFor()

    await button(page, activity.reset.act).click()
    await page.getByRole('checkbox', { name: activity.place.title }).uncheck({ force: true })
    await whole(page, 'given back to the file')
    await inForm(page, activity.reset.act).click()
    await note(page, toasts.activityReset).waitFor()
    await page.getByText(activity.reset.note([activity.place.title])).waitFor()

    await button(page, activity.split.act).click()
    await page.getByRole('radio', { name: activity.split.time }).check({ force: true })
    await page.locator('form').getByLabel(activity.minutes).fill('8')
    await whole(page, 'an activity being cut')
    await inForm(page, activity.split.act).click()
    await note(page, toasts.split).waitFor()
    await page.getByRole('heading', { name: activity.apart.title(1) }).waitFor()

    await button(page, activity.merge.act).click()
    await page.locator('form').getByRole('radio').first().check({ force: true })
    await whole(page, 'two to be put together')
    await inForm(page, activity.merge.act).click()
    await note(page, toasts.merged).waitFor()
    await page.getByRole('heading', { name: activity.apart.title(2) }).waitFor()
    await undo(page, toasts.merged)
    await page.getByRole('heading', { name: activity.apart.title(1) }).waitFor()
    await button(page, activity.apart.act).click()
    await page.waitForURL(`**${address}`)
    await note(page, toasts.apart).waitFor()
  },
  options,
)

journey(
  'a run becomes a race with its official time, and a race to come counts its days',
  async ({ page }) => {
    const { races } = web
    await page.goto(`/training/${seeded.activityId}`)
    await button(page, activity.race.act).click()
    await page.locator('form').getByLabel(races.fields.name, { exact: true }).fill('The mill run')
    await page.locator('form').getByLabel(activity.minutes).fill('19')
    await page.locator('form').getByLabel(activity.seconds).fill('48')
    await whole(page, 'a run being marked as a race')
    await inForm(page, races.save).click()
    await note(page, toasts.raceSaved).waitFor()
    await page.getByRole('link', { name: 'The mill run' }).click()
    await page.getByRole('heading', { level: 1, name: races.title }).waitFor()
    await page.getByRole('heading', { name: 'The mill run' }).waitFor()
    await page.getByText('19:48').first().waitFor()
    // Afterwards the weather is said: the time of a cool day stands beside the official one, with its range.
    const mill = page.getByRole('region', { name: 'The mill run' })
    await mill.getByRole('button', { name: races.edit }).click()
    await mill.getByLabel(`${races.fields.temperature} (°C)`).fill('29')
    await mill.getByLabel(`${races.fields.dewPoint} (°C)`).fill('21')
    await mill.getByLabel(`${races.fields.altitude} (m)`).fill('640')
    await mill.getByRole('button', { name: races.save, exact: true }).click()
    await mill.getByText(/^on a cool day about 19:\d\d \(1[89]:\d\d to 19:\d\d\)$/).waitFor()
    await mill.getByText(races.official).waitFor()
    expect(await mill.locator('.race-figure').innerText()).toBe('19:48')
    await mill.getByRole('button', { name: races.edit }).click()
    expect(await mill.getByLabel(`${races.fields.altitude} (m)`).inputValue()).toBe('640')
    await mill.getByRole('button', { name: buttons.keepAsIs }).click()
    await mill.getByRole('link', { name: words.raceCard.toCard }).click()
    await page.getByRole('heading', { level: 1, name: words.raceCard.title }).waitFor()
    await page.getByText(/^How it went: 19:48, on a cool day about 19:\d\d/).waitFor()
    await whole(page, 'the day of the race afterwards')
    await page.goBack()

    await button(page, races.add).click()
    await page.locator('form').getByLabel(races.fields.name, { exact: true }).fill('City run')
    await page.locator('form').getByLabel(races.fields.day, { exact: true }).fill('2027-03-15')
    await page.locator('form').getByLabel(`${races.fields.distance} (km)`).fill('10')
    await page.getByRole('radio', { name: races.priorities.A }).check({ force: true })
    await whole(page, 'a race being added')
    await inForm(page, races.save).click()
    await page.getByText(races.countdown(10)).waitFor()
    await whole(page, 'races and bests')
    await undo(page, toasts.raceSaved)
    await page.getByText(races.comingNone).waitFor()
  },
  options,
)

journey(
  'shoes are added, worn by default, told of at their distance and retired',
  async ({ page }) => {
    const { gear } = web
    await page.goto('/gear')
    await page.getByText(gear.none).waitFor()
    await button(page, gear.add).click()
    await page.getByLabel(gear.fields.name, { exact: true }).fill('Blue pair')
    await page.getByLabel(`${gear.fields.replaceAt} (km)`).fill('700')
    await page.getByLabel(`${gear.fields.before} (km)`).fill('705')
    await whole(page, 'shoes being added')
    await inForm(page, gear.addIt).click()
    await note(page, toasts.gearAdded('Blue pair')).waitFor()
    await page.getByText(gear.due('700 km')).waitFor()
    await page.getByRole('button', { name: gear.makeDefault }).click()
    await page.getByText(gear.isDefault).waitFor()
    await whole(page, 'shoes')
    await page.getByRole('button', { name: gear.retire }).click()
    await note(page, toasts.gearRetired('Blue pair')).waitFor()
    await page.getByRole('button', { name: gear.takeUp }).waitFor()
    await undo(page, toasts.gearRetired('Blue pair'))
    await page.getByRole('button', { name: gear.retire }).waitFor()
  },
  options,
)

journey(
  'a day is noted, changed and taken back',
  async ({ page }) => {
    const { days } = web
    await page.goto('/days')
    await page.getByText(days.none).waitFor()
    await page.getByLabel(`${days.weight} (kg)`).fill('68,4')
    await page.getByLabel(activity.hours).fill('7')
    await page.getByLabel(activity.minutes).fill('30')
    await button(page, days.note).click()
    await note(page, toasts.daySaved).waitFor()
    await page.getByRole('cell', { name: '68.4 kg' }).waitFor()
    await whole(page, 'days')
    await undo(page, toasts.daySaved)
    await page.getByText(days.none).waitFor()
  },
  options,
)

journey(
  'a new zone says how many activities lie on another day, and is taken back',
  async ({ page }) => {
    await page.goto('/settings')
    await page.getByLabel(ui.settings.zone.label).selectOption('Pacific/Kiritimati')
    await note(page, toasts.zoneMoved(0, 0).split('.')[0] ?? '').waitFor()
    await page.getByText(ui.settings.zone.here('Europe/Berlin')).waitFor()
    await whole(page, 'settings in another zone')
  },
  options,
)
