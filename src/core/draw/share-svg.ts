import { svgText } from './cairn-svg.ts'
import { short } from './curve.ts'
import type { DrawnGoal } from './drawn-goal.ts'
import { escapeXml } from './escape.ts'
import { paintOf } from './paint.ts'
import type { Paint } from './paint.ts'
import { cairnScene } from './scene.ts'

export interface SharePicture {
  readonly goals: readonly DrawnGoal[]
  /** The athlete's id: the stones are the runner's own. It is not in the picture. */
  readonly seed: string
  /** Weekly distances, for the ridge; empty: a plain one. */
  readonly weeks: readonly number[]
  /** As the runner wrote it. */
  readonly title: string
  /** Numbers below it, in words. */
  readonly lines: readonly string[]
  readonly palette: 'light' | 'dark'
  /** Begins every id within. */
  readonly prefix: string
}

/** px; upright, as phones show it. */
export const SHARE_SIZE = { width: 720, height: 900 } as const

const LEFT = 56
const TITLE = 46
const LINE = 28
/** A bold letter of a wide font, as a share of its size: the font is the device's own, and nobody measures it here. */
const LETTER = 0.6
const TITLE_LINES = 3

/**
 * A picture to give away: the stones in their land, a title, a few numbers. It holds no place, no day, nobody's name and
 * no id but those of its own parts.
 */
export function shareSvg({ goals, seed, weeks, title, lines, palette, prefix }: SharePicture): string {
  const { width, height } = SHARE_SIZE
  const paint = paintOf(palette)
  const titled = wrapped(title, Math.floor((width - 2 * LEFT) / (TITLE * LETTER)), TITLE_LINES)
  const foot = 84 + titled.length * TITLE * 1.15 + lines.length * LINE * 1.35
  const scene = cairnScene(goals, {
    seed,
    width,
    height,
    weeks,
    palette,
    names: 'none',
    prefix,
    headroom: foot + 40,
    footroom: 130,
    largest: 2.4,
  })
  let y = 64
  const words = [
    ...titled.map((text) => textAt((y += TITLE * 1.15), text, { paint, size: TITLE, token: 'ink', weight: 700 })),
    ...lines.map((text, i) =>
      textAt((y += LINE * (i === 0 ? 1.6 : 1.35)), text, { paint, size: LINE, token: 'ink-2', weight: 500 }),
    ),
  ]
  // Which goal a stone is of is known here, and nowhere else.
  const drawn = scene.svg.replaceAll(/ data-(?:goal|state)="[^"]*"/g, '')
  const mark = textAt(height - 40, 'Cairn', { paint, size: 24, token: 'on-ground', weight: 650 })
  return svgText({ box: { x: 0, y: 0, width, height }, body: drawn + words.join('') + mark, width, height })
}

interface Ink {
  readonly paint: Paint
  readonly size: number
  readonly token: 'ink' | 'ink-2' | 'on-ground'
  readonly weight: number
}

const textAt = (y: number, text: string, { paint, size, token, weight }: Ink): string =>
  `<text x="${LEFT}" y="${short(y)}" fill="${paint(token)}" font-family="system-ui, sans-serif" font-size="${size}" font-weight="${weight}">${escapeXml(text)}</text>`

/** A text in lines of at most so many letters, at its spaces; what has no room in the last ends in an ellipsis. */
function wrapped(text: string, letters: number, most: number): string[] {
  const rows: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const row = rows.at(-1)
    if (row !== undefined && row.length + 1 + word.length <= letters) rows[rows.length - 1] = `${row} ${word}`
    else rows.push(word)
  }
  const shown = rows.slice(0, most).map((row) => (row.length > letters ? `${row.slice(0, letters - 1)}…` : row))
  const last = shown.at(-1)
  if (rows.length > most && last !== undefined) shown[most - 1] = `${last.slice(0, letters - 1)}…`
  return shown
}
