import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect } from 'vitest'
import { checkAccess } from './support/check-access.ts'
import { headOf, smallTargets, tooWide } from './support/check-page.ts'
import { journey, words } from './support/journey.ts'
import { seed, type Seeded } from './support/seed.ts'
import { TWO_SETTINGS } from './support/settings.ts'

const { ui, web, plan, raceCard } = words
const said = web.plan
let seeded: Seeded
beforeAll(async () => {
  seeded = await seed([
    { measure: { kind: 'race-time', distance_m: 5000, time_s: 1500 }, dueOn: '2027-05-30', name: 'Spring five' },
    { measure: { kind: 'race-time', distance_m: 42_195, time_s: 14_400 }, dueOn: '2027-04-04', name: 'Far' },
    { measure: { kind: 'miss-limit', misses: 2, per: 'total' }, dueOn: '2027-05-30' },
  ])
})
const options = { data: () => seeded.folder, settings: TWO_SETTINGS }

journey(
  'a plan is looked at, taken, bent by a moved run and by an illness, taken back, and its week printed',
  async ({ page, setting }) => {
    const main = page.getByRole('main')
    const toast = (text: string) => page.locator('.toast').filter({ hasText: text })
    await page.goto(`/goals/${seeded.goalIds[0]}`)
    await main.getByRole('link', { name: said.toPlan }).click()
    await page.getByRole('heading', { level: 1, name: said.title }).waitFor()
    await main.getByRole('button', { name: said.take }).waitFor()
    expect(await headOf(page)).toEqual([])
    await main.getByRole('button', { name: said.days.change }).click()
    await page.getByLabel(said.days.minutes).fill('5')
    await main.getByRole('button', { name: said.days.show }).click()
    await page.getByText(said.days.notNumber).waitFor()
    await page.getByLabel(said.days.minutes).fill('45')
    await checkAccess(page, 'Plan, days being named')
    await main.getByRole('button', { name: said.days.show }).click()
    await main.getByRole('button', { name: said.take }).click()
    await toast(said.taken).waitFor()
    await main.getByRole('heading', { name: said.bend.title }).waitFor()
    await checkAccess(page, 'Plan, taken')
    expect(await smallTargets(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: setting.height })
    await expect.poll(() => tooWide(page)).toEqual([])
    await page.setViewportSize({ width: setting.width, height: setting.height })

    const bend = async (kind: keyof typeof said.bend.kinds, label: string, day: string) => {
      await main.getByRole('button', { name: web.acts.change }).click()
      await page.getByLabel(said.bend.kinds[kind], { exact: true }).check()
      await page.getByLabel(label).fill(day)
      await main.getByRole('button', { name: said.bend.show }).click()
      await page.getByRole('heading', { name: said.bend.preview }).waitFor()
    }
    await bend('move', said.bend.to, '2027-03-11')
    await checkAccess(page, 'Plan, a run being moved')
    await main.getByRole('button', { name: said.bend.take }).click()
    await toast(said.bend.taken).waitFor()
    await main.getByText(plan.change({ kind: 'move', workoutId: '', to: '2027-03-11' })).waitFor()

    // A run is dragged onto a free day: what changes is shown, and taken only then.
    const shown = main.locator('.plan-weeks > ol > li').nth(1)
    await shown.locator('summary').click()
    const handle = shown.getByRole('button', { name: new RegExp(`^${said.move}`) }).last()
    await handle.scrollIntoViewIfNeeded()
    const free = shown.locator('li[data-day]').filter({ hasText: said.free }).last()
    const target = (await free.getAttribute('data-day'))!
    await handle.hover()
    await page.mouse.down()
    const over = (await free.boundingBox())!
    await page.mouse.move(over.x + over.width / 2, over.y + over.height / 2 - 4)
    await page.mouse.move(over.x + over.width / 2, over.y + over.height / 2)
    await page.locator('[data-over]').waitFor()
    await page.mouse.up()
    await page.getByRole('heading', { name: said.bend.preview }).waitFor()
    await main.getByRole('button', { name: said.bend.take }).click()
    await main.getByText(plan.change({ kind: 'move', workoutId: '', to: target })).waitFor()
    // The same by keyboard: the handle asks for the day.
    await handle.focus()
    await page.keyboard.press('Enter')
    await page.getByLabel(said.bend.to).waitFor()
    await main.getByRole('button', { name: ui.buttons.cancel }).click()

    await bend('ill', said.bend.until, '2027-03-12')
    await page.getByLabel(said.bend.reason).fill('a cold')
    await main.getByRole('button', { name: said.bend.take }).click()
    const ill = main.getByText(plan.change({ kind: 'ill', until: '2027-03-12' }))
    await ill.waitFor()
    await toast(said.bend.taken).last().getByRole('button', { name: ui.buttons.undo }).click()
    await ill.waitFor({ state: 'detached' })

    await page.evaluate(() => Object.assign(globalThis, { print: () => (document.title = 'printed') }))
    const week = main.locator('.plan-weeks > ol > li').nth(2)
    await week.locator('summary').click()
    await week.getByRole('button', { name: said.print }).click()
    expect(await page.title()).toBe('printed')
    await page.emulateMedia({ media: 'print' })
    expect(await main.locator('.plan-weeks > ol > li:visible').count()).toBe(1)
    expect(await week.locator('.plan-run:not(.no-print)').first().isVisible()).toBe(true)
    expect(await main.getByRole('button').count()).toBe(0)
    await page.emulateMedia({ media: 'screen' })
    await main.getByRole('button', { name: said.printAll }).click()
    await page.emulateMedia({ media: 'print' })
    expect(await main.locator('.plan-weeks > ol > li:visible').count()).toBeGreaterThan(4)
    const folder = join(tmpdir(), 'cairn-journeys')
    mkdirSync(folder, { recursive: true })
    await page.screenshot({ path: join(folder, `plan-week-${setting.width}.png`), fullPage: true })
    await page.emulateMedia({ media: 'screen' })

    // A goal of how the plan is kept has no weeks of its own; its page leads to those.
    await page.goto(`/goals/${seeded.goalIds[2]}/plan`)
    await page.getByText(said.judged).waitFor()
    await checkAccess(page, 'Plan of a goal that judges plans')
    expect(await tooWide(page)).toEqual([])
    // A week of one's own: copied from one of the plan.
    await page.goto('/workouts')
    await main.getByRole('button', { name: web.life.workouts.copyWeek.title }).click()
    await checkAccess(page, 'A week being copied')
    await main.getByRole('button', { name: web.life.workouts.copyWeek.act }).click()
    await toast(web.life.workouts.copyWeek.done).waitFor()
  },
  options,
)

journey(
  'where the weeks do not suffice the page says so and offers what does',
  async ({ page }) => {
    const main = page.getByRole('main')
    await page.goto(`/goals/${seeded.goalIds[1]}/plan`)
    await main.getByRole('heading', { name: plan.feasibleNot([]) }).waitFor()
    await checkAccess(page, 'Plan that does not suffice')
    expect(await tooWide(page)).toEqual([])
    await main.getByRole('listitem').getByRole('button').first().click()
    await page.locator('.toast').filter({ hasText: said.revised }).waitFor()
    await main.getByRole('button', { name: said.take }).waitFor()
  },
  options,
)

journey(
  'the race card is read from the goal, and fits the paper',
  async ({ page }) => {
    const main = page.getByRole('main')
    await page.goto(`/goals/${seeded.goalIds[0]}`)
    await main.getByRole('link', { name: raceCard.toCard }).click()
    await page.getByRole('heading', { level: 1, name: raceCard.title }).waitFor()
    await main.getByRole('heading', { name: raceCard.splits }).waitFor()
    expect(await headOf(page)).toEqual([])
    await checkAccess(page, 'Race card')
    expect(await smallTargets(page)).toEqual([])
    expect(await tooWide(page)).toEqual([])
    expect(await main.getByRole('row').count()).toBe(6)
    await main.getByText(raceCard.ifThen({ code: 'pain' }, 'metric')).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await main.getByRole('button').count()).toBe(0)
    // Of the longest race, too: one sheet.
    await page.goto(`/goals/${seeded.goalIds[1]}/race-card`)
    await main.getByRole('heading', { name: raceCard.splits }).waitFor()
    for (const format of ['A4', 'Letter']) expect(pagesOf(await page.pdf({ format }))).toBe(1)
  },
  options,
)

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length
