/**
 * Imports every file of ../shared/data/activities through the whole application and holds the stored activities against
 * what independent readers found in them. Prints what agrees, what differs and by how much.
 * Run: node bench/import-expected.ts
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { createImport } from '../src/app/import/import-job.ts'
import { filesBelow } from '../src/app/import/disk-source.ts'
import { runImport } from '../src/app/import/run-import.ts'
import { openData } from '../src/app/open-data.ts'
import type { Activity } from '../src/core/activity/activity.ts'
import { listActivitiesByIds } from '../src/storage/activities.ts'
import { findActivityDetail } from '../src/storage/activity-details.ts'

const DISTANCE_SHARE = 0.01
const ELAPSED_S = 2

const folder = fileURLToPath(new URL('../../shared/data/activities', import.meta.url))
const table = async (name: string) =>
  parse(await readFile(join(folder, name), 'utf8'), { columns: true, relax_column_count: true }) as Record<
    string,
    string
  >[]

const temporary = await mkdtemp(join(tmpdir(), 'cairn-expected-'))
const { context, close } = await openData({ folder: temporary, zone: 'UTC', now: Date.now, log: () => {} })
try {
  const files = (await filesBelow(folder)).files.map(({ path }) => ({ path, label: path.slice(folder.length + 1) }))
  const began = performance.now()
  const first = await runImport(context, (await createImport(context, files)).id)
  const took_s = (performance.now() - began) / 1000
  const beganAgain = performance.now()
  const again = await runImport(context, (await createImport(context, files)).id)
  const tookAgain_s = (performance.now() - beganAgain) / 1000
  console.log('first import ', JSON.stringify(first.job.facts.counts), `${took_s.toFixed(1)} s`)
  console.log('second import', JSON.stringify(again.job.facts.counts), `${tookAgain_s.toFixed(1)} s`)

  const outcomes = new Map(first.files.map((file) => [file.path, file]))
  const activitiesOf = async (path: string): Promise<Activity[]> => {
    const file = outcomes.get(path)
    const ids = file?.outcome === 'duplicate' && file.duplicateOf ? [file.duplicateOf] : (file?.activityIds ?? [])
    const found = await listActivitiesByIds(context.db, context.athleteId, ids)
    return ids.flatMap((id) => found.filter((activity) => activity.id === id))
  }
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '')

  let agree = 0
  const differ: string[] = []
  for (const row of await table('FIT_EXPECTED.csv')) {
    const path = row['file'] ?? ''
    if (row['type'] !== 'activity' || !row['sports']) continue
    const activities = await activitiesOf(path)
    const legs = row['sports'].split('+').map((leg) => plain(leg.split('/')[0] ?? ''))
    const sports = activities.map((activity) => plain(activity.sport))
    const total = (pick: (activity: Activity) => number | undefined) =>
      activities.reduce((sum, activity) => sum + (pick(activity) ?? 0), 0)
    const [distance, elapsed] = [total((a) => a.distance_m), total((a) => a.elapsed_s)]
    const [expectedDistance, expectedElapsed] = [Number(row['dist']), Number(row['time'])]
    const problems = [
      ...(activities.length === 0
        ? [`no activity (${outcomes.get(path)?.problem?.code ?? outcomes.get(path)?.outcome ?? 'no outcome'})`]
        : []),
      ...(sports.join() === legs.map((leg) => (leg === 'undefined' ? 'generic' : leg)).join()
        ? []
        : [`sport ${sports.join('+')} for ${legs.join('+')}`]),
      ...(Math.abs(distance - expectedDistance) <= Math.max(1, expectedDistance * DISTANCE_SHARE)
        ? []
        : [`distance ${distance.toFixed(0)} for ${expectedDistance}`]),
      ...(Math.abs(elapsed - expectedElapsed) <= ELAPSED_S
        ? []
        : [`elapsed ${elapsed.toFixed(0)} for ${expectedElapsed}`]),
    ]
    if (problems.length === 0) agree++
    else differ.push(`  ${path}: ${problems.join('; ')}`)
  }
  console.log(`FIT: ${agree} agree, ${differ.length} differ`)
  for (const line of differ) console.log(line)

  agree = 0
  differ.length = 0
  for (const row of await table('XML_EXPECTED.csv')) {
    const path = row['file'] ?? ''
    const points = Number(row['points'])
    if (!(row['kind'] === 'gpx' || row['kind'] === 'tcx') || points === 0) continue
    const activities = await activitiesOf(path)
    let found = 0
    for (const { id } of activities)
      found += (await findActivityDetail(context.db, context.athleteId, id))?.streams?.time_s.length ?? 0
    if (activities.length > 0 && found === points) agree++
    else
      differ.push(
        `  ${path}: ${activities.length === 0 ? (outcomes.get(path)?.problem?.code ?? 'no outcome') : `${found} points for ${points}`}`,
      )
  }
  console.log(`GPX and TCX: ${agree} agree, ${differ.length} differ`)
  for (const line of differ) console.log(line)
} finally {
  await close()
  await rm(temporary, { recursive: true })
}
