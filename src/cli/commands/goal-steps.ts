import type { Context } from '../../app/context.ts'
import { changeGoalState } from '../../app/goals/change-goal-state.ts'
import { deleteGoal } from '../../app/goals/delete-goal.ts'
import { editGoal } from '../../app/goals/edit-goal.ts'
import { getGoal } from '../../app/goals/get-goal.ts'
import { undoGoal } from '../../app/goals/undo-goal.ts'
import { GOAL_STATES, type GoalState } from '../../core/goal/goal.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { json, valueOf } from '../answer.ts'
import { choiceArgument, command, dayArgument, readArgs } from '../arguments.ts'
import { CommandFailed, UsageError } from '../exit-codes.ts'
import { thisMachine, withData } from '../machine.ts'
import { reasonArg } from './goal-arguments.ts'
import { goalArg, goalAt, goalId, showWritten } from './goal-lookup.ts'

const { commands, options, goal: said, usage } = cliWordsFor('en')

const stepArgs = {
  ...readArgs,
  on: { type: 'string', description: options.on, valueHint: 'DATE' },
  ...reasonArg,
} as const

interface Step {
  readonly id: string
  readonly on?: string | undefined
  readonly reason?: string | undefined
  readonly json?: boolean | undefined
}

async function take(context: Context, state: GoalState, args: Step): Promise<void> {
  const { id, version } = await goalAt(context, args.id)
  const step = { version, state, on: dayArgument(args.on), reason: args.reason }
  const changed = valueOf(await changeGoalState(context, id, step))
  await showWritten(context, id, args.json, said.changed, changed.change.id)
}

/** A command for one step of a goal's life. */
const step = (name: string, state: GoalState, description: string) =>
  command({
    meta: { name, description },
    args: { id: goalArg, ...stepArgs },
    run: ({ args }) => withData(thisMachine, args, ({ context }) => take(context, state, args)),
  })

export const pause = step('pause', 'paused', commands.goalPause)
export const resume = step('resume', 'active', commands.goalResume)
export const release = step('release', 'released', commands.goalRelease)

/** Confirms what the data show. What they do not show is for `cairn goal state GOAL achieved`, in the runner's own word. */
export const achieve = command({
  meta: { name: 'achieve', description: commands.goalAchieve },
  args: { id: goalArg, ...stepArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const { id, noticed, measure } = await goalAt(context, args.id)
      // What only its runner can see is done when they say so.
      if (noticed?.state !== 'achieved' && measure.kind !== 'by-hand' && measure.kind !== 'open')
        throw new CommandFailed(said.notSeen)
      await take(context, 'achieved', { ...args, id })
    }),
})

export const state = command({
  meta: { name: 'state', description: commands.goalState },
  args: {
    id: goalArg,
    state: { type: 'positional', required: true, description: GOAL_STATES.join(', ') },
    ...stepArgs,
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const next = choiceArgument(GOAL_STATES, 'STATE', args.state)
      if (next === undefined) throw new UsageError(usage.needs('STATE'))
      await take(context, next, args)
    }),
})

export const archive = command({
  meta: { name: 'archive', description: commands.goalArchive },
  args: { id: goalArg, ...readArgs, back: { type: 'boolean', description: options.back } },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const { id, version } = await goalAt(context, args.id)
      const edited = valueOf(await editGoal(context, id, { version, archived: !args.back }))
      await showWritten(context, id, args.json, args.back ? said.back : said.archived, edited.change.id)
    }),
})

export const remove = command({
  meta: { name: 'delete', description: commands.goalDelete },
  args: { id: goalArg, ...readArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const id = await goalId(context, args.id)
      const removed = valueOf(await deleteGoal(context, id, undefined))
      thisMachine.out(args.json ? json(removed) : said.removed(removed.change.id))
    }),
})

export const undo = command({
  meta: { name: 'undo', description: commands.goalUndo },
  args: { id: goalArg, ...readArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const id = await goalId(context, args.id)
      const { changeId } = valueOf(await undoGoal(context, id))
      const left = await getGoal(context, id)
      if (args.json) return thisMachine.out(json({ goal: left.ok ? left.value : null, undone: { id: changeId } }))
      thisMachine.out(said.undone(changeId))
    }),
})
