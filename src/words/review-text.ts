import type { HonestAnswers } from '../core/view/honest-answers.ts'
import type { RaceReviewView } from '../core/view/race-review.ts'
import type { ReturnView } from '../core/view/return-view.ts'
import type { ReviewView } from '../core/view/review.ts'
import type { TellView } from '../core/view/tell.ts'
import { wordsFor } from './index.ts'
import type { Reader } from './reader.ts'

type Reads = Pick<Reader, 'units' | 'elevationUnits'> & { readonly language: string }
type Names = (goalId: string) => string | undefined

const readerOf = ({ units, elevationUnits }: Reads, asOf: string): Reader => ({ units, elevationUnits, asOf })

/** A review as text: what `cairn review` prints. What went well stands first. */
export function reviewText(view: ReviewView, nameOf: Names, reads: Reads): string {
  const { advice, format } = wordsFor(reads.language)
  const reader = readerOf(reads, view.asOf)
  const parts = advice.reviewParts
  const well = view.wentWell.map((each) => `  ${advice.wentWell(each, reader, nameOf)}`)
  return [
    `${advice.reviewTitle(view.kind)} · ${format.dateRange(view.from, view.to, view.asOf)}`,
    ...(view.healthFirst ? [advice.healthFirst] : []),
    parts.well,
    ...(well.length > 0 ? well : [`  ${parts.quietWell}`]),
    parts.numbers,
    `  ${advice.numbers(view.numbers, view.before, reader)}`,
    ...(view.quiet
      ? []
      : [
          parts.decision,
          `  ${view.decision ? advice.decision(view.decision, reader, nameOf) : parts.none}`,
          ...view.matters.map(
            ({ goalId, due, nextOn }) => `  ${advice.matters(due, nextOn, view.asOf, nameOf(goalId) ?? format.none)}`,
          ),
        ]),
    ...asked(view.questions, view.said.answers, reads),
  ].join('\n')
}

/** A race looked back upon. */
export function raceReviewText(view: RaceReviewView, reads: Reads): string {
  const { advice, goals, format } = wordsFor(reads.language)
  const reader = readerOf(reads, view.asOf)
  const said = advice.raceSaid(view)
  return [
    `${advice.reviewTitle('race')}: ${view.race.name ?? format.raceDistance(view.race.distance_m, reads.units)} · ${format.date(view.race.on, view.asOf)}`,
    advice.asForecast(view.asForecast),
    ...(said === undefined ? [] : [said]),
    advice.raceWhy(view, reader),
    ...view.goals.map((goal) => `  ${goals.name(goal, reader)}`),
    ...view.goals.flatMap(({ built }) =>
      advice.built({ built, closest: null, inReach: null, slack: null }, reader).map((line) => `    ${line}`),
    ),
    advice.raceRest(view.restUntil, view.askAgainOn, view.asOf),
    ...asked(view.questions, view.answered.answers, reads),
  ].join('\n')
}

function asked(
  questions: ReviewView['questions'],
  answers: ReviewView['said']['answers'],
  { language }: Reads,
): string[] {
  const { advice } = wordsFor(language)
  return [
    advice.reviewParts.questions,
    ...questions.map((question) => {
      const said = answers[question]
      return `  ${advice.question(question)} [${question}]${said === undefined ? '' : ` ${said}`}`
    }),
  ]
}

/** The way back from a pause. */
export function returnText(view: ReturnView, reads: Reads): string {
  const { advice } = wordsFor(reads.language)
  if (!view.ramp) return advice.rampNone
  const reader = readerOf(reads, view.asOf)
  return [
    advice.rampKind(view.ramp.kind),
    ...view.ramp.steps.map((step) => `  ${advice.rampStep(step, reader)}`),
    ...(view.ramp.steps.length > 0 ? [advice.rampPractice] : []),
  ].join('\n')
}

/** Honest answers. */
export function answersText(view: HonestAnswers, reads: Reads): string {
  const { advice, goals, format } = wordsFor(reads.language)
  const { answers } = advice
  const reader = readerOf(reads, view.asOf)
  const past = view.realistic.goals.map((goal) => {
    const target =
      goal.evenTarget === null || (goal.measure.kind !== 'race-time' && goal.measure.kind !== 'personal-best')
        ? undefined
        : format.duration(goal.evenTarget)
    return `  ${answers.hindsight(goal, goals.name(goal, reader), target)}`
  })
  return [
    answers.questions.keepMissing,
    `  ${answers.keepMissing(view.keepMissing)}`,
    '',
    answers.questions.alwaysTimes,
    `  ${answers.alwaysTimes(view.alwaysTimes)}`,
    '',
    answers.questions.realistic,
    ...(past.length > 0 ? past : [`  ${answers.framework.realistic}`]),
  ].join('\n')
}

/** A text to send. */
export function tellText(view: TellView, reads: Reads): string {
  const { advice, goals } = wordsFor(reads.language)
  const reader = readerOf(reads, view.asOf)
  const lines = advice.tell(view, goals.name(view, reader), reader)
  return lines.length === 0 ? advice.tellNothing : lines.join('\n')
}
