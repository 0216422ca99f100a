import { loadAthlete } from '../../app/load-athlete.ts'
import { planOfGoal, planOfText } from '../../app/plan/make-plan.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { planText } from '../../words/plan-text.ts'
import { json, valueOf } from '../answer.ts'
import { command, dayArgument, readArgs } from '../arguments.ts'
import { thisMachine, withData } from '../machine.ts'
import { isGoalNamed, goalId } from './goal-lookup.ts'

const { commands, options } = cliWordsFor('en')

/** The way back from a goal's day to today, from the runner's data. Nothing is stored. */
export const plan = command({
  meta: { name: 'plan', description: commands.plan },
  args: {
    ...readArgs,
    goal: { type: 'string', required: true, description: options.planGoal, valueHint: 'GOAL' },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const asked = { asOf: dayArgument(args['as-of']) }
      const isKnown = await isGoalNamed(context, args.goal)
      const view = valueOf(
        isKnown
          ? await planOfGoal(context, await goalId(context, args.goal), asked)
          : await planOfText(context, args.goal, asked),
      )
      thisMachine.out(args.json ? json(view) : planText(view, await loadAthlete(context)))
    }),
})
