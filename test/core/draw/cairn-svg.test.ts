import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cairnSvg } from '../../../src/core/draw/cairn-svg.ts'
import { iconSvg } from '../../../src/core/draw/icon-svg.ts'
import { landSvg } from '../../../src/core/draw/land-svg.ts'
import { cairnScene } from '../../../src/core/draw/scene.ts'
import { stoneSvg } from '../../../src/core/draw/stone-svg.ts'
import { drawnGoals, makeDrawnGoal, MIXED } from './make-drawn-goals.ts'
import { brokenTag, idsOf } from './svg.ts'

const seed = 'anna'
const five = MIXED.filter(({ id }) => ['life', 'half', 'four', 'long', 'friday'].includes(id))
const weeks = Array.from({ length: 52 }, (_, i) => 20 + (i % 5) * 6)

const drawings: [string, (palette: 'css' | 'light' | 'dark') => string][] = [
  ['an empty cairn', (palette) => cairnSvg([], { seed, palette })],
  ['a cairn with every state', (palette) => cairnSvg(MIXED, { seed, palette })],
  ['a small cairn', (palette) => cairnSvg(MIXED, { seed, palette, width: 48, height: 48 })],
  ['a scene', (palette) => cairnScene(MIXED, { seed, palette, width: 800, height: 900, weeks, focus: 'half' }).svg],
  ['a land', (palette) => landSvg({ seed, palette, width: 390, height: 338, weeks })],
  ['a stone', (palette) => stoneSvg(MIXED[5] ?? makeDrawnGoal({ id: 'x' }), { seed, palette, size: 74 })],
  ['a small stone', (palette) => stoneSvg(MIXED[10] ?? makeDrawnGoal({ id: 'x' }), { seed, palette, size: 30 })],
  ['the icon', () => iconSvg(180)],
  ['the favicon', () => iconSvg(16)],
]

describe.each(drawings)('%s', (_, draw) => {
  test('is the same text every time', () => {
    expect(draw('css')).toBe(draw('css'))
  })

  test('is well formed, with numbers everywhere', () => {
    expect(brokenTag(draw('css'))).toBeUndefined()
    expect(draw('css')).not.toMatch(/NaN|undefined|Infinity/)
  })

  test('has no style attribute, no style element, no script and no event: it passes the strictest policy', () => {
    expect(draw('css')).not.toMatch(/\sstyle=|<style|<script|\son\w+=/)
  })

  test('defines every id once and refers to none it does not define', () => {
    const { defined, used } = idsOf(draw('css'))
    expect(new Set(defined).size).toBe(defined.length)
    expect(used.filter((id) => !defined.includes(id))).toEqual([])
  })

  test('has its colours in itself where it is a file', () => {
    for (const palette of ['light', 'dark'] as const) expect(draw(palette)).not.toContain('var(')
  })
})

describe('cairnSvg', () => {
  test('draws any goals well formed', () => {
    fc.assert(
      fc.property(drawnGoals, (goals) => {
        const svg = cairnSvg(goals, { seed })
        expect(brokenTag(svg)).toBeUndefined()
        expect(svg).not.toContain('NaN')
        expect(svg.match(/class="drawn-stone"/g)?.length ?? 0).toBe(goals.length)
      }),
      { seed: 20270305, numRuns: 20 },
    )
  })

  test('two drawings with prefixes of their own share no id', () => {
    const [a, b] = ['a', 'b'].map((prefix) => idsOf(cairnSvg(MIXED, { seed, prefix })).defined)
    expect(a?.filter((id) => b?.includes(id))).toEqual([])
  })

  test('two different drawings share no id without being told', () => {
    const [a, b] = [MIXED, five].map((goals) => idsOf(cairnSvg(goals, { seed })).defined)
    expect(a?.filter((id) => b?.includes(id))).toEqual([])
  })

  test('is hidden from screen readers unless it stands alone with a sentence', () => {
    expect(cairnSvg(five, { seed })).toContain('aria-hidden="true"')
    const alone = cairnSvg(five, { seed, label: 'Five goals, "one" open' })
    expect(alone).toContain('role="img" aria-label="Five goals, &quot;one&quot; open"')
    expect(alone).not.toContain('aria-hidden')
  })

  test('an id cannot break out of its attribute', () => {
    const svg = cairnSvg([makeDrawnGoal({ id: '"><script>alert(1)</script>' })], { seed })
    expect(svg).not.toContain('<script')
    expect(brokenTag(svg)).toBeUndefined()
  })

  test('draws one dotted place and no stone where there is no goal', () => {
    const svg = cairnSvg([], { seed })
    expect(svg).toContain('var(--stone-ghost)')
    expect(svg).not.toContain('class="drawn-stone"')
  })

  test('under 64 px there is no grain, no light, no shadow and no bed', () => {
    const svg = cairnSvg(MIXED, { seed, width: 63, height: 63 })
    expect(svg).not.toMatch(/<pattern|<filter|Gradient|--shade/)
    expect(cairnSvg(MIXED, { seed, width: 64, height: 64 })).toContain('<pattern')
  })

  test('fourteen goals stay under 92 kB and forty under 228 kB of text', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => makeDrawnGoal({ ...MIXED[i % 12], id: `goal-${i}` }))
    expect(cairnSvg(many(14), { seed }).length).toBeLessThan(92_000)
    expect(cairnSvg(many(40), { seed }).length).toBeLessThan(228_000)
  })

  test('five goals look as they did', async () => {
    const svg = cairnSvg(five, { seed, palette: 'light', prefix: 'five', width: 480, height: 640, label: 'Five goals' })
    await expect(`${svg}\n`).toMatchFileSnapshot('five-goals.svg')
  })
})

describe('the states of a stone', () => {
  const drawn = (over: Parameters<typeof makeDrawnGoal>[0]): string => cairnSvg([makeDrawnGoal(over)], { seed })

  test('the warmth follows the chance', () => {
    expect(drawn({ id: 'a', chance: 0 })).toContain('fill="var(--warmth-0)"')
    expect(drawn({ id: 'a', chance: 1 })).toContain('fill="var(--warmth-9)"')
  })

  test('without a forecast there is no warmth', () => {
    expect(drawn({ id: 'a', chance: undefined })).not.toContain('--warmth')
  })

  test('an open goal is whole plain granite with no line of fill', () => {
    const svg = drawn({ id: 'a', progress: undefined, chance: 0.9 })
    expect(svg).not.toMatch(/--warmth|--shore-ink/)
    expect(svg).toContain('var(--stone-plain)')
  })

  test('a resting goal is mossy and its colours beneath are unchanged', () => {
    const [active, paused] = [drawn({ id: 'a' }), drawn({ id: 'a', state: 'paused' })]
    expect(active).not.toContain('--moss')
    expect(paused).toContain('var(--moss)')
    expect([...paused.matchAll(/--warmth-\d/g)]).toHaveLength([...active.matchAll(/--warmth-\d/g)].length)
  })

  test('an achieved goal is full and has lichen; one that was let go is dotted; one that fell short is neither', () => {
    expect(drawn({ id: 'a', state: 'achieved', progress: 0.3 })).toMatch(/--stone-kept.*--lichen/)
    expect(drawn({ id: 'a', state: 'achieved', progress: 0.3 })).not.toContain('--shore-ink')
    expect(drawn({ id: 'a', state: 'released' })).toMatch(/class="drawn-edge"[^>]*stroke-dasharray/)
    expect(drawn({ id: 'a', state: 'fell-short' })).not.toMatch(/class="drawn-edge"[^>]*stroke-dasharray|--lichen/)
  })

  test('progress over the whole is a full stone, not a mistake', () => {
    const width = (progress: number): string =>
      drawn({ id: 'a', progress }).replaceAll(/c?[a-z0-9]+-(?=\d|grain|light|soft)/g, '')
    expect(width(1.3)).not.toContain('--shore-ink')
    expect(width(-0.2)).not.toContain('--shore-ink')
  })
})
