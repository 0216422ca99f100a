import type { Context } from '../../app/context.ts'
import { getGoal, getGoals } from '../../app/goals/get-goal.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import type { GoalCard, GoalPage } from '../../core/view/dashboard-types.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { wordsFor } from '../../words/index.ts'
import { json, valueOf } from '../answer.ts'
import { CommandFailed } from '../exit-codes.ts'
import { thisMachine } from '../machine.ts'

const { options, goal: said } = cliWordsFor('en')

export const goalArg = { type: 'positional', required: true, description: options.goalId } as const

type Reads = Awaited<ReturnType<typeof loadAthlete>>

export const goalName = (card: GoalCard, { language, units, elevationUnits }: Reads): string =>
  wordsFor(language).goals.name(card, { units, elevationUnits, asOf: card.progress.asOf })

/** A goal by its id, the beginning of it, or its name; those put out of sight too. */
export async function goalId(context: Context, text: string): Promise<string> {
  const athlete = await loadAthlete(context)
  const cards = await getGoals(context, undefined, true)
  const wanted = text.toLowerCase()
  const exact = cards.filter((card) => card.id === wanted || goalName(card, athlete).toLowerCase() === wanted)
  const found = exact.length > 0 ? exact : cards.filter((card) => card.id.startsWith(wanted))
  if (found.length === 1 && found[0]) return found[0].id
  if (found.length === 0) throw new CommandFailed(said.noneLike(text))
  throw new CommandFailed([said.which, ...found.map((card) => `  ${card.id}  ${goalName(card, athlete)}`)].join('\n'))
}

/** Whether a text names a goal that is there, by its id, the beginning of it, or its name. */
export async function isGoalNamed(context: Context, text: string): Promise<boolean> {
  const athlete = await loadAthlete(context)
  const wanted = text.toLowerCase()
  const cards = await getGoals(context, undefined, true)
  return cards.some((card) => card.id.startsWith(wanted) || goalName(card, athlete).toLowerCase() === wanted)
}

/** A goal that a write is about: the page holds the version that the write names. */
export async function goalAt(context: Context, text: string): Promise<GoalPage> {
  return valueOf(await getGoal(context, await goalId(context, text)))
}

/** What a write left: the goal as it stands, and how to take the write back. */
export async function showWritten(
  context: Context,
  id: string,
  asJson: boolean | undefined,
  say: (name: string) => string,
  changeId: string,
): Promise<void> {
  const page = valueOf(await getGoal(context, id))
  if (asJson) return thisMachine.out(json({ goal: page, change: { id: changeId } }))
  const athlete = await loadAthlete(context)
  thisMachine.out(say(goalName(page, athlete)))
  // What Cairn does not do for a goal is said when it is set, and not only when it is looked at.
  if (page.chance.reason === 'under-age')
    thisMachine.out(`  ${wordsFor(athlete.language).forecast.reason('under-age')}`)
  thisMachine.out(`  ${said.id(id)}\n  ${said.takeBack(changeId)}`)
}
