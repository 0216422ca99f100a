import { loadAthlete } from '../../app/load-athlete.ts'
import { getToday } from '../../app/plan/get-plan.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { todayText } from '../../words/today-text.ts'
import { json } from '../answer.ts'
import { command, dayArgument, readArgs } from '../arguments.ts'
import { thisMachine, withData } from '../machine.ts'

const { commands } = cliWordsFor('en')

/** What today asks: the workout with its steps, its shorter version, and the week so far. */
export const today = command({
  meta: { name: 'today', description: commands.today },
  args: readArgs,
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const view = await getToday(context, dayArgument(args['as-of']))
      thisMachine.out(args.json ? json(view) : todayText(view, await loadAthlete(context)))
    }),
})
