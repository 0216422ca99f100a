import { resolve } from 'node:path'
import { filesBelow } from '../../app/import/disk-source.ts'
import { getImports } from '../../app/import/get-import.ts'
import { importRunner } from '../../app/import/import-runner.ts'
import { createImport, type ImportSource } from '../../app/import/import-job.ts'
import { importSummary } from '../../app/import/import-summary.ts'
import { retryImport } from '../../app/import/retry-import.ts'
import { runImport } from '../../app/import/run-import.ts'
import { cancelImport } from '../../app/import/receive-file.ts'
import type { Context } from '../../app/context.ts'
import { importReportOf } from '../../words/import-report.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { json, valueOf } from '../answer.ts'
import { command, dataArgs } from '../arguments.ts'
import { CommandFailed, EXIT, UsageError } from '../exit-codes.ts'
import { progressLine, sayImport } from '../import-report.ts'
import { thisMachine, withData } from '../machine.ts'

const { commands, options, import: said } = cliWordsFor('en')

/** Files, folders and archives, each with an outcome; progress goes to standard error, the report to standard output. */
export const importCommand = command({
  meta: { name: 'import', description: commands.import },
  args: {
    ...dataArgs,
    paths: { type: 'positional', required: false, description: options.paths },
    retry: { type: 'boolean', description: options.retry },
    json: { type: 'boolean', description: options.json },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      if (args._.length === 0 && !args.retry) throw new UsageError(said.noPath)
      const wanted = args.retry ? undefined : await listSources(args._)
      // An import that was cut off is finished first: its files have waited longest. Nobody waits for a second try of it.
      const earlier = importRunner(context, [])
      await earlier.resume()
      await earlier.idle()
      const id = wanted ? (await createImport(context, wanted.sources, wanted)).id : await retryLatest(context)
      const stop = () => void cancelImport(context, id)
      process.once('SIGINT', stop)
      const leave = new AbortController()
      const end = () => leave.abort()
      process.once('SIGTERM', end)
      const progress = progressLine(context.now())
      const { job, files } = await runImport(context, id, progress.show, leave.signal, progress.wait)
      progress.clear()
      process.off('SIGINT', stop)
      process.off('SIGTERM', end)

      if (args.json) {
        const { twinOf, groups, activities, twins, retriable } = await importSummary(context, job, files)
        const reports = importReportOf(files, 'en', twinOf)
        thisMachine.out(json({ ...job.facts.counts, activities, twins, retriable, groups, files: reports }))
      } else sayImport({ job, files })
      if (job.facts.counts.unreadable > 0 || job.state !== 'done') process.exitCode = EXIT.someFailed
    }),
})

/** The latest import, opened again for what could not be read in it. */
async function retryLatest(context: Context): Promise<string> {
  const [latest] = await getImports(context)
  if (!latest) throw new UsageError(said.noPath)
  const opened = await retryImport(context, latest.job.id)
  if (!opened.ok && opened.error.code === 'not-found') throw new CommandFailed(said.nothingToRetry)
  return valueOf(opened).importId
}

interface Listed {
  readonly sources: readonly ImportSource[]
  readonly hidden: number
  readonly links: number
}

async function listSources(paths: readonly string[]): Promise<Listed> {
  const sources: ImportSource[] = []
  let [hidden, links] = [0, 0]
  for (const path of paths) {
    try {
      const below = await filesBelow(path)
      // The label is what the runner typed; the path must hold even if an interrupted import goes on from elsewhere.
      sources.push(...below.files.map((file) => ({ path: resolve(file.path), label: file.label })))
      hidden += below.hidden
      links += below.links
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new UsageError(said.missingPath(path))
      throw error
    }
  }
  return { sources, hidden, links }
}
