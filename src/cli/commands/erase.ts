import { DataInUse } from '../../app/data-in-use.ts'
import { erase } from '../../app/erase.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { json } from '../answer.ts'
import { command, dataArgs } from '../arguments.ts'
import { CommandFailed, UsageError } from '../exit-codes.ts'
import { dataFolder, logLine, thisMachine } from '../machine.ts'

const { doctor: said, backup, options } = cliWordsFor('en')

export const eraseCommand = command({
  meta: { name: 'erase', description: said.commands.erase },
  args: {
    data: dataArgs.data,
    yes: { type: 'boolean', description: said.options.yes },
    json: { type: 'boolean', description: options.json },
  },
  run: async ({ args }) => {
    const folder = dataFolder(thisMachine, args.data)
    if (!args.yes) throw new UsageError(said.eraseConfirm(folder))
    const databaseUrl = thisMachine.env['DATABASE_URL']
    const left = await erase({
      folder,
      ...(databaseUrl && { databaseUrl }),
      zone: thisMachine.zone,
      now: thisMachine.now,
      log: logLine,
    }).catch((error: unknown) => {
      throw error instanceof DataInUse ? new CommandFailed(backup.inUse) : error
    })
    if (args.json) return thisMachine.out(json({ left }))
    thisMachine.out(said.erased(folder))
    if (left.length > 0) thisMachine.out(said.eraseLeft(left.join(', ')))
  },
})
