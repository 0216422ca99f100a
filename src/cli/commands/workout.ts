import { readFile } from 'node:fs/promises'
import { type ArgsDef, defineCommand } from 'citty'
import type { Context } from '../../app/context.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import { addWorkout } from '../../app/workouts/add-workouts.ts'
import { copyWeek } from '../../app/workouts/copy-week.ts'
import { deleteWorkout, editWorkout, type WorkoutEdit } from '../../app/workouts/edit-workout.ts'
import { getWorkout, getWorkouts, getWorkoutToRun } from '../../app/workouts/get-workouts.ts'
import { importWorkouts } from '../../app/workouts/import-workouts.ts'
import { WORKOUT_WORDS } from '../../core/evidence/planned-workout.ts'
import type { WorkoutView } from '../../core/view/workout-view.ts'
import { workoutFile } from '../../exporters/fit/workout-file.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { wordsFor } from '../../words/index.ts'
import { fieldLine, json, valueOf } from '../answer.ts'
import { choiceArgument, command, countArgument, dataArgs, dayArgument, readArgs } from '../arguments.ts'
import { CommandFailed, EXIT, UsageError } from '../exit-codes.ts'
import { thisMachine, withData } from '../machine.ts'
import { saveBytes } from '../save-bytes.ts'
import { goalId } from './goal-lookup.ts'

const { commands, options, goal: said, life, plan: planSays, usage } = cliWordsFor('en')

const writeArgs = { ...dataArgs, json: { type: 'boolean', description: options.json } } as const satisfies ArgsDef
const idArg = { type: 'positional', required: true, description: options.workoutId } as const
const fieldArgs = {
  on: { type: 'string', description: options.onDay, valueHint: 'DATE' },
  kind: { type: 'string', description: options.workoutKind },
  sport: { type: 'string', description: options.workoutSport },
  name: { type: 'string', description: options.workoutName },
  'distance-m': { type: 'string', description: options.distanceM },
  'duration-s': { type: 'string', description: options.durationS },
  steps: { type: 'string', description: options.steps, valueHint: 'JSON' },
  goal: { type: 'string', description: options.goalOf, valueHint: 'GOAL' },
  plan: { type: 'string', description: options.plan },
} as const satisfies ArgsDef

type Given = { readonly [Name in keyof typeof fieldArgs]?: string | undefined }

/** Fields by the names of the API; '' takes a value away. */
async function fieldsOf(context: Context, args: Given): Promise<Record<string, unknown>> {
  dayArgument(args.on)
  const number = (option: 'distance-m' | 'duration-s') =>
    args[option] === '' ? null : countArgument(`--${option}`, args[option])
  const word = (option: keyof Given) => (args[option] === '' ? null : args[option])
  return {
    on: args.on,
    kind: args.kind,
    sport: args.sport,
    name: word('name'),
    distance_m: number('distance-m'),
    duration_s: number('duration-s'),
    steps: args.steps === undefined ? undefined : stepsOf(args.steps),
    goalId: args.goal ? await goalId(context, args.goal) : word('goal'),
    planId: word('plan'),
  }
}

function stepsOf(text: string): unknown {
  try {
    return text === '' ? [] : JSON.parse(text)
  } catch {
    return text
  }
}

const add = command({
  meta: { name: 'add', description: commands.workoutAdd },
  args: { ...writeArgs, ...fieldArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const fields = await fieldsOf(context, args)
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
      const added = valueOf(await addWorkout(context, given))
      await showWorkout(context, added.workoutId, added.change.id, args.json, life.kept)
    }),
})

async function change(context: Context, id: string, asJson: boolean | undefined, next: Omit<WorkoutEdit, 'version'>) {
  const { version } = valueOf(await getWorkout(context, id))
  const edited = valueOf(await editWorkout(context, id, { ...next, version }))
  await showWorkout(context, id, edited.change.id, asJson, life.changed)
}

const edit = command({
  meta: { name: 'edit', description: commands.workoutEdit },
  args: { id: idArg, ...writeArgs, ...fieldArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) =>
      change(context, args.id, args.json, { fields: await fieldsOf(context, args) }),
    ),
})

const move = command({
  meta: { name: 'move', description: commands.workoutMove },
  args: { id: idArg, to: { type: 'positional', required: true, description: options.onDay }, ...writeArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      dayArgument(args.to)
      await change(context, args.id, args.json, { fields: { on: args.to } })
    }),
})

const word = command({
  meta: { name: 'word', description: commands.workoutWord },
  args: {
    id: idArg,
    word: { type: 'positional', required: true, description: options.becameOf },
    ...writeArgs,
    reason: { type: 'string', description: options.wordReason },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const said = args.word === 'none' ? null : choiceArgument(WORKOUT_WORDS, 'WORD', args.word)
      await change(context, args.id, args.json, { fields: {}, word: said, reason: said === null ? null : args.reason })
    }),
})

const remove = command({
  meta: { name: 'delete', description: commands.workoutDelete },
  args: { id: idArg, ...writeArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const removed = valueOf(await deleteWorkout(context, args.id, undefined))
      thisMachine.out(args.json ? json(removed) : said.removed(removed.change.id))
    }),
})

const show = command({
  meta: { name: 'show', description: commands.workoutShow },
  args: {
    id: idArg,
    ...writeArgs,
    fit: { type: 'string', description: planSays.calendar.options.fit, valueHint: 'FILE' },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const athlete = await loadAthlete(context)
      const view = valueOf(await getWorkout(context, args.id))
      if (args.fit !== undefined) {
        const bytes = workoutFile(valueOf(await getWorkoutToRun(context, args.id)), athlete)
        return saveBytes(args.fit, bytes, args.json)
      }
      if (args.json) return thisMachine.out(json(view))
      const { plan } = wordsFor(athlete.language)
      thisMachine.out(await workoutLine(context, view))
      if (view.purpose) thisMachine.out(`  ${plan.purpose(view.purpose)}`)
      if (view.steps.length > 0) thisMachine.out(`  ${plan.watch(view.steps, athlete.units)}`)
      if (view.shorter) thisMachine.out(`  ${planSays.today.shorter}: ${plan.watch(view.shorter.steps, athlete.units)}`)
    }),
})

const copy = command({
  meta: { name: 'copy', description: commands.workoutCopy },
  args: {
    from: { type: 'string', required: true, description: planSays.copyFrom, valueHint: 'DATE' },
    to: { type: 'string', required: true, description: planSays.copyTo, valueHint: 'DATE' },
    ...writeArgs,
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const [from, to] = [dayArgument(args.from), dayArgument(args.to)]
      if (from === undefined || to === undefined) throw new UsageError(usage.needs('--from --to'))
      const copied = valueOf(await copyWeek(context, from, to))
      thisMachine.out(
        args.json ? json(copied) : `${planSays.copied(copied.workoutIds.length)}\n  ${said.takeBack(copied.change.id)}`,
      )
    }),
})

const importFile = command({
  meta: { name: 'import', description: commands.workoutImport },
  args: { file: { type: 'positional', required: true, description: options.file }, ...writeArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      if (args.file === '') throw new UsageError(usage.needs('FILE'))
      const bytes = await readFile(args.file).catch(() => {
        throw new CommandFailed(life.noFile(args.file))
      })
      const read = valueOf(await importWorkouts(context, bytes))
      const refused = read.refused.map(({ row, fields }) => ({ row, fields: fields.map(fieldLine) }))
      if (args.json) thisMachine.out(json({ ...read, refused }))
      else {
        thisMachine.out(life.imported({ ...read, refused: refused.length }))
        for (const { row, fields } of refused)
          for (const { field, message } of fields) thisMachine.out(`  ${life.row(row)}: ${field}: ${message}`)
        if (read.change) thisMachine.out(`  ${said.takeBack(read.change.id)}`)
      }
      if (refused.length > 0) process.exitCode = EXIT.someFailed
    }),
})

export const workout = defineCommand({
  meta: { name: 'workout', description: commands.workout },
  subCommands: { add, copy, show, edit, move, word, delete: remove, import: importFile },
})

async function showWorkout(
  context: Context,
  id: string,
  changeId: string,
  asJson: boolean | undefined,
  done: string,
): Promise<void> {
  const view = valueOf(await getWorkout(context, id))
  if (asJson) return thisMachine.out(json({ workout: view, change: { id: changeId } }))
  thisMachine.out(`${done} ${await workoutLine(context, view)}`)
  thisMachine.out(`  ${said.id(id)}\n  ${said.takeBack(changeId)}`)
}

async function workoutLine(context: Context, view: WorkoutView): Promise<string> {
  const { units, language } = await loadAthlete(context)
  const { format } = wordsFor(language)
  const parts = [
    format.dateWithWeekday(view.on),
    view.name ?? life.workouts[view.kind],
    ...(view.distance_m === null ? [] : [format.distance(view.distance_m, units)]),
    ...(view.duration_s === null ? [] : [format.duration(view.duration_s)]),
    ...(view.word === null ? [] : [life.word[view.word]]),
  ]
  return parts.join(' · ')
}

export const workouts = command({
  meta: { name: 'workouts', description: commands.workouts },
  args: {
    ...readArgs,
    from: { type: 'string', description: options.from, valueHint: 'DATE' },
    to: { type: 'string', description: options.to, valueHint: 'DATE' },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const found = await getWorkouts(context, { from: dayArgument(args.from), to: dayArgument(args.to) })
      if (args.json) return thisMachine.out(json(found))
      if (found.length === 0) return thisMachine.out(life.noWorkouts)
      for (const view of found) thisMachine.out(`${await workoutLine(context, view)}\n  ${said.id(view.id)}`)
    }),
})
