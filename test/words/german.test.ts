import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { wordsFor, type Reader } from '../../src/words/index.ts'
import { languageOf } from '../../src/words/language-of.ts'
import { loadWords, wordsOnHand } from '../../src/words/load-words.ts'

const english = wordsFor('en')
const german = wordsFor('de')
const folder = fileURLToPath(new URL('../../src/words/', import.meta.url))

/** Every text that stands at a place of a dictionary; what functions say is looked for in the sources. */
function textsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, `${path}.${key}`))
}

/** Words that are the same in both, names, and codes that are no words. */
const SAME = new Set(
  (
    'Cairn Training Import Start Ultra Trail Cross Yoga Golf Tennis Rugby Hockey Lacrosse Basketball Volleyball Hiking Chance ' +
    'Name Route Riegel VDOT Cameron Vickers–Vertosick Tanda Distance English Deutsch A B C Filter Plan min'
  ).split(' '),
)
const isPlain = (text: string) => !/\p{L}{3}/u.test(text) || /^[\d:.,/ -]+$/.test(text)
/** Codes and names of pages, which nobody reads as words. */
const CODES = /^\.(errors\.codes|web\.learn\.rules\.\d+\.pages|web\.gallery\.number)/
const KEPT =
  /^(English \(American dates\)|American Football|cairn (password|serve.*)|tailscale serve .*|why|where|candidates|gap|mine|foundation)$/

const sources = globSync('de/**/*.ts', { cwd: folder })
/** Comments are English by house rule, and no words of the runner. */
const literals = (file: string): string[] => {
  const code = readFileSync(folder + file, 'utf8')
    .replaceAll(/\/\*\*?[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .replaceAll(/^import[\s\S]*?from '.*'$/gm, '')
    .replaceAll(/\b(?:format|days|first|reason)\.\w+/g, '')
  return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(([, plain, template]) =>
    (plain ?? template ?? '').replaceAll(/\$\{[^{}]*\}/g, '…'),
  )
}

describe('German words', () => {
  it('have every text that English has', () => {
    const paths = (words: unknown) => textsOf(words).map(([path]) => path)
    expect(
      paths(german)
        .filter((path) => !/\.\d+$/.test(path))
        .toSorted(),
    ).toEqual(
      paths(english)
        .filter((path) => !/\.\d+$/.test(path))
        .toSorted(),
    )
  })

  it('say nothing in English but names and words that both have', () => {
    const said = new Map(textsOf(english))
    const left = textsOf(german).filter(
      ([path, text]) =>
        !CODES.test(path) && said.get(path) === text && !isPlain(text) && !SAME.has(text) && !KEPT.test(text),
    )
    expect(left).toEqual([])
  })

  it('say nothing in English in a sentence with numbers in it either', () => {
    const common = /\b(the|and|with|from|your|you|this|that|week|weeks|days|runs|goal|until|not|before|after|were)\b/i
    const left = sources.flatMap((file) =>
      literals(file)
        .filter(
          (text) =>
            text.includes(' ') &&
            !text.includes('(…)') &&
            !text.includes('(auf Englisch)') &&
            !text.includes('${') &&
            // Commands are the same in every language.
            common.test(text.replaceAll(/\bcairn [a-z]+( [a-z]+)?( --[a-z-]+)?/g, '')) &&
            !/https:|API/.test(text),
        )
        .map((text) => `${file}: ${text}`),
    )
    expect(left).toEqual([])
  })

  it('are kind and calm: nobody fails, nothing is shouted', () => {
    const harsh =
      /\b(versag\w*|gescheitert|scheiter\w*|verfehlt|faul|schlecht\w*|schwach\w*|leider|bitte|verpasst|blamabel|streak|check-in)\b|!/i
    const left = sources.flatMap((file) =>
      literals(file)
        .filter((text) => /\s/.test(text) || /^[A-ZÄÖÜ]/.test(text))
        .filter((text) => harsh.test(text))
        .map((text) => `${file}: ${text}`),
    )
    expect(left).toEqual([])
  })

  it('address the runner as du, with German quotes', () => {
    const left = sources.flatMap((file) =>
      literals(file).filter((text) => / (Sie haben|Ihre[nmrs]?|Ihnen) /.test(text) || /"\p{L}/u.test(text)),
    )
    expect(left).toEqual([])
  })

  it('write numbers, days, clocks and plurals the German way', () => {
    const { format } = german
    expect(format.distance(1_482_000, 'metric')).toBe('1.482 km')
    expect(format.distance(8100, 'metric')).toBe('8,1 km')
    expect(format.pace(252, 'metric')).toBe('4:12 min/km')
    expect(format.dateWithWeekday('2027-05-09')).toBe('Sonntag, 9. Mai 2027')
    expect(format.dateRange('2027-03-29', '2027-04-04', '2027-01-01')).toBe('29. März bis 4. April')
    expect(format.relativeDay('2027-05-09', '2027-05-01')).toBe('in 8 Tagen')
    expect(format.relativeDay('2027-05-01', '2027-05-04')).toBe('vor 3 Tagen')
    expect(format.list(['a', 'b', 'c'])).toBe('a, b und c')
    expect([format.days(1), format.days(2), format.weeks(1)]).toEqual(['1 Tag', '2 Tage', '1 Woche'])
    expect(format.timeOfDay('2027-03-05T17:12:09.000Z', 'Europe/Berlin')).toBe('18:12')
    expect(format.percent(0.999)).toBe('99 %')
    expect([1, 2, 1_200_000].map(format.fileSize)).toEqual(['1 Byte', '2 Byte', '1,2 MB'])
  })

  it('name goals as German runners do', () => {
    const reader: Reader = { units: 'metric', elevationUnits: 'metric', asOf: '2027-01-01' }
    const { nameOf } = german.goals
    expect(nameOf({ kind: 'race-time', distance_m: 21097.5, time_s: 6299 }, {}, reader)).toBe(
      'Halbmarathon unter 1:45 h',
    )
    expect(
      nameOf(
        { kind: 'frequency', times: 4, counted: 'activities', weeks: 12, slack_weeks: 0, sports: ['running'] },
        {},
        reader,
      ),
    ).toBe('4 Läufe pro Woche, 12 Wochen lang')
  })

  it('are chosen for German of any country, and English for all others', () => {
    expect([wordsFor('de-AT').tag, wordsFor('DE').tag]).toEqual(['de-DE', 'de-DE'])
    expect(['de-AT', 'DE', 'den', 'en-US', 'en-GB', 'fr', 'C'].map(languageOf)).toEqual([
      'de',
      'de',
      'en',
      'en-US',
      'en',
      'en',
      'en',
    ])
    expect([wordsFor('den').tag, wordsFor('fr').tag, wordsFor('en-US').tag]).toEqual(['en-GB', 'en-GB', 'en-US'])
  })

  it('come to a page when they are asked for', async () => {
    expect(wordsOnHand('en')).toBe(await loadWords('en'))
    expect((await loadWords('de')).tag).toBe('de-DE')
    expect(wordsOnHand('de')?.tag).toBe('de-DE')
  })
})
