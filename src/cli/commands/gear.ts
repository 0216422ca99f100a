import { defineCommand } from 'citty'
import { bulkEdit } from '../../app/activities/bulk-edit.ts'
import type { Context } from '../../app/context.ts'
import { addGear, deleteGear, editGear, type GearFacts } from '../../app/gear/edit-gear.ts'
import { getGear } from '../../app/gear/get-gear.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { wordsFor } from '../../words/index.ts'
import { json, valueOf } from '../answer.ts'
import { choiceArgument, command, countArgument, dataArgs, dayArgument } from '../arguments.ts'
import { UsageError } from '../exit-codes.ts'
import { thisMachine, withData } from '../machine.ts'
import { gearArgument } from './activity-arguments.ts'

const { activityWrites, commands, gear: said, goal: goalSaid, options, usage } = cliWordsFor('en')

const writeArgs = { ...dataArgs, json: { type: 'boolean', description: options.json } } as const
const factArgs = {
  kind: { type: 'string', description: options.gearKind, valueHint: 'shoes|other' },
  before: { type: 'string', description: options.distanceBefore, valueHint: 'M' },
  from: { type: 'string', description: options.gearFrom, valueHint: 'DATE' },
  retired: { type: 'string', description: options.retired, valueHint: 'DATE' },
  'replace-at': { type: 'string', description: options.replaceAt, valueHint: 'M' },
  default: { type: 'boolean', description: options.defaultGear },
} as const
const gearArg = { type: 'positional', required: true, description: options.gearId, valueHint: 'NAME' } as const

/** '' takes a day or a distance away. */
const factsOf = (
  args: {
    readonly [K in 'kind' | 'before' | 'from' | 'retired' | 'replace-at']?: string | undefined
  } & { readonly default?: boolean | undefined },
): GearFacts => ({
  kind: choiceArgument(['shoes', 'other'], '--kind', args.kind),
  distanceBefore_m: countArgument('--before', args.before),
  from: args.from === '' ? null : dayArgument(args.from),
  retiredOn: args.retired === '' ? null : dayArgument(args.retired),
  replaceAt_m: args['replace-at'] === '' ? null : countArgument('--replace-at', args['replace-at']),
  isDefault: args.default,
})

const list = command({
  meta: { name: 'list', description: commands.gearList },
  args: writeArgs,
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const all = await getGear(context)
      if (args.json) return thisMachine.out(json(all))
      const { units, language } = await loadAthlete(context)
      const { format } = wordsFor(language)
      if (all.gear.length === 0 && all.unknown.length === 0) return thisMachine.out(said.none)
      for (const gear of all.gear) {
        const marks = [
          gear.isDefault ? said.isDefault : null,
          gear.isDue ? said.isDue : null,
          gear.retiredOn === null ? null : said.retired(format.date(gear.retiredOn)),
        ].filter((mark) => mark !== null)
        thisMachine.out([gear.name, format.distance(gear.distance_m, units), ...marks].join(' · '))
      }
      for (const { name, activities } of all.unknown) thisMachine.out(said.unknown(name, activities))
    }),
})

const add = command({
  meta: { name: 'add', description: commands.gearAdd },
  args: { name: { type: 'positional', required: true, description: options.gearName }, ...writeArgs, ...factArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const added = valueOf(await addGear(context, { ...factsOf(args), name: args.name }))
      tell(args.json, added, said.added(args.name))
    }),
})

const edit = command({
  meta: { name: 'edit', description: commands.gearEdit },
  args: { gear: gearArg, ...writeArgs, ...factArgs, name: { type: 'string', description: options.gearName } },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const { id, version, name } = await gearOf(context, args.gear)
      const edited = valueOf(await editGear(context, id, { version, ...factsOf(args), name: args.name }))
      tell(args.json, edited, said.changed(args.name ?? name))
    }),
})

const remove = command({
  meta: { name: 'delete', description: commands.gearDelete },
  args: { gear: gearArg, ...writeArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const { id } = await gearOf(context, args.gear)
      const { change } = valueOf(await deleteGear(context, id, undefined))
      thisMachine.out(args.json ? json({ change }) : goalSaid.removed(change.id))
    }),
})

const wear = command({
  meta: { name: 'wear', description: commands.gearWear },
  args: {
    gear: gearArg,
    ids: { type: 'positional', required: true, description: options.activityIds, valueHint: 'ID…' },
    ...writeArgs,
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const { id } = await gearOf(context, args.gear)
      const done = valueOf(await bulkEdit(context, { ids: args._.slice(1), changes: { gearId: id } }))
      if (args.json) return thisMachine.out(json(done))
      thisMachine.out(`${activityWrites.changedMany(done.changed)}\n  ${goalSaid.takeBack(done.change.id)}`)
    }),
})

export const gear = defineCommand({
  meta: { name: 'gear', description: commands.gear },
  subCommands: { list, add, edit, delete: remove, wear },
})

async function gearOf(context: Context, text: string) {
  const id = await gearArgument(context, text)
  const found = (await getGear(context)).gear.find((each) => each.id === id)
  if (!found) throw new UsageError(usage.needs('GEAR'))
  return found
}

function tell(isJson: boolean | undefined, done: { gearId: string; change: { id: string } }, line: string): void {
  thisMachine.out(
    isJson ? json(done) : `${line}\n  ${goalSaid.id(done.gearId)}\n  ${goalSaid.takeBack(done.change.id)}`,
  )
}
