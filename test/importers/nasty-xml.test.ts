import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { parseFile } from '../../src/importers/parse-file.ts'
import { bytesOf, clock, makeGpx, makePoint, makeTrack, runningPoints } from './support/make-xml.ts'

const answer = async (text: string | Uint8Array, path = 'x.gpx') => {
  const parsed = await parseFile(typeof text === 'string' ? bytesOf(text) : text, path)
  return parsed.ok ? parsed.value : parsed.error
}
const forbidden = (what: string) => ({ code: 'forbidden-markup', what })
const gpx = (inner: string) => `<gpx xmlns="http://www.topografix.com/GPX/1/1">${inner}</gpx>`

describe('a document type', () => {
  const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
  it.each([
    ['billion laughs', `<!DOCTYPE gpx [<!ENTITY l0 "ha">${laughs}]>${gpx('<name>&l10;</name>')}`],
    [
      'quadratic blow-up',
      `<!DOCTYPE gpx [<!ENTITY a "${'x'.repeat(100_000)}">]>${gpx(`<name>${'&a;'.repeat(10_000)}</name>`)}`,
    ],
    ['an external entity', `<!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/passwd">]>${gpx('<name>&x;</name>')}`],
    ['a parameter entity', `<!DOCTYPE gpx [<!ENTITY % x SYSTEM "http://127.0.0.1/x"> %x;]>${gpx('')}`],
    ['an external subset', `<?xml version="1.0"?><!DOCTYPE gpx SYSTEM "http://127.0.0.1/x.dtd">${gpx('')}`],
    ['two document types', `<!DOCTYPE a><!DOCTYPE b>${gpx('')}`],
    ['one after a comment', `<?xml version="1.0"?><!-- x --><!DOCTYPE gpx>${gpx('')}`],
    ['one inside the root', gpx(`<!DOCTYPE gpx []>${makeTrack(runningPoints(2))}`)],
    ['one under another root', `<!DOCTYPE lolz [<!ENTITY a "b">]><lolz>&a;</lolz>`],
  ])('%s is refused', async (_, text) => {
    expect(await answer(text)).toEqual(forbidden('doctype'))
    expect(await answer(text.replaceAll('gpx', 'TrainingCenterDatabase'), 'x.tcx')).toEqual(forbidden('doctype'))
  })

  it('of another format is only that format', async () => {
    expect(await answer('<!DOCTYPE html><html><body>login</body></html>')).toEqual({
      code: 'unsupported-format',
      format: 'html',
    })
    expect(
      await answer('<?xml version="1.0"?><!DOCTYPE HealthData [<!ELEMENT HealthData ANY>]><HealthData/>', 'export.xml'),
    ).toEqual({
      code: 'unsupported-format',
      format: 'apple-health',
    })
  })
})

describe('references', () => {
  it('that were never defined stay as they are written', async () => {
    expect(
      await answer(makeGpx(makeTrack(runningPoints(1), { name: 'a&nbsp;b &constructor; &__proto__;' }))),
    ).toMatchObject([{ sport: 'running' }])
  })
  it('to characters cost no more than their length', async () => {
    // A cost that grows with the square of it would not end within the time that a test has.
    expect(await answer(makeGpx(makeTrack(runningPoints(1), { name: '&#65;'.repeat(500_000) })))).toMatchObject([
      { name: 'A'.repeat(300) },
    ])
  })
  it('to other documents are never followed', async () => {
    let hits = 0
    const server = createServer((_, response) => {
      hits++
      response.end('x')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`
    await answer(
      `<gpx xmlns:xi="http://www.w3.org/2001/XInclude" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a ${url}">` +
        `<?xml-stylesheet href="${url}"?><xi:include href="${url}"/>${makeTrack(runningPoints(1))}</gpx>`,
    )
    await answer(`<!DOCTYPE gpx SYSTEM "${url}"><gpx/>`)
    await new Promise((resolve) => server.close(resolve))
    expect(hits).toBe(0)
  })
})

describe('the shape of a document', () => {
  it('deeper than 64 elements is refused', async () => {
    expect(await answer(gpx('<a>'.repeat(100_000)))).toEqual(forbidden('depth'))
    expect(
      await answer(gpx(makeTrack(makePoint({ time: clock(0), extensions: '<a>'.repeat(55) + '</a>'.repeat(55) })))),
    ).toMatchObject([{}])
  })
  it('with more than 64 attributes on an element is refused', async () => {
    const attributes = (count: number) => Array.from({ length: count }, (_, i) => `a${i}="1"`).join(' ')
    expect(await answer(gpx(`<trk ${attributes(100_000)}/>`))).toEqual(forbidden('attributes'))
    expect(await answer(gpx(`<x ${attributes(64)}/>${makeTrack(runningPoints(1))}`))).toMatchObject([{}])
  })
  it('may hold a text of ten million characters', async () => {
    expect(await answer(gpx(`<x>${'y'.repeat(10_000_000)}</x>${makeTrack(runningPoints(1))}`))).toMatchObject([
      { sport: 'running' },
    ])
  })
  it('may have a hundred thousand segments of one point', async () => {
    const points = Array.from(
      { length: 100_000 },
      (_, i) => `<trkseg>${makePoint({ lat: 50, time: clock(i % 50_000) })}</trkseg>`,
    ).join('')
    expect(await answer(gpx(`<trk>${points}</trk>`))).toMatchObject([{ distance_m: 0 }])
  })
  it.each([
    ['an open CDATA', gpx('<trk><name><![CDATA[x')],
    ['an open comment', gpx('<!-- x')],
    ['an open attribute', gpx('<trk name="x')],
    ['nothing but a declaration', '<?xml version="1.0"?>'],
    ['nothing but white space', ' \n\t '],
    ['zeros', '\0'.repeat(100)],
    ['angle brackets', '<'.repeat(1000)],
  ])('broken by %s is answered with a type', async (_, text) => {
    expect(await answer(text)).toMatchObject({
      code: expect.stringMatching(/^(damaged|unsupported-format)$/) as string,
    })
  })
})

describe('a broken document', () => {
  it('keeps the points before the damage and says so', async () => {
    const whole = new TextDecoder().decode(makeGpx(makeTrack(runningPoints(100))))
    const cut = whole.slice(0, Math.floor(whole.length / 2))
    for (const text of [cut, `${cut}<<<`, `${cut}</wrong></wrong>`]) {
      const activities = await answer(text)
      expect(activities).toMatchObject([{ warnings: [{ code: 'truncated' }] }])
    }
  })
  it('with a bare & in a title keeps it, and all that follows', async () => {
    const titles = ['Tom & Jerry', 'A&B;C', 'a &amp; b', '<![CDATA[x & y &amp; z]]>', '&'.repeat(300)]
    const names = ['Tom & Jerry', 'A&B;C', 'a & b', 'x & y &amp; z', '&'.repeat(300)]
    for (const [i, title] of titles.entries()) {
      const bytes = makeGpx(makeTrack(runningPoints(20), { name: 'TITLE' }))
      const text = new TextDecoder().decode(bytes).replace('TITLE', title)
      expect(await answer(text)).toMatchObject([{ name: names[i], warnings: [] }])
    }
  })
  it('with a control character in a title is whole', async () => {
    expect(await answer(makeGpx(makeTrack(runningPoints(1), { name: 'a\u000bb' })))).toMatchObject([
      { name: 'ab', warnings: [] },
    ])
  })
  it('with rubbish after its end is whole', async () => {
    const whole = new TextDecoder().decode(makeGpx(makeTrack(runningPoints(1))))
    for (const rest of ['\0\0\0', 'text', '<gpx/>', '\n\n'])
      expect(await answer(whole + rest)).toMatchObject([{ warnings: [] }])
  })
})
