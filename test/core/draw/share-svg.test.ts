import { describe, expect, test } from 'vitest'
import { shareSvg, type SharePicture } from '../../../src/core/draw/share-svg.ts'
import { MIXED } from './make-drawn-goals.ts'

const picture = (over: Partial<SharePicture> = {}) =>
  shareSvg({
    goals: MIXED,
    seed: 'athlete-7f3a',
    weeks: [],
    title: 'Half marathon under 1:45',
    lines: ['1,468 km', '183 runs'],
    palette: 'light',
    prefix: 'share',
    ...over,
  })

const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)

describe('a picture to give away', () => {
  test('holds the title, the numbers and the name of Cairn, and no other word', () => {
    expect(texts(picture())).toEqual(['Half marathon under', '1:45', '1,468 km', '183 runs', 'Cairn'])
  })

  test('holds no id of a goal or of the runner, nor a state in words', () => {
    const svg = picture()
    expect(svg).not.toContain('athlete-7f3a')
    expect(svg).not.toContain('data-')
    for (const { id } of MIXED) expect(svg).not.toContain(`"${id}"`)
  })

  test('stands alone: no colour of a page, nothing from elsewhere', () => {
    expect(picture()).not.toMatch(/var\(|style=|(?:xlink:)?href="(?!#)/)
  })

  test('escapes what the runner wrote', () => {
    expect(picture({ title: '<script>&"' })).toContain('&lt;script&gt;&amp;&quot;')
  })

  test('wraps a long title at its spaces and says where it was cut', () => {
    const title = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'
    const rows = texts(picture({ title, lines: [] })).slice(0, -1)
    expect(rows).toHaveLength(3)
    expect(rows.at(-1)).toMatch(/…$/)
    expect(texts(picture({ title: 'x'.repeat(80), lines: [] }))[0]).toMatch(/^x+…$/)
    expect(texts(picture({ title: '  ', lines: [] }))).toEqual(['Cairn'])
  })
})
