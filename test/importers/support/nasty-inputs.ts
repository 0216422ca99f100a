import { gzipSync } from 'node:zlib'
import { type Random, seededRandom } from '../../../src/core/base/random.ts'
import {
  closeFit,
  ENUM,
  fileId,
  FIT_START,
  fitTime,
  makeFit,
  makeRawFit,
  type RawMessage,
  SINT32,
  UINT16,
  UINT32,
  UINT8,
  uint16,
  uint32,
} from './make-fit.ts'
import { nastyXml } from './nasty-xml.ts'
import { makeZip } from './make-zip.ts'
import { bytesOf, clock, makeGpx, makePoint, makeTrack, runningPoints } from './make-xml.ts'

/** One hostile file: its number in the list of the 25 nastiest inputs, what it is called, its bytes. */
export interface NastyInput {
  readonly number: number
  readonly name: string
  /** As it comes in. */
  readonly file: string
  readonly make: () => Uint8Array
  /** What may become of it: outcomes of its parts, or the code of its refusal. */
  readonly may: readonly string[]
}

const MB = 1024 * 1024
const zeros = (size: number) => new Uint8Array(size)
const READ = ['imported', 'duplicate']
const REFUSED = ['unreadable', 'unsupported']
const ANY = [...READ, ...REFUSED]

/** Every nasty input that concerns files. The same seed gives the same bytes. */
export function nastyInputs(seed: number): NastyInput[] {
  const random = seededRandom(seed)
  return [...nastyArchives(random), ...nastyXml(), ...nastyFit(random), ...nastyValues(random), ...nastyText()]
}

function nastyArchives(random: Random): NastyInput[] {
  const run = makeFit([{ seconds: 60 }])
  const zip = (number: number, name: string, make: () => Uint8Array, may: readonly string[]): NastyInput => ({
    number,
    name,
    file: `${number}.zip`,
    make,
    may,
  })
  let matryoshka = makeZip([{ name: 'a.fit', data: run }])
  for (let i = 0; i < 6; i++) matryoshka = makeZip([1, 2].map((k) => ({ name: `${k}.zip`, data: matryoshka })))
  const noise = Uint8Array.from({ length: 4 * MB }, () => Math.floor(random() * 256))
  return [
    zip(
      1,
      'ten thousand entries onto one kernel',
      () =>
        makeZip([
          { name: '0.fit', data: zeros(MB / 16) },
          ...Array.from({ length: 10_000 }, (_, i) => ({ name: `${i + 1}.fit`, onto: 0 })),
        ]),
      ['overlapping-entries'],
    ),
    zip(
      2,
      'an entry of 96 MB that claims 1,000 bytes',
      () => makeZip([{ name: 'a.fit', data: zeros(96 * MB), claimedSize: 1000 }]),
      ['damaged'],
    ),
    zip(
      2,
      'entries that swell a hundred times',
      () => makeZip([1, 2, 3, 4].map((k) => ({ name: `${k}.fit`, data: zeros(24 * MB) }))),
      ['expands-too-much', 'damaged'],
    ),
    zip(3, 'archives in archives in archives', () => matryoshka, ['nested-too-deep']),
    zip(3, 'an archive of its own bytes, deflated', () => makeZip([{ name: 'self.zip', data: matryoshka }]), [
      'nested-too-deep',
    ]),
    zip(
      4,
      'names that lead out',
      () =>
        makeZip(
          ['../../x.fit', '/etc/x.fit', 'C:\\x.fit', '..\\x.fit', '%2e%2e%2fx.fit', 'a\0.fit', 'n'.repeat(65_535)].map(
            (name) => ({ name, data: run }),
          ),
        ),
      ['unsafe-name', ...READ],
    ),
    zip(
      5,
      'a link, and a file through it',
      () =>
        makeZip([
          { name: 'link', data: bytesOf('/'), attributes: 0xa1ed0000 },
          { name: 'link/x.fit', data: run },
        ]),
      ['unsafe-name', ...READ],
    ),
    zip(
      6,
      'two hundred thousand and one entries, by its word',
      () => withCount64(makeZip([{ name: 'a.fit', data: run }]), 200_001),
      ['too-many-entries'],
    ),
    zip(
      6,
      'another directory in the comment',
      () => makeZip([{ name: 'a.fit', data: run }], { comment: makeZip([{ name: 'b.fit', data: run }]).subarray(-22) }),
      ANY,
    ),
    zip(6, 'noise behind a zip signature', () => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), noise]), ['damaged']),
    {
      number: 7,
      name: 'a gigabyte of zeros in sixteen members',
      file: '7.fit.gz',
      make: () => Buffer.concat(Array<Uint8Array>(16).fill(gzipSync(zeros(64 * MB), { level: 9 }))),
      may: ['expands-too-much', 'too-large'],
    },
    {
      number: 7,
      name: 'gzip in gzip',
      file: '7-twice.fit.gz',
      make: () => gzipSync(gzipSync(run)),
      may: ['nested-too-deep'],
    },
    { number: 7, name: 'a cut trailer', file: '7-cut.fit.gz', make: () => gzipSync(run).subarray(0, -5), may: READ },
    {
      number: 19,
      name: 'a picture that is an archive',
      file: '19.gpx',
      make: () => Buffer.concat([Buffer.from('GIF89a'), makeZip([{ name: 'a.fit', data: run }])]),
      may: ['unsupported-format'],
    },
    {
      number: 19,
      name: 'a page called .gpx',
      file: '19-page.gpx',
      make: () => bytesOf('<!DOCTYPE html><html><script>alert(1)</script></html>'),
      may: ['unsupported-format'],
    },
    {
      number: 19,
      name: 'a document that is an archive',
      file: '19.pdf',
      make: () => Buffer.concat([Buffer.from('%PDF-1.7\n'), makeZip([{ name: 'a.fit', data: run }])]),
      may: ['unsupported-format'],
    },
  ]
}

/** The same archive with a ZIP64 directory that claims so many entries. */
function withCount64(zip: Uint8Array, count: number): Uint8Array {
  const end = zip.length - 22
  const zip64 = Buffer.alloc(56 + 20)
  zip64.writeUInt32LE(0x06064b50, 0)
  zip64.writeBigUInt64LE(44n, 4)
  zip64.writeBigUInt64LE(BigInt(count), 24)
  zip64.writeBigUInt64LE(BigInt(count), 32)
  zip64.writeBigUInt64LE(BigInt(Buffer.from(zip).readUInt32LE(end + 16)), 48)
  zip64.writeUInt32LE(0x07064b50, 56)
  zip64.writeBigUInt64LE(BigInt(end), 64)
  zip64.writeUInt32LE(1, 72)
  const tail = Buffer.from(zip.subarray(end))
  tail.writeUInt16LE(0xffff, 8)
  tail.writeUInt16LE(0xffff, 10)
  tail.writeUInt32LE(0xffffffff, 16)
  return Buffer.concat([zip.subarray(0, end), zip64, tail])
}

const record = (second: number, ...fields: RawMessage['fields']): RawMessage => ({
  global: 20,
  fields: [[253, UINT32, fitTime(FIT_START + second * 1000)], ...fields],
})
const beats = (value: number): RawMessage['fields'][number] => [3, UINT8, [value]]

function nastyFit(random: Random): NastyInput[] {
  const whole = makeFit([{ seconds: 120 }])
  const fit = (number: number, name: string, make: () => Uint8Array, may: readonly string[] = ANY): NastyInput => ({
    number,
    name,
    file: `${number} ${name.replaceAll(/\W+/g, '-')}.fit`,
    make,
    may,
  })
  const patched = (at: number, ...bytes: number[]) => {
    const copy = whole.slice()
    copy.set(bytes, at)
    return copy
  }
  return [
    fit(12, 'a data size of 0', () => patched(4, ...uint32(0)), READ),
    fit(12, 'a data size of four gigabytes', () => patched(4, ...uint32(0xffffffff)), READ),
    fit(12, 'a wrong checksum', () => patched(whole.length - 2, 1, 2), READ),
    ...[13, 255].map((size) => fit(12, `a header of ${size} bytes`, () => patched(0, size))),
    fit(13, 'a number of 255 bytes', () =>
      makeRawFit([fileId(4), record(0, [7, UINT16, Array<number>(255).fill(1)]), record(1, beats(99))]),
    ),
    fit(13, 'fields of no size', () =>
      makeRawFit([fileId(4), record(0, [7, UINT16, []], [3, UINT8, []]), record(1, beats(99))]),
    ),
    fit(13, 'an architecture of 84', () =>
      makeRawFit([fileId(4), record(0, beats(99)), { ...record(1, beats(99)), architecture: 84 }]),
    ),
    fit(14, 'data before their definition', () => closeFit(Uint8Array.from([7, 1, 2, 3]))),
    fit(14, 'a local type that changes its meaning', () =>
      makeRawFit([fileId(4), record(0, [5, UINT32, uint32(0)]), record(1, beats(90)), record(2, beats(91))]),
    ),
    fit(14, 'a hundred thousand developer fields', () =>
      makeRawFit(
        Array.from({ length: 1000 }, (_, i) => ({
          ...record(i, beats(100)),
          developer: Array.from({ length: 100 }, (_, k) => [k, 0, [1]] as const),
        })),
      ),
    ),
    fit(
      15,
      'three in one, the last one cut',
      () =>
        Buffer.concat([
          whole,
          makeFit([{ startAt: FIT_START + 86_400_000 }]),
          whole.subarray(0, Math.floor(whole.length * random())),
        ]),
      ANY,
    ),
    fit(15, 'noise', () => closeFit(Uint8Array.from({ length: 200_000 }, () => Math.floor(random() * 256)))),
    fit(16, 'the beginning of time', () =>
      makeRawFit([
        fileId(4, 631_065_600_000),
        ...[0, 1, 2].map((s): RawMessage => ({ global: 20, fields: [[253, UINT32, uint32(s)], beats(100)] })),
      ]),
    ),
    fit(16, 'the year 2107', () =>
      makeRawFit([fileId(4), ...[0, 1, 2].map((s) => record(2_550_000_000 + s, beats(100)))]),
    ),
    fit(16, 'time that goes back', () =>
      makeRawFit([fileId(4), ...Array.from({ length: 500 }, (_, i) => record(500 - i, beats(100)))]),
    ),
    fit(16, 'a gap of 400 days', () =>
      makeRawFit([fileId(4), record(0, beats(100)), record(400 * 86_400, beats(101))]),
    ),
    fit(17, 'invalid values of every kind', () =>
      makeRawFit([
        fileId(4),
        ...Array.from({ length: 50 }, (_, i) =>
          record(
            i,
            [0, SINT32, uint32(0x7fffffff)],
            [1, SINT32, uint32(0x80000000)],
            beats(255),
            [6, UINT16, uint16(65535)],
            [4, UINT8, [255]],
            [200, ENUM, [255]],
          ),
        ),
      ]),
    ),
  ]
}

function nastyValues(random: Random): NastyInput[] {
  const wild = ['91', 'NaN', '1e308', '-0', '', '٤٥', '4,5', 'Infinity', '0x10', `${random() * 1e6}`]
  const points = wild.flatMap((lat, i) =>
    wild.map((ele, k) => makePoint({ lat, lon: lat, ele, time: clock(i * 10 + k) })),
  )
  return [
    {
      number: 17,
      name: 'numbers that are none',
      file: '17.gpx',
      make: () => makeGpx(makeTrack(points.join(''))),
      may: ANY,
    },
    { number: 18, name: 'one point', file: '18-one.gpx', make: () => makeGpx(makeTrack(runningPoints(0))), may: ANY },
    { number: 18, name: 'no point', file: '18-none.gpx', make: () => makeGpx(makeTrack('')), may: REFUSED },
    {
      number: 18,
      name: 'a hundred thousand segments',
      file: '18-segments.gpx',
      make: () =>
        makeGpx(
          `<trk>${Array.from({ length: 100_000 }, (_, i) => `<trkseg>${makePoint({ time: clock(i) })}</trkseg>`).join('')}</trk>`,
        ),
      may: ANY,
    },
    { number: 18, name: 'five million points', file: '18-many.gpx', make: fiveMillionPoints, may: ['too-large'] },
  ]
}

/** 300 MB of points, one buffer. */
function fiveMillionPoints(): Uint8Array {
  const head = Buffer.from('<?xml version="1.0"?><gpx version="1.1"><trk><trkseg>')
  const point = Buffer.from(`<trkpt lat="50.1234" lon="10.1"><time>${clock(0)}</time></trkpt>`)
  const file = Buffer.alloc(head.length + point.length * 5_000_000)
  head.copy(file)
  for (let at = head.length; at < file.length; at += point.length) point.copy(file, at)
  return file
}

function nastyText(): NastyInput[] {
  const gpx = (name: string) => makeGpx(makeTrack(runningPoints(60), { name }))
  const json = (name: string, text: string): NastyInput => ({
    number: 21,
    name,
    file: `21 ${name}.json`,
    make: () => bytesOf(text),
    may: ANY,
  })
  return [
    {
      number: 20,
      name: 'markup in a title',
      file: '20.gpx',
      make: () => gpx('&lt;img src=x onerror=alert(1)&gt;${7*7} 0;url=x&quot; http-equiv=&quot;refresh \u202egpx'),
      may: READ,
    },
    {
      number: 20,
      name: 'a title of ten megabytes',
      file: '20-long.gpx',
      make: () => gpx('x'.repeat(10 * MB)),
      may: READ,
    },
    {
      number: 20,
      name: 'a formula in a table',
      file: '20.csv',
      make: () =>
        bytesOf(
          'Activity Type,Date,Distance,Time,Title\nRunning,2026-05-03 07:00:00,5.00,00:25:00,"=HYPERLINK(""http://127.0.0.1"")"\n',
        ),
      may: ANY,
    },
    json(
      'keys of the prototype',
      '[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"start_date":"2026-05-03T06:30:00Z"}]',
    ),
    json('a hundred thousand brackets', `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    json(
      'the same key twice, numbers beyond all',
      '[{"distance":1e999,"distance":-1e999,"elapsed_time":1e999,"type":"Run","name":"\\ud800"}]',
    ),
    json('an array of twenty megabytes', `[${'1,'.repeat(10 * MB)}1]`),
  ]
}
