const SVG = 'http://www.w3.org/2000/svg'
/** Parts of a chart around its drawing that belong into its picture: heading and answer, note, keys. */
const AROUND = ':scope > .between, :scope > .small, :scope > .legend'
/** Where letters stand in the height of their line. */
const STANDS = 0.79
const DASHES: Readonly<Record<string, string>> = { dashed: '3 2', dotted: '1 2' }

interface Corner {
  readonly left: number
  readonly top: number
}

/** What is written around a drawing and the keys of its marks, where they lie on the page, seen from a corner; px. */
export function wordsAround(figure: Element, from: Corner): { readonly marks: SVGElement[]; readonly floor: number } {
  const parts = [...figure.querySelectorAll(AROUND)]
  const floor = Math.max(0, ...parts.map((part) => part.getBoundingClientRect().bottom - from.top))
  const keys = parts.flatMap((part) => [...part.querySelectorAll('i')]).map((key) => keyOf(key, from))
  return { marks: [...keys, ...parts.flatMap((part) => textsOf(part, from))], floor }
}

export function svgMark(name: string, facts: Readonly<Record<string, string | number>>): SVGElement {
  const mark = document.createElementNS(SVG, name)
  for (const [fact, value] of Object.entries(facts)) mark.setAttribute(fact, String(value))
  return mark
}

/** A key as it is drawn by the style sheet: a dot, a ring, a stroke. */
function keyOf(key: Element, from: Corner): SVGElement {
  const { left, top, width, height } = key.getBoundingClientRect()
  const style = getComputedStyle(key)
  const edge = Number.parseFloat(style.borderTopWidth) || 0
  const isStroke = height <= edge
  const inset = isStroke ? 0 : edge / 2
  const mark = svgMark('rect', {
    x: left - from.left + inset,
    y: top - from.top + inset,
    width: width - 2 * inset,
    height: height - 2 * inset,
    rx: style.borderTopLeftRadius === '0px' ? 0 : width / 2,
    fill: isStroke ? style.borderTopColor : style.backgroundColor,
  })
  if (edge === 0 || isStroke) return mark
  mark.setAttribute('stroke', style.borderTopColor)
  mark.setAttribute('stroke-width', String(edge))
  const dashes = DASHES[style.borderTopStyle]
  if (dashes) mark.setAttribute('stroke-dasharray', dashes)
  return mark
}

/** Each line of text as the page broke it. */
function textsOf(part: Element, from: Corner): SVGElement[] {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
  const texts: SVGElement[] = []
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const parent = node.parentElement
    if (!parent || parent.closest('.hidden-text')) continue
    const { color, fontFamily, fontSize, fontWeight } = getComputedStyle(parent)
    for (const { text, box } of linesOf(node)) {
      const mark = svgMark('text', {
        x: box.left - from.left,
        y: box.top - from.top + box.height * STANDS,
        // Another font takes no more room than ours did.
        textLength: box.width,
        lengthAdjust: 'spacingAndGlyphs',
        fill: color,
        'font-family': fontFamily,
        'font-size': fontSize,
        'font-weight': fontWeight,
      })
      mark.textContent = text
      texts.push(mark)
    }
  }
  return texts
}

function linesOf(node: Text): { readonly text: string; readonly box: DOMRect }[] {
  const range = document.createRange()
  const within = (start: number, end: number) => {
    range.setStart(node, start)
    range.setEnd(node, end)
    return range.getBoundingClientRect()
  }
  const lines: { start: number; end: number; top: number }[] = []
  for (const word of node.data.matchAll(/\S+/g)) {
    const end = word.index + word[0].length
    const { top, width } = within(word.index, end)
    if (width === 0) continue
    const last = lines.at(-1)
    if (last && Math.abs(last.top - top) < 2) last.end = end
    else lines.push({ start: word.index, end, top })
  }
  return lines.map(({ start, end }) => ({ text: node.data.slice(start, end), box: within(start, end) }))
}
