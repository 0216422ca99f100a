import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { rename } from 'node:fs/promises'
import { madeRun } from './made-run.ts'
import { ZipWriter } from './zip-writer.ts'

const FIRST = Date.UTC(2016, 0, 1, 6, 30)
const DAY_MS = 86_400_000
const HEADER = 'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename'
/** Rises when the made files change, so that an old archive is not taken for a new one. */
const RECIPE = 1

/**
 * A Strava bulk export of a made runner: `count` runs of `seconds` at one sample a second as .fit.gz, and the list that
 * names them. Made once and kept in the folder for temporary files.
 */
export async function stravaZip(count: number, seconds: number, seed = 1): Promise<string> {
  const key = createHash('sha256').update(`${RECIPE} ${count} ${seconds} ${seed}`).digest('hex').slice(0, 12)
  const path = join(tmpdir(), `cairn-bench-${count}x${seconds}-${key}.zip`)
  const there = await stat(path).then(
    () => true,
    () => false,
  )
  if (there) return path
  const zip = await ZipWriter.create(`${path}.part`)
  const rows = Array.from({ length: count }, (_, i) => {
    const at = new Date(FIRST + i * DAY_MS)
    return `${i + 1},"${englishDate(at)}",Morning Run ${i + 1},Run,${seconds},,activities/${i + 1}.fit.gz`
  })
  await zip.add('activities.csv', Buffer.from([HEADER, ...rows, ''].join('\n')))
  for (let i = 0; i < count; i++)
    await zip.add(`activities/${i + 1}.fit.gz`, gzipSync(madeRun(seed + i, FIRST + i * DAY_MS, seconds)))
  await zip.close()
  await rename(`${path}.part`, path)
  return path
}

const englishDate = (at: Date): string =>
  at.toLocaleString('en-US', {
    timeZone: 'UTC',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    hour12: true,
  })
