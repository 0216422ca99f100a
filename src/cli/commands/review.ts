import { getAnswers, getTell } from '../../app/advice/get-answers.ts'
import { getReturn } from '../../app/advice/get-return.ts'
import { answerReview, getReview, type ReviewSaid } from '../../app/advice/reviews.ts'
import type { Context } from '../../app/context.ts'
import { getGoals } from '../../app/goals/get-goal.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import { getSigns } from '../../app/signs/get-signs.ts'
import { REVIEW_KINDS, REVIEW_QUESTIONS } from '../../core/advice/kept-review.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { answersText, raceReviewText, returnText, reviewText, tellText } from '../../words/review-text.ts'
import { firstThingsBlock } from '../../words/signs-text.ts'
import { json, valueOf } from '../answer.ts'
import { choiceArgument, command, dayArgument, readArgs } from '../arguments.ts'
import { UsageError } from '../exit-codes.ts'
import { thisMachine, withData } from '../machine.ts'
import { goalArg, goalId, goalName } from './goal-lookup.ts'

const { advice: said } = cliWordsFor('en')

/** The same view as `GET /api/reviews/{kind}`; with --answer or --matters it keeps what is said first. */
export const review = command({
  meta: { name: 'review', description: said.commands.review },
  args: {
    kind: { type: 'positional', required: false, description: said.options.kind },
    id: { type: 'positional', required: false, description: said.options.race },
    ...readArgs,
    answer: { type: 'string', description: said.options.answer },
    matters: { type: 'string', description: said.options.matters },
  },
  run: ({ args, rawArgs }) =>
    withData(thisMachine, args, async ({ context }) => {
      const kind = choiceArgument(REVIEW_KINDS, 'KIND', args.kind) ?? 'weekly'
      const asOf = dayArgument(args['as-of'])
      const answers = answersOf(everyValue(rawArgs, 'answer'))
      const matters = await mattersOf(context, everyValue(rawArgs, 'matters'))
      if (Object.keys(answers).length > 0 || Object.keys(matters).length > 0)
        valueOf(await answerReview(context, { kind, asOf, raceId: args.id, answers, matters }))
      const view = valueOf(await getReview(context, { kind, asOf, raceId: args.id }))
      if (args.json) return thisMachine.out(json(view))
      const athlete = await loadAthlete(context)
      if (view.kind === 'race') return thisMachine.out(raceReviewText(view, athlete))
      const cards = await getGoals(context, asOf, true)
      const names = new Map(cards.map((card) => [card.id, goalName(card, athlete)]))
      thisMachine.out(reviewText(view, (id) => names.get(id), athlete))
    }),
})

/** Every value of an option that may be given more than once. */
function everyValue(rawArgs: readonly string[], option: string): string[] {
  return rawArgs.flatMap((raw, i) => {
    if (raw === `--${option}`) return rawArgs[i + 1] ?? []
    return raw.startsWith(`--${option}=`) ? raw.slice(option.length + 3) : []
  })
}

function pairOf(text: string): readonly [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new UsageError(said.notAnAnswer(text))
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

function answersOf(texts: readonly string[]): NonNullable<ReviewSaid['answers']> {
  return Object.fromEntries(
    texts
      .map(pairOf)
      .map(([question, words]) => [
        choiceArgument(REVIEW_QUESTIONS, '--answer', question),
        words === '' ? null : words,
      ]),
  )
}

async function mattersOf(context: Context, texts: readonly string[]): Promise<Record<string, boolean>> {
  const heard: Record<string, boolean> = {}
  for (const [goal, word] of texts.map(pairOf)) {
    if (word !== 'yes' && word !== 'no') throw new UsageError(said.notYesOrNo(word))
    heard[await goalId(context, goal)] = word === 'yes'
  }
  return heard
}

/** The same view as `GET /api/answers`. */
export const answers = command({
  meta: { name: 'answers', description: said.commands.answers },
  args: readArgs,
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const view = await getAnswers(context, dayArgument(args['as-of']))
      if (args.json) return thisMachine.out(json(view))
      const athlete = await loadAthlete(context)
      const { firstThings } = await getSigns(context, dayArgument(args['as-of']))
      thisMachine.out([...firstThingsBlock(firstThings, athlete), answersText(view, athlete)].join('\n'))
    }),
})

/** The same view as `GET /api/return`. */
export const comeBack = command({
  meta: { name: 'return', description: said.commands.return },
  args: readArgs,
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const view = await getReturn(context, dayArgument(args['as-of']))
      thisMachine.out(args.json ? json(view) : returnText(view, await loadAthlete(context)))
    }),
})

/** The same view as `GET /api/goals/{id}/tell`, and the text made of it. */
export const tell = command({
  meta: { name: 'tell', description: said.commands.goalTell },
  args: { id: goalArg, ...readArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const view = valueOf(await getTell(context, await goalId(context, args.id), dayArgument(args['as-of'])))
      const text = tellText(view, await loadAthlete(context))
      thisMachine.out(args.json ? json({ ...view, text: view.told === null ? null : text }) : text)
    }),
})
