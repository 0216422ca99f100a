import { existsSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect } from 'vitest'
import type { WorksheetView } from '../../src/core/view/worksheet/worksheet-types.ts'
import { checkAccess } from './support/check-access.ts'
import { headOf, smallTargets, tooWide } from './support/check-page.ts'
import { journey, words } from './support/journey.ts'
import { tabTo } from './support/keyboard.ts'
import { fitFile } from './support/made-files.ts'
import { seed } from './support/seed.ts'
import { SETTINGS, TWO_SETTINGS } from './support/settings.ts'
import { TODAY } from './support/today.ts'

const { worksheet, web, goals } = words
const said = web.worksheet
const WHY = 'To feel quick again, and to be still at it at seventy.'
const EIGHT_YEARS = new URL('../../../shared/data/logs/endur_strava/strava_activities.csv', import.meta.url)

let threeMonths = ''
beforeAll(async () => {
  const days = Array.from({ length: 39 }, (_, i) => 1 + Math.floor((i * 7) / 3))
  const files = days.map((daysAgo, i) =>
    fitFile({ daysAgo, minutes: i === 4 ? 28 : 30 + (i % 3) * 8, speed_mps: i === 4 ? 3.7 : 2.8 }),
  )
  threeMonths = (await seed([], files)).folder
})

/** The last three months of that log, with its last run on the day before the journeys' today. */
function lastThreeMonths(csv: string): string {
  const [header = '', ...rows] = csv.trim().split('\n')
  const dayOf = (row: string) => Temporal.PlainDate.from(/\d{4}-\d\d-\d\d(?=T)/.exec(row)![0])
  const last = rows.map(dayOf).reduce((a, b) => (Temporal.PlainDate.compare(a, b) < 0 ? b : a))
  const days = last.until(Temporal.PlainDate.from(TODAY), { largestUnit: 'day' }).days - 1
  const since = last.subtract({ months: 3 })
  const moved = rows
    .filter((row) => Temporal.PlainDate.compare(dayOf(row), since) >= 0)
    .map((row) => row.replace(/\d{4}-\d\d-\d\d(?=T)/, dayOf(row).add({ days }).toString()))
  return [header, ...moved].join('\n')
}

const heading = (page: Page, step: keyof typeof worksheet.steps) =>
  page.getByRole('heading', { level: 1, name: worksheet.steps[step].name, exact: true }).waitFor()
const viewOf = async (page: Page): Promise<WorksheetView> => {
  const id = /worksheets\/([^?]+)/.exec(page.url())?.[1] ?? ''
  return (await page.request.get(`/api/worksheets/${id}`)).json()
}

journey(
  'three months of runs: a written goal in under 12 interactions, each step in reach of everybody',
  async ({ page }) => {
    let interactions = 0
    const act = async (doing: Promise<unknown>) => {
      interactions++
      await doing
    }
    const main = page.getByRole('main')
    const next = (step: keyof typeof worksheet.steps) =>
      act(main.getByRole('link', { name: worksheet.steps[step].name, exact: true }).last().click())
    const looked = async (where: string) => {
      expect(await headOf(page)).toEqual([])
      expect(await tooWide(page)).toEqual([])
      expect(await smallTargets(page)).toEqual([])
      await checkAccess(page, where)
    }
    await page.goto('/goals')
    await act(main.getByRole('link', { name: worksheet.title }).click())
    await main.getByRole('button', { name: said.begin, exact: true }).waitFor()
    await looked('the beginning of the worksheet')
    await act(main.getByRole('button', { name: said.begin, exact: true }).click())
    await heading(page, 'why')
    await act(page.getByLabel(worksheet.asked.whyRun.question).fill(WHY))
    await looked('Why')
    // Left in the middle of a word, and come back to.
    await page.reload()
    await expect.poll(() => page.getByLabel(worksheet.asked.whyRun.question).inputValue()).toBe(WHY)
    await next('where')
    await heading(page, 'where')
    const { facts } = (await viewOf(page)).where
    for (const { code, value } of facts.filter((each) => each.value !== null))
      await main
        .getByText(worksheet.factValue(code, value ?? 0, 'metric'), { exact: true })
        .first()
        .waitFor()
    await looked('Where I am')
    await next('candidates')
    await heading(page, 'candidates')
    await looked('Candidates')
    // Nothing says a chance in numbers before the runner has said what they think.
    expect(await main.innerText()).not.toMatch(/in 10\b/)
    const { candidates } = await viewOf(page)
    expect(candidates.compared.length).toBeLessThanOrEqual(4)
    const [first] = candidates.list.filter(({ measure }) => measure.kind === 'race-time')
    const card = main.getByRole('listitem', {
      name: goals.name(first!, { units: 'metric', elevationUnits: 'metric', asOf: '2027-03-05' }),
    })
    await act(card.getByRole('button').click())
    await heading(page, 'gap')
    await page.getByRole('heading', { name: said.mine.guess }).waitFor()
    expect(await main.innerText()).not.toMatch(/about .* in 10\b/)
    for (const name of ['willing', 'healthy'] as const)
      await act(page.getByRole('group', { name: worksheet.yesNo[name] }).getByLabel(said.gap.yes).check())
    await looked('The gap')
    await next('mine')
    await heading(page, 'mine')
    await looked('Make it mine')
    await next('foundation')
    await heading(page, 'foundation')
    await looked('Foundation')
    await act(main.getByRole('button', { name: said.foundation.write }).click())
    await page.waitForURL('**/written')
    expect(interactions, 'interactions').toBeLessThan(12)

    await main.getByText(web.more.quote(WHY)).first().waitFor()
    await looked('the written goal')
    for (const format of ['A4', 'Letter']) {
      const pdf = await page.pdf({ format })
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), `pages of ${format}`).toHaveLength(1)
    }
    // The answers of then stay beside those of now.
    await main.getByRole('link', { name: said.paper.say }).click()
    await heading(page, 'why')
    await page.getByLabel(worksheet.asked.whyRun.question).fill('Because of the mornings.')
    await main.locator('.then', { hasText: WHY }).waitFor()
  },
  { data: () => threeMonths, settings: TWO_SETTINGS },
)

journey(
  'the chance is that of where the slider stands, within two frames, and the one that the server says',
  async ({ page, context, watch }) => {
    const main = page.getByRole('main')
    await page.goto('/worksheet')
    await main.getByRole('button', { name: said.begin, exact: true }).click()
    await heading(page, 'why')
    const { id, candidates } = await viewOf(page)
    const { id: candidate } = candidates.list.find(({ measure }) => measure.kind === 'race-time')!
    await page.request.patch(`/api/worksheets/${id}`, { data: { answers: { candidate } } })
    await page.goto(`/worksheets/${id}?step=gap`)
    // The own guess first: it opens the sliders, and reading goes on there.
    await page.getByRole('button', { name: said.mine.give }).click()
    const slider = page.getByLabel(said.gap.target, { exact: true })
    await slider.waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(said.gap.whatIf)
    const moved = await slider.evaluate(async (element) => {
      const input = element as HTMLInputElement
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
      const shown = () => document.querySelector('[data-chance]')?.getAttribute('data-chance')
      const before = shown()
      set.call(input, String(Number(input.max) - 4))
      input.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      return { before, after: shown(), spoken: input.getAttribute('aria-valuetext') }
    })
    expect(moved.after).not.toBe(moved.before)
    expect(moved.spoken).toMatch(/^\d+:\d\d/)
    const { chosen } = await viewOf(page)
    expect(chosen?.measure.kind).toBe('race-time')
    await expect.poll(async () => typeof (await viewOf(page)).answers.target).toBe('number')
    const { answers } = await viewOf(page)
    const server = await (await page.request.get(`/api/worksheets/${id}/what-if?target=${answers.target}`)).json()
    expect(Math.abs(server.chance - Number(moved.after))).toBeLessThan(1e-9)
    // By keyboard, with the value spoken; and a chance is a tap away.
    await slider.focus()
    const was = await slider.getAttribute('aria-valuetext')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe(was)
    await page
      .getByRole('group', { name: said.gap.chips })
      .getByRole('button', { name: said.gap.tens(0.5) })
      .first()
      .click()
    await expect
      .poll(async () => Math.round(Number(await page.locator('[data-chance]').getAttribute('data-chance')) * 100))
      .toBe(50)

    // Without a connection what is typed stays on the device, and is saved when there is one.
    await page.goto(`/worksheets/${id}?step=why`)
    const why = page.getByLabel(worksheet.asked.whyRun.question)
    await why.waitFor()
    await context.setOffline(true)
    await why.fill(WHY)
    await main.getByText(said.offline).waitFor()
    await context.setOffline(false)
    await expect.poll(async () => (await viewOf(page)).answers.whyRun, { timeout: 8000 }).toBe(WHY)
    // Heard while there was none, and nothing else.
    expect(watch.problems.splice(0).filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
  },
  { data: () => threeMonths, settings: SETTINGS.slice(0, 1) },
)

journey(
  'without runs: from the first start by keyboard alone to a written goal, something open or a habit first',
  async ({ page }) => {
    const main = page.getByRole('main')
    const enter = async (name: string, role: 'link' | 'button' = 'link') => {
      const target = main.getByRole(role, { name, exact: true }).last()
      await target.waitFor()
      await tabTo(page, target)
      await page.keyboard.press('Enter')
    }
    await page.goto('/')
    const way = main.getByRole('link', { name: web.start.worksheet.title })
    await way.waitFor()
    await tabTo(page, way)
    await page.keyboard.press('Enter')
    await enter(said.begin, 'button')
    await heading(page, 'why')
    await tabTo(page, page.getByLabel(worksheet.asked.whyRun.question))
    await page.keyboard.type(WHY)
    await enter(worksheet.steps.where.name)
    await heading(page, 'where')
    await checkAccess(page, 'Where I am, without runs')
    await enter(worksheet.steps.candidates.name)
    await heading(page, 'candidates')
    const { candidates } = await viewOf(page)
    expect(candidates.first?.code).toBe('no-data')
    expect(candidates.list[0]?.measure.kind).not.toBe('race-time')
    await main.getByText(worksheet.firstOffer(candidates.first!)).waitFor()
    const choose = main.getByRole('button', { name: new RegExp(`^${said.candidates.choose}`) }).first()
    await tabTo(page, choose)
    await page.keyboard.press('Enter')
    await heading(page, 'gap')
    for (const name of ['willing', 'healthy'] as const) {
      await tabTo(page, page.getByRole('group', { name: worksheet.yesNo[name] }).getByLabel(said.gap.yes))
      await page.keyboard.press('Space')
    }
    await enter(worksheet.steps.mine.name)
    await heading(page, 'mine')
    await enter(worksheet.steps.foundation.name)
    await heading(page, 'foundation')
    await enter(said.foundation.write, 'button')
    await page.waitForURL('**/written')
    await main.getByText(web.more.quote(WHY)).first().waitFor()
  },
  { settings: SETTINGS.slice(2, 3) },
)

journey(
  'a blank worksheet is two pages of paper',
  async ({ page }) => {
    await page.goto('/worksheet/blank')
    await page.getByRole('heading', { name: said.blankPaper.heading }).waitFor()
    expect(await tooWide(page)).toEqual([])
    await checkAccess(page, 'the blank worksheet')
    for (const format of ['A4', 'Letter']) {
      const pdf = await page.pdf({ format })
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), `pages of ${format}`).toHaveLength(2)
    }
  },
  { settings: SETTINGS.slice(0, 1) },
)

describe.skipIf(!existsSync(EIGHT_YEARS))('with the logs of ../shared', () => {
  let eightYears = ''
  let theirLast = ''
  beforeAll(async () => {
    eightYears = (await seed([], [{ name: 'activities.csv', bytes: readFileSync(EIGHT_YEARS) }])).folder
    const bytes = new TextEncoder().encode(lastThreeMonths(readFileSync(EIGHT_YEARS, 'utf8')))
    theirLast = (await seed([], [{ name: 'activities.csv', bytes }])).folder
  }, 60_000)

  journey(
    'three months of a real log: its weeks are known, and lead to a written goal',
    async ({ page }) => {
      const main = page.getByRole('main')
      await page.goto('/worksheet')
      await main.getByRole('button', { name: said.begin, exact: true }).click()
      await heading(page, 'why')
      const { id, where, candidates } = await viewOf(page)
      expect(where.breaks).toEqual([])
      await page.goto(`/worksheets/${id}?step=where`)
      const weekly = where.facts.find(({ code }) => code === 'weekly_m')!
      await main.getByText(worksheet.factValue('weekly_m', weekly.value ?? 0, 'metric'), { exact: true }).waitFor()
      expect(candidates.list.map(({ measure }) => measure.kind)).toContain('race-time')
      await page.goto(`/worksheets/${id}?step=candidates`)
      await main
        .getByRole('button', { name: new RegExp(`^${said.candidates.choose}`) })
        .first()
        .click()
      await heading(page, 'gap')
      const answers = { whyRun: WHY, willing: true, healthy: true }
      await page.request.patch(`/api/worksheets/${id}`, { data: { answers } })
      await page.goto(`/worksheets/${id}?step=foundation`)
      await main.getByRole('button', { name: said.foundation.write }).click()
      await page.waitForURL('**/written')
      await main.getByText(web.more.quote(WHY)).first().waitFor()
    },
    { data: () => theirLast, settings: SETTINGS.slice(2, 3) },
  )

  journey(
    'eight years of runs: what is known is filled in, what was a break is said',
    async ({ page }) => {
      const main = page.getByRole('main')
      // The narrowest screen, which is also a wide one at 400 %, and the colours of the runner's own system.
      await page.setViewportSize({ width: 320, height: 640 })
      await page.emulateMedia({ forcedColors: 'active' })
      const narrow = async (where: string) => expect(await tooWide(page), where).toEqual([])
      await page.goto('/worksheet')
      await main.getByRole('button', { name: said.begin, exact: true }).click()
      await heading(page, 'why')
      const { id, where, candidates } = await viewOf(page)
      await page.goto(`/worksheets/${id}?step=where`)
      const runs = where.facts.find(({ code }) => code === 'runs')!
      await main.getByText(worksheet.factValue('runs', runs.value ?? 0, 'metric'), { exact: true }).waitFor()
      await main.getByText(worksheet.breakOf(where.breaks[0]!)).waitFor()
      await checkAccess(page, 'Where I am, with eight years')
      await narrow('Where I am')
      // The data stay as they are: an answer stands beside them.
      await page.getByLabel(new RegExp(worksheet.factName('weekly_m'))).fill('40')
      await expect.poll(async () => (await viewOf(page)).answers.weekly_m).toBe(40_000)
      await main.getByRole('link', { name: worksheet.steps.candidates.name, exact: true }).last().click()
      await main.getByText(worksheet.firstOffer(candidates.first!)).waitFor()
      await narrow('Candidates')
      await main
        .getByRole('button', { name: new RegExp(`^${said.candidates.choose}`) })
        .first()
        .click()
      await heading(page, 'gap')
      await narrow('The gap')
      const answers = { whyRun: WHY, willing: true, healthy: true }
      await page.request.patch(`/api/worksheets/${id}`, { data: { answers } })
      await page.goto(`/worksheets/${id}?step=foundation`)
      await heading(page, 'foundation')
      await narrow('Foundation')
      await main.getByRole('button', { name: said.foundation.write }).click()
      await page.waitForURL('**/written')
      await main.getByText(web.more.quote(WHY)).first().waitFor()
      await narrow('the written goal')
    },
    { data: () => eightYears, settings: SETTINGS.slice(1, 2) },
  )
})
