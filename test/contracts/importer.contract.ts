import { describe, expect, it } from 'vitest'
import type { Importer } from '../../src/importers/importer.ts'
import { parseFile } from '../../src/importers/parse-file.ts'
import { faultsOf } from '../importers/support/faults-of.ts'

export interface ImporterCase {
  name: string
  bytes: Uint8Array
  /** Activities in the whole file. */
  activities: number
}

/** What every importer promises; run it on a few small files of the format. */
export function importerContract(importer: Importer, cases: readonly ImporterCase[]): void {
  describe.each(cases)(`the ${importer.format} importer on $name`, ({ bytes, activities }) => {
    const path = `export.zip!/x.${importer.format}`

    it('recognises the file by what it holds, whatever its name', () => {
      expect(importer.detect(bytes.subarray(0, 8192), 'photo.jpg')).toBe(true)
    })

    it('gives every activity, each sound', async () => {
      const parsed = await importer.parse(bytes, path)
      expect(parsed.ok).toBe(true)
      if (!parsed.ok) return
      expect(parsed.value).toHaveLength(activities)
      expect(parsed.value.flatMap(faultsOf)).toEqual([])
    })

    it('does not change the bytes it is given', async () => {
      const copy = new Uint8Array(bytes)
      await importer.parse(bytes, path)
      expect(Buffer.compare(bytes, copy)).toBe(0)
    })

    it('reads bytes that lie within a larger buffer', async () => {
      const larger = new Uint8Array(bytes.length + 7)
      larger.set(bytes, 3)
      expect(await importer.parse(larger.subarray(3, 3 + bytes.length), path)).toEqual(
        await importer.parse(bytes, path),
      )
    })

    it('gives the same answer for the same bytes', async () => {
      expect(await importer.parse(bytes, path)).toEqual(await importer.parse(bytes, path))
    })

    it('answers every truncation with sound activities or a typed problem', async () => {
      const step = Math.max(1, Math.floor(bytes.length / 600))
      for (let length = 0; length < bytes.length; length += step) {
        const parsed = await parseFile(bytes.subarray(0, length), path)
        if (parsed.ok) expect(parsed.value.flatMap(faultsOf), `cut at ${length}`).toEqual([])
        else
          expect(parsed.error.code, `cut at ${length}`).toMatch(
            /^(empty|damaged|no-samples|not-an-activity|unsupported-format)$/,
          )
      }
    })

    it('answers every flipped byte with sound activities or a typed problem', async () => {
      const step = Math.max(1, Math.floor(bytes.length / 400))
      for (let at = 0; at < bytes.length; at += step) {
        const broken = new Uint8Array(bytes)
        broken[at] = broken[at]! ^ 0xff
        const parsed = await parseFile(broken, path)
        if (parsed.ok) expect(parsed.value.flatMap(faultsOf), `flipped at ${at}`).toEqual([])
      }
    })
  })
}
