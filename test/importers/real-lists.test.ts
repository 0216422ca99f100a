import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseFile } from '../../src/importers/parse-file.ts'
import { withFacts } from '../../src/importers/lists/with-facts.ts'
import { activitiesOf, listOf, listsOf, problemsOf } from './support/read-list.ts'
import { faultsOf } from './support/faults-of.ts'

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url))
const isThere = existsSync(data)
const read = (path: string) => readFileSync(`${data}${path}`)

describe.skipIf(!isThere)('real lists (where ../shared/data is there)', () => {
  it.each([
    ['logs/endur_strava/strava_activities.csv', 'strava-api-csv', 4287, 0, 68_298],
    ['logs/jamesphare_strava/activities.csv', 'strava-csv', 889, 0, 7693],
    ['logs/newthinktank_strava/activities.csv', 'strava-csv', 112, 0, 490],
    ['logs/jezcope_runkeeper/cardioActivities.csv', 'runkeeper-csv', 260, 1, 1141],
    ['logs/kostaskes_garmin/Activities.csv', 'garmin-csv', 1978, 0, 8121],
    ['logs/samirrehm_intervals/activities.csv', 'csv', 1055, 0, 5636],
    ['logs/samirrehm_intervals/activities.json', 'json', 1055, 0, 5636],
    ['service_samples/elevate_activities-2015.fixture.json', 'elevate-json', 138, 0, undefined],
    ['service_samples/elevate_sample_activities.fixture.json', 'api-json', 50, 0, undefined],
  ])('%s is read whole', async (path, format, activities, problems, km) => {
    const list = await listOf(path, read(path))
    expect(list.format).toBe(format)
    const all = activitiesOf(list)
    expect(all).toHaveLength(activities)
    expect(problemsOf(list)).toHaveLength(problems)
    expect(all.flatMap(faultsOf)).toEqual([])
    expect(all.filter(({ sport }) => sport === 'generic').length).toBeLessThan(all.length / 10)
    const total_m = all.reduce((sum, { distance_m }) => sum + (distance_m ?? 0), 0)
    if (km !== undefined) expect(Math.round(total_m / 1000)).toBe(km)
  })

  it.each(['strava_header_de_92.csv', 'strava_header_en_103.csv', 'strava_header_en_86.csv'])(
    'the header %s is known, with the files it names',
    async (name) => {
      const header = read(`service_samples/${name}`).toString().trim()
      const cells = Array.from({ length: header.split(',').length }, () => '')
      Object.assign(cells, {
        0: '12345',
        1: '"Sep 20, 2026, 2:12:12 PM"',
        2: 'Easy',
        3: 'Run',
        5: '600',
        6: '"2,00"',
        11: 'Shoe',
      })
      Object.assign(cells, {
        12: 'activities/12345.fit.gz',
        15: '612.0',
        16: '600.0',
        17: '2001.5',
        20: '12.5',
        31: '150',
      })
      const list = await listOf('activities.csv', `${header}\n${cells.join(',')}\n`)
      expect(list.rows[0]).toMatchObject({ file: 'activities/12345.fit.gz' })
      expect(activitiesOf(list)[0]).toMatchObject({
        name: 'Easy',
        gear: 'Shoe',
        distance_m: 2001.5,
        elapsed_s: 612,
        moving_s: 600,
        ascent_m: 12.5,
        average_heart_rate_bpm: 150,
      })
    },
  )

  it('the days of a training diary are known', async () => {
    const list = await listOf('daily_log.json', read('logs/samirrehm_intervals/daily_log.json'))
    expect(list.days).toHaveLength(20)
    expect(list.days.every(({ sleep_s, resting_heart_rate_bpm }) => sleep_s || resting_heart_rate_bpm)).toBe(true)
  })

  it.each(
    (isThere ? readdirSync(`${data}logs/samirrehm_intervals`) : ['none']).filter((name) =>
      /^2026.*json$|^none$/.test(name),
    ),
  )('the day file %s is read with its samples', async (name) => {
    const parsed = await parseFile(read(`logs/samirrehm_intervals/${name}`), name)
    const activities = parsed.ok ? parsed.value : expect.fail()
    expect(activities.length).toBeGreaterThan(0)
    for (const activity of activities) {
      expect(faultsOf(activity)).toEqual([])
      expect(activity).toMatchObject({ sport: 'running', zone: 'America/Los_Angeles' })
      expect(activity.streams?.time_s.length).toBeGreaterThan(300)
    }
  })

  it.each(['strava_api_6271393008.json', 'strava_api_detailed_run.json', 'strava_api_sample_activity.fixture.json'])(
    '%s is one activity',
    async (name) => {
      const parsed = await parseFile(read(`service_samples/${name}`), name)
      expect(parsed.ok && parsed.value.flatMap(faultsOf)).toEqual([])
      expect(parsed.ok && parsed.value).toHaveLength(1)
    },
  )

  it('the sample of Apple Health is read with its routes', async () => {
    const folder = 'service_samples/apple_health/'
    const names = readdirSync(`${data}${folder}`)
    const lists = await listsOf(
      Object.fromEntries(
        names.map((name) => [`x/${name.endsWith('gpx') ? 'workout-routes/' : ''}${name}`, read(folder + name)]),
      ),
    )
    const [found] = lists.found
    expect(activitiesOf(found!.list).map(({ sport, distance_m }) => [sport, distance_m])).toEqual([
      ['running', 5200],
      ['walking', 3100],
      ['cycling', 15_800],
      ['running', undefined],
    ])
    const route = 'route_2024-01-15_10.00am.gpx'
    const track = await parseFile(read(folder + route), route)
    const facts = lists.factsOf(`x/workout-routes/${route}`)
    const run = withFacts(track.ok ? track.value[0]! : expect.fail(), facts ?? {})
    expect(run).toMatchObject({ sport: 'running', distance_m: 5200, zone: 'Europe/London' })
    expect(run.streams?.latitude).toHaveLength(10)
    // The walk's route is not there: its row stands for it.
    expect(lists.ownRows(found!).map(({ row }) => row)).toEqual([2, 4])
  })
})
