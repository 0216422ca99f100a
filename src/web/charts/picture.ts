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
] as const

const MARGIN = 16
/** Dots of a PNG for each px, so that it is sharp in print. */
const FINE = 2

/** A drawn chart as an SVG that stands alone: every colour and letter as it is seen now, on the ground of the page. */
export function chartSvg(drawn: SVGSVGElement): {
  readonly text: string
  readonly width: number
  readonly height: number
} {
  const copy = drawn.cloneNode(true) as SVGSVGElement
  const [seen, marks] = [drawn.querySelectorAll('*'), copy.querySelectorAll('*')]
  for (const [i, mark] of marks.entries()) {
    const style = getComputedStyle(seen[i]!)
    for (const name of SAID) mark.setAttribute(name, style.getPropertyValue(name))
    mark.removeAttribute('class')
    mark.removeAttribute('style')
  }
  const { width, height } = drawn.getBoundingClientRect()
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  const box = [-MARGIN, -MARGIN, width + 2 * MARGIN, height + 2 * MARGIN] as const
  for (const [i, name] of (['x', 'y', 'width', 'height'] as const).entries()) ground.setAttribute(name, String(box[i]))
  ground.setAttribute(
    'fill',
    getComputedStyle(document.documentElement).getPropertyValue('--surface').trim() || 'white',
  )
  copy.prepend(ground)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('viewBox', box.join(' '))
  copy.setAttribute('width', String(box[2]))
  copy.setAttribute('height', String(box[3]))
  return { text: new XMLSerializer().serializeToString(copy), width: box[2], height: box[3] }
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
