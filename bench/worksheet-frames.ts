/**
 * Frames a second while a slider of the Worksheet's what-if moves for 3 s, in Chromium with its processor slowed down to a
 * quarter, for the made-up runner's three years. Ends with 1 below 55. Needs the built web app and Chromium.
 * Run: npm run bench:worksheet
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CDPSession, chromium, type Page } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.js'
import { createApi } from '../src/api/app.ts'
import { hostsOf, serve } from '../src/api/serve.ts'
import { dataProvider } from '../src/app/data-provider.ts'
import type { WorksheetView } from '../src/core/view/worksheet/worksheet-types.ts'
import { machine } from './machine.ts'

const SLOWER = 4
const MOVES_MS = 3000
const LEAST = 55
const SLIDERS = ['Target', 'Date', 'Distance a week'] as const

interface Moved {
  readonly frames: number
  readonly ms: number
  readonly chances: number
}

/** Runs in the page: moves the slider at every frame, there and back, and counts the frames. */
const MOVE = `async (input, forMs) => {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
  const most = Number(input.max)
  const seen = new Set()
  const frame = () => new Promise((next) => requestAnimationFrame(next))
  const begun = await frame()
  let [now, frames, place, step] = [begun, 0, Number(input.value), 1]
  while (now - begun < forMs) {
    if (place + step > most || place + step < 0) step = -step
    place += step
    set.call(input, String(place))
    input.dispatchEvent(new Event('input', { bubbles: true }))
    now = await frame()
    frames++
    seen.add(document.querySelector('[data-chance]').getAttribute('data-chance'))
  }
  return { frames, ms: now - begun, chances: seen.size }
}`

const executablePath = findChromium()
if (executablePath === undefined) throw new Error('This needs Chromium; CHROME_PATH names one.')
const folder = await mkdtemp(join(tmpdir(), 'cairn-frames-'))
const webFolder = fileURLToPath(new URL('../dist/web', import.meta.url))
const data = await dataProvider({ folder, zone: 'Europe/Berlin', now: () => Date.now(), log: () => {} })
let hosts: ReadonlySet<string> = new Set()
const server = await serve(createApi({ ...data, hosts: () => hosts, webFolder, version: 'bench', log: () => {} }), 0)
hosts = hostsOf(server.port)
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
try {
  const url = `http://127.0.0.1:${server.port}`
  const call = async (method: string, path: string, body?: unknown) => {
    const init = {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }
    const answer = await fetch(`${url}${path}`, init)
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`)
    return (await answer.json()) as unknown
  }
  await call('POST', '/api/demo')
  const { id } = ((await call('POST', '/demo/api/worksheets', {})) as { worksheet: { id: string } }).worksheet
  const view = (await call('GET', `/demo/api/worksheets/${id}`)) as WorksheetView
  const candidate = view.candidates.list.find(({ measure }) => measure.kind === 'race-time')
  if (!candidate) throw new Error('there is no time among the candidates')
  await call('PATCH', `/demo/api/worksheets/${id}`, { answers: { candidate: candidate.id, guess: 0.5 } })

  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await page.goto(`${url}/demo/worksheets/${id}?step=gap`, { waitUntil: 'networkidle' })
  await page.getByLabel('Target', { exact: true }).waitFor()
  const session = await page.context().newCDPSession(page)
  console.log(machine())
  console.log('Work a move, unslowed, whatever else the machine does:')
  for (const label of SLIDERS)
    console.log(`${label.padEnd(18)} ${(await workOfMove(page, session, label)).toFixed(2)} ms`)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const figures: number[] = []
  for (const label of SLIDERS) {
    const { frames, ms, chances } = await moved(page, label)
    const rate = (frames * 1000) / ms
    figures.push(rate)
    console.log(
      `${label.padEnd(18)} ${rate.toFixed(1)} frames a second over ${ms.toFixed(0)} ms, ${chances} chances shown`,
    )
  }
  const slowest = Math.min(...figures)
  console.log(
    `${slowest >= LEAST ? 'held  ' : 'MISSED'} ${slowest.toFixed(1)} frames a second at ${SLOWER}x slower, at least ${LEAST}`,
  )
  process.exitCode = slowest >= LEAST ? 0 : 1
} finally {
  await browser.close()
  await server.close(500)
  await data.close()
  await rm(folder, { recursive: true, force: true })
}

/** What came of moving one slider. */
async function moved(shown: Page, label: string): Promise<Moved> {
  const id = await shown.getByLabel(label, { exact: true }).getAttribute('id')
  return (await shown.evaluate(`(${MOVE})(document.getElementById(${JSON.stringify(id)}), ${MOVES_MS})`)) as Moved
}

/** Processor time of the page's main thread for one move of a slider and all that is drawn of it, ms. */
async function workOfMove(shown: Page, session: CDPSession, label: string): Promise<number> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const spent = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  const before = await spent()
  const { frames } = await moved(shown, label)
  return ((await spent()) - before) * (1000 / frames)
}
