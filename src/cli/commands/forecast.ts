import type { Context } from '../../app/context.ts'
import { getForecast, getForecastRecord } from '../../app/forecast/get-forecast.ts'
import { giveGuess } from '../../app/forecast/give-guess.ts'
import { recordForecasts } from '../../app/forecast/record-forecasts.ts'
import { getGoals } from '../../app/goals/get-goal.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import type { LocalDate } from '../../core/base/calendar.ts'
import { forecastText, recordText } from '../../words/forecast-text.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { wordsFor } from '../../words/index.ts'
import { json, valueOf } from '../answer.ts'
import { command, countArgument, dayArgument, readArgs } from '../arguments.ts'
import { UsageError } from '../exit-codes.ts'
import { thisMachine, withData } from '../machine.ts'
import { answerCases } from './forecast-cases.ts'
import { goalId } from './goal-lookup.ts'

const { commands, options, forecast: said, usage } = cliWordsFor('en')

/** The same views as `GET /api/goals/{id}/forecast` and `GET /api/forecasts`; with --cases no data is opened. */
export const forecast = command({
  meta: { name: 'forecast', description: commands.forecast },
  args: {
    ...readArgs,
    goal: { type: 'string', description: options.forecastGoal, valueHint: 'ID' },
    chance: { type: 'string', description: options.ofChance, valueHint: '%' },
    guess: { type: 'string', description: options.guess, valueHint: '%' },
    'skip-guess': { type: 'boolean', description: options.noGuess },
    keep: { type: 'boolean', description: options.keepForecasts },
    cases: { type: 'boolean', description: options.cases },
  },
  async run({ args }) {
    if (args.cases) return answerCases()
    return withData(thisMachine, args, async ({ context }) => {
      const asOf = dayArgument(args['as-of'])
      if (args.keep) {
        const goals = await recordForecasts(context, 'first-of-day')
        return thisMachine.out(args.json ? json({ goals }) : said.kept(goals))
      }
      if (args.goal === undefined) return record(context, asOf, args.json)
      const id = await goalId(context, args.goal)
      const guess = shareArgument('--guess', args.guess)
      if (guess !== undefined || args['skip-guess']) valueOf(await giveGuess(context, id, guess ?? null))
      const chance = shareArgument('--chance', args.chance)
      const page = valueOf(await getForecast(context, id, { asOf, chance }))
      if (args.json) return thisMachine.out(json(page))
      const { athlete, cards, names } = await reader(context, asOf)
      thisMachine.out(
        forecastText(
          page,
          cards.find((card) => card.id === id)!,
          names,
          athlete,
        ),
      )
    })
  },
})

async function record(context: Context, asOf: LocalDate | undefined, asJson: boolean | undefined): Promise<void> {
  const view = await getForecastRecord(context, asOf)
  if (asJson) return thisMachine.out(json(view))
  const { athlete, names } = await reader(context, asOf)
  thisMachine.out(recordText(view, names, athlete))
}

/** Goals by id, under the names that words give them. */
async function reader(context: Context, asOf: LocalDate | undefined) {
  const athlete = await loadAthlete(context)
  const cards = await getGoals(context, asOf, true)
  const { goals } = wordsFor(athlete.language)
  const names = new Map(
    cards.map((card) => [card.id, goals.name(card, { ...athlete, asOf: card.progress.asOf })] as const),
  )
  return { athlete, cards, names }
}

/** 0 to 100 as a share. */
function shareArgument(option: string, text: string | undefined): number | undefined {
  const value = countArgument(option, text?.replace(/\s*%$/, ''))
  if (value !== undefined && (value < 0 || value > 100)) throw new UsageError(usage.notANumber(option, text ?? ''))
  return value === undefined ? undefined : value / 100
}
