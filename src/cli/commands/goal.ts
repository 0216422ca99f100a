import { type ArgsDef, defineCommand } from 'citty'
import { type Context, today } from '../../app/context.ts'
import { changeGoalState } from '../../app/goals/change-goal-state.ts'
import { createGoal } from '../../app/goals/create-goal.ts'
import { deleteGoal } from '../../app/goals/delete-goal.ts'
import { editGoal } from '../../app/goals/edit-goal.ts'
import { getGoal, getGoals } from '../../app/goals/get-goal.ts'
import { phraseGoal } from '../../app/goals/phrase-goal.ts'
import { reviseGoal } from '../../app/goals/revise-goal.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import { checkMeasure } from '../../core/goal/check-measure.ts'
import { err } from '../../core/base/result.ts'
import { GOAL_STATES, GOAL_TYPES, HORIZONS } from '../../core/goal/goal.ts'
import { isoDate, type LocalDate } from '../../core/base/calendar.ts'
import type { Phrase } from '../../core/goal/phrase/phrase-types.ts'
import type { GoalCard } from '../../core/view/dashboard-types.ts'
import { phraseView } from '../../core/view/phrase-view.ts'
import { wordsFor } from '../../words/index.ts'
import { phraseText } from '../../words/phrase-text.ts'
import { goalLines } from '../../words/status.ts'
import { json, valueOf } from '../answer.ts'
import { command, dayArgument, readArgs, wholeArgument } from '../arguments.ts'
import { CommandFailed, UsageError } from '../exit-codes.ts'
import { thisMachine, withData } from '../machine.ts'
import { measureArgs, measureOf } from '../measure-arguments.ts'

const { commands, options, goal: said, usage } = wordsFor('en').cli

const idArg = { type: 'positional', required: true, description: options.goalId } as const
const wordsArgs = {
  name: { type: 'string', description: options.name },
  why: { type: 'string', description: options.why },
  type: { type: 'string', description: options.type },
  horizon: { type: 'string', description: options.horizon },
} as const satisfies ArgsDef
const daysArgs = {
  'start-on': { type: 'string', description: options.startOn, valueHint: 'DATE' },
  'due-on': { type: 'string', description: options.dueOn, valueHint: 'DATE' },
} as const satisfies ArgsDef
const reasonArg = { reason: { type: 'string', description: options.reason } } as const satisfies ArgsDef

const add = command({
  meta: { name: 'add', description: commands.goalAdd },
  args: {
    text: { type: 'positional', required: false, description: options.text },
    ...readArgs,
    'dry-run': { type: 'boolean', description: options.dryRun },
    ...wordsArgs,
    ...daysArgs,
    ...measureArgs,
    carries: { type: 'string', description: options.carries, valueHint: 'ID' },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const { text } = args
      const given = measureOf(args)
      if (text === undefined && given === undefined) throw new UsageError(usage.needs('TEXT'))
      const asOf = dayArgument(args['as-of'])
      const phrase = text === undefined ? undefined : await phraseGoal(context, text, asOf)
      if (args['dry-run'] && phrase) return thisMachine.out(await understood(context, phrase, args.json, asOf))
      if (args['dry-run']) return thisMachine.out(await wouldSet(context, given, args.json))
      const measure = given ?? phrase?.measure
      if (measure === undefined) {
        if (phrase) thisMachine.out(await understood(context, phrase, args.json, asOf))
        throw new CommandFailed(said.notSet)
      }
      const set = valueOf(
        await createGoal(context, {
          measure,
          name: args.name,
          why: args.why,
          type: oneOf(GOAL_TYPES, '--type', args.type) ?? phrase?.type,
          horizon: oneOf(HORIZONS, '--horizon', args.horizon) ?? phrase?.horizon,
          startOn: dayArgument(args['start-on']) ?? phrase?.startOn,
          // A goal counted in weeks ends by their number, wherever it starts.
          dueOn: dayArgument(args['due-on']) ?? (isCountedInWeeks(measure) ? undefined : phrase?.dueOn),
          ...(args.carries !== undefined && { carries: [await goalId(context, args.carries)] }),
        }),
      )
      await show(context, set.goalId, args.json, said.set, set.change.id)
    }),
})

const edit = command({
  meta: { name: 'edit', description: commands.goalEdit },
  args: {
    id: idArg,
    ...readArgs,
    name: wordsArgs.name,
    why: wordsArgs.why,
    horizon: wordsArgs.horizon,
    rank: { type: 'string', description: options.rank },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const id = await goalId(context, args.id)
      const { version } = valueOf(await getGoal(context, id))
      const edited = valueOf(
        await editGoal(context, id, {
          version,
          name: args.name === '' ? null : args.name,
          why: args.why === '' ? null : args.why,
          horizon: oneOf(HORIZONS, '--horizon', args.horizon),
          rank: wholeArgument('--rank', args.rank, 0),
        }),
      )
      await show(context, id, args.json, said.changed, edited.change.id)
    }),
})

const revise = command({
  meta: { name: 'revise', description: commands.goalRevise },
  args: {
    id: idArg,
    ...readArgs,
    'from-on': { type: 'string', description: options.fromOn, valueHint: 'DATE' },
    ...daysArgs,
    ...measureArgs,
    ...reasonArg,
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const id = await goalId(context, args.id)
      const goal = valueOf(await getGoal(context, id))
      const revised = valueOf(
        await reviseGoal(context, id, {
          version: goal.version,
          // What is not named stays as it is.
          measure: { ...goal.measure, ...measureOf({ ...args, kind: args.kind ?? goal.measure.kind }) },
          fromOn: dayArgument(args['from-on']),
          startOn: dayArgument(args['start-on']),
          dueOn: dayArgument(args['due-on']),
          reason: args.reason,
        }),
      )
      await show(context, id, args.json, said.changed, revised.change.id)
    }),
})

const state = command({
  meta: { name: 'state', description: commands.goalState },
  args: {
    id: idArg,
    state: { type: 'positional', required: true, description: GOAL_STATES.join(', ') },
    ...readArgs,
    on: { type: 'string', description: options.on, valueHint: 'DATE' },
    ...reasonArg,
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const id = await goalId(context, args.id)
      const { version } = valueOf(await getGoal(context, id))
      const next = oneOf(GOAL_STATES, 'STATE', args.state)
      if (next === undefined) throw new UsageError(usage.needs('STATE'))
      const changed = valueOf(
        await changeGoalState(context, id, { version, state: next, on: dayArgument(args.on), reason: args.reason }),
      )
      await show(context, id, args.json, said.changed, changed.change.id)
    }),
})

const remove = command({
  meta: { name: 'remove', description: commands.goalRemove },
  args: { id: idArg, ...readArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const id = await goalId(context, args.id)
      const removed = valueOf(await deleteGoal(context, id, undefined))
      thisMachine.out(args.json ? json(removed) : said.removed(removed.change.id))
    }),
})

const showOne = command({
  meta: { name: 'show', description: commands.goal },
  args: { id: idArg, ...readArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const id = await goalId(context, args.id)
      const page = valueOf(await getGoal(context, id, dayArgument(args['as-of'])))
      if (args.json) return thisMachine.out(json(page))
      const athlete = await loadAthlete(context)
      const { goals } = wordsFor(athlete.language)
      const reader = { units: athlete.units, elevationUnits: athlete.elevationUnits, asOf: page.progress.asOf }
      const lines = goalLines(page, await getGoals(context, dayArgument(args['as-of'])), athlete, true)
      thisMachine.out([...lines, goals.reachedWhen(page.measure, page, reader)].join('\n'))
      for (const period of page.periods) thisMachine.out(`  ${goals.period(period, page.measure, reader)}`)
    }),
})

export const goal = defineCommand({
  meta: { name: 'goal', description: commands.goal },
  subCommands: { add, edit, revise, state, remove, show: showOne },
})

const isCountedInWeeks = (measure: object): boolean => 'kind' in measure && measure.kind === 'frequency'

async function understood(
  context: Context,
  phrase: Phrase,
  asJson: boolean | undefined,
  asOf: LocalDate | undefined,
): Promise<string> {
  if (asJson) return json(phraseView(phrase))
  const athlete = await loadAthlete(context)
  const { units, elevationUnits, language } = athlete
  return phraseText(phrase, { units, elevationUnits, asOf: isoDate(asOf ?? today(context, athlete)) }, language)
}

/** A goal given by its fields, checked and not set. */
async function wouldSet(context: Context, given: unknown, asJson: boolean | undefined): Promise<string> {
  const checked = checkMeasure(given)
  const measure = valueOf(checked.ok ? checked : err({ code: 'validation', fields: checked.error }))
  if (asJson) return json({ measure })
  const { language, units, elevationUnits, ...athlete } = await loadAthlete(context)
  const asOf = isoDate(today(context, { ...athlete, language, units, elevationUnits }))
  return said.wouldSet(
    wordsFor(language).goals.name({ measure, name: null, dueOn: null }, { units, elevationUnits, asOf }),
  )
}

async function show(
  context: Context,
  id: string,
  asJson: boolean | undefined,
  say: (name: string) => string,
  changeId: string,
): Promise<void> {
  const page = valueOf(await getGoal(context, id))
  if (asJson) return thisMachine.out(json({ goal: page, change: { id: changeId } }))
  const athlete = await loadAthlete(context)
  thisMachine.out(say(nameOf(page, athlete)))
  thisMachine.out(`  ${said.id(id)}\n  ${said.takeBack(changeId)}`)
}

type Reads = Awaited<ReturnType<typeof loadAthlete>>
const nameOf = (card: GoalCard, { language, units, elevationUnits }: Reads): string =>
  wordsFor(language).goals.name(card, { units, elevationUnits, asOf: card.progress.asOf })

/** A goal by its id, the beginning of it, or its name. */
async function goalId(context: Context, text: string): Promise<string> {
  const athlete = await loadAthlete(context)
  const cards = await getGoals(context)
  const wanted = text.toLowerCase()
  const exact = cards.filter((card) => card.id === wanted || nameOf(card, athlete).toLowerCase() === wanted)
  const found = exact.length > 0 ? exact : cards.filter((card) => card.id.startsWith(wanted))
  if (found.length === 1 && found[0]) return found[0].id
  if (found.length === 0) throw new CommandFailed(said.noneLike(text))
  throw new CommandFailed([said.which, ...found.map((card) => `  ${card.id}  ${nameOf(card, athlete)}`)].join('\n'))
}

function oneOf<T extends string>(choices: readonly T[], option: string, text: string | undefined): T | undefined {
  if (text === undefined) return undefined
  const choice = choices.find((each) => each === text)
  if (choice === undefined) throw new UsageError(usage.notAChoice(option, text, choices))
  return choice
}
