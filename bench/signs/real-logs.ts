import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { type LocalDate, parseIsoDate } from '../../src/core/base/calendar.ts'
import type { ActivityFact } from '../../src/core/evidence/evidence.ts'
import { evidence } from '../../src/core/evidence/make-evidence.ts'
import { findSigns } from '../../src/core/wellbeing/find-signs.ts'
import type { SignCode } from '../../src/core/wellbeing/sign.ts'
import { activitiesOf, listOf } from '../../test/importers/support/read-list.ts'

const FILES = [
  'logs/endur_strava/strava_activities.csv',
  'logs/jamesphare_strava/activities.csv',
  'logs/newthinktank_strava/activities.csv',
  'logs/jezcope_runkeeper/cardioActivities.csv',
  'logs/kostaskes_garmin/Activities.csv',
]
const EVERY_DAYS = 7
const GAP_DAYS = 14

/** Alarms of real logs by sign, for a year of running: nobody told what truly was, so it is only how often we would speak. */
export async function realLogs(): Promise<string[]> {
  const folder = process.env['CAIRN_DATA_SHARED'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url))
  const lines: string[] = []
  for (const file of FILES) {
    const path = `${folder}/${file}`
    if (!existsSync(path)) continue
    lines.push(rate(file, await activitiesIn(file, path)))
  }
  lines.push(...training(`${folder}/../bench/data/training_logs.csv.gz`))
  return lines.length > 0 ? ['', 'real logs, alarms a year of running:', ...lines] : ['', 'no real logs here']
}

/** As the import reads them; the day is that of the list's own clock, which is near enough for a rate. */
async function activitiesIn(name: string, path: string): Promise<ActivityFact[]> {
  const list = await listOf(name, readFileSync(path))
  return activitiesOf(list).map(({ startAt, sport, distance_m, elapsed_s, moving_s, effort }, i) => ({
    id: String(i),
    startAt,
    localDay: Math.floor(startAt / 86_400_000) as LocalDate,
    sport,
    ...(distance_m !== undefined && { distance_m }),
    elapsed_s: elapsed_s ?? moving_s ?? 0,
    moving_s: moving_s ?? elapsed_s ?? 0,
    ...(effort !== undefined && { effort }),
  }))
}

function rate(name: string, activities: readonly ActivityFact[]): string {
  const { years, counts } = alarms(activities)
  const each = [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([code, count]) => `${code} ${(count / years).toFixed(1)}`)
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return `${name.padEnd(42)} ${years.toFixed(1)} years, ${(all / years).toFixed(1)} in all: ${each.join(', ')}`
}

function alarms(activities: readonly ActivityFact[]): { years: number; counts: Map<SignCode, number> } {
  const runs = activities.filter(({ sport }) => sport === 'running').toSorted((a, b) => a.localDay - b.localDay)
  const [first, last] = [runs[0]?.localDay ?? 0, runs.at(-1)?.localDay ?? 0]
  const known = evidence({ weekStart: 1 }, { activities, bestEfforts: [], pauses: [] }, last as LocalDate)
  const seen = new Map<SignCode, number>()
  const counts = new Map<SignCode, number>()
  for (let day = first; day <= last; day += EVERY_DAYS)
    for (const { code } of findSigns(known, [], day as LocalDate)) {
      if (day - (seen.get(code) ?? -Infinity) > GAP_DAYS) counts.set(code, (counts.get(code) ?? 0) + 1)
      seen.set(code, day)
    }
  return { years: Math.max(0.1, (last - first) / 365.25), counts }
}

/** The 116 runners of the training logs, as one. */
function training(path: string): string[] {
  if (!existsSync(path)) return []
  const byRunner = new Map<string, ActivityFact[]>()
  const rows = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n').slice(1)
  for (const [i, row] of rows.entries()) {
    const [, runner = '', , on = '', distance = '', elapsed = ''] = row.split(',')
    const localDay = parseIsoDate(on)
    if (localDay === undefined) continue
    const own = byRunner.get(runner) ?? []
    const elapsed_s = Number(elapsed)
    own.push({
      id: String(i),
      startAt: localDay * 86_400_000 + i,
      localDay,
      sport: 'running',
      ...(Number(distance) > 0 && { distance_m: Number(distance) }),
      elapsed_s,
      moving_s: elapsed_s,
    })
    byRunner.set(runner, own)
  }
  let years = 0
  const counts = new Map<SignCode, number>()
  for (const activities of byRunner.values()) {
    const own = alarms(activities)
    years += own.years
    for (const [code, count] of own.counts) counts.set(code, (counts.get(code) ?? 0) + count)
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const each = [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([code, count]) => `${code} ${(count / years).toFixed(1)}`)
  return [
    `${`${byRunner.size} training logs`.padEnd(42)} ${years.toFixed(0)} years, ${(all / years).toFixed(1)} in all: ${each.join(', ')}`,
  ]
}
