/** The ids an SVG text defines, in order, and those it refers to. */
export function idsOf(svg: string): { defined: string[]; used: string[] } {
  return {
    defined: [...svg.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1] ?? ''),
    used: [...svg.matchAll(/(?:href="#|url\(#)([^")]+)/g)].map((m) => m[1] ?? ''),
  }
}

/** Every tag is closed in order: the first that is not, or nothing. */
export function brokenTag(svg: string): string | undefined {
  const open: string[] = []
  for (const [tag, close, name, attributes] of svg.matchAll(/<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*\/?>/g)) {
    if (close && open.pop() !== name) return tag
    if (!close && !tag.endsWith('/>')) open.push(name ?? '')
    if (attributes === undefined) return tag
  }
  const rest = svg.replaceAll(/<\/?[a-zA-Z]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>/g, '')
  return open[0] ?? (rest.trim() || undefined)
}
