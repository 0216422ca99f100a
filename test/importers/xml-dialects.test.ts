import { describe, expect, it } from 'vitest'
import { parseFile } from '../../src/importers/parse-file.ts'
import { bytesOf, makeGpx, makeLap, makeTcx, makeTcxRun, makeTrack, runningPoints } from './support/make-xml.ts'

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const GPX = textOf(makeGpx(makeTrack(runningPoints(60))))
const TCX = textOf(makeTcx(makeTcxRun(makeLap(0, 60) + makeLap(61, 30))))

const tags = (text: string, write: (tag: string) => string) => text.replaceAll(/<\/?[A-Za-z]+/g, write)
const DIALECTS: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['in small letters', (text) => bytesOf(tags(text, (tag) => tag.toLowerCase()))],
  ['in capitals', (text) => bytesOf(tags(text, (tag) => tag.toUpperCase()))],
  ['with a prefix before each name', (text) => bytesOf(tags(text, (tag) => tag.replace(/<\/?/, '$&ns3:')))],
  ['with decimal commas', (text) => bytesOf(text.replaceAll(/(lat="|<ele>|Meters>)(\d+)\.(\d+)/g, '$1$2,$3'))],
  ['in UTF-16 without a mark, below an empty line', (text) => Buffer.from(`\n${text}`, 'utf16le')],
  ['in UTF-16 the other way round', (text) => Buffer.from(text, 'utf16le').swap16()],
  ['with markup in its title', (text) => bytesOf(text.replace('>Morning<', '><![CDATA[Morning]]><'))],
  ['with comments and space between all', (text) => bytesOf(text.replaceAll('><', '>\r\n<!-- <trkpt> -->\t<'))],
]

describe.each([
  ['gpx', GPX],
  ['tcx', TCX],
])('a %s file', (format, text) => {
  it.each(DIALECTS)('%s says the same', async (_, write) => {
    const plain = await parseFile(bytesOf(text), `run.${format}`)
    expect(
      plain.ok && plain.value.map(({ warnings, streams }) => [warnings, (streams?.time_s.length ?? 0) > 60]),
    ).toEqual([[[], true]])
    expect(await parseFile(write(text), `run.${format}`)).toEqual(plain)
  })
})
