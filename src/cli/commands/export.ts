import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { exportData } from '../../app/export/export-data.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { json } from '../answer.ts'
import { command, dataArgs } from '../arguments.ts'
import { CommandFailed, EXIT } from '../exit-codes.ts'
import { thisMachine, withData } from '../machine.ts'
import { version } from '../version.ts'
import { writtenTo } from '../written-to.ts'

const { exporting: said, backup, options } = cliWordsFor('en')

export const exportCommand = command({
  meta: { name: 'export', description: said.command },
  args: {
    file: { type: 'positional', required: true, description: said.file },
    ...dataArgs,
    json: { type: 'boolean', description: options.json },
  },
  run: async ({ args }) => {
    const path = resolve(args.file)
    if (await stat(path).catch(() => undefined)) throw new CommandFailed(backup.exists(path))
    await withData(thisMachine, args, async ({ context }) => {
      const made = await writtenTo(path, backup.cannotWrite, () =>
        exportData(context, { path, version, readme: said.readme }),
      )
      if (args.json) thisMachine.out(json(made))
      else {
        thisMachine.out(said.made(made.path, made.rows, made.originals))
        thisMachine.out(said.isPlain)
      }
      if (made.missing.length === 0) return
      if (!args.json) thisMachine.out(backup.missing(made.missing.length))
      process.exitCode = EXIT.someFailed
    })
  },
})
