import { chooseOption, takeBackChoice } from '../../app/advice/choose-option.ts'
import { getAdjustments, getBends } from '../../app/advice/get-answers.ts'
import { getOptionForecast, getOptions, type RestWished } from '../../app/advice/get-options.ts'
import type { Context } from '../../app/context.ts'
import { getGoal } from '../../app/goals/get-goal.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import {
  LET_GO_REASONS,
  type LettingGo,
  type LetGoReason,
  LOOK_BACK_QUESTIONS,
  type LookBack,
  OPTION_CODES,
} from '../../core/advice/adjustment.ts'
import { PAUSE_REASONS } from '../../core/evidence/evidence.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { forecastText } from '../../words/forecast-text.ts'
import { wordsFor } from '../../words/index.ts'
import { adjustmentText, optionsText } from '../../words/options-text.ts'
import { bendLines } from '../../words/today-text.ts'
import { json, valueOf } from '../answer.ts'
import { choiceArgument, command, dayArgument, readArgs } from '../arguments.ts'
import { UsageError } from '../exit-codes.ts'
import { thisMachine, withData } from '../machine.ts'
import { goalId, goalName } from './goal-lookup.ts'

const { advice: said, usage } = cliWordsFor('en')

const goalOption = { type: 'string', description: said.options.goal, valueHint: 'GOAL' } as const
const restArgs = {
  until: { type: 'string', description: said.options.until, valueHint: 'DATE' },
  'break-reason': { type: 'string', description: said.options.breakReason },
} as const

function restOf(args: { until?: string | undefined; 'break-reason'?: string | undefined }): RestWished {
  const until = dayArgument(args.until)
  const reason = choiceArgument(PAUSE_REASONS, '--break-reason', args['break-reason'])
  return { ...(until !== undefined && { until }), ...(reason && { reason }) }
}

async function goalOf(context: Context, text: string | undefined): Promise<string> {
  if (text === undefined) throw new UsageError(usage.needs('--goal'))
  return goalId(context, text)
}

/** The same view as `GET /api/goals/{id}/options`; with --open the forecast of one way. */
export const options = command({
  meta: { name: 'options', description: said.commands.options },
  args: {
    ...readArgs,
    goal: goalOption,
    open: { type: 'string', description: said.options.open, valueHint: OPTION_CODES.join('|') },
    ...restArgs,
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const id = await goalOf(context, args.goal)
      const asked = { asOf: dayArgument(args['as-of']), rest: restOf(args) }
      const open = choiceArgument(OPTION_CODES, '--open', args.open)
      const athlete = await loadAthlete(context)
      if (open === undefined) {
        const page = valueOf(await getOptions(context, id, asked))
        return thisMachine.out(args.json ? json(page) : optionsText(page, athlete))
      }
      const page = valueOf(await getOptionForecast(context, id, open, asked))
      if (args.json) return thisMachine.out(json(page))
      const card = valueOf(await getGoal(context, id, asked.asOf))
      thisMachine.out(forecastText(page, card, new Map([[id, goalName(card, athlete)]]), athlete))
    }),
})

/** Takes one of the ways on, or a decision back. */
export const adjust = command({
  meta: { name: 'adjust', description: said.commands.adjust },
  args: {
    ...readArgs,
    goal: goalOption,
    choose: { type: 'string', description: said.options.choose },
    on: { type: 'string', description: said.options.onDay, valueHint: 'DATE' },
    reason: { type: 'string', description: said.options.reason },
    situation: { type: 'string', description: said.options.situation },
    possible: { type: 'string', description: said.options.possible },
    sense: { type: 'string', description: said.options.sense },
    motivation: { type: 'string', description: said.options.motivation },
    because: { type: 'string', description: said.options.because },
    gave: { type: 'string', description: said.options.gave },
    keep: { type: 'string', description: said.options.keep },
    next: { type: 'string', description: said.options.next },
    ...restArgs,
    undo: { type: 'string', description: said.options.undo, valueHint: 'ID' },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      if (args.undo !== undefined) {
        const undone = valueOf(await takeBackChoice(context, args.undo))
        return thisMachine.out(args.json ? json(undone) : said.tookBack)
      }
      const id = await goalOf(context, args.goal)
      const choice = choiceArgument(OPTION_CODES, '--choose', args.choose)
      if (choice === undefined) throw new UsageError(usage.needs('--choose'))
      const lookBack: LookBack = Object.fromEntries(
        LOOK_BACK_QUESTIONS.flatMap((question) => (args[question] === undefined ? [] : [[question, args[question]]])),
      )
      const made = valueOf(
        await chooseOption(context, id, {
          choice,
          on: dayArgument(args.on ?? args['as-of']),
          reason: args.reason,
          lookBack,
          lettingGo: lettingGoOf(args),
          rest: restOf(args),
        }),
      )
      const all = valueOf(await getAdjustments(context, id))
      const adjustment = all.find((each) => each.id === made.adjustmentId)
      if (args.json) return thisMachine.out(json({ adjustment, change: made.change }))
      const { advice } = wordsFor((await loadAthlete(context)).language)
      thisMachine.out(`${advice.option(choice).done}\n  ${said.kept(made.adjustmentId)}`)
    }),
})

interface LettingGoArgs {
  readonly because?: string | undefined
  readonly gave?: string | undefined
  readonly keep?: string | undefined
  readonly next?: string | undefined
}

function lettingGoOf({ because, gave, keep, next }: LettingGoArgs): LettingGo {
  const reasons = (because ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .flatMap((each): LetGoReason[] => [choiceArgument(LET_GO_REASONS, '--because', each) ?? 'own'])
  return {
    reasons,
    ...(gave !== undefined && { gave }),
    ...(keep !== undefined && { keep }),
    ...(next !== undefined && { next }),
  }
}

export const adjustments = command({
  meta: { name: 'adjustments', description: said.commands.adjustments },
  args: { ...readArgs, goal: goalOption },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const id = await goalOf(context, args.goal)
      const asOf = dayArgument(args['as-of'])
      const decided = valueOf(await getAdjustments(context, id, asOf))
      const bends = await getBends(context, id, asOf)
      if (args.json) return thisMachine.out(json({ adjustments: decided, bends }))
      const athlete = await loadAthlete(context)
      const lines = [...decided.map((each) => adjustmentText(each, athlete)), ...bendLines(bends, athlete.language)]
      thisMachine.out(lines.length === 0 ? said.none : lines.join('\n'))
    }),
})
