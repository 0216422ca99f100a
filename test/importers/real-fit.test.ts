import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseFile } from '../../src/importers/parse-file.ts'
import { faultsOf } from './support/faults-of.ts'

const data = new URL('../../../shared/data/activities/', import.meta.url)
const list = new URL('FIT_EXPECTED.csv', data)
const isThere = existsSync(list)

interface Expected {
  file: string
  type: string
  sports: string
  records: number
  distance_m: number
  elapsed_s: number
}

/** The list was made with Garmin's own SDK; its `time` column is the sum of total_elapsed_time. */
function expected(): Expected[] {
  const [, ...lines] = readFileSync(list, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const cells = (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).map((cell) => cell.replace(/,$/, ''))
    const [file = '', , , , type = '', , , , sports = '', , , records] = cells
    return { file, type, sports, records: Number(records), distance_m: Number(cells[18]), elapsed_s: Number(cells[19]) }
  })
}

/** Where the answer is not what the list says, and why that is right. */
const NO_ACTIVITY: Record<string, string> = {
  'fit/Settings.fit': 'not-an-activity settings',
  'fitdecode/Settings.fit': 'not-an-activity settings',
  'fitdecode/Settings2.fit': 'not-an-activity settings',
  'fitdecode/MonitoringFile.fit': 'not-an-activity monitoring_b',
  'fitdecode/WeightScaleSingleUser.fit': 'not-an-activity weight',
  'fitdecode/WorkoutIndividualSteps.fit': 'not-an-activity workout',
  'fitdecode/WorkoutRepeatSteps.fit': 'not-an-activity workout',
  'fittrackee/example.fit': 'not-an-activity course',
  // Three records without any time and no session: there is no instant to put it at.
  'fitdecode/DeveloperData.fit': 'no-samples',
  'sports-lib/empty-sessions.fit': 'empty',
}
type Field = 'sport' | 'distance' | 'elapsed' | 'samples'
const DIFFERENT: Record<string, { fields: readonly Field[]; why: string }> = {
  'fit/Activity.fit': { fields: ['distance'], why: 'the session gives no distance; its samples do' },
  'fit/ActivityDevFields.fit': { fields: ['distance'], why: 'the session gives no distance; its samples do' },
  'fit/chained_Activity_activity_poolswim.fit': {
    fields: ['distance'],
    why: 'as Activity.fit, the first of the chain',
  },
  'fit/TestEncode.fit': { fields: ['samples'], why: 'its one record has no time' },
  'fit/WithGearChangeData.fit': { fields: ['sport', 'distance', 'elapsed'], why: 'no session: made from its samples' },
  'fit/activity_truncated.fit': { fields: ['sport', 'distance', 'elapsed'], why: 'no session: made from its samples' },
  'fit/triathlon_summary_last.fit': {
    fields: ['sport', 'distance', 'elapsed', 'samples'],
    why: 'the SDK gave up on it; its five sessions are whole',
  },
  'fitdecode/activity-large-fenxi2-multisport.fit': { fields: ['samples'], why: 'two samples go back in time' },
  'fitdecode/antfs-dump.63.fit': { fields: ['samples'], why: 'the SDK does not read compressed timestamps' },
  'fitdecode/compressed-speed-distance.fit': {
    fields: ['samples'],
    why: 'the SDK does not read compressed timestamps',
  },
  'runalyze/FR70-intervals.fit': { fields: ['samples'], why: 'the SDK does not read compressed timestamps' },
  'goldencheetah/Garmin830_with_Stages.fit': { fields: ['elapsed'], why: 'only the timer is given: 1,799 s' },
  'python-fitparse/nick.fit': { fields: ['sport', 'distance', 'elapsed'], why: 'cut off before its session' },
  'runalyze/One-second-jump-to-past.fit': { fields: ['samples'], why: 'one sample goes back in time' },
  'runalyze/Suunto-Ambit-3-Peak-without-final-lap.fit': {
    fields: ['distance'],
    why: 'the session gives no distance; its samples do',
  },
  'runalyze/swim-25m-lane.fit': { fields: ['samples'], why: 'its records have no time' },
  'sports-lib/7617306288.fit': { fields: ['samples'], why: 'its records have no time' },
  'sports-lib/empty-activities.fit': {
    fields: ['sport', 'distance', 'elapsed', 'samples'],
    why: 'never closed by the device: made from its samples, the SDK refuses it',
  },
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const wantedSports = (sports: string) =>
  sports
    .split('+')
    .map((pair) => snake(pair).replaceAll('undefined', 'generic'))
    .join('+')

describe.skipIf(!isThere)('real FIT files (skipped where ../shared is absent)', () => {
  const rows = isThere ? expected() : []

  it.each(rows)('$file imports as the device recorded it', async (row) => {
    const parsed = await parseFile(readFileSync(new URL(row.file, data)), row.file)
    const refusal = NO_ACTIVITY[row.file]
    if (refusal !== undefined) {
      expect(
        parsed.ok ? 'activities' : `${parsed.error.code} ${'kind' in parsed.error ? parsed.error.kind : ''}`.trim(),
      ).toBe(refusal)
      return
    }
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
    const activities = parsed.value
    expect(activities.flatMap(faultsOf)).toEqual([])

    const total = (values: readonly (number | undefined)[]) =>
      values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
    const distance = total(activities.map((activity) => activity.distance_m))
    const elapsed = total(activities.map((activity) => activity.elapsed_s))
    const samples = total(activities.map((activity) => activity.streams?.time_s.length))
    const sports = activities.map(({ sport, subSport = 'generic' }) => `${sport}/${subSport}`).join('+')
    const differs: Field[] = []
    if (sports !== wantedSports(row.sports)) differs.push('sport')
    if (Math.abs(distance - row.distance_m) > Math.max(1, row.distance_m * 0.01)) differs.push('distance')
    if (Math.abs(elapsed - row.elapsed_s) > 2) differs.push('elapsed')
    if (samples !== row.records) differs.push('samples')
    expect(differs, DIFFERENT[row.file]?.why ?? '').toEqual(DIFFERENT[row.file]?.fields ?? [])
  })

  it('names only files of the list as exceptions', () => {
    const files = new Set(rows.map((row) => row.file))
    expect([...Object.keys(NO_ACTIVITY), ...Object.keys(DIFFERENT)].filter((file) => !files.has(file))).toEqual([])
  })

  const one = async (file: string) => {
    const parsed = await parseFile(readFileSync(new URL(file, data)), file)
    if (!parsed.ok || !parsed.value[0]) throw new Error(file)
    return parsed.value[0]
  }

  it('names the watch', async () => {
    expect((await one('elevate/portland.fit')).device).toBe('Garmin Forerunner 935')
    expect((await one('activitylog2/310xt-run.fit')).device).toBe('Garmin Forerunner 310XT')
    expect((await one('sports-lib/6909950168.fit')).device).toBe('Suunto 9 Baro')
    expect((await one('runalyze/hr-only-zeros.fit')).device).toBe('Zwift')
  })

  it('counts steps of both feet', async () => {
    const { average_cadence_rpm: cadence = 0 } = await one('sports-lib/6860622783.fit')
    expect(cadence).toBeGreaterThan(140)
    expect(cadence).toBeLessThan(200)
  })

  it('flags what a damaged file lost', async () => {
    expect((await one('fitdecode/activity-filecrc.fit')).warnings).toContainEqual({ code: 'checksum-mismatch' })
    expect((await one('fitdecode/activity-unexpected-eof.fit')).warnings).toContainEqual({ code: 'truncated' })
    expect((await one('fitdecode/activity-settings-nodata.fit')).warnings).toContainEqual({ code: 'truncated' })
    expect((await one('python-fitparse/nick.fit')).warnings.map(({ code }) => code)).toEqual([
      'no-summary',
      'truncated',
    ])
  })
})
