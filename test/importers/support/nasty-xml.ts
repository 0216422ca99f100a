import type { NastyInput } from './nasty-inputs.ts'
import { bytesOf, makeGpx, makeTrack, runningPoints } from './make-xml.ts'

const REFUSED = ['unreadable', 'unsupported']
const ANY = ['imported', 'duplicate', ...REFUSED]
const gpx = (inner: string) => `<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">${inner}</gpx>`
const track = makeTrack(runningPoints(30))

/** Documents that swell, reach out, or have no end. */
export function nastyXml(): NastyInput[] {
  const xml = (
    number: number,
    name: string,
    text: () => string | Uint8Array,
    may: readonly string[] = ANY,
  ): NastyInput => ({
    number,
    name,
    file: `${number} ${name.replaceAll(/\W+/g, '-')}.gpx`,
    make: () => {
      const made = text()
      return typeof made === 'string' ? bytesOf(made) : made
    },
    may,
  })
  const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
  const bom = Uint8Array.of(0xef, 0xbb, 0xbf)
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  return [
    xml(8, 'billion laughs', () => `<!DOCTYPE gpx [<!ENTITY l0 "ha">${laughs}]>${gpx('<name>&l10;</name>')}`, [
      'forbidden-markup',
    ]),
    xml(
      8,
      'quadratic blow-up',
      () => `<!DOCTYPE gpx [<!ENTITY a "${'x'.repeat(100_000)}">]>${gpx('&a;'.repeat(100_000))}`,
      ['forbidden-markup'],
    ),
    xml(8, 'two document types', () => `<!DOCTYPE a><!DOCTYPE b>${gpx('')}`, ['forbidden-markup']),
    xml(8, 'five million references', () => gpx(`<trk><name>${'&#65;'.repeat(5_000_000)}</name></trk>${track}`)),
    xml(
      9,
      'a file of the system',
      () => `<!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/passwd">]>${gpx('<name>&x;</name>')}`,
      ['forbidden-markup'],
    ),
    xml(9, 'an address', () => `<!DOCTYPE gpx SYSTEM "http://127.0.0.1:9/x.dtd">${gpx(track)}`, ['forbidden-markup']),
    xml(
      9,
      'an inclusion',
      () => `<gpx xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="http://127.0.0.1:9/x"/>${track}</gpx>`,
    ),
    xml(10, 'a million deep', () => gpx('<a>'.repeat(1_000_000)), ['forbidden-markup']),
    xml(
      10,
      'a hundred thousand attributes',
      () => gpx(`<x ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`),
      ['forbidden-markup'],
    ),
    xml(10, 'a text of a hundred megabytes', () => gpx(`<x>${'y'.repeat(100_000_000)}</x>${track}`)),
    xml(10, 'CDATA without end', () => gpx(`${track}<trk><name><![CDATA[x`)),
    xml(10, 'UTF-16', () => utf16(`<?xml version="1.0" encoding="UTF-16"?>${gpx(track)}`)),
    xml(10, 'an encoding that lies', () => `<?xml version="1.0" encoding="UTF-16"?>${gpx(track)}`),
    xml(10, 'UTF-7', () => `<?xml version="1.0" encoding="UTF-7"?>+ADw-gpx+AD4-`),
    xml(10, 'three marks of order', () => Buffer.concat([bom, bom, bom, makeGpx(track)])),
    {
      number: 11,
      name: 'an Apple export with a broken document type, control characters and no line end',
      file: 'export.xml',
      make: () =>
        bytesOf(
          `<?xml version="1.0"?><!DOCTYPE HealthData [<!ELEMENT HealthData (a|b><!ATTLIST Record start Date CDATA #IMPLIED ]>` +
            `<HealthData locale="en">${'<Record type="HKQuantityTypeIdentifierStepCount" start Date="\u000b" value="1"/>'.repeat(20_000)}` +
            `<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="30" durationUnit="min" startDate="2026-05-03 07:00:00 +0200" endDate="2026-05-03 07:30:00 +0200"/></HealthData>`,
        ),
      may: ANY,
    },
  ]
}
