import { type Context, today } from '../../app/context.ts'
import { createGoal } from '../../app/goals/create-goal.ts'
import { phraseGoal } from '../../app/goals/phrase-goal.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import { isoDate, type LocalDate } from '../../core/base/calendar.ts'
import { err } from '../../core/base/result.ts'
import { checkMeasure } from '../../core/goal/check-measure.ts'
import { GOAL_TYPES, HORIZONS } from '../../core/goal/goal.ts'
import type { Phrase } from '../../core/goal/phrase/phrase-types.ts'
import { endsByItself } from '../../core/goal/window.ts'
import { phraseView } from '../../core/view/phrase-view.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { wordsFor } from '../../words/index.ts'
import { phraseText } from '../../words/phrase-text.ts'
import { json, valueOf } from '../answer.ts'
import { choiceArgument, command, dayArgument, readArgs } from '../arguments.ts'
import { CommandFailed, UsageError } from '../exit-codes.ts'
import { thisMachine, withData } from '../machine.ts'
import { measureArgs, measureOf } from '../measure-arguments.ts'
import { commitmentArgs, commitmentArgument, daysArgs, recurArg, recurArgument, wordsArgs } from './goal-arguments.ts'
import { goalId, showWritten } from './goal-lookup.ts'

const { commands, options, goal: said, usage } = cliWordsFor('en')

export const add = command({
  meta: { name: 'add', description: commands.goalAdd },
  args: {
    text: { type: 'positional', required: false, description: options.text },
    ...readArgs,
    'dry-run': { type: 'boolean', description: options.dryRun },
    ...wordsArgs,
    ...daysArgs,
    ...commitmentArgs,
    ...recurArg,
    ...measureArgs,
    carries: { type: 'string', description: options.carries, valueHint: 'ID' },
    draft: { type: 'boolean', description: options.draft },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const { text } = args
      const asOf = dayArgument(args['as-of'])
      const phrase = text === undefined ? undefined : await phraseGoal(context, text, asOf)
      const given = phrase && args.kind === undefined ? completed(phrase, args) : measureOf(args)
      if (text === undefined && given === undefined) throw new UsageError(usage.needs('TEXT'))
      if (args['dry-run'] && phrase) return thisMachine.out(await understood(context, phrase, args.json, asOf))
      if (args['dry-run']) return thisMachine.out(await wouldSet(context, given, args.json))
      const measure = given ?? phrase?.measure
      if (measure === undefined) {
        if (phrase) thisMachine.out(await understood(context, phrase, args.json, asOf))
        throw new CommandFailed(said.notSet)
      }
      const startOn = dayArgument(args['start-on']) ?? phrase?.startOn
      const set = valueOf(
        await createGoal(context, {
          measure,
          name: args.name ?? phrase?.name,
          why: args.why,
          type: choiceArgument(GOAL_TYPES, '--type', args.type) ?? phrase?.type,
          horizon: choiceArgument(HORIZONS, '--horizon', args.horizon) ?? phrase?.horizon,
          startOn,
          dueOn: dayArgument(args['due-on']) ?? (await dueOf(context, phrase)),
          commitment: commitmentArgument(args),
          recur: recurArgument(args.recur),
          changes: args.kind === undefined ? laterAsks(phrase, args) : undefined,
          ...(args.draft && { state: 'draft' as const }),
          ...(args.carries !== undefined && { carries: [await goalId(context, args.carries)] }),
        }),
      )
      await showWritten(context, set.goalId, args.json, said.set, set.change.id)
    }),
})

/** What was said, with what the options add to it or put right: `"run 4 days a week" --weeks 12`. */
function completed(phrase: Phrase, args: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  if (phrase.kind === 'vague') return measureOf(args)
  const added = measureOf({ ...args, kind: phrase.kind })
  const parts = partsCompleted(phrase, args)
  const isMore = parts !== undefined || (added !== undefined && Object.keys(added).length > 1)
  return isMore ? { ...phrase.fields, ...added, ...(parts && { parts }) } : undefined
}

/** What is still open of several goals in one, given once for all of them: `"2 gym and 3 runs a week" --weeks 8`. */
function partsCompleted(phrase: Phrase, args: Readonly<Record<string, unknown>>): unknown[] | undefined {
  const { parts } = phrase.fields
  if (!Array.isArray(parts) || phrase.missing.length === 0) return undefined
  const isOpen = (name: string) => phrase.missing.some((missing) => missing === name)
  const completed = parts.map((part: Readonly<Record<string, unknown>>) => {
    const given = Object.entries(measureOf({ ...args, kind: part['kind'] }) ?? {})
    return { ...Object.fromEntries(given.filter(([name]) => isOpen(name))), ...withoutGaps(part) }
  })
  return completed.some((part, i) => Object.keys(part).length > Object.keys(withoutGaps(parts[i])).length)
    ? completed
    : undefined
}

const withoutGaps = (part: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined))

/** What options add holds for every amount that was said; an amount among them is that of the first days. */
function laterAsks(phrase: Phrase | undefined, args: Readonly<Record<string, unknown>>) {
  const { amount: _amount, times: _times, ...added } = (phrase && measureOf({ ...args, kind: phrase.kind })) ?? {}
  return phrase?.changes.map(({ fromOn, measure }) => ({ fromOn, measure: { ...measure, ...added } }))
}

/** A goal counted in weeks ends by their number, wherever it starts; of others the phrase tells the last day. */
async function dueOf(context: Context, phrase: Phrase | undefined): Promise<LocalDate | undefined> {
  if (!phrase?.measure) return undefined
  const athlete = await loadAthlete(context)
  const startOn = phrase.startOn ?? today(context, athlete)
  const { weekStart } = athlete
  return endsByItself({ fromOn: startOn, startOn, measure: phrase.measure, weekStart }) ? undefined : phrase.dueOn
}

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
