import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PROBLEM_CODES } from '../../src/api/problems.ts'
import { wordsFor } from '../../src/words/index.ts'
import { root } from '../support/repository.ts'

const { errors } = wordsFor('en')

it('every problem has words of its own, not those of a mistake of Cairn', () => {
  expect(PROBLEM_CODES.length).toBeGreaterThan(10)
  for (const code of PROBLEM_CODES) {
    expect(errors.codes, code).toContain(code)
    expect(errors.title(code).length).toBeGreaterThan(3)
    if (code === 'bug') continue
    expect(errors.title(code), code).not.toBe(errors.title('bug'))
    expect(errors.say(code), code).not.toBe(errors.say('bug'))
  }
})

it('the command line names no problem without words', () => {
  const files = ['main.ts', 'answer.ts', 'commands/start.ts']
  const said = files.flatMap((file) => {
    const text = readFileSync(join(root, 'src/cli', file), 'utf8')
    return [...text.matchAll(/errors\.say\('([\w-]+)'/g)].map((match) => match[1]!)
  })
  expect(said.length).toBeGreaterThan(3)
  for (const code of said) expect(errors.codes).toContain(code)
})
