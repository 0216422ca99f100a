import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { warmth } from '../../../src/core/draw/paint.ts'
import { dark, darkContrast, light, lightContrast } from '../../../src/core/draw/palette.ts'
import type { Token } from '../../../src/core/draw/palette.ts'
import { contrast, luminance, over } from './colour.ts'

const css = readFileSync(new URL('../../../src/web/tokens.css', import.meta.url), 'utf8')

/** The variables of the block that follows this selector. */
function block(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`no block ${selector}`)
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start))
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((m) => [m[1] ?? '', m[2] ?? '']))
}

const themes: [string, Record<Token, string>][] = [
  ['light', { ...light }],
  ['dark', { ...dark }],
  ['light with more contrast', { ...light, ...lightContrast }],
  ['dark with more contrast', { ...dark, ...darkContrast }],
]

describe('tokens.css', () => {
  test('has the colours of the palette, light and dark, with and without more contrast', () => {
    expect(block(":root,\n[data-mantine-color-scheme='light']")).toEqual(light)
    expect(block("\n[data-mantine-color-scheme='dark']")).toEqual(dark)
    expect(block("  :root:not([data-mantine-color-scheme='dark'])")).toEqual(lightContrast)
    expect(block("  [data-mantine-color-scheme='dark']")).toEqual(darkContrast)
    expect(block("[data-contrast='more']:not([data-mantine-color-scheme='dark'])")).toEqual(lightContrast)
    expect(block("[data-contrast='more'][data-mantine-color-scheme='dark']")).toEqual(darkContrast)
  })
})

describe.each(themes)('in %s', (_, ink) => {
  test.each([
    ['ink', 'surface', 4.5],
    ['ink', 'body', 4.5],
    ['ink-2', 'surface', 4.5],
    ['ink-2', 'body', 4.5],
    ['ink-3', 'surface', 4.5],
    ['ink-3', 'body', 4.5],
    ['tarn', 'surface', 4.5],
    ['tarn', 'body', 4.5],
    ['on-tarn', 'tarn', 4.5],
    ['ink', 'tarn-soft', 4.5],
    ['honey-ink', 'honey-soft', 4.5],
    ['moss-ink', 'moss-soft', 4.5],
    ['on-ground', 'ground', 4.5],
    ['ink', 'sky-3', 4.5],
    ['control', 'surface', 3],
    ['target', 'surface', 3],
    ['done', 'surface', 3],
    ['focus', 'surface', 3],
  ] as const)('%s on %s has a contrast of at least %f', (text, ground, least) => {
    expect(contrast(ink[text], ink[ground])).toBeGreaterThanOrEqual(least)
  })

  test('the line where a fill ends is seen against the part not done', () => {
    expect(contrast(over(ink['shore-ink'], ink['stone-empty'], Number(ink.shore)), ink['stone-empty'])).toBeGreaterThan(
      3,
    )
  })

  test('a greater chance is always lighter, so that it survives every kind of sight and grey print', () => {
    const steps = Array.from({ length: 10 }, (__, i) => luminance(ink[warmth(i / 9)]))
    steps.slice(1).forEach((step, i) => expect(step).toBeGreaterThan(steps[i] ?? Infinity))
  })
})

describe('warmth', () => {
  test('is the nearest of ten steps', () => {
    expect([0, 0.05, 0.06, 0.41, 0.5, 0.95, 1].map(warmth)).toEqual([
      'warmth-0',
      'warmth-0',
      'warmth-1',
      'warmth-4',
      'warmth-5',
      'warmth-9',
      'warmth-9',
    ])
  })

  test('is none where there is no forecast', () => {
    expect(warmth(undefined)).toBe('stone-plain')
    expect(warmth(Number.NaN)).toBe('stone-plain')
  })
})
