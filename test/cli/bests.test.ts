import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bestYears } from '../../src/api/contract-races.ts'
import { fits } from '../api/support/make-api.ts'
import { makeFit } from '../importers/support/make-fit.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { runCli } from './support/run-cli.ts'

const folder = temporaryFolder()
const data = join(folder, 'data')

it('cairn bests lists the fastest of each year over each distance, as the API does', async () => {
  const none = await runCli(data, 'bests')
  expect([none.code, none.out]).toEqual([0, expect.stringContaining('No best times yet')])
  const at = (year: number) => Temporal.Instant.from(`${year}-05-03T06:30:00Z`).epochMilliseconds
  for (const [year, speed_mps] of [
    [2024, 4],
    [2025, 5],
  ] as const)
    writeFileSync(join(folder, `${year}.fit`), makeFit([{ startAt: at(year), seconds: 600, speed_mps }]))
  expect((await runCli(data, 'import', join(folder, '2024.fit'), join(folder, '2025.fit'))).code).toBe(0)
  const { json } = await runCli(data, 'bests', '--json')
  fits(bestYears, json)
  const { distances } = json as { distances: { distance_m: number; years: { year: number; elapsed_s: number }[] }[] }
  const kilometre = distances.find(({ distance_m }) => distance_m === 1000)
  expect(kilometre?.years.map(({ year, elapsed_s }) => [year, Math.round(elapsed_s / 10)])).toEqual([
    [2024, 25],
    [2025, 20],
  ])
  const { out } = await runCli(data, 'bests')
  expect(out).toMatch(/^1 km\n +3:20 +3:20 \/km +.*2025\n +4:10 +4:10 \/km +.*2024$/m)
})
