import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parseFile } from '../../src/importers/parse-file.ts'
import { LIMITS } from '../../src/importers/limits.ts'
import { makeFit } from './support/make-fit.ts'
import { makeGpx, makeTrack, runningPoints } from './support/make-xml.ts'

const fit = makeFit([{ seconds: 300 }])
const codes = async (bytes: Uint8Array) => {
  const parsed = await parseFile(bytes, 'activities/1.fit.gz')
  return parsed.ok ? parsed.value.flatMap(({ warnings }) => warnings.map(({ code }) => code)) : parsed.error
}

describe('a file wrapped in gzip', () => {
  it('is read as what it wraps, whatever its name', async () => {
    expect(await parseFile(gzipSync(fit), 'x.bin')).toEqual(await parseFile(fit, 'x.fit'))
    expect(await parseFile(gzipSync(makeGpx(makeTrack(runningPoints(5)))), 'x.gpx.gz')).toMatchObject({ ok: true })
  })

  it('may come in several members', async () => {
    const [front, back] = [fit.subarray(0, 500), fit.subarray(500)]
    expect(await parseFile(Buffer.concat([gzipSync(front), gzipSync(back)]), 'x.fit.gz')).toEqual(
      await parseFile(fit, 'x.fit'),
    )
  })

  it('may be cut anywhere: what came out before counts', async () => {
    const packed = gzipSync(fit)
    for (let length = 2; length < packed.length; length += 97) {
      const parsed = await parseFile(packed.subarray(0, length), 'x.fit.gz')
      if (parsed.ok) expect(parsed.value[0]?.warnings).toContainEqual({ code: 'truncated' })
      else expect(['damaged', 'empty', 'unsupported-format', 'no-samples']).toContain(parsed.error.code)
    }
    expect(await codes(packed.subarray(0, -4))).toEqual(['truncated'])
    expect(await codes(packed.subarray(0, packed.length - 200))).toContain('truncated')
  })

  it('that was altered is kept as far as it is sound', async () => {
    const packed = gzipSync(fit)
    packed[packed.length - 6]! ^= 0xff
    expect(await codes(packed)).toContain('truncated')
  })

  it('that holds nothing is empty', async () => {
    expect(await codes(gzipSync(new Uint8Array(0)))).toEqual({ code: 'empty' })
    expect(await parseFile(new Uint8Array(0), 'x.fit')).toEqual({ ok: false, error: { code: 'empty' } })
  })

  it('is not unwrapped twice', async () => {
    expect(await codes(gzipSync(gzipSync(fit)))).toEqual({ code: 'nested-too-deep', limit: LIMITS.gzipDepth })
  })

  it('that swells beyond measure is stopped while it does', async () => {
    const bomb = gzipSync(new Uint8Array(40 << 20), { level: 9 })
    expect(await codes(bomb)).toEqual({ code: 'expands-too-much', limit_ratio: LIMITS.gzipRatio })
    const members = Buffer.concat(Array.from({ length: 8 }, () => bomb))
    expect(await codes(members)).toMatchObject({ code: 'expands-too-much' })
  })
})
