import { describe, expect, it } from 'vitest'
import type { ParsedActivity } from '../../src/core/activity/parsed-activity.ts'
import { parseFile } from '../../src/importers/parse-file.ts'
import { faultsOf } from './support/faults-of.ts'
import { bytesOf, clock, makeGpx, makePoint, makeTrack, runningPoints } from './support/make-xml.ts'

async function read(bytes: Uint8Array): Promise<readonly ParsedActivity[]> {
  const parsed = await parseFile(bytes, 'run.gpx')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  expect(parsed.value.flatMap(faultsOf)).toEqual([])
  return parsed.value
}
const only = async (tracks: string, attributes?: string): Promise<ParsedActivity> => {
  const [activity] = await read(makeGpx(tracks, attributes))
  return activity!
}
const problemOf = async (tracks: string) => {
  const parsed = await parseFile(makeGpx(tracks), 'run.gpx')
  return parsed.ok ? undefined : parsed.error
}
const segment = (points: string) => `<trkseg>${points}</trkseg>`

describe('a GPX track', () => {
  it('is an activity with the distance along its points', async () => {
    const run = await only(makeTrack(runningPoints(100)))
    expect(run).toMatchObject({ sport: 'running', name: 'Morning', elapsed_s: 100, warnings: [] })
    expect(run.distance_m).toBeCloseTo(300, 0)
    expect(run.utcOffset_min).toBeUndefined()
  })

  it('adds nothing for the way between two segments', async () => {
    const far = makePoint({ lat: 50.1, time: clock(60) }) + makePoint({ lat: 50.1001, time: clock(64) })
    const run = await only(`<trk>${segment(runningPoints(10))}${segment(far)}</trk>`)
    expect(run.distance_m).toBeCloseTo(30 + 11.1, 0)
    expect(run.elapsed_s).toBe(64)
  })

  it('adds nothing for a jump that nobody runs', async () => {
    const points =
      runningPoints(10) + makePoint({ lat: 51, time: clock(11) }) + makePoint({ lat: 50.0003, time: clock(12) })
    const run = await only(makeTrack(points))
    expect(run.distance_m).toBeCloseTo(30, 0)
    expect(run.streams?.latitude).toContain(51)
  })

  it.each([
    [
      'Garmin',
      '<x:TrackPointExtension xmlns:x="g"><x:hr>150</x:hr><x:cad>88</x:cad><x:atemp>21.5</x:atemp></x:TrackPointExtension>',
    ],
    [
      'Garmin without declaring its prefix',
      '<ns3:TrackPointExtension><ns3:hr>150</ns3:hr><ns3:cad>88</ns3:cad><ns3:atemp>21.5</ns3:atemp></ns3:TrackPointExtension>',
    ],
    ['Cluetrust', '<gpxdata:hr>150</gpxdata:hr><gpxdata:cadence>88</gpxdata:cadence><gpxdata:temp>21.5</gpxdata:temp>'],
    ['no namespace', '<heartrate>150</heartrate><cadence>88</cadence><temperature>21.5</temperature>'],
  ])('reads the extensions of %s', async (_, extensions) => {
    const run = await only(
      makeTrack(makePoint({ time: clock(0), extensions }) + makePoint({ time: clock(1), extensions })),
    )
    expect(run.streams?.heart_rate_bpm?.[0]).toBe(150)
    expect(run.streams?.cadence_rpm?.[0]).toBe(176)
    expect(run.streams?.temperature_c?.[0]).toBe(21.5)
  })

  it('leaves a cadence that counts steps already as it is', async () => {
    const points = Array.from({ length: 5 }, (_, i) =>
      makePoint({ time: clock(i), extensions: '<cad>176</cad>' }),
    ).join('')
    expect((await only(makeTrack(points))).streams?.cadence_rpm?.[0]).toBe(176)
  })

  it('reads power and speed', async () => {
    const extensions = '<power>250</power><speed>3.2</speed>'
    const run = await only(
      makeTrack(makePoint({ time: clock(0), extensions }) + makePoint({ time: clock(1), extensions })),
    )
    expect(run.streams?.power_w?.[1]).toBe(250)
    expect(run.streams?.speed_mps?.[1]).toBe(3.2)
  })

  it('takes a number that is none as missing and counts it', async () => {
    const point = (ele: string, i: number) => makePoint({ lat: 50 + i / 1e5, ele, time: clock(i) })
    const run = await only(makeTrack(['1,5', '-0', '', '1e308', '١٢', 'NaN', '12.5'].map(point).join('')))
    expect([...(run.streams?.elevation_m ?? [])]).toEqual([1.5, -0, NaN, NaN, NaN, NaN, 12.5])
    expect(run.warnings).toEqual([{ code: 'values-out-of-range', field: 'elevation_m', count: 2 }])
  })

  it('takes half a position, one off the globe and null island as none', async () => {
    const places = [
      ['91', '0'],
      ['50', '181'],
      ['50', ''],
      ['0', '0'],
      ['50', '10'],
    ] as const
    const run = await only(makeTrack(places.map(([lat, lon], i) => makePoint({ lat, lon, time: clock(i) })).join('')))
    expect([...(run.streams?.latitude ?? [])]).toEqual([NaN, NaN, NaN, NaN, 50])
    expect([...(run.streams?.longitude ?? [])]).toEqual([NaN, NaN, NaN, NaN, 10])
  })
})

describe('the times of a GPX', () => {
  it('are UTC without a zone, and tell the offset when they have one', async () => {
    const at = async (time: string) => only(makeTrack(makePoint({ time })))
    const utc = (await at('2026-05-03T06:30:00Z')).startAt
    expect((await at('2026-05-03T06:30:00')).startAt).toBe(utc)
    expect((await at('2026-05-03 06:30:00.000')).startAt).toBe(utc)
    expect((await at('2026-05-03T08:30:00+02:00')).startAt).toBe(utc)
    expect((await at('2026-05-03T08:30:00+02:00')).utcOffset_min).toBe(120)
    expect((await at('2026-05-03T06:30:00+00:00')).utcOffset_min).toBeUndefined()
  })

  it('may be missing for some points, which are then left out and counted', async () => {
    const run = await only(makeTrack(runningPoints(5) + makePoint({}) + makePoint({ time: 'soon' })))
    expect(run.streams?.time_s).toHaveLength(6)
    expect(run.warnings).toEqual([{ code: 'samples-without-time', count: 2 }])
  })

  it('go on over the change of the clock', async () => {
    const run = await only(
      makeTrack(makePoint({ time: '2026-10-25T02:59:59+02:00' }) + makePoint({ time: '2026-10-25T02:00:00+01:00' })),
    )
    expect(run.elapsed_s).toBe(1)
  })
})

describe('several tracks of a GPX', () => {
  it('are one activity when they follow one another, with all their samples', async () => {
    const activities = await read(
      makeGpx(makeTrack(runningPoints(10)) + makeTrack(runningPoints(10, 600), { name: 'Lap 2' })),
    )
    expect(activities).toHaveLength(1)
    expect(activities[0]?.streams?.time_s).toHaveLength(22)
    expect(activities[0]?.distance_m).toBeCloseTo(60, 0)
  })
  it('are several when a night or a change of sport lies between', async () => {
    const sports = async (tracks: string) => (await read(makeGpx(tracks))).map(({ sport }) => sport)
    expect(await sports(makeTrack(runningPoints(10)) + makeTrack(runningPoints(10, 30_000)))).toEqual([
      'running',
      'running',
    ])
    expect(await sports(makeTrack(runningPoints(10)) + makeTrack(runningPoints(10, 60), { type: 'cycling' }))).toEqual([
      'running',
      'cycling',
    ])
  })
})

describe('the sport of a GPX', () => {
  it.each([
    ['running', 'running', undefined],
    ['Run', 'running', undefined],
    ['9', 'running', undefined],
    ['trail_running', 'running', 'trail'],
    ['Trail Run', 'running', 'trail'],
    ['treadmill_running', 'running', 'treadmill'],
    ['outdoor_running', 'running', undefined],
    ['Run / Jog', 'running', undefined],
    ['running.treadmill', 'running', 'treadmill'],
    ['16', 'swimming', undefined],
    ['hiking', 'hiking', undefined],
    ['Other', 'generic', undefined],
  ])('%s is %s', async (type, sport, subSport) => {
    const run = await only(makeTrack(runningPoints(2), { type }))
    expect([run.sport, run.subSport]).toEqual([sport, subSport])
    expect(run.warnings).toEqual([])
  })
  it('without a word here is generic, and says so', async () => {
    const run = await only(makeTrack(runningPoints(2), { type: 'Quidditch' }))
    expect(run.sport).toBe('generic')
    expect(run.warnings).toEqual([{ code: 'unknown-sport', name: 'Quidditch' }])
  })
  it('comes from the title that Strava and Runkeeper made up, never from one the runner wrote', async () => {
    const bare = (name: string) => `<trk><name>${name}</name>${segment(runningPoints(2))}</trk>`
    expect((await only(bare('Afternoon Trail Run'), 'creator="StravaGPX"')).subSport).toBe('trail')
    expect((await only(bare('Running 3/27/15 12:26 pm'), 'creator="Runkeeper - http://www.runkeeper.com"')).sport).toBe(
      'running',
    )
    expect((await only(bare('Run for the bus'), 'creator="StravaGPX"')).sport).toBe('generic')
  })
  it.each([
    ['Running', 'running'],
    ['Laufen', 'running'],
    ['Workout', 'generic'],
    ['9', 'generic'],
  ])('by the title %s and nothing else, as many apps write it, is %s', async (name, sport) => {
    const run = await only(`<trk><name>${name}</name>${segment(runningPoints(2))}</trk>`)
    expect(run).toMatchObject({ sport, name })
  })
})

describe('a GPX that is no recording', () => {
  it('is a route without times, as <rte> or with times that were made up', async () => {
    const route = { code: 'not-an-activity', kind: 'route' }
    expect(await problemOf(makeTrack(makePoint({}) + makePoint({ lat: 50.1 })))).toEqual(route)
    expect(await problemOf('<rte><rtept lat="50" lon="10"/></rte>')).toEqual(route)
    const planned = Array.from({ length: 50 }, (_, i) => makePoint({ lat: 50 + i / 1000, time: clock(i * 0.03) })).join(
      '',
    )
    expect(await problemOf(makeTrack(planned))).toEqual(route)
  })
  it('has no samples when it has no points', async () => {
    expect(await problemOf('')).toEqual({ code: 'no-samples' })
    expect(await problemOf(makeTrack(''))).toEqual({ code: 'no-samples' })
  })
})

describe('text of a GPX', () => {
  const named = async (name: string) => (await only(makeTrack(runningPoints(1), { name }))).name
  it('is kept as text, whatever it looks like', async () => {
    expect(await named('&lt;img src=x onerror=alert(1)&gt;')).toBe('<img src=x onerror=alert(1)>')
    expect(await named('<![CDATA[=HYPERLINK("x")]]>')).toBe('=HYPERLINK("x")')
    expect(await named('${process.exit()} &amp; so on')).toBe('${process.exit()} & so on')
  })
  it('loses what cannot be seen and what reorders it, and is cut', async () => {
    expect(await named('a\u202eb&#8238;c\u0007')).toBe('abc')
    expect((await named('x'.repeat(1_000_000)))?.length).toBe(300)
    expect(await named(' \n ')).toBeUndefined()
  })
  it.each([
    ['UTF-16LE with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16BE with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['Latin-1 by declaration', (text: string) => Buffer.from(text.replace('UTF-8', 'ISO-8859-1'), 'latin1')],
    ['UTF-8 with three marks', (text: string) => bytesOf(`\ufeff\ufeff\ufeff${text}`)],
    ['UTF-8 that claims to be UTF-7', (text: string) => bytesOf(text.replace('UTF-8', 'UTF-7'))],
    ['UTF-8 that claims to be UTF-16', (text: string) => bytesOf(text.replace('UTF-8', 'UTF-16'))],
  ])('is read in %s', async (_, encode) => {
    const xml = new TextDecoder().decode(makeGpx(makeTrack(runningPoints(1), { name: 'Yllästunturi' })))
    expect((await read(encode(xml)))[0]?.name).toBe('Yllästunturi')
  })
})
