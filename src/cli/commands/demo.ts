import { makeDemo } from '../../app/demo/make-demo.ts'
import { getDashboard } from '../../app/get-dashboard.ts'
import { madeUpText } from '../../words/made-up-text.ts'
import { statusText } from '../../words/status.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { json } from '../answer.ts'
import { command, readArgs, dayArgument } from '../arguments.ts'
import { thisMachine, withData } from '../machine.ts'

const { commands, demo: said } = cliWordsFor('en')

/** Makes the made-up runner, on a database of its own, and shows where they stand. */
export const demo = command({
  meta: { name: 'demo', description: commands.demo },
  args: { data: readArgs.data, json: readArgs.json, 'as-of': readArgs['as-of'] },
  run: ({ args }) =>
    withData(thisMachine, { data: args.data, demo: true }, async ({ context }) => {
      await makeDemo(context, madeUpText)
      const dashboard = await getDashboard(context, dayArgument(args['as-of']))
      if (args.json) return thisMachine.out(json(dashboard))
      thisMachine.out(said.made(dashboard.activityCount))
      thisMachine.out(said.see)
      thisMachine.out(`\n${statusText(dashboard)}`)
    }),
})
