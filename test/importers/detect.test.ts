import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { importers } from '../../src/importers/index.ts'
import { LIMITS } from '../../src/importers/limits.ts'
import { parseFile } from '../../src/importers/parse-file.ts'
import { makeFit } from './support/make-fit.ts'
import { makeZip } from './support/make-zip.ts'
import { bytesOf, makeGpx, makeLap, makeTcx, makeTcxRun, makeTrack, runningPoints } from './support/make-xml.ts'

const answer = async (bytes: Uint8Array, path: string) => {
  const parsed = await parseFile(bytes, path)
  return parsed.ok ? parsed.value.length : parsed.error
}
const unsupported = (format?: string) => ({ code: 'unsupported-format', ...(format && { format }) })

describe('the format of a file', () => {
  it('is told by what it holds, whatever it is called', async () => {
    const files = [makeFit(), makeGpx(makeTrack(runningPoints(2))), makeTcx(makeTcxRun(makeLap(0, 2)))]
    for (const bytes of files)
      for (const path of ['x.fit', 'x.gpx', 'X.TCX', 'x', 'x.pdf', 'activities/1.tcx.gz']) {
        expect(await answer(bytes, path)).toBe(1)
        expect(await answer(gzipSync(bytes), path)).toBe(1)
      }
  })

  it('is found by exactly one importer', () => {
    for (const bytes of [makeFit(), makeGpx(''), makeTcx('')])
      expect(importers.filter((importer) => importer.detect(bytes, 'x'))).toHaveLength(1)
  })

  it.each([
    ['<pwx xmlns="http://www.peaksware.com/PWX/1/0"/>', 'x.pwx', 'pwx'],
    ['<?xml version="1.0"?><!-- a --><kml/>', 'x.xml', 'kml'],
    ['<polar-exercise-data/>', 'x.xml', 'polar-xml'],
    ['<sml/>', 'x.sml', 'suunto-sml'],
    ['<unheard-of/>', 'x.gpx', 'xml'],
    ['{"activities": []}', 'x.json', 'json'],
    ['\ufeff[1]', 'x', 'json'],
    ['a,b,c\n1,2,3', 'x.csv', 'csv'],
    ['[Params]\nVersion=106', 'x.hrm', 'polar-hrm'],
    ['%PDF-1.7', 'x.gpx', 'pdf'],
    ['\u0000\u0001\u0002', 'photo.heic', 'heic'],
    ['hello', 'x', undefined],
  ])('%j called %s is not supported', async (text, path, format) => {
    expect(await answer(bytesOf(text), path)).toEqual(unsupported(format))
  })

  it('of an archive is told, for archives are opened elsewhere', async () => {
    expect(await answer(makeZip([{ name: 'x' }]), 'x.zip')).toEqual(unsupported('zip'))
    expect(await answer(makeZip([{ name: 'doc.kml' }]), 'x.kmz')).toEqual(unsupported('kmz'))
  })

  it.each([
    ['a word', bytesOf('garbage')],
    ['pages of text', bytesOf('Dear diary, today I ran.\n'.repeat(1000))],
    ['text in brackets', bytesOf('[today] I ran')],
    ['zeros', new Uint8Array(100_000)],
    ['erased flash', new Uint8Array(100_000).fill(0xff)],
  ])('is damaged, not unsupported, when only the name is right: %s', async (_, bytes) => {
    for (const format of ['fit', 'gpx', 'tcx']) {
      expect(await answer(bytes, `x.${format}`)).toMatchObject({ code: 'damaged', format })
      expect(await answer(gzipSync(bytes), `X.${format.toUpperCase()}.gz`)).toMatchObject({ code: 'damaged', format })
    }
    expect(await answer(bytes, 'x')).toEqual(unsupported())
  })

  it('is damaged when it is zeros alone, however many', async () => {
    const zeros = new Uint8Array(LIMITS.xmlBytes + 1)
    expect(await answer(zeros, 'x.gpx')).toMatchObject({ code: 'damaged', format: 'gpx' })
  })

  it.each([
    ['%PDF-1.7', 'pdf'],
    ['<html><body>Please log in', 'html'],
    ['{"error": "not found"}', 'json'],
    ['SQLite format 3\u0000', 'sqlite'],
  ])('is another known one, whatever the name says: %j', async (text, format) => {
    for (const path of ['x.fit', 'x.gpx', 'x.tcx', 'x.fit.gz'])
      expect(await answer(bytesOf(text.padEnd(400)), path)).toEqual(unsupported(format))
  })
})
