/**
 * Imports a made Strava export of 2,000 runs through the whole of Cairn (`cairn start`, sent over HTTP as a page does),
 * and holds it in the same run against the bare loop: unzip, gunzip, parse in the same number of threads, and nothing
 * else. Meanwhile the server is asked for the dashboard. Ends with 1 when a figure is missed.
 * Run: node bench/import.ts [--files 2000] [--seconds 3600]
 */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bareLoop } from './import/bare-loop.ts'
import { importByHttp } from './import/by-http.ts'
import { ownServer } from './import/own-server.ts'
import { stravaZip } from './import/strava-zip.ts'
import { watchDashboard } from './import/watch-dashboard.ts'

const { values } = parseArgs({
  options: { files: { type: 'string', default: '2000' }, seconds: { type: 'string', default: '3600' } },
})
const MOST_RATIO = 1.5
const LEAST_FASTER = 20
const MOST_MB = 512
const DASHBOARD_MS = 100
const threads = Math.max(1, Math.min(4, availableParallelism()))
const [files, seconds] = [Number(values.files), Number(values.seconds)]

const zipPath = await stravaZip(files, seconds)
console.log(`${files} runs of ${seconds} s, ${((await stat(zipPath)).size / 1e6).toFixed(0)} MB, ${threads} threads`)

let isHeldAll = true
const held = (line: string, isHeld: boolean) => {
  isHeldAll &&= isHeld
  console.log(`  ${isHeld ? 'held  ' : 'MISSED'} ${line}`)
}
async function timed<T>(name: string, what: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now()
  const value = await what()
  const took_s = (performance.now() - began) / 1000
  console.log(`${name.padEnd(13)}${took_s.toFixed(2)} s, ${(files / took_s).toFixed(1)} files a second`)
  return [value, took_s]
}

const folder = await mkdtemp(join(tmpdir(), 'cairn-bench-data-'))
const server = await ownServer(folder)
try {
  const own = process.cpuUsage()
  const [, before_s] = await timed('bare loop', () => bareLoop(zipPath))
  const bare = process.cpuUsage(own)
  const cpuBefore_s = server.cpu_s()
  const watch = watchDashboard(server.origin)
  const [first, first_s] = await timed('whole import', () => importByHttp(server.origin, zipPath, 'export.zip'))
  const cpu_s = server.cpu_s() - cpuBefore_s
  const seen = await watch.stop()
  const [, after_s] = await timed('bare loop', () => bareLoop(zipPath))
  const [again, again_s] = await timed('again', () => importByHttp(server.origin, zipPath, 'export.zip'))
  const peak_MB = server.peak_MB()
  const ratio = first_s / ((before_s + after_s) / 2)
  held(`import / bare loop ${ratio.toFixed(2)}, at most ${MOST_RATIO}`, ratio <= MOST_RATIO)
  // Told beside the clock, since other programs on a machine take the one's time and not the other's.
  const byCpu = cpu_s / ((bare.user + bare.system) / 1e6)
  console.log(`         by seconds of processor ${byCpu.toFixed(2)}, the dashboard's answers and the upload among them`)
  held(`peak memory of the server ${peak_MB.toFixed(0)} MB, under ${MOST_MB}`, peak_MB < MOST_MB)
  const { p50_ms, p99_ms, max_ms, count } = seen
  const told = `p50 ${p50_ms.toFixed(1)} ms, p99 ${p99_ms.toFixed(1)} ms, max ${max_ms.toFixed(1)} ms of ${count}`
  held(`dashboard meanwhile ${told}, p99 under ${DASHBOARD_MS}`, p99_ms < DASHBOARD_MS)
  const faster = first_s / again_s
  held(`importing it again ${faster.toFixed(1)} times faster, at least ${LEAST_FASTER}`, faster >= LEAST_FASTER)
  held('every file imported, once', first.imported === files && again.duplicates === files)
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
process.exitCode = isHeldAll ? 0 : 1
