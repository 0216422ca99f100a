import { addDays, type LocalDate } from '../../base/calendar.ts'
import type { CheckInScale } from '../../evidence/check-in-scales.ts'
import { median } from '../../stats/median.ts'
import type { Sign } from '../sign.ts'
import { type Answer, answers, byGoal, facts, lately, sign, type SignRule, type Watched } from '../watched.ts'

/**
 * What the runner says of the goal itself. Each rule asks for the same word twice, days apart, since one evening is no
 * relationship; thresholds are practice, not findings (docs/methods/signs-red-flags.md).
 */
const DAYS = 42
/** Two answers are two only with so many days between them. */
const APART_DAYS = 5

/** The run of answers up to the last one for which something holds, the last one within `DAYS`. */
function holding<T>(
  said: readonly T[],
  onOf: (each: T) => LocalDate,
  asOf: LocalDate,
  holds: (each: T) => boolean,
): T[] {
  const known = said.filter((each) => onOf(each) <= asOf)
  const last = known.at(-1)
  if (last === undefined || onOf(last) <= addDays(asOf, -DAYS)) return []
  const stop = known.findLastIndex((each) => !holds(each))
  const run = known.slice(stop + 1)
  const [first] = run
  return first !== undefined && onOf(last) - onOf(first) >= APART_DAYS ? run : []
}

/** Of the goals under way, and of none: answers about a goal that has ended say nothing any more. */
function ofEach(watched: Watched, said: readonly Answer[], rule: (own: Answer[], goalId?: string) => Sign[]): Sign[] {
  const active = new Set(watched.goals.map(({ id }) => id))
  return [...byGoal(said)].flatMap(([goalId, own]) =>
    goalId === undefined || active.has(goalId) ? rule(own, goalId) : [],
  )
}

/** Two questions answered on one page; where one of them was left open, the other. */
interface Both {
  readonly on: LocalDate
  readonly said: readonly Answer[]
  readonly holds: boolean
}

function twoOf(
  watched: Watched,
  one: CheckInScale,
  other: CheckInScale,
  holds: (one: number | undefined, other: number | undefined) => boolean,
  found: (held: readonly Both[], goalId?: string) => Sign,
): Sign[] {
  const { checkIns } = watched.evidence
  return ofEach(watched, [...answers(checkIns, one), ...answers(checkIns, other)], (own, goalId) => {
    const days = checkIns.flatMap(({ id, on }): Both[] => {
      const [first, second] = [one, other].map((asked) =>
        own.find(({ checkInId, question }) => checkInId === id && question === asked),
      )
      const said = [first, second].filter((each) => each !== undefined)
      return said.length > 0 ? [{ on, said, holds: holds(first?.value, second?.value) }] : []
    })
    const held = holding(
      days,
      ({ on }) => on,
      watched.asOf,
      (each) => each.holds,
    )
    return held.length > 0 ? [found(held, goalId)] : []
  })
}

const factsOf = (held: readonly Both[]) => facts(held.flatMap(({ said }) => said))

/** Afraid of the goal more than looking forward to it, twice; of fear alone, much of it. */
const AFRAID = 5
const VERY_AFRAID = 7
export const anxiety: SignRule = (watched) =>
  twoOf(
    watched,
    'anxiety',
    'excitement',
    (fear, joy) =>
      joy === undefined ? (fear ?? 0) >= VERY_AFRAID : fear !== undefined && fear > joy && fear >= AFRAID,
    (held, goalId) => sign('anxiety-above-excitement', 'weak', held[0]!.on, factsOf(held), goalId),
  )

/** Running because one has to, clearly more than because one wants to, twice; where one of the two was asked, that one. */
const MORE_BY = 2
const HALF = 5
const HAVE_TO = 7
const WANT_TO = 3
export const obligation: SignRule = (watched) =>
  twoOf(watched, 'haveTo', 'wantTo', isDuty, (held, goalId) =>
    sign('obligation', 'weak', held[0]!.on, factsOf(held), goalId),
  )

function isDuty(have: number | undefined, want: number | undefined): boolean {
  if (have !== undefined && want !== undefined) return have - want >= MORE_BY && have >= HALF
  return have !== undefined ? have >= HAVE_TO : (want ?? Infinity) <= WANT_TO
}

/** Nearly all of how one sees oneself hangs on the goal, twice. */
const NEARLY_ALL = 8
export const selfWorth: SignRule = (watched) =>
  ofEach(watched, answers(watched.evidence.checkIns, 'identity'), (own, goalId) => {
    const held = holding(
      own,
      ({ on }) => on,
      watched.asOf,
      ({ value }) => value >= NEARLY_ALL,
    )
    return held.length > 0 ? [sign('self-worth', 'practice', held[0]!.on, facts(held), goalId)] : []
  })

/** A goal that no longer excites, twice in two weeks or more. Of a goal by name: a tired week is no lost meaning. */
const COLD = 3
const COLD_DAYS = 14
export const meaningLost: SignRule = (watched) =>
  ofEach(watched, answers(watched.evidence.checkIns, 'excitement'), (own, goalId) => {
    const held = holding(
      own,
      ({ on }) => on,
      watched.asOf,
      ({ value }) => value <= COLD,
    )
    const [first, last] = [held[0], held.at(-1)]
    if (!first || !last || last.on - first.on < COLD_DAYS) return []
    return [sign('meaning-lost', 'practice', first.on, facts(held), goalId)]
  })

/** No joy in four weeks: three answers over a week or more, their middle and the last one low. */
const JOY_DAYS = 28
const JOY_FEWEST = 3
const JOY_SPAN = 7
const NO_JOY = 3
export const joyGone: SignRule = ({ evidence, asOf }) => {
  const said = answers(evidence.checkIns, 'joy')
  const own = lately(said, asOf, JOY_DAYS)
  const last = own.at(-1)
  if (own.length < JOY_FEWEST || !last || last.on - own[0]!.on < JOY_SPAN) return []
  const middle = median(own.map(({ value }) => value))!
  if (middle > NO_JOY || last.value > NO_JOY) return []
  const stop = own.findLastIndex(({ value }) => value > NO_JOY + 1)
  return [sign('joy-gone', 'weak', own[stop + 1]!.on, facts(own))]
}
