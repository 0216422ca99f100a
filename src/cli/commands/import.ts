import { resolve } from 'node:path'
import { filesBelow } from '../../app/import/disk-source.ts'
import { importRunner } from '../../app/import/import-runner.ts'
import { createImport, type ImportSource } from '../../app/import/import-job.ts'
import { runImport } from '../../app/import/run-import.ts'
import { cancelImport } from '../../app/import/receive-file.ts'
import { importReportOf } from '../../words/import-report.ts'
import { wordsFor } from '../../words/index.ts'
import { json } from '../answer.ts'
import { command, dataArgs } from '../arguments.ts'
import { EXIT, UsageError } from '../exit-codes.ts'
import { thisMachine, withData } from '../machine.ts'

const words = wordsFor('en')
const { commands, options, import: said } = words.cli

/** Files, folders and archives, each with an outcome; progress goes to standard error, the report to standard output. */
export const importCommand = command({
  meta: { name: 'import', description: commands.import },
  args: {
    ...dataArgs,
    paths: { type: 'positional', required: false, description: options.paths },
    json: { type: 'boolean', description: options.json },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      if (args._.length === 0) throw new UsageError(said.noPath)
      const sources: ImportSource[] = []
      for (const path of args._) sources.push(...(await listFiles(path)))
      // An import that was cut off is finished first: its files have waited longest.
      const earlier = importRunner(context)
      await earlier.resume()
      await earlier.idle()
      const { id } = await createImport(context, sources)
      const stop = () => void cancelImport(context, id)
      process.once('SIGINT', stop)
      const leave = new AbortController()
      const end = () => leave.abort()
      process.once('SIGTERM', end)
      const progress = progressLine(context.now())
      const { job, files } = await runImport(context, id, progress.show, leave.signal)
      progress.clear()
      process.off('SIGINT', stop)
      process.off('SIGTERM', end)

      const reports = importReportOf(files, 'en')
      if (args.json) thisMachine.out(json({ ...job.facts.counts, files: reports }))
      else {
        for (const { path, outcome, reason } of reports) {
          if (outcome === 'unreadable') thisMachine.out(`${said.notRead}: ${path}\n  ${reason ?? ''}`)
        }
        thisMachine.out(words.imports.counts(job.facts.counts))
        if (job.state !== 'done') thisMachine.out(said.stopped)
      }
      if (job.facts.counts.unreadable > 0 || job.state !== 'done') process.exitCode = EXIT.someFailed
    }),
})

async function listFiles(path: string): Promise<ImportSource[]> {
  try {
    // The label is what the runner typed; the path must hold even if an interrupted import goes on from elsewhere.
    return (await filesBelow(path)).map((file) => ({ path: resolve(file.path), label: file.label }))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new UsageError(said.missingPath(path))
    throw error
  }
}

/** One line that is written over, where there is a person to read it. */
function progressLine(startedAt: number) {
  const show = (job: { done: number; total?: number; current?: string }) => {
    if (!thisMachine.isTerminal) return
    const spent_s = (thisMachine.now() - startedAt) / 1000
    const perSecond = spent_s > 0 ? job.done / spent_s : null
    const left_s = job.total !== undefined && perSecond ? (job.total - job.done) / perSecond : null
    const text = words.imports.progress({ done: job.done, total: job.total ?? null, perSecond, left_s })
    thisMachine.progress(`\r\u001b[K${text}  ${job.current?.slice(-40) ?? ''}`)
  }
  return { show, clear: () => thisMachine.isTerminal && thisMachine.progress('\r\u001b[K') }
}
