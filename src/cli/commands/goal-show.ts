import { getGoalEvidence } from '../../app/goals/get-goal-evidence.ts'
import { getGoal, getGoals } from '../../app/goals/get-goal.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { wordsFor } from '../../words/index.ts'
import { goalText } from '../../words/goal-text.ts'
import { json, valueOf } from '../answer.ts'
import { command, dayArgument, readArgs } from '../arguments.ts'
import { thisMachine, withData } from '../machine.ts'
import { goalArg, goalId } from './goal-lookup.ts'

const { commands, options } = cliWordsFor('en')

export const show = command({
  meta: { name: 'show', description: commands.goalShow },
  args: { id: goalArg, ...readArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const id = await goalId(context, args.id)
      const page = valueOf(await getGoal(context, id, dayArgument(args['as-of'])))
      if (args.json) return thisMachine.out(json(page))
      const athlete = await loadAthlete(context)
      const all = await getGoals(context, dayArgument(args['as-of']), true)
      thisMachine.out(goalText(page, all, athlete))
    }),
})

export const evidence = command({
  meta: { name: 'evidence', description: commands.goalEvidence },
  args: {
    id: goalArg,
    ...readArgs,
    from: { type: 'string', description: options.from, valueHint: 'DATE' },
    to: { type: 'string', description: options.to, valueHint: 'DATE' },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const id = await goalId(context, args.id)
      const asked = { from: dayArgument(args.from), to: dayArgument(args.to), asOf: dayArgument(args['as-of']) }
      const found = valueOf(await getGoalEvidence(context, id, asked))
      if (args.json) return thisMachine.out(json(found))
      const { language } = await loadAthlete(context)
      const { goals, format, sports } = wordsFor(language)
      for (const { on, reason, activityId } of found.seen) {
        const activity = found.activities.find((row) => row.id === activityId)
        const what = activity && (activity.name ?? sports.name(activity.sport))
        thisMachine.out(
          [format.dateWithWeekdayShort(on, found.to).padEnd(14), goals.seen(reason), what ?? ''].join('  ').trimEnd(),
        )
      }
    }),
})
