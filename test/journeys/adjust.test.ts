import type { Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import type { OptionCode } from '../../src/core/advice/adjustment.ts'
import type { OptionsPage } from '../../src/core/view/options-view.ts'
import { checkAccess } from './support/check-access.ts'
import { headOf, smallTargets, tooWide } from './support/check-page.ts'
import { journey, words } from './support/journey.ts'
import { seed, type Seeded } from './support/seed.ts'
import { TWO_SETTINGS } from './support/settings.ts'

const { advice, web, ui } = words
const said = web.advice
let seeded: Seeded
beforeAll(async () => {
  seeded = await seed()
})
const options = { data: () => seeded.folder, settings: TWO_SETTINGS }

journey(
  'another look at a goal: a look back, the ways on side by side, one chosen by its own word, seen on the goal, taken back',
  async ({ page, setting }) => {
    const main = page.getByRole('main')
    const goal = `/goals/${seeded.goalIds[0]}`
    await page.goto(goal)
    await main.getByRole('link', { name: said.adjust.to }).click()
    await page.getByRole('heading', { level: 1, name: advice.optionsTitle }).waitFor()
    expect(await headOf(page)).toEqual([])
    await page.getByLabel(advice.lookBack.situation).fill('A busy month, and the legs are fine.')
    await main.getByRole('button', { name: said.adjust.openForecast }).first().click()
    await main.getByRole('button', { name: said.adjust.closeForecast }).first().waitFor()
    await checkAccess(page, 'Ways on')
    expect(await smallTargets(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: setting.height })
    await expect.poll(() => tooWide(page)).toEqual([])
    await page.setViewportSize({ width: setting.width, height: setting.height })

    await choose(page, `${goal}/adjust`, 'target')
    await checkAccess(page, 'Goal with a decided change')
    await main.getByRole('button', { name: said.adjusted.takeBack }).click()
    await expect.poll(() => main.getByRole('heading', { name: said.adjusted.title }).count()).toBe(0)
  },
  options,
)

journey(
  'every way on that is offered is taken by its own word, stands on the goal with its reason, and is undone',
  async ({ page, server }) => {
    const goal = `/goals/${seeded.goalIds[0]}`
    const answer = await fetch(`${server.url}/api${goal}/options`)
    const view = (await answer.json()) as OptionsPage
    const codes = view.options.map(({ code }) => code).filter((code) => code !== 'let-go')
    expect(codes).toEqual(expect.arrayContaining(['target', 'kind-consistency', 'kind-experience', 'break', 'keep']))
    for (const code of codes) {
      await choose(page, `${goal}/adjust`, code)
      await page.locator('.toast').getByRole('button', { name: ui.buttons.undo }).click()
      await expect.poll(() => page.getByRole('heading', { name: said.adjusted.title }).count()).toBe(0)
    }
  },
  { ...options, settings: TWO_SETTINGS.slice(0, 1) },
)

/** Two taps and a reason; the goal's page then tells of it. */
async function choose(page: Page, path: string, code: OptionCode) {
  const main = page.getByRole('main')
  const way = advice.option(code)
  await page.goto(path)
  await main.getByRole('button', { name: way.button, exact: true }).click()
  await page.getByLabel(said.adjust.reason).fill('Because it fits.')
  await main.locator('form').getByRole('button', { name: way.button, exact: true }).click()
  await page.locator('.toast').filter({ hasText: way.done }).waitFor()
  await main.getByRole('heading', { name: said.adjusted.title }).waitFor()
  await main.getByText('Because it fits.').first().waitFor()
}

journey(
  'a goal is let go by its own path; its stone lies beside the cairn, and it can be taken back',
  async ({ page, setting }) => {
    const main = page.getByRole('main')
    await page.goto(`/goals/${seeded.goalIds[0]}`)
    await main.getByRole('link', { name: ui.buttons.letGo }).click()
    await page.getByRole('heading', { level: 1, name: said.letGo.title }).waitFor()
    await page.getByLabel(advice.letGoReason('other-priorities')).check()
    await page.getByLabel(advice.letGoPath.gave).fill('Mornings by the river.')
    await checkAccess(page, 'Letting go')
    await page.setViewportSize({ width: 320, height: setting.height })
    await expect.poll(() => tooWide(page)).toEqual([])
    await page.setViewportSize({ width: setting.width, height: setting.height })
    await main.getByRole('button', { name: advice.option('let-go').button }).click()
    await main.getByText(said.letGo.done).waitFor()
    await checkAccess(page, 'Let go')
    await main.getByRole('link', { name: said.letGo.toGoal }).click()
    await main.getByText('Mornings by the river.').waitFor()
    await main.getByRole('button', { name: said.adjusted.takeBack }).click()
    await main.getByRole('link', { name: ui.buttons.letGo }).waitFor()
  },
  options,
)
