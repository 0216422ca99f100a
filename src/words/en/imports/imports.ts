import type { EnglishFormat } from '../format/format.ts'
import { type ImportFacts, importProblemWords } from './problems.ts'
import { type WarningFacts, warningWords } from './warnings.ts'

/** Counts of an import, in files. */
export interface ImportCounts {
  readonly imported: number
  readonly duplicates: number
  readonly unsupported: number
  readonly unreadable: number
}

export function importWords(format: EnglishFormat) {
  const { count, number, list } = format
  const problems = importProblemWords(format)
  const warnings = warningWords(format)
  const outcomes = {
    imported: 'imported',
    duplicate: 'already here',
    unsupported: 'not a run file',
    unreadable: 'could not be read',
  }
  const has = <T extends object>(table: T, code: string): code is keyof T & string => Object.hasOwn(table, code)

  return {
    outcomes,
    outcome: (code: string): string => (has(outcomes, code) ? outcomes[code] : code),
    problems,
    /** Why a file gave nothing. A code that has no words yet says as much as is sure. */
    problem: (code: string, facts: ImportFacts = {}): string =>
      has(problems, code) ? problems[code](facts) : 'This file gave no activity. The log says more.',
    warnings,
    warning: (code: string, facts: WarningFacts = {}): string =>
      has(warnings, code) ? warnings[code](facts) : 'Something in this file was unusual. What could be read was kept.',

    /** '12 imported, 3 already here, 1 could not be read' */
    counts(counts: ImportCounts) {
      const parts = [
        [counts.imported, outcomes.imported],
        [counts.duplicates, outcomes.duplicate],
        [counts.unsupported, outcomes.unsupported],
        [counts.unreadable, outcomes.unreadable],
      ] as const
      const said = parts.filter(([n]) => n > 0).map(([n, word]) => `${number(n)} ${word}`)
      return said.length === 0 ? 'no files' : said.join(', ')
    },
    /** '340 of 1,200 files, 85 a second, about 10 s left' */
    progress({
      done,
      total,
      perSecond,
      left_s,
    }: {
      done: number
      total: number | null
      perSecond: number | null
      left_s: number | null
    }) {
      const files =
        total === null
          ? `${count(done, 'file', 'files')} so far`
          : `${number(done)} of ${count(total, 'file', 'files')}`
      const rate = perSecond === null || perSecond <= 0 ? [] : [`${number(perSecond, perSecond < 10 ? 1 : 0)} a second`]
      const left = left_s === null ? [] : [`${format.about(Math.max(1, left_s))} left`]
      return [files, ...rate, ...left].join(', ')
    },
    /** '1.2 GB of 4.3 GB read' */
    reading: (bytes: number, total: number | null) =>
      total === null ? `${format.fileSize(bytes)} read` : `${format.fileSize(bytes)} of ${format.fileSize(total)} read`,
    /** Why nothing happens yet: somebody else imports, or was cut off and is given his time. */
    waits: (left_s: number) =>
      `Waiting for another import to end. If its program was cut off, this one begins in ${format.about(Math.max(1, left_s))}.`,
    waiting: {
      'another-import': 'Another import runs. This one begins when it is done.',
      'silent-program':
        'Another program was importing and has gone quiet. It is given half a minute; then this import begins.',
    },
    /** Why files and activities differ in number; undefined where they do not. */
    explain({ files, activities, twins }: { files: number; activities: number; twins: number }): string | undefined {
      const parts = [
        ...(activities === files
          ? []
          : [`${count(activities, 'activity', 'activities')} in ${count(files, 'file', 'files')}`]),
        ...(twins === 0
          ? []
          : [
              `${number(twins)} of them ${format.noun(twins, 'is', 'are')} a second recording of a run that came from elsewhere: ${format.noun(twins, 'it is', 'they are')} kept, and each run counts once`,
            ]),
      ]
      return parts.length === 0 ? undefined : `${parts.join('; ')}.`.replace(/^./, (first) => first.toUpperCase())
    },
    /** 'The same run as in strava.zip!/1.fit, which counts.' */
    twinOf: (path: string, countsHere: boolean) =>
      countsHere
        ? `The same run as in ${path}. This recording tells more, so it counts.`
        : `The same run as in ${path}, which counts.`,
    /** '2 hidden files and 1 link were left alone.' */
    leftOut({ hidden, links }: { hidden: number; links: number }) {
      const parts = [
        ...(hidden > 0 ? [count(hidden, 'hidden file or folder', 'hidden files and folders')] : []),
        ...(links > 0 ? [count(links, 'link', 'links')] : []),
      ]
      return `${list(parts)} ${format.noun(hidden + links, 'was', 'were')} left alone.`
    },
    canRetry: (files: number) => `${count(files, 'file', 'files')} could be tried again.`,
    states: {
      receiving: 'Receiving',
      waiting: 'Waiting for another import',
      running: 'Reading your files',
      done: 'Done',
      cancelled: 'Stopped. What was read stays.',
      failed: 'Stopped by a problem. What was read stays, and importing again goes on from there.',
    },
    state(code: string): string {
      const states: Readonly<Record<string, string>> = this.states
      return states[code] ?? code
    },
    /** '23 runs and 4 other activities' */
    activities(runs: number, activities: number) {
      const others = activities - runs
      const parts = [
        ...(runs > 0 ? [count(runs, 'run', 'runs')] : []),
        ...(others > 0
          ? [count(others, runs > 0 ? 'other activity' : 'activity', runs > 0 ? 'other activities' : 'activities')]
          : []),
      ]
      return parts.length === 0 ? 'no new activities' : list(parts)
    },
    /** 'Counted for "4 runs a week for 12 weeks": 3 runs' */
    countedFor: (name: string, counted: number) => `${count(counted, 'activity', 'activities')} counted for ${name}`,
    /** `underWay` goals there are, and none counts what came. */
    countedForNone: (underWay: number) =>
      underWay === 0
        ? 'Kept. There is no goal yet to count them.'
        : 'Kept. None of your goals counts them: a goal counts what it is about, from its first day on.',
    /** '5 km in 21:04, 1:12 faster than before' */
    newBest: (distance: string, elapsed_s: number, previous_s: number | null) =>
      `${distance} in ${format.duration(elapsed_s)}${previous_s === null ? ', your first' : `, ${format.gap(previous_s - elapsed_s)} faster than before`}`,
    twin: 'The same run came from another file. It is kept, and counts once.',
  }
}
