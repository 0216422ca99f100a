import type { Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import { checkAccess } from './support/check-access.ts'
import { journey, words } from './support/journey.ts'
import { seed, type Seeded } from './support/seed.ts'

const { ui, goals, web } = words
let runs: Seeded
beforeAll(async () => {
  runs = await seed([])
})

/** Says a goal in one line and has it read. */
async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel(ui.newGoal.text.label).fill(text)
  await page.getByRole('button', { name: ui.newGoal.text.read }).click()
}

journey(
  'a goal in own words: understood, what was assumed said, set, and its progress seen',
  async ({ page }) => {
    await page.goto('/')
    await page.getByRole('main').getByRole('link', { name: ui.buttons.setGoal }).first().click()
    await page.waitForURL('**/goals/new')
    await checkAccess(page, 'New goal')
    await say(page, 'sub-20 5k by 1 June')
    const understood = page.getByRole('status', { name: ui.newGoal.understood })
    await understood.getByText(ui.newGoal.assumed).waitFor()
    await understood
      .getByText(goals.assumptions['under-taken-as']({ code: 'under-taken-as', time_s: 1199 }, reader))
      .waitFor()
    await page
      .getByRole('status')
      .getByText(/by .*1 June|before .*1 June/)
      .waitFor()
    expect(await page.getByLabel(goals.goalFields.dueOn.question).inputValue()).toBe('2027-06-01')
    await checkAccess(page, 'New goal, understood')

    await page.getByRole('button', { name: ui.buttons.setThisGoal }).click()
    await page.waitForURL(/\/goals\/[0-9a-f-]{36}$/)
    const name = (await page.getByRole('heading', { level: 1 }).innerText()).trim()
    expect(name).toMatch(/5 ?k/i)
    await page.getByRole('status').getByText(ui.newGoal.set(name)).waitFor()
    await page.getByText(ui.goal.progress.title).first().waitFor()
    // The fastest five kilometres of the seeded runs: 3.7 m/s.
    await page.getByText('22:31').first().waitFor()
    await checkAccess(page, 'a goal just set, with its note')

    await page.getByRole('link', { name: ui.shell.nav.today, exact: true }).filter({ visible: true }).click()
    await page.getByRole('heading', { level: 2, name: ui.today.goalsTitle }).waitFor()
    await page.locator('a.goal-row').filter({ hasText: name }).getByText('22:31').waitFor()
    await page.getByRole('navigation', { name: ui.today.cairn.label }).getByRole('link', { name }).waitFor()
  },
  { data: () => runs.folder },
)

const reader = { units: 'metric', elevationUnits: 'metric', asOf: '2027-03-05' } as const

journey(
  'a direction gets proposals from the own runs; a wish that could do harm gets kind ones; the short form asks what is open',
  async ({ page }) => {
    await page.goto('/goals/new')
    await say(page, 'get faster')
    await page.getByText(goals.vague).waitFor()
    await checkAccess(page, 'New goal, proposals')
    const proposals = page.getByRole('status', { name: ui.newGoal.understood }).getByRole('button')
    expect(await proposals.count()).toBeGreaterThan(0)
    await proposals.first().click()
    await page.getByRole('button', { name: ui.buttons.setThisGoal }).waitFor()

    await say(page, 'push through the pain')
    await page.getByText(goals.cared).waitFor()

    await say(page, 'run a 10k in 50 minutes')
    await page.getByText(ui.newGoal.missing).waitFor()
    await page.getByText(goals.missing.dueOn).first().waitFor()

    await page.goto('/goals/new')
    await page.getByRole('button', { name: ui.newGoal.orForm }).click()
    await page.getByLabel(ui.newGoal.chooseMeasure).selectOption('frequency')
    await page.getByRole('button', { name: ui.buttons.setThisGoal }).click()
    await page.getByRole('alert').first().waitFor()
    expect(page.url()).toMatch(/\/goals\/new$/)
    await checkAccess(page, 'the short form with what is missing')
    await page.getByLabel(goals.field('frequency', 'times').question).fill('3')
    await page.getByLabel(goals.field('frequency', 'weeks').question).fill('12')
    await page.getByLabel(goals.field('frequency', 'slack_weeks').question).fill('2')
    await page.getByLabel(goals.goalFields.startOn.question).fill('2027-02-08')
    await page.getByRole('button', { name: ui.buttons.setThisGoal }).click()
    await page.waitForURL(/\/goals\/[0-9a-f-]{36}$/)
    await page.getByRole('heading', { level: 1, name: /3 runs a week/ }).waitFor()
    await checkAccess(page, 'a weekly goal')
  },
  { data: () => runs.folder },
)

journey('without any runs a direction is asked back, and the runner may say what they could run', async ({ page }) => {
  await page.goto('/goals/new')
  await say(page, 'get fitter')
  await page.getByText(goals.vagueNoData).waitFor()
  await checkAccess(page, 'New goal, asked back')

  await say(page, '5k in 25:00 by 1 June')
  await page.getByRole('button', { name: ui.buttons.setThisGoal }).click()
  const { stated, say: guess } = web.goal.chance
  await page.getByRole('button', { name: stated.ask }).click()
  await page.getByText(stated.notDistance).waitFor()
  await page.getByLabel(stated.distance('km')).fill('5')
  await page.getByLabel(stated.time).fill('26:00')
  await page.getByRole('button', { name: stated.ask }).click()
  // Their own guess comes first here as everywhere.
  await page.getByRole('button', { name: guess }).click()
  await page.getByText(words.forecast.assumed(['stated-level'])[0] ?? '').waitFor()
  await checkAccess(page, 'a chance from what the runner said')
})
