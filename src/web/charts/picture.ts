import { svgMark, wordsAround } from './picture-words.ts'

/** What a style sheet says of a mark, to be written on the mark itself: a picture has no sheet beside it. */
const SAID = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'fill-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
  'stroke-linejoin',
] as const

const MARGIN = 16
/** Dots of a PNG for each px, so that it is sharp in print. */
const FINE = 2

/**
 * A drawn chart with its heading, answer, note and keys as an SVG that stands alone: every colour and letter as it is
 * seen now, on the ground of the page.
 */
export function chartSvg(
  drawn: SVGSVGElement,
  figure: Element,
): { readonly text: string; readonly width: number; readonly height: number } {
  const copy = drawn.cloneNode(true) as SVGSVGElement
  const [seen, marks] = [drawn.querySelectorAll('*'), copy.querySelectorAll('*')]
  for (const [i, mark] of marks.entries()) {
    const own = seen[i]!
    const style = getComputedStyle(own)
    for (const name of SAID) mark.setAttribute(name, style.getPropertyValue(name))
    mark.removeAttribute('class')
    mark.removeAttribute('style')
    if (!(own instanceof SVGTextElement) || own.textContent === '') continue
    mark.setAttribute('textLength', String(own.getComputedTextLength()))
    mark.setAttribute('lengthAdjust', 'spacingAndGlyphs')
  }
  const [whole, box] = [figure.getBoundingClientRect(), drawn.getBoundingClientRect()]
  const around = wordsAround(figure, whole)
  copy.setAttribute('x', String(box.left - whole.left))
  copy.setAttribute('y', String(box.top - whole.top))
  copy.setAttribute('overflow', 'visible')
  const width = whole.width + 2 * MARGIN
  const height = Math.max(box.bottom - whole.top, around.floor) + 2 * MARGIN
  const ground = getComputedStyle(document.documentElement).getPropertyValue('--surface').trim() || 'white'
  const place = { x: -MARGIN, y: -MARGIN, width, height }
  const picture = svgMark('svg', { viewBox: Object.values(place).join(' '), width, height })
  picture.append(svgMark('rect', { ...place, fill: ground }), copy, ...around.marks)
  return { text: new XMLSerializer().serializeToString(picture), width, height }
}

/** The same as a PNG. @throws when the browser cannot draw it */
export async function pngOf(svg: ReturnType<typeof chartSvg>): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg.text], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = svg.width * FINE
    canvas.height = svg.height * FINE
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((done, lost) =>
      canvas.toBlob((blob) => (blob ? done(blob) : lost(new Error('no picture'))), 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(url)
  }
}
