import { dropRevision } from '../../app/goals/drop-revision.ts'
import { editGoal } from '../../app/goals/edit-goal.ts'
import { getGoals } from '../../app/goals/get-goal.ts'
import { orderGoals } from '../../app/goals/order-goals.ts'
import { reviseGoal } from '../../app/goals/revise-goal.ts'
import { GOAL_TYPES, HORIZONS } from '../../core/goal/goal.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { json, valueOf } from '../answer.ts'
import { choiceArgument, command, dayArgument, readArgs, wholeArgument } from '../arguments.ts'
import { UsageError } from '../exit-codes.ts'
import { thisMachine, withData } from '../machine.ts'
import { measureArgs, measureOf } from '../measure-arguments.ts'
import {
  commitmentArgs,
  commitmentArgument,
  daysArgs,
  reasonArg,
  recurArg,
  recurArgument,
  wordsArgs,
} from './goal-arguments.ts'
import { goalArg, goalAt, goalId, showWritten } from './goal-lookup.ts'

const { commands, options, goal: said, usage } = cliWordsFor('en')

/** '' takes a word away. */
const orNone = (text: string | undefined): string | null | undefined => (text === '' ? null : text)

export const edit = command({
  meta: { name: 'edit', description: commands.goalEdit },
  args: {
    id: goalArg,
    ...readArgs,
    ...wordsArgs,
    ...commitmentArgs,
    ...recurArg,
    rank: { type: 'string', description: options.rank },
    carries: { type: 'string', description: options.carriesAll, valueHint: 'GOAL,GOAL' },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const { id, version, commitment } = await goalAt(context, args.id)
      const carries: string[] = []
      for (const text of (args.carries ?? '').split(',').filter(Boolean)) carries.push(await goalId(context, text))
      const edited = valueOf(
        await editGoal(context, id, {
          version,
          name: orNone(args.name),
          why: orNone(args.why),
          type: choiceArgument(GOAL_TYPES, '--type', args.type),
          horizon: choiceArgument(HORIZONS, '--horizon', args.horizon),
          rank: wholeArgument('--rank', args.rank, 0),
          commitment: commitmentArgument(args, commitment),
          recur: recurArgument(args.recur),
          ...(args.carries !== undefined && { carries }),
        }),
      )
      await showWritten(context, id, args.json, said.changed, edited.change.id)
    }),
})

export const revise = command({
  meta: { name: 'revise', description: commands.goalRevise },
  args: {
    id: goalArg,
    ...readArgs,
    'from-on': { type: 'string', description: options.fromOn, valueHint: 'DATE' },
    'drop-from': { type: 'string', description: options.dropFrom, valueHint: 'DATE' },
    ...daysArgs,
    ...measureArgs,
    ...reasonArg,
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const { id, version, measure } = await goalAt(context, args.id)
      const dropFrom = dayArgument(args['drop-from'])
      if (dropFrom !== undefined) {
        const dropped = valueOf(await dropRevision(context, id, { version, fromOn: dropFrom }))
        return showWritten(context, id, args.json, said.changed, dropped.change.id)
      }
      const given = measureOf({ ...args, kind: args.kind ?? measure.kind })
      const revised = valueOf(
        await reviseGoal(context, id, {
          version,
          // What is not named stays as it is; another kind of measure is said whole.
          measure: args.kind === undefined || args.kind === measure.kind ? { ...measure, ...given } : given,
          fromOn: dayArgument(args['from-on']),
          startOn: dayArgument(args['start-on']),
          dueOn: args['due-on'] === '' ? null : dayArgument(args['due-on']),
          reason: args.reason,
        }),
      )
      await showWritten(context, id, args.json, said.changed, revised.change.id)
    }),
})

export const order = command({
  meta: { name: 'order', description: commands.goalOrder },
  args: { goals: { type: 'positional', required: false, description: options.goalsInOrder }, ...readArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      if (args._.length === 0) throw new UsageError(usage.needs('GOAL'))
      const goals: { id: string; version: number }[] = []
      for (const text of args._) {
        const { id, version } = await goalAt(context, text)
        goals.push({ id, version })
      }
      const { change } = valueOf(await orderGoals(context, goals))
      if (args.json) return thisMachine.out(json({ goals: await getGoals(context), change }))
      thisMachine.out(`${said.ordered}\n  ${said.takeBack(change.id)}`)
    }),
})
