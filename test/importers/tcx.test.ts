import { describe, expect, it } from 'vitest'
import type { ParsedActivity } from '../../src/core/activity/parsed-activity.ts'
import { parseFile } from '../../src/importers/parse-file.ts'
import { faultsOf } from './support/faults-of.ts'
import { clock, makeLap, makeTcx, makeTcxRun } from './support/make-xml.ts'

async function read(inner: string): Promise<readonly ParsedActivity[]> {
  const parsed = await parseFile(makeTcx(inner), 'run.tcx')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  expect(parsed.value.flatMap(faultsOf)).toEqual([])
  return parsed.value
}
const only = async (laps: string, sport?: string) => (await read(makeTcxRun(laps, sport)))[0]!

describe('a TCX run', () => {
  it('adds up its laps', async () => {
    const run = await only(makeLap(0, 60) + makeLap(100, 60))
    expect(run).toMatchObject({
      sport: 'running',
      distance_m: 360,
      moving_s: 120,
      elapsed_s: 160,
      energy_kcal: 20,
      average_heart_rate_bpm: 140,
      device: 'Test Watch',
      warnings: [],
    })
    expect(run.laps).toMatchObject([
      { start_s: 0, elapsed_s: 100, moving_s: 60, distance_m: 180 },
      { start_s: 100, elapsed_s: 60, moving_s: 60 },
    ])
    expect(run.streams?.cadence_rpm?.[0]).toBe(176)
  })

  it('has no laps when it has but one', async () => {
    expect((await only(makeLap(0, 60))).laps).toEqual([])
  })

  it('takes the distance of its samples where the laps have none', async () => {
    const lap = makeLap(0, 60).replace(
      '<DistanceMeters>180</DistanceMeters><Calories>',
      '<DistanceMeters>0</DistanceMeters><Calories>',
    )
    expect((await only(lap)).distance_m).toBe(180)
  })

  it('adds up a counter that begins again with each lap', async () => {
    const lap = (from: number) => {
      const points = Array.from(
        { length: 61 },
        (_, i) => `<Trackpoint><Time>${clock(from + i)}</Time><DistanceMeters>${i * 3}</DistanceMeters></Trackpoint>`,
      )
      return `<Lap StartTime="${clock(from)}"><TotalTimeSeconds>60</TotalTimeSeconds><Track>${points.join('')}</Track></Lap>`
    }
    const run = await only(lap(0) + lap(61) + lap(122))
    expect(run.distance_m).toBe(540)
    expect(run.warnings).toEqual([])
  })

  it('is never shorter than the time its laps say was moved', async () => {
    const run = await only(makeLap(0, 10).replace('<TotalTimeSeconds>10<', '<TotalTimeSeconds>25<') + makeLap(10, 10))
    expect([run.elapsed_s, run.moving_s]).toEqual([35, 35])
  })

  it('has its laps one after the other where they do not say when they began', async () => {
    const lap = (timer_s: number) =>
      `<Lap><TotalTimeSeconds>${timer_s}</TotalTimeSeconds><DistanceMeters>${timer_s * 3}</DistanceMeters></Lap>`
    const run = await only(lap(600) + lap(300))
    expect(run).toMatchObject({ distance_m: 2700, moving_s: 900, elapsed_s: 900 })
    expect(run.laps).toMatchObject([{ start_s: 0 }, { start_s: 600 }])
  })

  it('has no lap begin after one that cannot have lasted', async () => {
    const lap = (timer_s: string) =>
      `<Lap><TotalTimeSeconds>${timer_s}</TotalTimeSeconds><DistanceMeters>900</DistanceMeters></Lap>`
    const run = await only(lap('1e300') + lap('300') + lap('200'))
    expect(run.laps.map(({ start_s, moving_s }) => [start_s, moving_s])).toEqual([
      [0, undefined],
      [0, 300],
      [300, 200],
    ])
    expect(run).toMatchObject({ elapsed_s: 500, moving_s: 500 })
  })

  it('without samples stands by its laps', async () => {
    const run = await only(
      `<Lap StartTime="${clock(0)}"><TotalTimeSeconds>600</TotalTimeSeconds><DistanceMeters>2000</DistanceMeters></Lap>`,
    )
    expect(run).toMatchObject({ distance_m: 2000, moving_s: 600, elapsed_s: 600 })
    expect(run.streams).toBeUndefined()
  })
})

describe('a TCX run of version 1', () => {
  const lap = makeLap(0, 60).replaceAll(/<Value>(\d+)<\/Value>/g, '$1')
  const none = '<Running Name="Running"/>'
  it.each([
    ['running', `<Running Name="Running"><Run>${lap}</Run></Running><Biking Name="Biking"/>`],
    ['cycling', `${none}<Biking Name="Biking"><Folder Name="2007"><Run>${lap}</Run></Folder></Biking>`],
    [
      'generic',
      `${none}<MultiSport Name="MultiSport"><MultiSportSession><FirstSport><Run>${lap}</Run></FirstSport></MultiSportSession></MultiSport>`,
    ],
  ])('is %s by its folder', async (sport, history) => {
    const [run, ...others] = await read(`<History>${history}</History>`)
    expect(others).toEqual([])
    expect(run).toMatchObject({ sport, distance_m: 180, elapsed_s: 60, average_heart_rate_bpm: 140 })
    expect(run?.streams?.heart_rate_bpm?.[0]).toBe(140)
  })
})

describe('a TCX of several or of none', () => {
  it('gives every activity of a multisport session', async () => {
    const inner = (sport: string, from: number) =>
      `<Activity Sport="${sport}"><Id>${clock(from)}</Id>${makeLap(from, 10)}</Activity>`
    const session = `<Activities><MultiSportSession><Id>${clock(0)}</Id><FirstSport>${inner('Other', 0)}</FirstSport><NextSport><Transition/>${inner('Biking', 60)}</NextSport></MultiSportSession></Activities>`
    expect((await read(session)).map(({ sport }) => sport)).toEqual(['generic', 'cycling'])
  })
  it('is told by its kind', async () => {
    const problem = async (inner: string) => {
      const parsed = await parseFile(makeTcx(inner), 'x.tcx')
      return parsed.ok ? undefined : parsed.error
    }
    const course = `<Courses><Course><Name>x</Name><Track><Trackpoint><Time>${clock(0)}</Time></Trackpoint></Track></Course></Courses>`
    expect(await problem(course)).toEqual({ code: 'not-an-activity', kind: 'course' })
    expect(await problem('<Workouts><Workout><Name>x</Name></Workout></Workouts>')).toEqual({
      code: 'not-an-activity',
      kind: 'workout',
    })
    expect(await problem(makeTcxRun(''))).toEqual({ code: 'no-samples' })
  })
})
