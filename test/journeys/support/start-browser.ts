import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { buildWeb } from '../../../scripts/build-web.js'
import { CHROMIUM_FLAGS, findChromium } from '../../../scripts/chromium.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the journeys find the browser that all of them share. */
    readonly browserAddress: string
  }
}

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Builds the pages and starts the browser, once for all journeys. */
export default async function startBrowser({ provide }: TestProject): Promise<() => Promise<void>> {
  if (!buildWeb(root, process.execPath)) throw new Error('The web app does not build.')
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('The journeys need Chromium: npm test installs it or says how.')
  const browser = await chromium.launchServer({ executablePath, args: CHROMIUM_FLAGS, host: '127.0.0.1' })
  provide('browserAddress', browser.wsEndpoint())
  return () => browser.close()
}
