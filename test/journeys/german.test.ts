import { beforeAll, expect } from 'vitest'
import { wordsFor } from '../../src/words/index.ts'
import { everyPage, type EveryPage } from './support/every-page.ts'
import { journey, words } from './support/journey.ts'
import { walkTo } from './support/open-page.ts'
import { TWO_SETTINGS } from './support/settings.ts'

const german = wordsFor('de')
let every: EveryPage
beforeAll(async () => {
  every = await everyPage()
})

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
const same = new Set(textsOf(german).map((text) => text.toLowerCase()))
/** The English catalogue, but for words that German has too. */
const english = new Set(
  textsOf(words)
    .filter((text) => /\p{L}{3}/u.test(text))
    .map((text) => text.toLowerCase())
    .filter((text) => !same.has(text)),
)

journey(
  'a runner who chooses German finds every page in it',
  async ({ page, watch }) => {
    watch.expect(/404/)
    await page.goto('/settings')
    await page.getByLabel(words.ui.settings.language.label).selectOption('de')
    await page.getByRole('heading', { level: 1, name: german.ui.settings.title }).waitFor()
    // The word that it was saved was still said in the language before.
    await page.reload()
    const found: string[] = []
    for (const path of every.paths) {
      // The gallery draws what is made up for its builders, in fixed settings.
      if (path === '/dev/gallery') continue
      await walkTo({ page, watch }, path)
      const said = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT)
        const texts: string[] = [document.title]
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const element = node as Element
          if (element.closest('[lang^="en"], script, style')) continue
          for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
            texts.push(element.getAttribute(name) ?? '')
          for (const child of element.childNodes)
            if (child.nodeType === Node.TEXT_NODE) texts.push(child.textContent ?? '')
        }
        return texts.map((text) => text.trim()).filter((text) => text !== '')
      })
      expect(await page.locator('html').getAttribute('lang'), path).toBe('de-DE')
      found.push(...said.filter((text) => english.has(text.toLowerCase())).map((text) => `${path}: ${text}`))
    }
    expect([...new Set(found)]).toEqual([])
  },
  { data: () => every.folder, settings: TWO_SETTINGS.slice(0, 1) },
)

journey(
  "a German browser's first start is German, in the demo too, until another language is chosen",
  async ({ page }) => {
    const { ui, web } = german
    const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
    const kept = () => page.evaluate(() => localStorage.getItem('cairn-language'))
    await page.goto('/')
    await heading(web.start.title)
    await expect.poll(async () => (await (await page.request.get('/api/profile')).json()).language).toBe('de')
    await page.getByRole('button', { name: web.start.demo.title }).click()
    await page.waitForURL('**/demo/', { timeout: 60_000 })
    await page.getByText(ui.shell.demo.banner).waitFor()
    await expect.poll(() => page.getByRole('main').innerText()).toContain('Halbmarathon unter 1:50')
    await page.goto('/demo/settings')
    await page.getByLabel(ui.settings.language.label).selectOption('en')
    await heading(words.ui.settings.title)
    expect(await kept()).toBe('de')

    await page.goto('/settings')
    await heading(ui.settings.title)
    await page.getByLabel(ui.settings.language.label).selectOption('en')
    await heading(words.ui.settings.title)
    await page.goto('/')
    await heading(words.web.start.title)
    expect(await kept()).toBe('en')
  },
  { settings: TWO_SETTINGS.slice(0, 1), locale: 'de-DE' },
)
