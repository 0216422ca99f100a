import { addDays, type LocalDate } from '../../base/calendar.ts'
import { evidenceAsOf } from '../../evidence/evidence.ts'
import { forecastGoal } from '../../forecast/forecast-goal.ts'
import type { Goal } from '../../goal/goal.ts'
import { revisionOn } from '../../goal/goal-state.ts'
import { restDays } from '../../goal/rest-days.ts'
import { roleOf } from '../../goal/role.ts'
import { windowOf } from '../../goal/window.ts'
import type { Sign } from '../sign.ts'
import { sign, type SignRule, type Watched } from '../watched.ts'

/** A review every so many days; a chance that was kept about such a day is what was said then. */
const REVIEW_DAYS = 14
const ABOUT_DAYS = 6
const POINTS = 0.15
/** After the race that mattered no verdict is told for so long; a parkrun every week would silence it for ever. */
const NO_VERDICT_DAYS = 14

interface Said {
  readonly on: LocalDate
  readonly chance: number
}

/**
 * A chance fifteen points from where it stood when the goal was set (or last changed), at two reviews in a row: down, so
 * that something may be eased, or up, so that more may be offered. Kept forecasts speak; where none was kept, the chance
 * is worked out as of that day.
 */
export const forecastDrift: SignRule = (watched) => watched.goals.flatMap((goal) => driftOf(goal, watched))

function driftOf(goal: Goal, watched: Watched): Sign[] {
  const { asOf, evidence } = watched
  const revision = revisionOn(goal, asOf)
  const { to } = windowOf(revision)
  const setOn = revision.fromOn > goal.createdOn ? revision.fromOn : goal.createdOn
  if (asOf - setOn < 2 * REVIEW_DAYS || (to !== undefined && to < asOf)) return []
  const nearRace = evidence.races.some(
    ({ on, priority }) => priority === 'A' && on <= asOf && asOf - on <= NO_VERDICT_DAYS,
  )
  // What a rest does to a chance is no news to who rests.
  if (nearRace || restDays(goal, evidence).has(asOf)) return []
  const [set, earlier, now] = [setOn, addDays(asOf, -REVIEW_DAYS), asOf].map((on) => saidOn(goal, watched, on, setOn))
  if (!set || !earlier || !now) return []
  const [first, last] = [earlier.chance - set.chance, now.chance - set.chance]
  const fact = ({ on, chance }: Said) => ({ kind: 'forecast' as const, on, chance, before: set.chance })
  const seen = [fact(earlier), fact(now)]
  if (first <= -POINTS && last <= -POINTS) return [sign('forecast-falling', 'practice', earlier.on, seen, goal.id)]
  // A habit grows likelier with every week that is held: that is its way, and no news.
  // Nor is it what is reached: that is said as what it is.
  if (first >= POINTS && last >= POINTS && roleOf(revision.measure) === 'outcome' && !isReached(goal, watched))
    return [sign('forecast-rising', 'practice', earlier.on, seen, goal.id)]
  return []
}

function isReached(goal: Goal, { evidence }: Watched): boolean {
  const said = forecastGoal(goal, evidence, { chanceOnly: true })
  return said.kind === 'forecast' && said.decided === 'reached'
}

function saidOn(goal: Goal, { forecasts, evidence }: Watched, on: LocalDate, setOn: LocalDate): Said | undefined {
  const kept = forecasts.findLast(
    (each) =>
      each.goalId === goal.id &&
      each.chance !== undefined &&
      each.on >= setOn &&
      (on === setOn ? each.on <= on + ABOUT_DAYS : each.on <= on && each.on >= on - ABOUT_DAYS),
  )
  if (kept?.chance !== undefined) return { on: kept.on, chance: kept.chance }
  const said = forecastGoal(goal, evidenceAsOf(evidence, on))
  return said.kind === 'forecast' && said.decided !== 'reached' ? { on, chance: said.chance } : undefined
}

const CHURN_DAYS = 56
const CHANGES = 3

/** A goal changed more than three times in eight weeks: the question may be another one than the number. */
export const goalChurn: SignRule = ({ goals, asOf }) =>
  goals.flatMap((goal) => {
    const from = addDays(asOf, 1 - CHURN_DAYS)
    const days = [...goal.revisions.slice(1).map(({ fromOn }) => fromOn), ...goal.states.slice(1).map(({ on }) => on)]
      .filter((day) => day >= from && day <= asOf)
      .toSorted((a, b) => a - b)
    if (days.length <= CHANGES) return []
    return [
      sign(
        'goal-churn',
        'practice',
        days[0]!,
        [{ kind: 'changes', from: days[0]!, to: asOf, count: days.length }],
        goal.id,
      ),
    ]
  })
