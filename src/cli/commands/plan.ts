import type { AvailabilitySaid } from '../../app/plan/availability.ts'
import { bendPlan, previewBend } from '../../app/plan/bend-plan.ts'
import { getPlan } from '../../app/plan/get-plan.ts'
import { planOfGoal, planOfText } from '../../app/plan/make-plan.ts'
import { dropPlan, takePlan } from '../../app/plan/take-plan.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import type { Context } from '../../app/context.ts'
import type { Weekday } from '../../core/base/calendar.ts'
import type { PlanChange } from '../../core/plan/kept-plan.ts'
import { wordsFor } from '../../words/index.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { planText } from '../../words/plan-text.ts'
import { followText } from '../../words/today-text.ts'
import { json, valueOf } from '../answer.ts'
import { command, countArgument, dayArgument, readArgs, wholeArgument } from '../arguments.ts'
import { CommandFailed, UsageError } from '../exit-codes.ts'
import { thisMachine, withData } from '../machine.ts'
import { isGoalNamed, goalId } from './goal-lookup.ts'

const { commands, options, plan: said, goal: goalWords, usage } = cliWordsFor('en')
const flag = (description: string) => ({ type: 'boolean', description }) as const
const day = (description: string) => ({ type: 'string', description, valueHint: 'DATE' }) as const

/** The way back from a goal's day to today. Shows it; takes, bends and lets go of it where that is asked for. */
export const plan = command({
  meta: { name: 'plan', description: commands.plan },
  args: {
    ...readArgs,
    goal: { type: 'string', required: true, description: options.planGoal, valueHint: 'GOAL' },
    days: { type: 'string', description: said.options.days },
    long: { type: 'string', description: said.options.long },
    runs: { type: 'string', description: said.options.runs },
    minutes: { type: 'string', description: said.options.minutes },
    keep: flag(said.options.keep),
    drop: flag(said.options.drop),
    kept: flag(said.options.kept),
    'not-on': day(said.options.notOn),
    'easy-week': day(said.options.easyWeek),
    'ill-until': day(said.options.illUntil),
    move: { type: 'string', description: said.options.move, valueHint: 'ID' },
    to: day(said.options.moveTo),
    reason: { type: 'string', description: said.options.bendReason },
    'dry-run': flag(said.options.preview),
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const asOf = dayArgument(args['as-of'])
      const availability = availabilityOf(args)
      const change = changeOf(args)
      const isKnown = await isGoalNamed(context, args.goal)
      if (!isKnown) {
        if (args.keep || args.drop || args.kept || change) throw new CommandFailed(said.needsGoal)
        const view = valueOf(await planOfText(context, args.goal, { asOf, availability }))
        return thisMachine.out(args.json ? json(view) : planText(view, await loadAthlete(context)))
      }
      const id = await goalId(context, args.goal)
      if (args.drop) {
        const dropped = valueOf(await dropPlan(context, id))
        return thisMachine.out(
          args.json ? json(dropped) : `${said.dropped}\n  ${goalWords.takeBack(dropped.change.id)}`,
        )
      }
      if (change) return bend(context, id, change, args)
      if (args.keep) {
        const taken = valueOf(await takePlan(context, id, availability))
        if (args.json) return thisMachine.out(json({ plan: valueOf(await getPlan(context, id)), change: taken.change }))
        thisMachine.out(`${said.taken}\n  ${goalWords.takeBack(taken.change.id)}`)
      }
      if (args.keep || args.kept) {
        const view = valueOf(await getPlan(context, id, asOf))
        return thisMachine.out(args.json ? json(view) : followText(view, await loadAthlete(context)))
      }
      const view = valueOf(await planOfGoal(context, id, { asOf, availability }))
      thisMachine.out(args.json ? json(view) : planText(view, await loadAthlete(context)))
    }),
})

async function bend(
  context: Context,
  id: string,
  change: PlanChange,
  args: {
    readonly json?: boolean | undefined
    readonly reason?: string | undefined
    readonly 'dry-run'?: boolean | undefined
  },
): Promise<void> {
  const { units, language } = await loadAthlete(context)
  const words = wordsFor(language).plan
  const done = args['dry-run'] ? undefined : valueOf(await bendPlan(context, id, change, args.reason))
  const bent = done?.bent ?? valueOf(await previewBend(context, id, change))
  if (args.json) return thisMachine.out(json(done ?? { bent }))
  thisMachine.out(
    [
      done ? said.bent : said.wouldBend,
      ...(bent.changes.length === 0 ? [`  ${words.nothingChanges}`] : []),
      ...bent.changes.map((each) => `  ${words.bent(each, units)}`),
      words.bentSum(bent, units),
      ...(bent.hardTogether ? [words.hardTogether] : []),
      ...bent.why.map((why) => words.why(why, units)),
      ...bent.alternatives.map((each) => `  ${words.alternative(each, units)}`),
      ...(done ? [`  ${goalWords.takeBack(done.change.id)}`] : []),
    ].join('\n'),
  )
}

interface Said {
  readonly 'not-on'?: string | undefined
  readonly 'easy-week'?: string | undefined
  readonly 'ill-until'?: string | undefined
  readonly move?: string | undefined
  readonly to?: string | undefined
}

function changeOf(args: Said): PlanChange | undefined {
  const [notOn, easyWeek] = [dayArgument(args['not-on']), dayArgument(args['easy-week'])]
  const [until, to] = [dayArgument(args['ill-until']), dayArgument(args.to)]
  if (notOn !== undefined) return { kind: 'not-on', on: notOn }
  if (easyWeek !== undefined) return { kind: 'easy-week', on: easyWeek }
  if (until !== undefined) return { kind: 'ill', until }
  if (args.move === undefined) return undefined
  if (to === undefined) throw new UsageError(usage.needs('--to'))
  return { kind: 'move', workoutId: args.move, to }
}

function availabilityOf(args: {
  readonly days?: string | undefined
  readonly long?: string | undefined
  readonly runs?: string | undefined
  readonly minutes?: string | undefined
}): AvailabilitySaid {
  return {
    days: args.days?.split(',').map(weekday),
    longDay: args.long === undefined ? undefined : weekday(args.long),
    runs: wholeArgument('--runs', args.runs, 1),
    minutes: countArgument('--minutes', args.minutes),
  }
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** 'mon', 'Monday' or 1. */
function weekday(text: string): Weekday {
  const name = text.trim().toLowerCase()
  const at = /^[1-7]$/.test(name) ? Number(name) - 1 : WEEKDAYS.indexOf(name.slice(0, 3))
  if (at < 0) throw new UsageError(said.notAWeekday(text))
  return (at + 1) as Weekday
}
