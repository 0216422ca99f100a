import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.js'
import { buildWeb } from '../scripts/build-web.js'
import { takeWhole } from '../scripts/pictures/take-picture.js'
import { createApi } from '../src/api/app.ts'
import { hostsOf, serve } from '../src/api/serve.ts'
import type { Context } from '../src/app/context.ts'
import { dataProvider } from '../src/app/data-provider.ts'
import { createGoal } from '../src/app/goals/create-goal.ts'
import { phraseGoal } from '../src/app/goals/phrase-goal.ts'
import { filesBelow } from '../src/app/import/disk-source.ts'
import { createImport } from '../src/app/import/import-job.ts'
import { runImport } from '../src/app/import/run-import.ts'
import { takePlan } from '../src/app/plan/take-plan.ts'
import { addDays, isoDate, type LocalDate, parseIsoDate } from '../src/core/base/calendar.ts'

/**
 * For runners whose logs are at hand and who then raced: the plan as it would have been taken twelve weeks before, from
 * what was known then, beside what they did: Cairn's own page of it, as on the day after the race. Pictures in
 * .cache/plan-beside: node bench/plan-beside.ts
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const LOGS = join(ROOT, '..', 'shared', 'data', 'logs')
const OUT = join(ROOT, '.cache', 'plan-beside')
const WEEKS_BEFORE = 12
const NOON_MS = 12 * 3_600_000

const RUNNERS = [
  { log: 'jamesphare_strava', race: 'half marathon', on: '2018-11-22' },
  { log: 'kostaskes_garmin', race: 'marathon', on: '2022-04-10' },
  { log: 'endur_strava', race: 'marathon', on: '2024-05-12' },
] as const

const at = (day: LocalDate) => day * 86_400_000 + NOON_MS

function found<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

async function importLog(context: Context, log: string): Promise<void> {
  const { files } = await filesBelow(join(LOGS, log))
  const { id } = await createImport(
    context,
    files.map(({ path }) => ({ path, label: relative(LOGS, path) })),
  )
  await runImport(context, id)
}

/** The goal set and its plan taken on the day, as its runner might have. */
async function planThen(context: Context, text: string): Promise<string> {
  const { measure, type, horizon, dueOn } = await phraseGoal(context, text)
  const { goalId } = found(await createGoal(context, { measure, type, horizon, dueOn }))
  found(await takePlan(context, goalId))
  return goalId
}

async function picture(browser: Browser, { log, race, on }: (typeof RUNNERS)[number]): Promise<string> {
  const raceOn = parseIsoDate(on)!
  const folder = mkdtempSync(join(tmpdir(), 'cairn-beside-'))
  let now = at(addDays(raceOn, -7 * WEEKS_BEFORE))
  const options = { zone: 'UTC', now: () => now, log: () => undefined }
  const data = await dataProvider({ folder, ...options })
  let hosts: ReadonlySet<string> = new Set()
  const api = createApi({
    ...data,
    hosts: () => hosts,
    webFolder: join(ROOT, 'dist', 'web'),
    version: 'bench',
    ...options,
  })
  const serving = await serve(api, 0)
  hosts = hostsOf(serving.port)
  const visit = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', timezoneId: 'UTC' })
  try {
    await importLog(data.own.context, log)
    const goalId = await planThen(data.own.context, `${race} on ${on}`)
    now = at(addDays(raceOn, 1))
    const page = await visit.newPage()
    await page.clock.setFixedTime(now)
    await page.goto(`http://127.0.0.1:${serving.port}/goals/${goalId}/plan?asOf=${isoDate(addDays(raceOn, 1))}`)
    await page.locator('.plan-week').first().waitFor()
    await page.waitForLoadState('networkidle')
    const file = join(OUT, `${log}.jpg`)
    await takeWhole(page, file)
    return file
  } finally {
    await visit.close()
    await serving.close(500)
    await data.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const executablePath = findChromium()
if (!existsSync(LOGS)) console.log(`skipped: no logs of runners at ${relative(process.cwd(), LOGS)}`)
else if (executablePath === undefined) console.log('skipped: no Chromium found; CHROME_PATH names one')
else if (!buildWeb(ROOT, process.execPath)) process.exitCode = 1
else {
  mkdirSync(OUT, { recursive: true })
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
  try {
    for (const runner of RUNNERS) console.log(relative(process.cwd(), await picture(browser, runner)))
  } finally {
    await browser.close()
  }
}
