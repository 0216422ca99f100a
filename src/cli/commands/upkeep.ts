import { rebuild as rebuildAll } from '../../app/rebuild.ts'
import { undo as takeBack } from '../../app/undo.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { json, valueOf } from '../answer.ts'
import { command, dataArgs } from '../arguments.ts'
import { thisMachine, withData } from '../machine.ts'

const { commands, options, rebuild: said, undo: undoSaid } = cliWordsFor('en')

export const rebuild = command({
  meta: { name: 'rebuild', description: commands.rebuild },
  args: { ...dataArgs, json: { type: 'boolean', description: options.json } },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const activities = await rebuildAll(context, (done, total) => {
        if (thisMachine.isTerminal) thisMachine.progress(`\r\u001b[K${said.running}: ${done} / ${total}`)
      })
      if (thisMachine.isTerminal) thisMachine.progress('\r\u001b[K')
      thisMachine.out(args.json ? json({ activities }) : said.done(activities))
    }),
})

export const undo = command({
  meta: { name: 'undo', description: commands.undo },
  args: {
    id: { type: 'positional', required: true, description: options.changeId },
    ...dataArgs,
    json: { type: 'boolean', description: options.json },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const undone = valueOf(await takeBack(context, args.id))
      thisMachine.out(args.json ? json(undone) : undoSaid.done(args.id))
    }),
})
