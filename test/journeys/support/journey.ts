import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { wordsFor } from '../../../src/words/index.ts'
import { type Setting, settingsOf, TWO_SETTINGS } from './settings.ts'
import { startServer, type RunningServer } from './start-server.ts'
import { AHEAD_MS, shiftClock, ZONE } from './today.ts'
import { watch, type Watch } from './watch-page.ts'

/** What the pages say, so that a journey finds things as a reader does and no word stands here twice. */
export const words = wordsFor('en')

export interface Journey {
  readonly page: Page
  readonly context: BrowserContext
  readonly server: RunningServer
  readonly setting: Setting
  readonly watch: Watch
}

export interface JourneyOptions {
  /** A folder of data to begin with, copied; without it there is nothing yet. */
  readonly data?: () => string
  /** Otherwise one of each device and each theme. */
  readonly settings?: readonly Setting[]
  /** Whether npm test makes it in each of them. */
  readonly isInEach?: boolean
  /** Kept out, unless a journey is about them: they would fetch all files of the app each time. */
  readonly serviceWorkers?: 'allow' | 'block'
  /** Of the browser; British English without it. */
  readonly locale?: string
}

let connected: Promise<Browser> | undefined
const browser = () => (connected ??= chromium.connect(inject('browserAddress')))
afterAll(async () => {
  await (await connected)?.close()
  connected = undefined
})

/** One journey, on the phone by night or at the desk by day, or in another setting that is given; `isInEach` in all of them. */
export function journey(name: string, walk: (journey: Journey) => Promise<void>, options: JourneyOptions = {}): void {
  const { settings = TWO_SETTINGS, isInEach = false } = options
  test.each(isInEach ? settings : settingsOf(name, settings))(`${name} ($name)`, (setting) =>
    inSetting(setting, options.data?.(), walk, options),
  )
}

/** Makes a journey in one setting, on a server of its own, and fails it on whatever the watch has heard. */
export async function inSetting(
  setting: Setting,
  data: string | undefined,
  walk: (journey: Journey) => Promise<void>,
  options: Pick<JourneyOptions, 'serviceWorkers' | 'locale'> = {},
): Promise<void> {
  const server = await startServer(data)
  const context = await (
    await browser()
  ).newContext({
    baseURL: server.url,
    viewport: { width: setting.width, height: setting.height },
    colorScheme: setting.colorScheme,
    hasTouch: setting.hasTouch,
    serviceWorkers: options.serviceWorkers ?? 'block',
    locale: options.locale ?? 'en-GB',
    timezoneId: ZONE,
  })
  context.setDefaultTimeout(15_000)
  try {
    await context.addInitScript(shiftClock, AHEAD_MS)
    const page = await context.newPage()
    const watched = await watch(context, page, server.url)
    try {
      await walk({ page, context, server, setting, watch: watched })
    } catch (error) {
      const file = (expect.getState().currentTestName ?? setting.name).replaceAll(/[^a-z0-9]+/gi, '-')
      await page.screenshot({ path: `.cache/journeys/${file}.png`, fullPage: true }).catch(() => undefined)
      // What was heard often is the reason.
      if (error instanceof Error) error.message += `\n${page.url()}\n${watched.problems.join('\n')}`
      throw error
    }
    expect(watched.problems, 'heard by the watch').toEqual([])
    expect(server.errors, 'logged by the server').toEqual([])
  } finally {
    await context.close()
    await server.close()
  }
}
