import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inSetting, words } from './support/journey.ts'
import { SETTINGS } from './support/settings.ts'

const [setting] = SETTINGS

/** What a journey must not bear, done to the page on purpose; and what the watch says of it. */
const WRONGS: readonly (readonly [string, (page: Page) => Promise<unknown>, RegExp])[] = [
  [
    'a style attribute in text that becomes elements',
    (page) => page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">.</p>')),
    /CSP report: style-src/,
  ],
  [
    'a script of the page itself',
    (page) =>
      page.evaluate(() => {
        const script = document.createElement('script')
        script.textContent = 'globalThis.ran = true'
        document.body.append(script)
      }),
    /CSP report: script-src/,
  ],
  [
    'a picture from another host',
    (page) => page.evaluate(() => void (new Image().src = 'https://elsewhere.invalid/dot.png')),
    /CSP report: img-src|another host/,
  ],
  [
    'an error',
    (page) =>
      page.evaluate(() => {
        setTimeout(() => {
          throw new Error('slip')
        })
      }),
    /Error in the page.*slip/,
  ],
  ['a rejection nobody handles', (page) => page.evaluate(() => void Promise.reject(new Error('lost'))), /lost/],
  ['a request that is refused', (page) => page.evaluate(() => void fetch('/api/no-such')), /404/],
]

test.each(WRONGS)('a journey that meets %s fails', async (_, doWrong, said) => {
  let heard: readonly string[] = []
  const made = inSetting(setting!, undefined, async ({ page, watch }) => {
    await page.goto('/')
    await page.getByRole('heading', { level: 1, name: words.web.start.title }).waitFor()
    expect(watch.problems).toEqual([])
    await doWrong(page)
    await expect.poll(() => watch.problems.join('\n')).toMatch(said)
    heard = watch.problems
  })
  await expect(made).rejects.toThrow('heard by the watch')
  expect(heard.length).toBeGreaterThan(0)
})
