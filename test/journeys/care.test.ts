import { beforeAll, expect } from 'vitest'
import { checkAccess } from './support/check-access.ts'
import { headOf, smallTargets, tooWide } from './support/check-page.ts'
import { journey, words } from './support/journey.ts'
import { seed, type Seeded } from './support/seed.ts'
import { TWO_SETTINGS } from './support/settings.ts'

const { advice, web, signs, ui } = words
const { pauses, checkIn } = web.life
const said = web.advice
let seeded: Seeded
beforeAll(async () => {
  seeded = await seed()
})
const options = { data: () => seeded.folder, settings: TWO_SETTINGS }

journey(
  'a pause says why and lays the way back; a sign for a clinician puts first things first everywhere until their word is noted',
  async ({ page }) => {
    const main = page.getByRole('main')
    await page.goto('/pauses')
    await main.getByRole('button', { name: pauses.add }).click()
    await page.getByLabel(pauses.reasons.injury).check()
    await page.getByLabel(pauses.from).fill('2027-03-03')
    await main.locator('form').getByRole('button', { name: ui.buttons.save }).click()
    await main.getByRole('heading', { name: said.back.title }).waitFor()
    await main.getByText(advice.rampKind('ramp')).waitFor()
    await checkAccess(page, 'Pause with the way back')

    await page.goto('/check-in')
    await page.getByText(checkIn.signs).click()
    await page.getByLabel(words.goals.medicalSigns['bone-tenderness']).check()
    await main.getByRole('button', { name: checkIn.done }).click()
    await main.getByRole('link', { name: checkIn.notePause }).click()
    await main.getByText(advice.rampKind('clinician-first')).waitFor()
    expect(await main.locator('.ramp').count()).toBe(0)
    const goal = `/goals/${seeded.goalIds[0]}`
    for (const path of [
      '/',
      '/signs',
      goal,
      `${goal}/plan`,
      `${goal}/adjust`,
      '/goals',
      '/races',
      '/workouts',
      '/answers',
      '/forecasts',
    ]) {
      await page.goto(path)
      await main.getByRole('heading', { name: signs.firstThings.title }).waitFor()
    }
    await main.getByRole('link', { name: checkIn.title }).first().click()
    await page.getByLabel(checkIn.clearances.clinician).check()
    await main.getByRole('button', { name: checkIn.done }).click()
    await page.locator('.toast').filter({ hasText: checkIn.saved }).waitFor()
    await page.goto('/pauses')
    await main.getByText(advice.rampKind('ramp')).waitFor()
    await main.getByRole('button', { name: pauses.end }).click()
    await main.locator('form').getByRole('button', { name: pauses.end }).click()
    await page.locator('.toast').filter({ hasText: pauses.ended }).waitFor()
  },
  options,
)

journey(
  'the week is asked about in at most five questions, and looked back on: read, completed, found again',
  async ({ page, setting }) => {
    const main = page.getByRole('main')
    await page.goto('/check-in?weekly')
    await page.getByRole('heading', { level: 1, name: said.weekly.title }).waitFor()
    await main.getByRole('group').first().waitFor()
    await checkAccess(page, 'Check-in of a week')
    await page.goto('/reviews')
    await page.getByRole('heading', { level: 1, name: said.reviews.title }).waitFor()
    expect(await headOf(page)).toEqual([])
    await checkAccess(page, 'Looks back')
    await main.getByRole('link', { name: advice.reviewTitle('weekly') }).click()
    await main.getByRole('heading', { name: advice.reviewParts.well }).waitFor()
    await page.getByLabel(advice.question('one-decision')).fill('Sleep before the long run.')
    await checkAccess(page, 'Review of a week')
    expect(await smallTargets(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: setting.height })
    await expect.poll(() => tooWide(page)).toEqual([])
    await page.setViewportSize({ width: setting.width, height: setting.height })
    await main.getByRole('button', { name: said.reviews.keep }).click()
    await page.locator('.toast').filter({ hasText: said.reviews.kept }).waitFor()
    await page.reload()
    await expect
      .poll(() => page.getByLabel(advice.question('one-decision')).inputValue())
      .toBe('Sleep before the long run.')
  },
  options,
)

journey(
  'a race is looked back on; honest answers, what stands out and a text for whoever knows are there to read',
  async ({ page, server }) => {
    const main = page.getByRole('main')
    const made = await fetch(`${server.url}/api/races`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        on: '2027-02-19',
        distance_m: 5000,
        outcome: 'finished',
        official_time_s: 1420,
        name: 'Park five',
      }),
    })
    expect(made.status).toBe(201)
    await page.goto('/reviews')
    await main.getByRole('link', { name: 'Park five' }).click()
    await main.getByRole('heading', { name: said.reviews.before }).waitFor()
    await page.getByLabel(advice.question('gave')).fill('A reason to get up early.')
    await checkAccess(page, 'Review of a race')
    await main.getByRole('button', { name: said.reviews.keep }).click()
    await page.locator('.toast').filter({ hasText: said.reviews.kept }).waitFor()
    for (const [path, title] of [
      ['/answers', said.answers.title],
      ['/signs', said.signs.title],
    ] as const) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await main.getByRole('heading', { level: 2 }).or(main.getByText(signs.none)).first().waitFor()
      await checkAccess(page, title)
      expect(await tooWide(page)).toEqual([])
    }
    await page.goto(`/goals/${seeded.goalIds[0]}`)
    await main.getByRole('button', { name: said.tell.make }).click()
    expect(await page.getByLabel(said.tell.label).inputValue()).toContain('My goal')
    await checkAccess(page, 'Telling somebody')
  },
  options,
)

journey(
  'words of despair are answered at once with somebody to talk to, and with nothing else, until it is lighter',
  async ({ page }) => {
    const main = page.getByRole('main')
    await page.goto('/check-in')
    await page.getByLabel(checkIn.words).fill('I want to die')
    await main.getByText(signs.help('someone-to-talk-to')).waitFor()
    await main.getByRole('button', { name: checkIn.done }).click()
    await expect.poll(() => main.locator('form').count()).toBe(0)
    await main.getByText(signs.help('someone-to-talk-to')).waitFor()
    expect(await main.getByRole('link', { name: checkIn.notePause }).count()).toBe(0)
    await checkAccess(page, 'Somebody to talk to')
    await page.goto('/check-in')
    await page.getByLabel(checkIn.lighters.resolved).check()
    expect(await page.getByLabel(checkIn.clearances.clinician).count()).toBe(0)
    await main.getByRole('button', { name: checkIn.done }).click()
    await page.locator('.toast').filter({ hasText: checkIn.saved }).waitFor()
    await page.goto('/signs')
    await page.getByRole('heading', { level: 1, name: said.signs.title }).waitFor()
    await main.getByText(signs.none).waitFor()
    expect(await main.getByRole('heading', { name: signs.firstThings.title }).count()).toBe(0)
  },
  options,
)
