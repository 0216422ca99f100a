import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isArchive, openArchive } from '../../src/importers/archive/archive.ts'
import { memorySource } from '../../src/importers/archive/sources.ts'
import type { ImportProblem, Source } from '../../src/importers/importer.ts'
import { LIMITS } from '../../src/importers/limits.ts'
import { parseFile } from '../../src/importers/parse-file.ts'
import { makeFit } from './support/make-fit.ts'
import { makeZip, type ZipEntry } from './support/make-zip.ts'
import { bytesOf } from './support/make-xml.ts'

interface Found {
  path: string
  size?: number
  problem?: ImportProblem
}

async function list(zip: Uint8Array | Source): Promise<Found[] | ImportProblem> {
  const opened = await openArchive(zip instanceof Uint8Array ? memorySource('a.zip', zip) : zip)
  if (!opened.ok) return opened.error
  const found: Found[] = []
  for await (const entry of opened.value) {
    const bytes = await entry.bytes()
    found.push(bytes.ok ? { path: entry.path, size: bytes.value.length } : { path: entry.path, problem: bytes.error })
  }
  return found
}
const paths = async (entries: readonly ZipEntry[]) => {
  const found = await list(makeZip(entries))
  return Array.isArray(found) ? found.map(({ path, problem }) => `${path}${problem ? ` ${problem.code}` : ''}`) : found
}
const data = bytesOf('some bytes')
const zeros = (size: number) => new Uint8Array(size)

describe('an archive', () => {
  it('gives its files in order, without folders and the clutter of file managers', async () => {
    const names = ['b/2.fit', 'b/', 'a/1.gpx', '__MACOSX/a/._1.gpx', 'a/.DS_Store', 'a/._1.gpx']
    expect(await paths(names.map((name) => ({ name, data })))).toEqual(['a.zip!/b/2.fit', 'a.zip!/a/1.gpx'])
  })

  it('gives the bytes that were put in, stored or deflated, and parses to activities', async () => {
    const fit = makeFit()
    const opened = await openArchive(
      memorySource(
        'a.zip',
        makeZip([
          { name: '1.fit', data: fit },
          { name: '2.fit', data: fit, isStored: true },
        ]),
      ),
    )
    if (!opened.ok) throw new Error(opened.error.code)
    let activities = 0
    for await (const entry of opened.value) {
      const bytes = await entry.bytes()
      const parsed = bytes.ok && (await parseFile(bytes.value, entry.path))
      if (parsed && parsed.ok) activities += parsed.value.length
    }
    expect(activities).toBe(2)
  })

  it('reads a source that gives few bytes at a time, and one of unknown size', async () => {
    const zip = makeZip([{ name: '1.fit', data: makeFit() }])
    const drops: Source = {
      ...memorySource('a.zip', zip),
      read: async (offset, length) => zip.subarray(offset, offset + Math.min(length, 100)),
    }
    expect(await list(drops)).toMatchObject([{ path: 'a.zip!/1.fit', size: makeFit().length }])
    expect(await list({ ...memorySource('a.zip', zip), size: undefined })).toHaveLength(1)
  })

  it('opens the archives inside it, one level deep, deflated or stored', async () => {
    const inner = makeZip([{ name: 'x.fit', data }])
    for (const isStored of [true, false])
      expect(
        await paths([
          { name: 'in.zip', data: inner, isStored },
          { name: 'y.fit', data },
        ]),
      ).toEqual(['a.zip!/in.zip!/x.fit', 'a.zip!/y.fit'])
    const deep = makeZip([
      { name: 'deeper.zip', data: makeZip([{ name: 'in.zip', data: inner }]) },
      { name: 'z.fit', data },
    ])
    expect(await paths([{ name: 'deep.zip', data: deep }])).toEqual([
      'a.zip!/deep.zip!/deeper.zip nested-too-deep',
      'a.zip!/deep.zip!/z.fit',
    ])
  })

  it('goes on after an entry that cannot be read', async () => {
    const broken = makeZip([
      { name: '1.fit', data: makeFit() },
      { name: '2.fit', data },
    ])
    broken.fill(0xff, 60, 200)
    expect(await list(broken)).toMatchObject([
      { problem: { code: 'damaged', format: 'zip' } },
      { path: 'a.zip!/2.fit', size: 10 },
    ])
    expect(
      await paths([
        { name: 'a.fit', data, method: 99 },
        { name: 'b.fit', data },
      ]),
    ).toEqual(['a.zip!/a.fit unsupported-format', 'a.zip!/b.fit'])
    expect(
      await paths([
        { name: 'in.zip', data },
        { name: 'b.fit', data },
      ]),
    ).toEqual(['a.zip!/in.zip damaged', 'a.zip!/b.fit'])
  })

  it('is told from other files by its first bytes', () => {
    expect(isArchive(makeZip([{ name: 'a', data }]))).toBe(true)
    expect(isArchive(makeZip([]))).toBe(true)
    expect(isArchive(makeFit())).toBe(false)
    expect(isArchive(new Uint8Array(0))).toBe(false)
  })

  it('answers every truncation with a type', async () => {
    const zip = makeZip([
      { name: '1.fit', data },
      { name: '2.fit', data },
    ])
    for (let length = 0; length < zip.length; length++) {
      const found = await list(zip.subarray(0, length))
      expect(Array.isArray(found) || found.code === 'damaged', `cut at ${length}`).toBe(true)
    }
  })
})

describe('an archive made to harm', () => {
  it.each([
    ['../../x.fit'],
    ['/etc/x.fit'],
    ['C:\\x.fit'],
    ['..\\x.fit'],
    ['a/../../x.fit'],
    ['a\0.fit'],
    [''],
    [`${'n'.repeat(65_535)}`],
  ])('an entry named %j is refused, the others are read', async (name) => {
    const found = await list(
      makeZip([
        { name, data },
        { name: 'ok.fit', data },
      ]),
    )
    expect(found).toMatchObject([{ problem: { code: 'unsafe-name' } }, { path: 'a.zip!/ok.fit', size: 10 }])
  })

  it('a name in the Unicode extra field is not taken', async () => {
    const extra = Buffer.from([0x75, 0x70, 12, 0, 1, 0, 0, 0, 0, ...Buffer.from('../../x')])
    expect(await paths([{ name: 'ok.fit', data, extra }])).toEqual(['a.zip!/ok.fit'])
  })

  it('folders with backslashes are folders, and percent signs are letters', async () => {
    expect(
      await paths([
        { name: 'activities\\1.fit', data },
        { name: '%2e%2e%2f1.fit', data },
      ]),
    ).toEqual(['a.zip!/activities/1.fit', 'a.zip!/%2e%2e%2f1.fit'])
  })

  it('a symbolic link is refused, and a file through it is only a name', async () => {
    const link = { name: 'link', data: bytesOf('/'), attributes: 0xa1ed0000 }
    expect(await paths([link, { name: 'link/x.fit', data }])).toEqual(['a.zip!/link unsafe-name', 'a.zip!/link/x.fit'])
  })

  it('an encrypted entry is told as that', async () => {
    expect(
      await paths([
        { name: 'x.fit', data, flags: 0x801 },
        { name: 'y.fit', data },
      ]),
    ).toEqual(['a.zip!/x.fit encrypted', 'a.zip!/y.fit'])
  })

  it('entries that share their bytes are refused before any is read', async () => {
    const bomb = [
      { name: '0.fit', data: zeros(1 << 20) },
      ...Array.from({ length: 2000 }, (_, i) => ({ name: `${i + 1}.fit`, onto: 0 })),
    ]
    expect(await list(makeZip(bomb))).toEqual({ code: 'overlapping-entries' })
  })

  it('an entry that claims fewer bytes than it holds stops at its claim', async () => {
    const liar = { name: 'x.fit', data: zeros(64 << 20), claimedSize: 1000 }
    expect(await list(makeZip([liar]))).toMatchObject([{ problem: { code: 'damaged', format: 'zip' } }])
  })

  it('an entry that claims more than the limit is not begun', async () => {
    expect(await list(makeZip([{ name: 'x.fit', data, claimedSize: LIMITS.fileBytes + 1 }]))).toMatchObject([
      { problem: { code: 'too-large', limit_bytes: LIMITS.fileBytes } },
    ])
  })

  it('one that swells too much in all is stopped by what really came out', async () => {
    const found = await list(makeZip([1, 2, 3, 4].map((i) => ({ name: `${i}.fit`, data: zeros(12 << 20) }))))
    expect(found).toMatchObject([
      { size: 12 << 20 },
      { size: 12 << 20 },
      { problem: { code: 'expands-too-much' } },
      { problem: { code: 'expands-too-much' } },
    ])
  })

  it('one that claims too many entries is refused before its directory is read', async () => {
    const zip = makeZip([{ name: 'x', data }])
    const many = LIMITS.archiveEntries + 1
    const end = zip.length - 22
    const zip64 = Buffer.alloc(56 + 20)
    zip64.writeUInt32LE(0x06064b50, 0)
    zip64.writeBigUInt64LE(44n, 4)
    zip64.writeBigUInt64LE(BigInt(many), 24)
    zip64.writeBigUInt64LE(BigInt(many), 32)
    zip64.writeBigUInt64LE(BigInt(Buffer.from(zip).readUInt32LE(end + 16)), 48)
    zip64.writeUInt32LE(0x07064b50, 56)
    zip64.writeBigUInt64LE(BigInt(end), 64)
    zip64.writeUInt32LE(1, 72)
    const tail = Buffer.from(zip.subarray(end))
    tail.writeUInt16LE(0xffff, 8)
    tail.writeUInt16LE(0xffff, 10)
    tail.writeUInt32LE(0xffffffff, 16)
    expect(await list(Buffer.concat([zip.subarray(0, end), zip64, tail]))).toEqual({
      code: 'too-many-entries',
      limit: LIMITS.archiveEntries,
    })
  })

  it('fifty thousand empty entries are listed, at a cost that grows with their number only', async () => {
    const zip = makeZip(Array.from({ length: 50_000 }, (_, i) => ({ name: `${i}.fit`, isStored: true })))
    expect(await list(zip)).toHaveLength(50_000)
  })

  it('a second directory in the comment is not followed', async () => {
    const fake = makeZip([{ name: 'fake.fit', data }]).subarray(-22)
    const found = await list(makeZip([{ name: 'real.fit', data }], { comment: fake }))
    expect(JSON.stringify(found)).not.toContain('fake.fit')
  })

  it('one that lies behind a picture is a picture', async () => {
    const polyglot = Buffer.concat([Buffer.from('GIF89a'), makeZip([{ name: 'x.fit', data }])])
    expect(isArchive(polyglot)).toBe(false)
    expect(await parseFile(polyglot, 'x.gpx')).toEqual({
      ok: false,
      error: { code: 'unsupported-format', format: 'gif' },
    })
  })
})

const real = new URL('../../../shared/data/activities/', import.meta.url)
describe.skipIf(!existsSync(real))('real archives (skipped where ../shared is absent)', () => {
  it.each([
    ['elevate/samples.zip', 3, 3],
    ['goldencheetah/HRM-unbucle-resync.zip', 2, 2],
    ['goldencheetah/Move_2019_03_17_10_24_32_Running.fit.zip', 1, 1],
    ['fittrackee/gpx_multiple_extensions.zip', 3, 1],
    ['fittrackee/gpx_test_incorrect.zip', 2, 1],
  ])('%s has %i files with %i activities', async (file, files, activities) => {
    const opened = await openArchive(memorySource(file, readFileSync(new URL(file, real))))
    if (!opened.ok) throw new Error(opened.error.code)
    const seen = { files: 0, activities: 0 }
    for await (const entry of opened.value) {
      const bytes = await entry.bytes()
      seen.files++
      const parsed = bytes.ok ? await parseFile(bytes.value, entry.path) : bytes
      if (parsed.ok) seen.activities += parsed.value.length
    }
    expect(seen).toEqual({ files, activities })
  })
})
