import { getGoals } from '../../app/goals/get-goal.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import { getRelationship, getSigns } from '../../app/signs/get-signs.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { relationshipText, signsText } from '../../words/signs-text.ts'
import { json, valueOf } from '../answer.ts'
import { command, dayArgument, readArgs } from '../arguments.ts'
import { thisMachine, withData } from '../machine.ts'
import { goalId, goalName } from './goal-lookup.ts'

const { signs: said, options } = cliWordsFor('en')

/** The signs of `GET /api/signs?asOf=`, as a list. */
export const signs = command({
  meta: { name: 'signs', description: said.commands.signs },
  args: { ...readArgs, goal: { type: 'string', description: said.options.signsGoal, valueHint: 'GOAL' } },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const view = await getSigns(context, dayArgument(args['as-of']))
      const id = args.goal === undefined ? undefined : await goalId(context, args.goal)
      const shown = id === undefined ? view.signs : view.signs.filter(({ goal }) => goal === id)
      if (args.json) return thisMachine.out(json(shown))
      const athlete = await loadAthlete(context)
      const goals = await getGoals(context, dayArgument(args['as-of']), true)
      const named = (goal: string) => {
        const card = goals.find((each) => each.id === goal)
        return card ? goalName(card, athlete) : goal
      }
      thisMachine.out(signsText({ ...view, signs: shown }, named, athlete))
    }),
})

/** The same view as `GET /api/relationship?goal=`. */
export const relationship = command({
  meta: { name: 'relationship', description: said.commands.relationship },
  args: { ...readArgs, goal: { type: 'string', description: options.goalOf, valueHint: 'GOAL' } },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const id = args.goal === undefined ? undefined : await goalId(context, args.goal)
      const view = valueOf(await getRelationship(context, id, dayArgument(args['as-of'])))
      thisMachine.out(args.json ? json(view) : relationshipText(view, (await loadAthlete(context)).language))
    }),
})
