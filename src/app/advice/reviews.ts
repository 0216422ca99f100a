import type { KeptReview, ReviewKind, ReviewQuestion } from '../../core/advice/kept-review.ts'
import { reviewPeriod } from '../../core/advice/review/period.ts'
import type { DayRange, LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { epochMs } from '../../core/base/units.ts'
import type { Race } from '../../core/evidence/race.ts'
import { raceReview, type RaceReviewView } from '../../core/view/race-review.ts'
import { QUESTIONS_OF, type ReviewView, reviewView } from '../../core/view/review.ts'
import { listGuesses } from '../../storage/guesses.ts'
import { listReviews, reviewWrite } from '../../storage/reviews.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'
import { adviceGround, type AdviceGround } from './advice-ground.ts'

export interface ReviewAsked {
  readonly kind: ReviewKind
  readonly asOf?: LocalDate | undefined
  /** Of a review after a race: which; the last one that was run, unless said. */
  readonly raceId?: string | undefined
}

/** A review as of a day, written from data, with what the runner said in it. */
export async function getReview(
  context: Context,
  asked: ReviewAsked,
): Promise<Result<ReviewView | RaceReviewView, AppProblem>> {
  const ground = await adviceGround(context, asked.asOf)
  if (asked.kind === 'race') {
    const race = raceOf(ground, asked.raceId)
    return race ? ok(raceReview({ ...ground, race })) : err({ code: 'not-found', what: 'race' })
  }
  const { kind } = asked
  const guesses = await listGuesses(context.db, context.athleteId)
  return ok(reviewView({ ...ground, kind, period: reviewPeriod(kind, ground.goals, ground.evidence), guesses }))
}

export interface ReviewSaid extends ReviewAsked {
  /** A question that is absent keeps its answer; null takes it away. */
  readonly answers?: { readonly [Question in ReviewQuestion]?: string | null | undefined } | undefined
  /** Whether goals still matter, by their ids. */
  readonly matters?: Readonly<Record<string, boolean>> | undefined
}

/** Keeps what the runner says in a review; said again, it stands in place of what was said before. */
export function answerReview(
  context: Context,
  said: ReviewSaid,
  once?: OnceKey,
): Promise<Result<{ reviewId: string; change: ChangeRef }, AppProblem>> {
  return write<{ reviewId: string; change: ChangeRef }>(context, once, async (inside) => {
    const ground = await adviceGround(inside, said.asOf)
    if (ground.asOf > today(inside, ground.athlete))
      return err({ code: 'validation', fields: [{ code: 'in-the-future', field: 'asOf' }] })
    const race = said.kind === 'race' ? raceOf(ground, said.raceId) : undefined
    if (said.kind === 'race' && !race) return err({ code: 'not-found', what: 'race' })
    const strange = Object.keys(said.answers ?? {}).find(
      (question) => !QUESTIONS_OF[said.kind].some((each) => each === question),
    )
    if (strange !== undefined)
      return err({
        code: 'validation',
        fields: [{ code: 'not-a-choice', field: 'answers', choices: QUESTIONS_OF[said.kind] }],
      })
    const unknown = Object.keys(said.matters ?? {}).find((id) => !ground.goals.some((goal) => goal.id === id))
    if (unknown !== undefined) return err({ code: 'not-found', what: 'goal' })
    const days = race ? { from: race.on, to: race.on } : periodOf(said, ground)
    const before = (await listReviews(inside.db, inside.athleteId)).findLast((each) =>
      race ? each.raceId === race.id : each.kind === said.kind && each.to === days.to,
    )
    const review: KeptReview = {
      id: before?.id ?? inside.newId(),
      kind: said.kind,
      ...days,
      ...(race && { raceId: race.id }),
      answers: merged(before?.answers ?? {}, said.answers ?? {}),
      matters: { ...before?.matters, ...said.matters },
      at: epochMs(inside.now()),
      version: (before?.version ?? 0) + 1,
    }
    const change = await recordChange(inside, 'answer-review', [reviewWrite(inside.athleteId, review)])
    return ok({ reviewId: review.id, change })
  })
}

const periodOf = ({ kind }: ReviewSaid, { goals, evidence }: AdviceGround): DayRange => {
  if (kind === 'race') throw new Error('A review of a race has its day')
  return reviewPeriod(kind, goals, evidence)
}

function merged(before: KeptReview['answers'], said: NonNullable<ReviewSaid['answers']>): KeptReview['answers'] {
  const all = { ...before, ...said }
  return Object.fromEntries(Object.entries(all).filter(([, words]) => words != null)) as KeptReview['answers']
}

function raceOf({ evidence: { races, asOf } }: AdviceGround, raceId: string | undefined): Race | undefined {
  const run = races.filter(({ on, outcome }) => on <= asOf && outcome !== 'planned')
  return raceId === undefined ? run.at(-1) : run.find(({ id }) => id === raceId)
}
