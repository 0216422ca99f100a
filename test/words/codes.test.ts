import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AppProblem, InputProblem } from '../../src/app/app-problem.ts'
import type { ActivityWarning } from '../../src/core/activity/parsed-activity.ts'
import { SPORTS } from '../../src/core/activity/sport.ts'
import { parseIsoDate } from '../../src/core/base/calendar.ts'
import type { FieldProblem } from '../../src/core/goal/field.ts'
import { GOAL_STATES, GOAL_TYPES, HORIZONS } from '../../src/core/goal/goal.ts'
import { type Assumption, UNDERSTOOD_KINDS } from '../../src/core/goal/phrase/phrase-types.ts'
import type { ImportProblem } from '../../src/importers/importer.ts'
import { wordsFor, type Reader } from '../../src/words/index.ts'

const words = wordsFor('en')
const reader: Reader = { units: 'metric', elevationUnits: 'metric', asOf: '2027-03-05' }
const sentence = /^[^a-z].*[.?]$/

/** One of each code: a code that is added or renamed does not compile here until it has its words. */
const importProblems: { readonly [C in ImportProblem['code']]: Extract<ImportProblem, { code: C }> } = {
  'unsupported-format': { code: 'unsupported-format', format: 'PWX' },
  'not-an-activity': { code: 'not-an-activity', kind: 'course' },
  empty: { code: 'empty' },
  'no-access': { code: 'no-access', detail: 'EACCES' },
  damaged: { code: 'damaged', format: 'fit', detail: 'x' },
  'no-samples': { code: 'no-samples' },
  'too-large': { code: 'too-large', limit_bytes: 200_000_000 },
  'too-many-entries': { code: 'too-many-entries', limit: 100_000 },
  'nested-too-deep': { code: 'nested-too-deep', limit: 3 },
  'expands-too-much': { code: 'expands-too-much', limit_ratio: 200 },
  'unsafe-name': { code: 'unsafe-name' },
  'overlapping-entries': { code: 'overlapping-entries' },
  encrypted: { code: 'encrypted' },
  'forbidden-markup': { code: 'forbidden-markup', what: 'DOCTYPE' },
  'took-too-long': { code: 'took-too-long', limit_s: 60 },
  'took-too-much-memory': { code: 'took-too-much-memory', limit_bytes: 1_000_000_000 },
  'bad-row': { code: 'bad-row', row: 12, field: 'date', found: 'yesterday' },
  withheld: { code: 'withheld', service: 'intervals.icu' },
}
const appProblems: { readonly [C in AppProblem['code']]: true } = {
  'not-found': true,
  'stale-version': true,
  validation: true,
  'wrong-state': true,
  'nothing-to-undo': true,
  'no-plan-for-kind': true,
  'plan-not-feasible': true,
  'first-things-first': true,
  conflict: true,
  'too-large': true,
}
const inputProblems: { readonly [C in Exclude<InputProblem['code'], FieldProblem['code']>]: string } = words.input
const fieldProblems: { readonly [C in FieldProblem['code']]: Extract<FieldProblem, { code: C }> } = {
  required: { code: 'required', field: 'times' },
  'not-a-number': { code: 'not-a-number', field: 'times' },
  'not-whole': { code: 'not-whole', field: 'times' },
  'out-of-range': { code: 'out-of-range', field: 'times', min: 1, max: 7 },
  'not-a-choice': { code: 'not-a-choice', field: 'per', choices: ['total', 'week'] },
  'not-text': { code: 'not-text', field: 'event', max: 80 },
  'not-a-list': { code: 'not-a-list', field: 'rows', most: 60 },
  'below-healthy-weight': { code: 'below-healthy-weight', field: 'low' },
  'adults-only': { code: 'adults-only', field: 'of', fromYear: 2029 },
  'birth-year-needed': { code: 'birth-year-needed', field: 'of' },
  'unknown-field': { code: 'unknown-field', field: 'speed' },
  contradiction: { code: 'contradiction', field: 'slack_weeks', with: 'weeks' },
}
const warnings: { readonly [C in ActivityWarning['code']]: Extract<ActivityWarning, { code: C }> } = {
  'values-out-of-range': { code: 'values-out-of-range', field: 'heart_rate_bpm', count: 3 },
  truncated: { code: 'truncated' },
  'checksum-mismatch': { code: 'checksum-mismatch' },
  'time-goes-back': { code: 'time-goes-back', count: 1 },
  'distance-goes-back': { code: 'distance-goes-back', count: 2 },
  'unknown-sport': { code: 'unknown-sport', name: 'quidditch' },
  'no-summary': { code: 'no-summary' },
  'position-jumps': { code: 'position-jumps', count: 1 },
  'sensor-stuck': { code: 'sensor-stuck', field: 'heart_rate_bpm', count: 90 },
  'samples-without-time': { code: 'samples-without-time', count: 12 },
  'date-unlikely': { code: 'date-unlikely' },
  'hour-unknown': { code: 'hour-unknown' },
  'unit-assumed': { code: 'unit-assumed', field: 'distance_m', unit: 'km', isLikely: false },
}
const on = parseIsoDate('2027-06-01')!
const assumptions: { readonly [C in Assumption['code']]: Extract<Assumption, { code: C }> } = {
  'distance-taken-as': { code: 'distance-taken-as', text: 'half', distance_m: 21097.5 },
  'time-read-as': { code: 'time-read-as', text: '1:45', time_s: 6300 },
  'under-taken-as': { code: 'under-taken-as', time_s: 1199 },
  'year-taken-as': { code: 'year-taken-as', year: 2027, on },
  'date-order-taken': { code: 'date-order-taken', order: 'day-month', on },
  'day-taken-as': { code: 'day-taken-as', text: 'by june', on },
  'date-has-passed': { code: 'date-has-passed', on },
  'starts-on': { code: 'starts-on', on, per: 'week' },
  'weeks-counted': { code: 'weeks-counted', weeks: 12, dueOn: on },
  'steps-last': { code: 'steps-last', weeks: 4 },
  'slack-default': { code: 'slack-default', slack_weeks: 0 },
  'sport-taken-as': { code: 'sport-taken-as', sport: 'running' },
  'range-taken-as': { code: 'range-taken-as', text: '3 to 4', value: 3 },
  'moving-time': { code: 'moving-time' },
  'every-other-taken-as': { code: 'every-other-taken-as', text: 'every 2 weeks', times: 2, per: 'month' },
  'finish-counts': { code: 'finish-counts' },
  'birthday-taken-as': { code: 'birthday-taken-as', age: 40, on },
  'pain-up-to': { code: 'pain-up-to', level: 2 },
  'times-taken-as': { code: 'times-taken-as', times: 2 },
  'mean-over': { code: 'mean-over', weeks: 4 },
  'asked-at': { code: 'asked-at', rhythm: 'before-and-after', target: 2 },
  'range-around': { code: 'range-around', value: 68, unit: 'kg' },
  'from-record': { code: 'from-record', of: 'weekly-distance', value: 35_406, unit: 'm' },
  proxy: { code: 'proxy', metric: 'cadence' },
  'review-taken-as': { code: 'review-taken-as', months: 6 },
  'today-meant': { code: 'today-meant', on },
  'this-week-meant': { code: 'this-week-meant', on, dueOn: on },
  'block-ends': { code: 'block-ends', on },
  'race-meant': { code: 'race-meant', on, distance_m: 42_195 },
  'ceiling-as-rest': { code: 'ceiling-as-rest', days: 4 },
  ceiling: { code: 'ceiling', text: 'at most 50 km a week' },
  'faster-than-record': { code: 'faster-than-record', time_s: 600, distance_m: 5000, record_s: 755 },
  'time-not-read': { code: 'time-not-read', text: '20' },
  'beyond-possible': { code: 'beyond-possible', days: 31 },
  parts: { code: 'parts', of: 'base', count: 3 },
  'by-hand': { code: 'by-hand' },
  care: { code: 'care', for: 'pain' },
  'left-out': { code: 'left-out', text: '30 minutes' },
  'unit-taken-as': { code: 'unit-taken-as', unit: 'km' },
}

describe('every code has words', () => {
  it('of an import: what is wrong and what to do', () => {
    for (const [code, facts] of Object.entries(importProblems)) {
      expect(Object.hasOwn(words.imports.problems, code), code).toBe(true)
      expect(words.imports.problem(code, facts), code).toMatch(sentence)
    }
    expect(words.imports.problem('damaged', { format: 'fit' })).toBe(
      'The FIT file is damaged, or ends before anything could be read. Export or copy it again from where it came.',
    )
    expect(words.imports.problem('unsupported-format', { format: 'polar-hrm' })).toMatch(/^A Polar HRM file that/)
    expect(words.imports.problem('unsupported-format', { format: 'xml' })).toMatch(/^An XML file that/)
    expect(words.imports.problem('bad-row', { row: 12, field: 'elapsed', found: 'ages' })).toMatch(
      /^Row 12: "ages" cannot be read as duration\./,
    )
    expect(words.imports.problem('of a later version')).toMatch(sentence)
  })

  it('of a warning: what was seen and what was done', () => {
    for (const [code, facts] of Object.entries(warnings))
      expect(words.imports.warning(code, facts), code).toMatch(sentence)
    expect(words.imports.warning('values-out-of-range', { field: 'heart_rate_bpm', count: 1 })).toBe(
      '1 heart rate value could not be true and was left out.',
    )
    expect(words.imports.warning('position-jumps', { count: 4 })).toMatch(/^4 jumps .* were left out\.$/)
  })

  it('of a problem: a title and a sentence', () => {
    expect(words.errors.codes).toEqual(expect.arrayContaining(Object.keys(appProblems)))
    for (const code of words.errors.codes) {
      expect(words.errors.title(code), code).toMatch(/^[A-Z]/)
      expect(words.errors.say(code), code).toMatch(sentence)
      expect(words.errors.say(code), code).not.toMatch(/undefined| {2}| \.|""/)
    }
    expect(words.errors.title('of a later version')).toBe(words.errors.title('bug'))
  })

  it('of a field, whatever it may be', () => {
    for (const problem of Object.values(fieldProblems))
      expect(words.goals.fieldProblem(problem, 'metric'), problem.code).toMatch(sentence)
    for (const [code, text] of Object.entries(inputProblems)) expect(text, code).toMatch(sentence)
  })

  it('of an assumption', () => {
    for (const [code, facts] of Object.entries(assumptions))
      expect(words.goals.assumption(facts, reader), code).toMatch(/^[A-Z0-9"].*[.?]$/)
    expect(words.goals.assumption(assumptions['day-taken-as'], reader)).toBe('"by june" taken as Tuesday 1 June.')
    expect(words.goals.assumption(assumptions['distance-taken-as'], reader)).toBe(
      '"half" taken as half marathon, 21.1 km.',
    )
  })

  it('of sports, kinds, types, horizons and states', () => {
    for (const sport of SPORTS) {
      const { name, one, many } = words.sports.names[sport]
      expect([name, one, many].join(' '), sport).not.toMatch(/_|undefined/)
      expect(one, sport).not.toBe(many)
    }
    expect(words.sports.name('stand_up_paddleboarding')).toBe('Paddleboarding')
    expect(words.sports.name('quidditch')).toBe('Other')
    for (const kind of UNDERSTOOD_KINDS) expect(words.goals.understoodKinds[kind]).toMatch(/^[a-z][^.]*$/)
    for (const type of GOAL_TYPES) expect(Object.values(words.goals.types[type]).join('')).toMatch(/\w/)
    for (const horizon of HORIZONS) expect(words.goals.horizons[horizon]).toMatch(/^[A-Z]/)
    for (const state of GOAL_STATES) expect(words.goals.states[state]).toMatch(/^[A-Z]/)
  })
})

describe('the report of an import', () => {
  it('counts only what there is', () => {
    expect(words.imports.counts({ imported: 1200, duplicates: 3, unsupported: 0, unreadable: 1 })).toBe(
      '1,200 imported, 3 already here, 1 could not be read',
    )
    expect(words.imports.activities(23, 27)).toBe('23 runs and 4 other activities')
    expect(words.imports.activities(0, 1)).toBe('1 activity')
  })

  it('tells how far it is', () => {
    expect(words.imports.progress({ done: 340, total: 1200, perSecond: 85, left_s: 10.1 })).toBe(
      '340 of 1,200 files, 85 a second, about 10 s left',
    )
    expect(words.imports.progress({ done: 1, total: null, perSecond: null, left_s: null })).toBe('1 file so far')
  })
})

/** What is between quotes in the sources of a language, without the code inside templates. */
function textsIn(source: string): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  const literals = code.match(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? []
  return literals
    .map((literal) => literal.replaceAll(/\$\{[^}]*\}/g, ''))
    .filter((literal) => /[a-z] [a-z]/i.test(literal))
}

describe('the tone', () => {
  const folder = new URL('../../src/words/en/', import.meta.url)
  const files = globSync('**/*.ts', { cwd: folder })

  it.each(files)('of %s is calm: no shouting, no blame, no emoji', (file) => {
    for (const text of textsIn(readFileSync(new URL(file, folder), 'utf8'))) {
      expect(text).not.toMatch(/!/)
      expect(text).not.toMatch(
        /\b(failed|failure|missed|you lost|lazy|poor|bad|wrong with you|streak|oops|sorry|please)\b/i,
      )
      expect(text).not.toMatch(/\p{Extended_Pictographic}/u)
    }
  })
})
