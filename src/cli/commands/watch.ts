import { stat } from 'node:fs/promises'
import { importRunner } from '../../app/import/import-runner.ts'
import type { ImportOutcome } from '../../app/import/run-import.ts'
import { watchFolder } from '../../app/import/watch-folder.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { command, countArgument, dataArgs } from '../arguments.ts'
import { EXIT, UsageError } from '../exit-codes.ts'
import { sayImport } from '../import-report.ts'
import { thisMachine, withData } from '../machine.ts'

const { commands, options, watch: said } = cliWordsFor('en')

/** Imports what comes into a folder until it is stopped; with --once what is there now. */
export const watch = command({
  meta: { name: 'watch', description: commands.watch },
  args: {
    ...dataArgs,
    folder: { type: 'positional', required: false, description: options.watched, valueHint: 'DIR' },
    once: { type: 'boolean', description: options.once },
    settle: { type: 'string', description: options.settle, valueHint: 'SECONDS' },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const folder = args._[0]
      if (folder === undefined || args._.length > 1) throw new UsageError(said.noFolder)
      const found = await stat(folder).catch(() => undefined)
      if (found && !found.isDirectory()) throw new UsageError(said.noFolder)
      const settle_s = countArgument('--settle', args.settle)
      const stop = new AbortController()
      const end = () => stop.abort()
      process.once('SIGINT', end)
      process.once('SIGTERM', end)
      const earlier = importRunner(context)
      await earlier.resume()
      await earlier.idle()
      if (!args.once) thisMachine.out(said.watching(folder))
      await watchFolder(context, {
        folder,
        stop: stop.signal,
        once: args.once === true,
        ...(settle_s !== undefined && { settle_ms: settle_s * 1000 }),
        onImport: report,
        onAway: () => {
          thisMachine.out(said.away(folder))
          if (args.once) process.exitCode = EXIT.someFailed
        },
        onBack: () => thisMachine.out(said.back(folder)),
      })
      process.off('SIGINT', end)
      process.off('SIGTERM', end)
      if (!args.once) thisMachine.out(said.stopped)
    }),
})

function report(outcome: ImportOutcome): void {
  for (const { path, outcome: came } of outcome.files) if (came === 'imported') thisMachine.out(said.came(path))
  sayImport(outcome)
  if (outcome.job.facts.counts.unreadable > 0) process.exitCode = EXIT.someFailed
}
