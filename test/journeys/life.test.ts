import type { Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import { checkAccess } from './support/check-access.ts'
import { headOf, smallTargets, tooWide } from './support/check-page.ts'
import { journey, words } from './support/journey.ts'
import type { GoalCard } from '../../src/core/view/dashboard-types.ts'
import { seed, type Seeded } from './support/seed.ts'
import { TWO_SETTINGS } from './support/settings.ts'
import { shiftClock, TODAY } from './support/today.ts'

const { ui, web, goals } = words
const { pauses, checkIn, checkIns, workouts } = web.life
let seeded: Seeded
beforeAll(async () => {
  seeded = await seed()
})
const options = { data: () => seeded.folder, settings: TWO_SETTINGS }

/** The page was left open overnight, and is looked at again. */
async function toTomorrow(page: Page): Promise<void> {
  await page.evaluate(shiftClock, 24 * 3_600_000)
  await page.evaluate(() => dispatchEvent(new Event('focus')))
}

journey(
  'a pause long past is noted, seen on its goal, changed, and taken out again',
  async ({ page }) => {
    const main = page.getByRole('main')
    await page.goto('/pauses')
    await page.getByText(pauses.none).waitFor()
    await main.getByRole('button', { name: pauses.add }).click()
    await page.getByLabel(pauses.reasons.illness).check()
    await page.getByLabel(pauses.from).fill('2027-02-15')
    await page.getByLabel(pauses.to).fill('2027-02-10')
    await main.locator('form').getByRole('button', { name: ui.buttons.save }).click()
    await page.getByText(pauses.order).waitFor()
    await page.getByLabel(pauses.to).fill('2027-02-21')
    await checkAccess(page, 'Pauses, one being noted')
    await main.locator('form').getByRole('button', { name: ui.buttons.save }).click()
    await page.locator('.toast').filter({ hasText: pauses.saved }).waitFor()
    await page.getByText(`· ${pauses.days(7)}`).waitFor()
    await page.goto(`/goals/${seeded.goalIds[1]}`)
    await page.locator('.life').getByText(pauses.reasons.illness).waitFor()
    await page.getByRole('link', { name: pauses.title }).first().click()
    await main.getByRole('button', { name: pauses.remove }).click()
    await page.getByText(pauses.none).waitFor()
    await page.locator('.toast').getByRole('button', { name: ui.buttons.undo }).click()
    await page.getByText(`· ${pauses.days(7)}`).waitFor()
    await checkAccess(page, 'Pauses')
    expect(await tooWide(page)).toEqual([])
  },
  options,
)

journey(
  'a check-in takes a few taps; it is listed, changed and taken out; a sign for a clinician stands alone',
  async ({ page, setting }) => {
    const main = page.getByRole('main')
    const scale = (question: string, value: string) =>
      page.getByRole('group', { name: question }).getByRole('radio', { name: value, exact: true }).check()
    await page.goto(`/check-in?activity=${seeded.activityId}`)
    await scale(checkIn.effort, '4')
    await page.getByLabel(checkIn.painSome, { exact: true }).check()
    await scale(checkIn.painHow, '2')
    await page.getByLabel(checkIn.painWhere).fill('left knee')
    await scale(checkIn.joy, '8')
    await page.getByLabel(checkIn.wants.wanted).check()
    expect(await smallTargets(page)).toEqual([])
    await checkAccess(page, 'Check-in')
    await page.setViewportSize({ width: 320, height: setting.height })
    await expect.poll(() => tooWide(page)).toEqual([])
    await page.setViewportSize({ width: setting.width, height: setting.height })
    await main.getByRole('button', { name: checkIn.done }).click()
    await page.locator('.toast').filter({ hasText: checkIn.saved }).waitFor()

    await page.goto('/check-ins')
    await page.getByText(checkIns.pain(2, 'left knee')).waitFor()
    await checkAccess(page, 'Check-ins')
    await main.getByRole('button', { name: checkIns.edit }).click()
    await scale(checkIn.joy, '9')
    await main.locator('form').getByRole('button', { name: ui.buttons.save }).click()
    await page.getByText(checkIns.said(checkIns.scales.joy, 9)).waitFor()
    await main.getByRole('button', { name: checkIns.remove }).click()
    await page.getByText(checkIns.none).waitFor()

    await page.goto('/check-in')
    await main.getByRole('button', { name: checkIn.done }).click()
    await page.getByText(checkIn.nothing).waitFor()
    await page.getByText(checkIn.signs).click()
    await page.getByLabel(goals.medicalSigns['chest-pain']).check()
    await page.getByRole('heading', { name: checkIn.stop }).waitFor()
    await checkAccess(page, 'Check-in with a sign')
    await main.getByRole('button', { name: checkIn.done }).click()
    await main.getByRole('link', { name: checkIn.notePause }).waitFor()
    expect(await headOf(page)).toEqual([])
    expect(await main.getByText(/in 10|in a row/).count()).toBe(0)
  },
  options,
)

journey(
  'a check-in is drawn once: no question comes between the others, however late its answer',
  async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(globalThis, { shifts })
      new PerformanceObserver((seen) => {
        for (const entry of seen.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.route('**/check-ins/questions?*', async (route) => {
      await new Promise((done) => setTimeout(done, 300))
      await route.continue()
    })
    const sleep = page.getByLabel(words.signs.questions.sleep.ask)
    const moved = async () => {
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts.splice(0))
      return shifts.reduce((sum, shift) => sum + shift, 0)
    }
    await page.goto('/check-in')
    await sleep.waitFor()
    expect(await moved(), 'by its address').toBeLessThan(0.05)
    await page.goto('/more')
    await page.locator('main a[href="/check-in"]').waitFor()
    await moved()
    await page.getByRole('main').getByRole('link', { name: checkIn.title }).first().click()
    await sleep.waitFor()
    expect(await moved(), 'by a link').toBeLessThan(0.05)
  },
  options,
)

journey(
  'at midnight a check-in that was begun stays with its run, and an empty one goes on to the new day',
  async ({ page, server }) => {
    const main = page.getByRole('main')
    const run = { day: TODAY, sport: 'running', distance_m: 5000, elapsed_s: 1800 }
    expect((await page.request.post(`${server.url}/api/activities`, { data: run })).status()).toBe(201)
    const after = page.getByRole('group', { name: checkIn.effort })
    await page.goto('/check-in')
    await after.getByRole('radio', { name: '4', exact: true }).check()
    await toTomorrow(page)
    await page.getByLabel(checkIn.words, { exact: true }).fill('Late, and glad of it.')
    expect(await after.count(), 'about the run still').toBe(1)
    await main.getByRole('button', { name: checkIn.done }).click()
    await page.locator('.toast').filter({ hasText: checkIn.saved }).waitFor()
    const answer = await page.request.get(`${server.url}/api/check-ins`)
    expect((await answer.json()).checkIns).toMatchObject([{ on: TODAY, moment: 'after-run', effort: 4 }])

    await page.goto('/check-in')
    await after.waitFor()
    await toTomorrow(page)
    await main.getByLabel(checkIn.on, { exact: true }).waitFor()
    expect(await main.getByLabel(checkIn.on, { exact: true }).inputValue()).toBe('2027-03-06')
    expect(await after.count()).toBe(0)
  },
  options,
)

journey(
  'every question of the runner’s own goals is asked at its moment, before a run and after it',
  async ({ page, server }) => {
    const main = page.getByRole('main')
    const scale = (question: string, value: string) =>
      page.getByRole('group', { name: question }).getByRole('radio', { name: value, exact: true }).check()
    const own = ['How light were my legs?', 'How free was my head?']
    const days = { startOn: '2027-03-01', dueOn: '2027-04-30' }
    const stress = { kind: 'self-rated', of: 'stress', rhythm: 'before-and-after', target: 2 }
    const goals = [
      stress,
      ...own.map((question) => ({ kind: 'self-rated', of: 'own', question, rhythm: 'each-run', target: 7 })),
    ]
    for (const measure of goals)
      expect((await page.request.post(`${server.url}/api/goals`, { data: { measure, ...days } })).status()).toBe(201)
    const run = { day: '2027-03-05', sport: 'running', distance_m: 5000, elapsed_s: 1800 }
    await page.goto('/check-in')
    await page.getByLabel(checkIn.aboutRun).check()
    await scale(checkIn.stress.before, '7')
    expect(await page.getByRole('group', { name: own[0]! }).count()).toBe(0)
    await checkAccess(page, 'Check-in before a run')
    await main.getByRole('button', { name: checkIn.done }).click()
    await page.locator('.toast').filter({ hasText: checkIn.saved }).waitFor()
    expect((await page.request.post(`${server.url}/api/activities`, { data: run })).status()).toBe(201)
    await page.goto('/check-in')
    await scale(checkIn.stress.after, '3')
    await scale(own[0]!, '8')
    await page.getByText(checkIn.moreOwn(1)).click()
    await scale(own[1]!, '6')
    await checkAccess(page, 'Check-in with questions of several goals')
    await main.getByRole('button', { name: checkIn.done }).click()
    await page.locator('.toast').filter({ hasText: checkIn.saved }).waitFor()
    const answer = await page.request.get(`${server.url}/api/goals`)
    const standing = (await answer.json()).goals.flatMap(({ measure, progress }: GoalCard) =>
      measure.kind === 'self-rated' ? [progress.actual] : [],
    )
    expect(standing).toEqual([4, 8, 6])
  },
  options,
)

journey(
  'a workout is planned, moved, spoken of and taken out',
  async ({ page }) => {
    const main = page.getByRole('main')
    await page.goto('/workouts')
    await page.getByText(workouts.none).waitFor()
    await main.getByRole('button', { name: workouts.add }).click()
    await page.getByLabel(workouts.kind).selectOption('tempo')
    await page.getByLabel(workouts.distance).fill('eight')
    await main.locator('form').getByRole('button', { name: workouts.add }).click()
    await page.getByText(workouts.notNumber).waitFor()
    await page.getByLabel(workouts.distance).fill('8')
    await main.getByRole('button', { name: workouts.steps.add }).click()
    const part = page.getByRole('group', { name: workouts.steps.part(1) })
    await part.getByLabel(workouts.steps.times).fill('6')
    await main.locator('form').getByRole('button', { name: workouts.add }).click()
    await page.getByText(workouts.steps.notWhole).waitFor()
    await part.getByLabel(workouts.steps.far('km')).fill('0.8')
    await part.getByLabel(workouts.steps.ends.pace[0]('km')).fill('3:45')
    await part.getByLabel(workouts.steps.ends.pace[1]('km')).fill('3:55')
    await part.getByLabel(workouts.steps.restLong).fill('1.5')
    await checkAccess(page, 'a workout being planned')
    await main.locator('form').getByRole('button', { name: workouts.add }).click()
    await page.getByText(workouts.kinds.tempo, { exact: true }).waitFor()
    await main.getByRole('button', { name: workouts.becameOf }).click()
    await page.getByLabel(workouts.became.eased, { exact: true }).check()
    await page.getByLabel(workouts.why).fill('Tired legs.')
    await main.locator('form').getByRole('button', { name: ui.buttons.save }).click()
    await page.getByText('Tired legs.').waitFor()
    await main.getByRole('button', { name: workouts.edit }).click()
    expect(await part.getByLabel(workouts.steps.ends.pace[1]('km')).inputValue()).toBe('3:55')
    await part.getByLabel(workouts.steps.by).selectOption('heart-rate')
    await part.getByLabel(workouts.steps.ends['heart-rate'][0]()).fill('150')
    await part.getByLabel(workouts.steps.ends['heart-rate'][1]()).fill('160')
    await page.getByLabel(workouts.day, { exact: true }).fill('2027-03-04')
    await main.locator('form').getByRole('button', { name: ui.buttons.save }).click()
    await page
      .locator('.toast')
      .filter({ hasText: workouts.moved('4 March') })
      .waitFor()
    await checkAccess(page, 'Planned workouts')
    await main.getByRole('button', { name: workouts.edit }).click()
    expect(await part.getByLabel(workouts.steps.ends['heart-rate'][1]()).inputValue()).toBe('160')
    await main.locator('form').getByRole('button', { name: ui.buttons.keepAsIs }).click()
    await main.getByRole('button', { name: workouts.remove }).click()
    await page.getByText(workouts.none).waitFor()
    const rows = 'on,kind,distance_km\n2027-03-09,long,18\nsome day,easy,8\n'
    const file = { name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) }
    await page.getByLabel(workouts.file.label).setInputFiles(file)
    await page.getByText(workouts.file.came(1, 0, 1)).waitFor()
    await page.getByText(workouts.kinds.long, { exact: true }).waitFor()
    expect(await tooWide(page)).toEqual([])
  },
  options,
)
