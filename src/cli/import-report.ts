import type { ImportOutcome, Waiting } from '../app/import/run-import.ts'
import { importReportOf } from '../words/import-report.ts'
import { cliWordsFor } from '../words/cli-words.ts'
import { wordsFor } from '../words/index.ts'
import { thisMachine } from './machine.ts'

const words = wordsFor('en')
const said = cliWordsFor('en').import

/** What an import came to, for people: what could not be read and why, counts, what explains them. */
export function sayImport({ job, files }: ImportOutcome): void {
  for (const { path, outcome, reason } of importReportOf(files, 'en')) {
    if (outcome === 'unreadable') thisMachine.out(`${said.notRead}: ${path}\n  ${reason ?? ''}`)
  }
  thisMachine.out(words.imports.counts(job.facts.counts))
  const came = files.reduce((sum, { activityIds }) => sum + activityIds.length, 0)
  const twins = files.filter(({ activityIds, duplicateOf }) => activityIds.length > 0 && duplicateOf !== undefined)
  const why = words.imports.explain({ files: job.facts.counts.imported, activities: came, twins: twins.length })
  if (why !== undefined) thisMachine.out(why)
  const { leftOut } = job.facts
  if (leftOut) thisMachine.out(words.imports.leftOut(leftOut))
  if (job.state !== 'done') thisMachine.out(said.stopped)
}

type Progress = Pick<ImportOutcome['job'], 'done' | 'total' | 'current' | 'facts'>

/** Without a terminal a line is written so often: enough for a log, not too much for one. */
const PLAIN_MS = 1500
/** Nothing is said of an import that is over at once. */
const QUIET_MS = 1500

/** One line that is written over where there is a person to read it; else a line from time to time. */
export function progressLine(startedAt: number) {
  let saidAt = startedAt + QUIET_MS - PLAIN_MS
  const write = (text: string, tail = '') => {
    if (thisMachine.isTerminal) return thisMachine.progress(`\r\u001b[K${text}  ${tail.slice(-40)}`)
    if (thisMachine.now() - saidAt < PLAIN_MS) return undefined
    saidAt = thisMachine.now()
    return thisMachine.progress(`${text}\n`)
  }
  return {
    show({ done, total, current, facts }: Progress) {
      const { reading } = facts
      if (reading) return write(words.imports.reading(reading.bytes, reading.total_bytes ?? null), reading.path)
      const spent_s = (thisMachine.now() - startedAt) / 1000
      const perSecond = spent_s > 0 ? done / spent_s : null
      const left_s = total !== undefined && perSecond ? (total - done) / perSecond : null
      return write(words.imports.progress({ done, total: total ?? null, perSecond, left_s }), current)
    },
    wait({ untilAt }: Waiting) {
      write(words.imports.waits(Math.max(0, (untilAt - thisMachine.now()) / 1000)))
    },
    clear: () => thisMachine.isTerminal && thisMachine.progress('\r\u001b[K'),
  }
}
