/**
 * The whole table of speed, with ratios: import and import again, the first page at 1,000, 10,000 and 50,000 activities,
 * fifty readers during an import, start-up and memory with ten years of data, `cairn rebuild` against reading the samples
 * once, forecasts and plans. Ends with 1 when a figure is missed; `--curve` draws docs/performance-growth.svg anew.
 * Run: npm run bench [-- --files 400 --rebuild 10000 --most 50000 --curve]
 */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { machine } from './machine.ts'
import { openData } from '../src/app/open-data.ts'
import type { LocalDate } from '../src/core/base/calendar.ts'
import { speeds } from './forecast-speed.ts'
import { growthCurve } from './growth-curve.ts'
import { importByHttp } from './import/by-http.ts'
import { ownServer } from './import/own-server.ts'
import { stravaZip } from './import/strava-zip.ts'
import { madeData } from './made-data.ts'
import { manyReaders } from './many-readers.ts'
import { measureDashboard } from './measure-dashboard.ts'
import { measureRebuild } from './measure-rebuild.ts'

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '400' },
    rebuild: { type: 'string', default: '10000' },
    most: { type: 'string', default: '50000' },
    requests: { type: 'string', default: '100' },
    curve: { type: 'boolean', default: false },
  },
})
const files = Number(values.files)
const READERS = 50
const TEN_YEARS = { activities: 5000, years: 10 }
const SETTLE_MS = 3000

let isHeldAll = true
const say = (name: string, figure: string) => console.log(`       ${name.padEnd(58)}${figure}`)
const most = (name: string, value: number, limit: number, unit: string) =>
  judge(name, value, `at most ${limit}`, unit, value <= limit)
const least = (name: string, value: number, limit: number, unit: string) =>
  judge(name, value, `at least ${limit}`, unit, value >= limit)
function judge(name: string, value: number, limit: string, unit: string, held: boolean): void {
  isHeldAll &&= held
  console.log(`${held ? 'held  ' : 'MISSED'} ${name.padEnd(58)}${value.toFixed(value < 10 ? 2 : 0)}${unit}, ${limit}`)
}

console.log(machine())
await imports()
await dashboards()
const { rebuilt, read } = await measureRebuild(Number(values.rebuild), 3600)
say(`reading the samples of ${values.rebuild} hours of running once`, `${read.clock_s.toFixed(1)} s`)
say(
  'cairn rebuild of the same',
  `${rebuilt.clock_s.toFixed(1)} s, ${(rebuilt.clock_s / read.clock_s).toFixed(1)} times as long; ` +
    `${(rebuilt.processor_s / read.processor_s).toFixed(1)} times the processor`,
)
for (const line of speeds()) say('forecast', line)
for (const line of script('plan-speed.ts')) say('plan', line)
process.exitCode = isHeldAll ? 0 : 1

/** In `cairn start` as a runner starts it, on ten years of data. */
async function imports(): Promise<void> {
  const zip = await stravaZip(files, 3600)
  const folder = await mkdtemp(join(tmpdir(), 'cairn-bench-'))
  try {
    const data = await openData({ folder, zone: 'Europe/Berlin', now: Date.now, log: () => {} })
    const today = Math.floor(Date.now() / 86_400_000) as LocalDate
    await madeData(data.context, TEN_YEARS.activities, TEN_YEARS.years, today)
    await data.close()

    const start = async () => {
      const began = performance.now()
      const own = await ownServer(folder)
      await (await fetch(`${own.origin}/api/health`)).text()
      return { own, took_s: (performance.now() - began) / 1000 }
    }
    // What the first start compiles is kept for all that follow.
    await (await start()).own.stop()
    const { own: server, took_s } = await start()
    try {
      most('start-up with ten years of data', took_s, 1, ' s')
      say('of that, time of processor', `${server.cpu_s().toFixed(2)} s`)
      await (await fetch(`${server.origin}/api/dashboard`)).text()
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
      most('memory at rest after the first page', server.now_MB(), 200, ' MB')

      const alone = await timed(() => importByHttp(server.origin, zip, 'export.zip'))
      say(`import of ${files} hours of running`, `${alone.toFixed(1)} s, ${(files / alone).toFixed(1)} files a second`)
      const again = await timed(() => importByHttp(server.origin, zip, 'export.zip'))
      say('the same again', `${again.toFixed(2)} s, ${(alone / again).toFixed(0)} times as fast`)
      const other = await stravaZip(files, 3600, 2)
      const readers = manyReaders(server.origin, READERS)
      const busy = await timed(() => importByHttp(server.origin, other, 'other.zip'))
      const read = await readers.stop()
      say(`import while ${READERS} read`, `${busy.toFixed(1)} s, ${(busy / alone).toFixed(1)} times as long`)
      least(`${READERS} readers during an import, answers a second`, read.perSecond, 300, '')
      most(`${READERS} readers during an import, p99`, read.p99_ms, 150, ' ms')
      most(`${READERS} readers during an import, refused`, read.refused, 0, '')
    } finally {
      await server.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function dashboards(): Promise<void> {
  const sizes = [1000, 10_000, 50_000].filter((size) => size <= Number(values.most))
  const figures = []
  for (const size of sizes) figures.push(await measureDashboard(size, Number(values.requests)))
  for (const { activities, dashboard, afterCheckIn, afterActivity, goal, firstOfGoal, list, first } of figures) {
    const many = `${activities.toLocaleString('en')} activities`
    most(`dashboard, ${many}, p99`, dashboard.p99, 50, ` ms (p50 ${dashboard.p50.toFixed(1)})`)
    most(`goal’s page, ${many}, p99`, goal.p99, 50, ` ms (p50 ${goal.p50.toFixed(1)})`)
    say(
      `goal’s page for the first time, ${many}`,
      `p50 ${firstOfGoal.p50.toFixed(0)}, most ${firstOfGoal.p99.toFixed(0)} ms`,
    )
    most(`training list, ${many}, p99`, list.p99, 50, ` ms (p50 ${list.p50.toFixed(1)})`)
    say(
      `dashboard after a check-in, ${many}`,
      `p50 ${afterCheckIn.p50.toFixed(1)}, p99 ${afterCheckIn.p99.toFixed(1)} ms`,
    )
    say(
      `dashboard after an activity, ${many}`,
      `p50 ${afterActivity.p50.toFixed(1)}, p99 ${afterActivity.p99.toFixed(1)} ms`,
    )
    const told = `import ${first.import.toFixed(0)}, new day ${first.newDay.toFixed(0)}, restart ${first.restart.toFixed(0)} ms`
    say(`first answer, ${many}`, told)
  }
  const [small, ...larger] = figures
  for (const { activities, dashboard } of larger)
    most(
      `dashboard, ${activities.toLocaleString('en')} to 1,000 activities`,
      dashboard.p50 / small!.dashboard.p50,
      1.3,
      '',
    )
  const curve = fileURLToPath(new URL('../docs/performance-growth.svg', import.meta.url))
  if (values.curve) await writeFile(curve, growthCurve(figures))
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

function script(name: string): string[] {
  const path = fileURLToPath(new URL(name, import.meta.url))
  return execFileSync(process.execPath, [path], { encoding: 'utf8' }).trim().split('\n')
}
