import readme from '../../../../docs/README.md?raw'
import { blocksOf, spansOf } from './markdown.ts'

// Fetched from Cairn itself, a page at a time, when it is opened.
const texts = import.meta.glob<string>('../../../../docs/methods/*.md', { query: '?raw', import: 'default' })

export interface Method {
  readonly page: string
  readonly title: string
  /** What it answers. */
  readonly answers: string
}

/** Every page of methods, in the order of the docs. */
export const methods: readonly Method[] = blocksOf(readme)
  .flatMap((block) => (block.kind === 'table' ? block.rows : []))
  .flatMap(([name = '', answers = '']): Method[] => {
    const link = spansOf(name).find((span) => span.kind === 'link')
    const page = link && /^methods\/([a-z-]+)\.md$/.exec(link.to)?.[1]
    return link && page !== undefined ? [{ page, title: link.text, answers }] : []
  })

/** The text of one; undefined where there is none. */
export const textOf = (page: string): Promise<string> | undefined => texts[`../../../../docs/methods/${page}.md`]?.()
