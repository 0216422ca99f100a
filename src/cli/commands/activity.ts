import { defineCommand } from 'citty'
import { addActivity } from '../../app/activities/add-activity.ts'
import { CORRECTABLE_FIELDS } from '../../app/activities/corrections.ts'
import { deleteActivity, editActivity, resetActivity } from '../../app/activities/edit-activity.ts'
import { getActivity } from '../../app/activities/get-activity.ts'
import { mergeActivities } from '../../app/activities/merge-activities.ts'
import { splitActivity } from '../../app/activities/split-activity.ts'
import { takeApart } from '../../app/activities/take-apart.ts'
import type { Context } from '../../app/context.ts'
import type { SplitAt } from '../../core/activity/split-recording.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { json, valueOf } from '../answer.ts'
import { choiceArgument, command, countArgument, dataArgs, dayArgument, readArgs, wholeArgument } from '../arguments.ts'
import { UsageError } from '../exit-codes.ts'
import { thisMachine, withData } from '../machine.ts'
import { durationArgument, ownFactArgs, ownFacts, sharedFactArgs, sharedFacts } from './activity-arguments.ts'
import { activityLines } from './activity-text.ts'

const { activityWrites: said, commands, goal: goalSaid, options, usage } = cliWordsFor('en')

const writeArgs = { ...dataArgs, json: { type: 'boolean', description: options.json } } as const
const idArg = { type: 'positional', required: true, description: options.activityId, valueHint: 'ID' } as const

const show = command({
  meta: { name: 'show', description: commands.activityShow },
  args: { id: idArg, ...readArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const page = valueOf(await getActivity(context, args.id))
      thisMachine.out(args.json ? json(page) : await activityLines(context, page))
    }),
})

const add = command({
  meta: { name: 'add', description: commands.activityAdd },
  args: { ...writeArgs, ...ownFactArgs, ...sharedFactArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const { elapsed_s, ...own } = ownFacts(args)
      const day = dayArgument(args.day)
      if (day === undefined) throw new UsageError(usage.needs('--day'))
      if (elapsed_s === undefined) throw new UsageError(usage.needs('--duration'))
      const facts = { ...own, ...(await sharedFacts(context, args)), day, elapsed_s }
      const added = valueOf(await addActivity(context, facts))
      await tell(context, added.activityId, args.json, said.added, added.change.id)
    }),
})

const edit = command({
  meta: { name: 'edit', description: commands.activityEdit },
  args: {
    id: idArg,
    ...writeArgs,
    ...ownFactArgs,
    ...sharedFactArgs,
    'twin-of': { type: 'string', description: options.twinOf, valueHint: 'ID' },
    'the-one': { type: 'boolean', description: options.theOne },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const { version } = valueOf(await getActivity(context, args.id))
      const twinOf = args['twin-of']
      const edited = await editActivity(context, args.id, {
        version,
        ...ownFacts(args),
        ...(await sharedFacts(context, args)),
        day: dayArgument(args.day),
        duplicateOf: twinOf === '' ? null : twinOf,
        isTheOne: args['the-one'] === true ? true : undefined,
      })
      await tell(context, args.id, args.json, said.changed, valueOf(edited).change.id)
    }),
})

const reset = command({
  meta: { name: 'reset', description: commands.activityReset },
  args: {
    id: idArg,
    ...writeArgs,
    field: { type: 'string', description: options.field, valueHint: CORRECTABLE_FIELDS.join('|') },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const { version } = valueOf(await getActivity(context, args.id))
      const field = choiceArgument(CORRECTABLE_FIELDS, '--field', args.field)
      const given = await resetActivity(context, args.id, { version, ...(field && { fields: [field] }) })
      await tell(context, args.id, args.json, said.changed, valueOf(given).change.id)
    }),
})

const remove = command({
  meta: { name: 'delete', description: commands.activityDelete },
  args: { id: idArg, ...writeArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const { change } = valueOf(await deleteActivity(context, args.id, undefined))
      thisMachine.out(args.json ? json({ change }) : goalSaid.removed(change.id))
    }),
})

const split = command({
  meta: { name: 'split', description: commands.activitySplit },
  args: {
    id: idArg,
    ...writeArgs,
    after: { type: 'string', description: options.afterTime, valueHint: 'H:MM:SS' },
    'after-m': { type: 'string', description: options.afterDistance, valueHint: 'M' },
    'after-lap': { type: 'string', description: options.afterLap, valueHint: 'N' },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const { version } = valueOf(await getActivity(context, args.id))
      const made = valueOf(await splitActivity(context, args.id, { version, at: splitAt(args) }))
      thisMachine.out(args.json ? json(made) : severalText(said.split, made))
    }),
})

const merge = command({
  meta: { name: 'merge', description: commands.activityMerge },
  args: {
    ids: { type: 'positional', required: true, description: options.activityIds, valueHint: 'ID…' },
    ...writeArgs,
    name: sharedFactArgs.name,
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const made = valueOf(await mergeActivities(context, { ids: args._, name: args.name }))
      await tell(context, made.activityId, args.json, said.merged, made.change.id)
    }),
})

const apart = command({
  meta: { name: 'take-apart', description: commands.activityTakeApart },
  args: { id: idArg, ...writeArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const { version } = valueOf(await getActivity(context, args.id))
      const made = valueOf(await takeApart(context, args.id, version))
      thisMachine.out(args.json ? json(made) : severalText(said.apart, made))
    }),
})

export const activity = defineCommand({
  meta: { name: 'activity', description: commands.activity },
  subCommands: { show, add, edit, reset, delete: remove, split, merge, 'take-apart': apart },
})

function splitAt(args: {
  readonly [K in 'after' | 'after-m' | 'after-lap']?: string | undefined
}): SplitAt {
  const after_s = durationArgument('--after', args.after)
  const after_m = countArgument('--after-m', args['after-m'])
  const lap = wholeArgument('--after-lap', args['after-lap'], 1)
  if ([after_s, after_m, lap].filter((given) => given !== undefined).length !== 1)
    throw new UsageError(usage.needs('--after'))
  if (after_s !== undefined) return { by: 'time', after_s }
  return after_m === undefined ? { by: 'lap', after: lap ?? 0 } : { by: 'distance', after_m }
}

/** As the API answers it, or one line, and how to take it back. */
async function tell(
  context: Context,
  id: string,
  isJson: boolean | undefined,
  say: string,
  change: string,
): Promise<void> {
  const page = valueOf(await getActivity(context, id))
  if (isJson) return thisMachine.out(json({ activity: page, change: { id: change } }))
  const [first] = (await activityLines(context, page)).split('\n')
  thisMachine.out(`${say}: ${first}\n  ${goalSaid.id(id)}\n  ${goalSaid.takeBack(change)}`)
}

const severalText = (say: string, { activityIds, change }: { activityIds: string[]; change: { id: string } }) =>
  [say, ...activityIds.map((id) => `  ${goalSaid.id(id)}`), `  ${goalSaid.takeBack(change.id)}`].join('\n')
