import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { wordsFor } from '../../../../src/words/index.ts'
import { blocksOf, spansOf } from '../../../../src/web/pages/learn/markdown.ts'

const folder = new URL('../../../../docs/methods/', import.meta.url)

test('headings, text, lists, tables and code are told apart, and lines that go on belong together', () => {
  const text = [
    '# A',
    'one',
    'two',
    '',
    '- first',
    '  goes on',
    '- second',
    '',
    '| a | b |',
    '|---|---|',
    '| 1 \\| 2 | x |',
  ]
  expect(blocksOf([...text, '```json', '{', '}', '```', '## B'].join('\n'))).toEqual([
    { kind: 'heading', level: 1, text: 'A' },
    { kind: 'text', text: 'one two' },
    { kind: 'list', isOrdered: false, items: ['first goes on', 'second'] },
    { kind: 'table', head: ['a', 'b'], rows: [['1 | 2', 'x']] },
    { kind: 'code', text: '{\n}' },
    { kind: 'heading', level: 2, text: 'B' },
  ])
})

test('marks within a line become spans, and what is no mark stays as it is', () => {
  expect(spansOf('a **b** *c* `d*e*` [f](g.md), 2 * 3 * 4')).toEqual([
    { kind: 'plain', text: 'a ' },
    { kind: 'strong', text: 'b' },
    { kind: 'plain', text: ' ' },
    { kind: 'em', text: 'c' },
    { kind: 'plain', text: ' ' },
    { kind: 'code', text: 'd*e*' },
    { kind: 'plain', text: ' ' },
    { kind: 'link', text: 'f', to: 'g.md' },
    { kind: 'plain', text: ', 2 * 3 * 4' },
  ])
})

test('every page of methods is read whole: no word of it is lost', () => {
  const words = (text: string) => text.match(/[\p{L}\d]+/gu) ?? []
  for (const name of readdirSync(folder)) {
    const text = readFileSync(new URL(name, folder), 'utf8')
    const read = blocksOf(text).flatMap((block) =>
      block.kind === 'list'
        ? block.items
        : block.kind === 'table'
          ? [...block.head, ...block.rows.flat()]
          : [block.text],
    )
    expect(words(read.join('\n')), name).toEqual(
      words(text.replaceAll(/^```[a-z]+$/gm, '').replaceAll(/^\d+\. /gm, '')),
    )
  }
})

test.each(['en', 'de'])('every rule of Learn (%s) says what it rests on and names pages that are there', (language) => {
  const there = new Set(readdirSync(folder).map((name) => name.replace('.md', '')))
  const { rules } = wordsFor(language).web.learn
  expect(rules).toHaveLength(9)
  for (const { pages, rests } of rules) {
    expect(pages.filter((page) => !there.has(page))).toEqual([])
    expect(pages.length).toBeGreaterThan(0)
    expect(rests).toMatch(/\.$/)
  }
})
