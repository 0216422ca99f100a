// House rules that the linter cannot say: node scripts/check-source.js [FOLDER], for the folder that holds src/.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const LONGEST_FILE = 400
const CODE = /\.(ts|tsx|js)$/
const VAGUE = /^(utils?|helpers?|common|manager|service|misc)$/
const SILENCED = /@ts-(ignore|expect-error|nocheck)|(?:eslint|oxlint)-disable/
const INTL = /\bIntl\.([A-Z]\w*)\s*(?=\()/g

const root = process.argv[2] ?? dirname(dirname(fileURLToPath(import.meta.url)))
const problems = ['src', 'test', 'bench', 'scripts', 'bin']
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((path) => CODE.test(path) && !path.includes('fixtures'))
  .flatMap((path) => problemsIn(path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')))
for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0

/**
 * @param {string} path from the root, with slashes
 * @param {string} text
 * @returns {string[]} one line a problem, with its place
 */
function problemsIn(path, text) {
  const found = []
  const name = basename(path).replace(/(\.test|\.contract|\.d)?\.\w+$/, '')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) found.push(`${path}: files are named in kebab-case`)
  if (path.split('/').some((part) => VAGUE.test(part.replace(CODE, '')))) found.push(`${path}: the name says nothing`)
  const lines = text.split('\n')
  if (lines.length > LONGEST_FILE) found.push(`${path}: ${lines.length} lines; ${LONGEST_FILE} at most`)
  if (path === 'scripts/check-source.js' || path.startsWith('test/house/')) return found
  for (const [i, line] of lines.entries()) {
    if (SILENCED.test(line)) found.push(`${path}:${i + 1}: a check is answered, not silenced`)
    if (/^\s*(export\s+)?(const\s+)?enum\s/.test(line)) found.push(`${path}:${i + 1}: a union, not an enum`)
  }
  if (path.startsWith('src/')) found.push(...localeProblems(path, text))
  return found
}

/**
 * Intl takes locale and zone from the machine unless both are given.
 * @param {string} path
 * @param {string} text
 */
function localeProblems(path, text) {
  const found = []
  for (const match of text.matchAll(INTL)) {
    const at = `${path}:${text.slice(0, match.index).split('\n').length}`
    const open = match.index + match[0].length
    const given = argumentsAfter(text, open)
    // The one way to ask a device for its zone.
    if (text.startsWith('.resolvedOptions().timeZone', open + given.length + 2)) continue
    if (/^\s*(undefined|\[\s*\]|)\s*(,|$)/.test(given)) found.push(`${at}: Intl.${match[1]} without a locale`)
    else if (match[1] === 'DateTimeFormat' && !/timeZone|,\s*(\.\.\.)?[a-z]\w*\s*,?\s*$/i.test(given)) {
      found.push(`${at}: Intl.DateTimeFormat without a zone`)
    }
  }
  return found
}

/**
 * What stands between a parenthesis and the one that closes it.
 * @param {string} text
 * @param {number} open where the first parenthesis stands
 */
function argumentsAfter(text, open) {
  let depth = 0
  for (let i = open; i < text.length; i++) {
    if (text[i] === '(') depth++
    else if (text[i] === ')' && --depth === 0) return text.slice(open + 1, i)
  }
  return text.slice(open + 1)
}
