import { beforeAll, expect } from 'vitest'
import { checkAccess } from './support/check-access.ts'
import { tooWide } from './support/check-page.ts'
import { journey, words } from './support/journey.ts'
import { seed, type Seeded } from './support/seed.ts'
import { TWO_SETTINGS } from './support/settings.ts'

const { ui, web, goals, forecast } = words
const said = web.goal
let seeded: Seeded
beforeAll(async () => {
  seeded = await seed()
})
const options = { data: () => seeded.folder, settings: TWO_SETTINGS }

journey(
  'the guess comes first, then the chance with what moved it; the three lines open the page',
  async ({ page, watch }) => {
    await page.goto(`/goals/${seeded.goalIds[1]}`)
    for (const each of ['next', 'stands', 'reach'] as const)
      await page.getByText(goals.purposeTitles[each], { exact: true }).first().waitFor()
    await page.getByRole('heading', { name: said.chance.title }).waitFor()
    expect(await page.locator('.big').filter({ hasText: /in 10/ }).count()).toBe(0)
    await checkAccess(page, 'a goal that asks for the guess')
    const slider = page.getByRole('slider')
    await slider.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.getByText(said.chance.outOf('6')).waitFor()
    await page.getByRole('button', { name: said.chance.say }).click()
    await page.getByText(/You said 60 %/).waitFor()
    await page.getByText(said.chance.sure).click()
    await page.getByText(/can be trusted to lie/).waitFor()
    await page.getByRole('heading', { name: said.chance.courseTitle }).waitFor()
    await watch.quiet()
    await checkAccess(page, 'a goal with its chance')
    expect(await tooWide(page)).toEqual([])
  },
  options,
)

journey(
  'a runner who would rather not guess is told the same',
  async ({ page }) => {
    await page.goto(`/goals/${seeded.goalIds[0]}`)
    await page.getByRole('button', { name: forecast.guess.skip }).click()
    await page.getByRole('heading', { name: said.chance.fanTime }).waitFor()
    await page.getByText(said.chance.abc).waitFor()
    await page.getByLabel(said.chance.inTen(5), { exact: true }).check()
    await expect.poll(() => page.getByText('50 %', { exact: true }).count()).toBeGreaterThan(0)
    await checkAccess(page, 'a time goal with its chance')
  },
  options,
)

journey(
  'a number leads to what stands behind it, by an address that can be kept',
  async ({ page }) => {
    await page.goto(`/goals/${seeded.goalIds[1]}`)
    await page.locator('.period a').first().click()
    const panel = page.getByRole('region', { name: /^Behind / })
    await panel.getByText(said.evidence.counts, { exact: true }).first().waitFor()
    expect(new URL(page.url()).searchParams.get('from')).toMatch(/^\d{4}-\d\d-\d\d$/)
    await checkAccess(page, 'what stands behind a week')
    await page.reload()
    await panel.getByText(goals.seen('nothing-known')).first().waitFor()
    await panel.getByRole('button', { name: ui.buttons.close }).click()
    await expect.poll(() => panel.count()).toBe(0)
    expect(new URL(page.url()).search).toBe('')
  },
  options,
)

journey(
  'what is said of a goal, a change agreed for later, links, and out of sight: each is taken back',
  async ({ page }) => {
    const main = page.getByRole('main')
    const undo = async (text: string) => {
      const note = page.locator('.toast').filter({ hasText: text })
      await note.getByRole('button', { name: ui.buttons.undo }).click()
      await page.locator('.toast').filter({ hasText: ui.toasts.undone }).last().waitFor()
    }
    await page.goto(`/goals/${seeded.goalIds[1]}`)
    await main.getByRole('button', { name: said.commitment.add }).click()
    await page.getByLabel(said.commitment.ifThen).fill('run before breakfast')
    await page.getByRole('group', { name: said.commitment.excites }).getByRole('radio', { name: '8' }).check()
    await checkAccess(page, 'what is said of a goal')
    await main.locator('form').getByRole('button', { name: ui.buttons.save }).click()
    await page.getByText('run before breakfast').waitFor()
    await page.getByText(said.commitment.ofTen(8)).waitFor()
    await undo(said.commitment.saved)
    await expect.poll(() => page.getByText('run before breakfast').count()).toBe(0)

    await main.getByRole('button', { name: web.acts.change }).click()
    await page.getByLabel(goals.field('frequency', 'times').question).fill('4')
    await page.getByLabel(ui.goal.change.fromOn).fill('2027-04-05')
    await main.locator('form').getByRole('button', { name: web.acts.change }).click()
    await page.getByRole('heading', { name: said.revisions.coming }).waitFor()
    await main.getByRole('button', { name: said.revisions.drop }).click()
    await expect.poll(() => page.getByRole('heading', { name: said.revisions.coming }).count()).toBe(0)

    await main.getByRole('button', { name: said.links.remove }).click()
    await undo(ui.toasts.linkRemoved)
    await main.getByRole('button', { name: said.links.remove }).waitFor()

    await main.getByRole('button', { name: said.archive }).click()
    await main.getByRole('button', { name: said.unarchive }).waitFor()
    await page.goto('/goals')
    await expect.poll(() => page.locator('main a.goal-row').count()).toBe(1)
    await page.getByRole('button', { name: web.goalList.showArchived }).click()
    await page.getByRole('button', { name: web.goalList.bringBack }).click()
    await expect.poll(() => page.locator('main a.goal-row').count()).toBe(2)
    await checkAccess(page, 'Goals, out of sight shown')
  },
  options,
)

journey(
  'a picture of a goal is made when it is asked for, shows all that it holds, and is saved',
  async ({ page }) => {
    await page.goto(`/goals/${seeded.goalIds[0]}`)
    await page.getByRole('button', { name: web.share.makeGoal }).click()
    await page.getByLabel(web.share.text).fill('My own words')
    await page.getByRole('img', { name: /My own words/ }).waitFor()
    await checkAccess(page, 'a picture of a goal')
    expect(await tooWide(page)).toEqual([])
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: web.share.save }).click()
    expect((await coming).suggestedFilename()).toBe('cairn-goal.png')
    await page.getByRole('button', { name: web.share.close }).click()
    await expect.poll(() => page.getByRole('img', { name: /My own words/ }).count()).toBe(0)
  },
  { ...options, settings: TWO_SETTINGS.slice(0, 1) },
)
