import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const options: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
  // It would read the stylesheets again and put copies into the page, which the page's own rules refuse.
  preload: false,
}

/** Fails on any finding of axe by WCAG 2.2 AA, with the rule and the elements. */
export async function checkAccess(page: Page, where: string): Promise<void> {
  await settled(page)
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  const findings = await page.evaluate(async (given) => {
    const { axe } = globalThis as unknown as { axe: { run(root: Document, options: unknown): Promise<AxeResults> } }
    const { violations } = await axe.run(document, given)
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.any.map((each) => each.message).join('; ')}`),
    )
  }, options)
  expect(findings, `axe on ${where}`).toEqual([])
}

/**
 * When the page is drawn to its end and nothing is on its way any more: a colour in passing has no contrast to measure.
 * What never ends is not waited for.
 */
export async function settled(page: Page): Promise<void> {
  await page.locator('.to-come').first().waitFor({ state: 'detached' })
  // The page that was left is taken away when the browser has time.
  await page.locator('.place:not(.here)').first().waitFor({ state: 'detached' })
  await page.evaluate(async () => {
    await document.fonts.ready
    const ending = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)))
  })
}
