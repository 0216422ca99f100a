import { getDashboard } from '../../app/get-dashboard.ts'
import { getGoals } from '../../app/goals/get-goal.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import { getSigns } from '../../app/signs/get-signs.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { firstThingsBlock } from '../../words/signs-text.ts'
import { statusText, goalLines } from '../../words/status.ts'
import { json } from '../answer.ts'
import { command, dayArgument, readArgs } from '../arguments.ts'
import { thisMachine, withData } from '../machine.ts'

const words = cliWordsFor('en').commands

/** The same view as `GET /api/dashboard?asOf=`. */
export const status = command({
  meta: { name: 'status', description: words.status },
  args: readArgs,
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const dashboard = await getDashboard(context, dayArgument(args['as-of']))
      thisMachine.out(args.json ? json(dashboard) : statusText(dashboard))
    }),
})

export const goals = command({
  meta: { name: 'goals', description: words.goals },
  args: { ...readArgs, archived: { type: 'boolean', description: cliWordsFor('en').options.archived } },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const list = await getGoals(context, dayArgument(args['as-of']), args.archived)
      if (args.json) return thisMachine.out(json(list))
      const athlete = await loadAthlete(context)
      const { status: said } = cliWordsFor(athlete.language)
      const { firstThings } = await getSigns(context, dayArgument(args['as-of']))
      const lines = list.length === 0 ? [said.noGoals] : list.flatMap((goal) => goalLines(goal, list, athlete, true))
      thisMachine.out([...firstThingsBlock(firstThings, athlete), ...lines].join('\n'))
    }),
})
