import { dark, light } from './palette.ts'
import type { Token } from './palette.ts'

/** `css` follows the page's theme by variables; the others are literal, for files, pictures, paper and icons. */
export type Palette = 'css' | 'light' | 'dark'

/** The value of a token as it stands in a presentation attribute. */
export type Paint = (token: Token) => string

export function paintOf(palette: Palette): Paint {
  if (palette === 'css') return (token) => `var(--${token})`
  const colours = palette === 'light' ? light : dark
  return (token) => colours[token]
}

const warmths = [
  'warmth-0',
  'warmth-1',
  'warmth-2',
  'warmth-3',
  'warmth-4',
  'warmth-5',
  'warmth-6',
  'warmth-7',
  'warmth-8',
  'warmth-9',
] as const satisfies readonly Token[]

/** The step of warmth for a chance from 0 to 1; without a forecast the stone is plain. */
export function warmth(chance: number | undefined): Token {
  if (chance === undefined || Number.isNaN(chance)) return 'stone-plain'
  return warmths[Math.max(0, Math.min(9, Math.round(chance * 9)))] ?? 'stone-plain'
}
