import { beforeAll, expect } from 'vitest'
import { checkAccess } from './support/check-access.ts'
import { headOf, smallTargets, tooWide, unseenFocus } from './support/check-page.ts'
import { everyPage, type EveryPage } from './support/every-page.ts'
import { journey, words } from './support/journey.ts'
import { openPage, walkTo } from './support/open-page.ts'
import { seed, type Seeded } from './support/seed.ts'
import { isPhone, PAGE_SETTINGS, TWO_SETTINGS } from './support/settings.ts'

const { ui } = words
let seeded: Seeded
let every: EveryPage
beforeAll(async () => {
  seeded = await seed()
  every = await everyPage()
})
const options = { data: () => seeded.folder }
const everywhere = { data: () => every.folder }

/** Runs the checks and tells what they found with the page's name before it. */
async function findings(path: string, ...checks: (() => Promise<string[] | void>)[]): Promise<string[]> {
  const found: string[] = []
  for (const check of checks) {
    try {
      found.push(...((await check()) ?? []))
    } catch (error) {
      found.push(error instanceof Error ? error.message : String(error))
    }
  }
  return found.map((text) => `${path}: ${text}`)
}

// In parts: none of them is long, however busy the machine.
const PARTS = [1, 2, 3]
for (const part of PARTS)
  journey(
    `every page opens by its address, is accessible, has one heading and a title, and never scrolls sideways (${part} of ${PARTS.length})`,
    async ({ page, setting, watch }) => {
      watch.expect(/404/)
      const found: string[] = []
      const { width, height } = setting
      await page.goto('/more')
      for (const path of every.paths.filter((_, i) => i % PARTS.length === part - 1)) {
        // At the desk they are come to by a link.
        if (isPhone(setting)) await openPage({ page, watch }, path)
        else await walkTo({ page, watch }, path)
        found.push(
          ...(await findings(
            path,
            () => headOf(page),
            () => checkAccess(page, path),
            () => tooWide(page),
            () => smallTargets(page),
          )),
        )
        // The narrowest phone, and the desk at 200 %.
        for (const narrow of isPhone(setting) ? [320] : [width / 2]) {
          await page.setViewportSize({ width: narrow, height: isPhone(setting) ? height : height / 2 })
          // Charts are drawn anew for their new width.
          await expect
            .poll(() => tooWide(page), { timeout: 1000 })
            .toEqual([])
            .catch(() => undefined)
          found.push(
            ...(await findings(
              `${path} at ${narrow} px`,
              () => tooWide(page),
              () => headOf(page),
            )),
          )
        }
        await page.setViewportSize({ width, height })
      }
      expect(found).toEqual([])
    },
    { ...everywhere, settings: PAGE_SETTINGS, isInEach: true },
  )

journey(
  'every page holds with more contrast, forced colours and without motion',
  async ({ page, setting, watch }) => {
    watch.expect(/404/)
    const found: string[] = []
    await page.goto('/more')
    for (const path of every.paths) {
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
      await walkTo({ page, watch }, path)
      const moving = () =>
        page.evaluate(() =>
          document
            .getAnimations()
            .filter((each) => Number(each.effect?.getComputedTiming().duration) > 10)
            .map((each) => `moves: ${each.constructor.name}`),
        )
      found.push(
        ...(await findings(
          `${path} in forced colours`,
          () => headOf(page),
          () => tooWide(page),
          () => unseenFocus(page),
          moving,
        )),
      )
      await page.emulateMedia({ forcedColors: 'none', contrast: 'more', colorScheme: setting.colorScheme })
      found.push(...(await findings(`${path} with more contrast`, () => checkAccess(page, path))))
      await page.emulateMedia({ contrast: 'no-preference' })
    }
    expect(found).toEqual([])
  },
  { ...everywhere, settings: TWO_SETTINGS },
)

journey(
  'the way back leads back, page by page',
  async ({ page }) => {
    const tab = (name: string) => page.getByRole('link', { name, exact: true }).filter({ visible: true }).first()
    await page.goto('/')
    await page.getByRole('heading', { level: 2, name: ui.today.goalsTitle }).waitFor()
    await tab(ui.shell.nav.goals).click()
    await page.getByRole('heading', { level: 1, name: ui.goals.title }).waitFor()
    await page.getByRole('main').locator(`a[href="/goals/${seeded.goalIds[0]}"]`).click()
    await page.getByRole('heading', { level: 2, name: ui.goal.states.title }).waitFor()
    await page.getByRole('main').locator('a[href^="/training/"]').first().click()
    await page.getByRole('heading', { level: 2, name: ui.activity.splits.title }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 2, name: ui.goal.states.title }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/goals/${seeded.goalIds[0]}`)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: ui.goals.title }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 2, name: ui.today.goalsTitle }).waitFor()
    await page.goForward()
    await page.getByRole('heading', { level: 1, name: ui.goals.title }).waitFor()

    // The sport stands in the address: it is still chosen after a look at an activity.
    await page.goto('/training?sport=running')
    await page.locator('main .long-list a').first().click()
    await page.getByRole('heading', { level: 2, name: ui.activity.splits.title }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: ui.training.title }).waitFor()
    const chosen = page.getByRole('list', { name: ui.training.filter.chosen })
    await chosen.getByRole('button', { name: words.sports.name('running') }).waitFor()
  },
  { ...options, settings: TWO_SETTINGS },
)

journey(
  'light and dark follow the device until one is chosen, and the choice stays',
  async ({ page, setting, watch }) => {
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const [day, night] = ['rgb(242, 244, 242)', 'rgb(16, 24, 28)']
    await openPage({ page, watch }, '/settings')
    expect(await ground()).toBe(setting.colorScheme === 'light' ? day : night)
    await page.getByRole('radio', { name: ui.shell.theme.dark }).check()
    await expect.poll(ground).toBe(night)
    await openPage({ page, watch }, '/')
    expect(await ground()).toBe(night)
    await openPage({ page, watch }, '/settings')
    await page.getByRole('radio', { name: ui.shell.theme.light }).check()
    await expect.poll(ground).toBe(day)
    await page.getByRole('radio', { name: ui.shell.theme.contrast }).check()
    await expect.poll(ground).toBe('rgb(255, 255, 255)')
    await checkAccess(page, 'Settings with more contrast')
  },
  { ...options, settings: TWO_SETTINGS },
)
