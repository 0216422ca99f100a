/** The marks that the pages of methods use, and no others: read to plain data, drawn by `marked.tsx`. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'code'; readonly text: string }

const ITEM = /^(?:[-*]|\d+\.) +/

export function blocksOf(markdown: string): Block[] {
  const lines = markdown.split('\n')
  const blocks: Block[] = []
  let at = 0
  const take = (goesOn: (line: string) => boolean): string[] => {
    const taken: string[] = []
    for (; at < lines.length && goesOn(lines[at]!); at++) taken.push(lines[at]!)
    return taken
  }
  while (at < lines.length) {
    const line = lines[at]!
    const heading = /^(#{1,4}) (.+)$/.exec(line)
    if (line.trim() === '') at++
    else if (heading) {
      blocks.push({ kind: 'heading', level: heading[1]!.length, text: heading[2]! })
      at++
    } else if (line.startsWith('```')) {
      at++
      blocks.push({ kind: 'code', text: take((each) => !each.startsWith('```')).join('\n') })
      at++
    } else if (line.startsWith('|')) blocks.push(tableOf(take((each) => each.startsWith('|'))))
    else if (ITEM.test(line)) blocks.push(listOf(take((each) => ITEM.test(each) || /^ +\S/.test(each))))
    else blocks.push({ kind: 'text', text: take((each) => isText(each)).join(' ') })
  }
  return blocks
}

const isText = (line: string) => line.trim() !== '' && !/^(#{1,4} |```|\|)/.test(line) && !ITEM.test(line)

/** A line that begins with spaces goes on with the item above it. */
function listOf(lines: readonly string[]): Block {
  const items: string[] = []
  for (const line of lines) {
    if (ITEM.test(line)) items.push(line.replace(ITEM, ''))
    else items.push(`${items.pop() ?? ''} ${line.trim()}`)
  }
  return { kind: 'list', isOrdered: /^\d/.test(lines[0] ?? ''), items }
}

function tableOf(lines: readonly string[]): Block {
  const [head = [], , ...rows] = lines.map((line) =>
    line
      .replace(/^\||\|\s*$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  )
  return { kind: 'table', head, rows }
}

export type Span =
  | { readonly kind: 'plain' | 'strong' | 'em' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string }

const SPAN = /`([^`]+)`|\*\*(.+?)\*\*|\*([^*\s][^*]*)\*|\[([^\]]+)\]\(([^)\s]+)\)/g

/** A line of text as its spans; marks do not stand in each other. */
export function spansOf(text: string): Span[] {
  const spans: Span[] = []
  let from = 0
  for (const match of text.matchAll(SPAN)) {
    if (match.index > from) spans.push({ kind: 'plain', text: text.slice(from, match.index) })
    const [all, code, strong, em, link, to] = match
    if (code !== undefined) spans.push({ kind: 'code', text: code })
    else if (strong !== undefined) spans.push({ kind: 'strong', text: strong })
    else if (em !== undefined) spans.push({ kind: 'em', text: em })
    else spans.push({ kind: 'link', text: (link ?? '').replaceAll('`', ''), to: to ?? '' })
    from = match.index + all.length
  }
  if (from < text.length) spans.push({ kind: 'plain', text: text.slice(from) })
  return spans
}
