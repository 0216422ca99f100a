import { addDays, startOfWeek, type LocalDate } from '../base/calendar.ts'
import type { CheckIn } from '../evidence/check-in.ts'
import { type Evidence, evidenceAsOf } from '../evidence/evidence.ts'
import { painWords } from '../goal/care.ts'
import { mean } from '../stats/mean.ts'

/** One week of a runner with a goal, in points of ten. What was not said is not there. */
export interface RelationshipWeek {
  readonly startsOn: LocalDate
  /** From -10 (it torments) to 10 (it motivates): what draws less what drives. */
  readonly pull?: number
  readonly joy?: number
  /** Stress, and having to. */
  readonly pressure?: number
  /** The worst of the week; 0 was said too. */
  readonly pain?: number
  /** How much of how one sees oneself hangs on it. */
  readonly selfWorth?: number
  /** How many check-ins have a say in it. */
  readonly said: number
}

const WEEKS = 26

/**
 * A goal and its runner, week by week up to a day: a picture, never a verdict. Answers about another goal are left out;
 * those about none belong to every goal. With no goal named, all answers count.
 */
export function relationship(evidence: Evidence, asOf: LocalDate, goalId?: string, weeks = WEEKS): RelationshipWeek[] {
  const { checkIns, weekStart } = evidenceAsOf(evidence, asOf)
  const own = checkIns.filter((said) => goalId === undefined || said.goalId === undefined || said.goalId === goalId)
  const pains = painWords(own, asOf)
  const last = startOfWeek(asOf, weekStart)
  return Array.from({ length: weeks }, (_, i) => {
    const startsOn = addDays(last, -7 * (weeks - 1 - i))
    const within = ({ on }: { readonly on: LocalDate }) => on >= startsOn && on < startsOn + 7
    const said = own.filter(within)
    const felt = pains.filter(within).map(({ level }) => level)
    const week = {
      pull: mean(said.flatMap(pullOf)),
      joy: mean(said.flatMap(({ joy }) => joy ?? [])),
      pressure: mean(said.flatMap(pressureOf)),
      pain: felt.length > 0 ? Math.max(...felt) : undefined,
      selfWorth: mean(said.flatMap(({ identity }) => identity ?? [])),
    }
    return { startsOn, ...known(week), said: said.length }
  })
}

type Week = Omit<RelationshipWeek, 'startsOn' | 'said'>

const known = (week: { readonly [Name in keyof Week]: number | undefined }): Week =>
  Object.fromEntries(Object.entries(week).filter(([, value]) => value !== undefined))

/** What draws (looking forward, wanting to) less what drives (fear, having to), of one check-in. */
function pullOf({ excitement, anxiety, wantTo, haveTo }: CheckIn): number[] {
  const draws = mean([excitement ?? NaN, wantTo ?? NaN])
  const drives = mean([anxiety ?? NaN, haveTo ?? NaN])
  return draws === undefined || drives === undefined ? [] : [draws - drives]
}

function pressureOf({ stress, haveTo }: CheckIn): number[] {
  const value = mean([stress ?? NaN, haveTo ?? NaN])
  return value === undefined ? [] : [value]
}
