import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { ImportCounts } from '../../../src/words/en/imports/imports.ts'
import { words } from './journey.ts'
import { brokenFile, fitFile, gpxFile, tcxFile } from './made-files.ts'

const { ui, imports } = words

/** What a runner finds on the watch: a file of each format, and one that broke off. */
export const FIRST_FILES = [
  fitFile({ daysAgo: 2, minutes: 25, speed_mps: 3.5 }),
  gpxFile({ daysAgo: 4, minutes: 30, speed_mps: 2.8 }),
  tcxFile({ daysAgo: 9, minutes: 40, speed_mps: 2.7 }),
  brokenFile(),
]
const NONE: ImportCounts = { imported: 0, duplicates: 0, unsupported: 0, unreadable: 0 }
export const FIRST_COUNTS: ImportCounts = { ...NONE, imported: 3, unreadable: 1 }
export const AGAIN_COUNTS: ImportCounts = { ...NONE, duplicates: 3, unreadable: 1 }
export const ONE_COUNT: ImportCounts = { ...NONE, imported: 1 }

/** Waits for the end of an import: its page says how many files came to what. */
export async function importEnds(page: Page, counts: ImportCounts): Promise<void> {
  const said = page.getByRole('status').getByText(imports.counts(counts), { exact: true })
  // Threads start again for each import: a busy machine takes its time.
  await said.waitFor({ timeout: 60_000 })
}

/** Everything that the page of an import said and showed on its way, from now on. */
export async function recordProgress(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen = new Set<string>()
    Object.assign(globalThis, { seenOnTheWay: seen })
    const look = () => {
      const bar = document.querySelector('progress')
      if (!bar) return
      seen.add(`bar ${bar.value} of ${bar.max}`)
      const lines = bar.closest('section')?.innerText.split('\n') ?? []
      for (const line of lines) seen.add(line.trim())
    }
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
  })
  return () => page.evaluate(() => [...(globalThis as unknown as { seenOnTheWay: Set<string> }).seenOnTheWay])
}

/** Lets a file take a moment on its way, as it does from a phone. */
export async function slowUploads(page: Page, each_ms: number): Promise<void> {
  await page.route('**/api/imports/*/files*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, each_ms))
    await route.continue()
  })
}

/** The list of training holds this many activities. */
export async function trainingHolds(page: Page, n: number): Promise<void> {
  await page.goto('/training')
  await page.getByRole('heading', { level: 1, name: ui.training.title }).waitFor()
  await expect.poll(() => page.locator('main .long-list a').count()).toBe(n)
}
