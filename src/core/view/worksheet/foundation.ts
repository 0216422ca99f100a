import { isoDate, type LocalDate } from '../../base/calendar.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { forecastGoal } from '../../forecast/forecast-goal.ts'
import { KEPT_SHARES } from '../../forecast/joint-chance.ts'
import { raceDistance } from '../../forecast/what-if.ts'
import type { Measure, WeeklyFrequency } from '../../goal/measure.ts'
import { processOffers } from '../../goal/process-offers.ts'
import { isoOrNull } from '../iso.ts'
import { milestoneView, planView } from '../plan-view.ts'
import type { Candidate, FoundationProcess, WorksheetAnswers, WorksheetFoundation } from './worksheet-types.ts'
import { chanceSaid, goalOf, statedBy } from './candidate-goal.ts'
import { LIKELY, likelyHabit } from './likely-habit.ts'
import { reviewDays, type Way } from './gap.ts'

const REVIEW_WEEKS = 4

/** What carries the goal: process goals, waypoints, slack, days to look back on, and the first week. */
export function worksheetFoundation(
  candidate: Candidate,
  { goal, plan }: Way,
  evidence: Evidence,
  answers: WorksheetAnswers,
): WorksheetFoundation {
  const options = statedBy(answers)
  const chanceOf = (measure: Measure, startOn: LocalDate, dueOn?: LocalDate) =>
    chanceSaid(
      goalOf({ measure, startOn, ...(dueOn !== undefined && { dueOn }) }, evidence.asOf, evidence.weekStart),
      evidence,
      options,
    )
  const processes = processOffers(goal, [goal], [], evidence).flatMap((offer, i): FoundationProcess[] => {
    const { startOn, dueOn, horizon } = offer
    const measure = likely(offer.measure, (each) => chanceOf(each, startOn, dueOn))
    const chance = chanceOf(measure, startOn, dueOn)
    // A rise that is not likely to be kept carries nothing.
    if (measure.kind === 'level' && chance !== undefined && chance < LIKELY.least) return []
    const id = `${measure.kind}-${i}`
    return [
      {
        id,
        measure,
        horizon,
        startOn: isoDate(startOn),
        dueOn: isoOrNull(dueOn),
        chance: chance ?? null,
        because: { ...offer.reason },
        wanted: !(answers.without ?? []).includes(id),
      },
    ]
  })
  const seen = plan?.feasible ? planView(plan) : undefined
  // The week in course is begun: the first whole one is shown.
  const firstWeek = seen?.weeks.find(({ notes }) => !notes.includes('begun')) ?? seen?.weeks[0]
  const often = [candidate.measure, ...processes.filter(({ wanted }) => wanted).map(({ measure }) => measure)].find(
    (measure) => measure.kind === 'frequency' && measure.per !== 'month',
  ) as WeeklyFrequency | undefined
  const reviewWeeks = answers.reviewWeeks ?? REVIEW_WEEKS
  return {
    processes,
    milestones: (plan?.feasible ? plan.milestones : []).map(milestoneView),
    slack: often ? { spare: often.slack_weeks, of: often.weeks } : null,
    reviewWeeks,
    reviewsOn: reviewDays(evidence, candidate.dueOn, reviewWeeks),
    firstWeek: firstWeek ?? null,
    kept: keptRows(candidate, goal, evidence, answers),
  }
}

/** A habit as it is likely to be kept; the rest as it was offered. */
const likely = (measure: Measure, chanceOf: (measure: Measure) => number | undefined): Measure =>
  measure.kind === 'sessions' || (measure.kind === 'frequency' && measure.per !== 'month')
    ? likelyHabit(measure, chanceOf)
    : measure

/** What holding the process does to a time; weakly known. */
function keptRows(
  { measure }: Candidate,
  goal: Way['goal'],
  evidence: Evidence,
  answers: WorksheetAnswers,
): WorksheetFoundation['kept'] {
  // A chance is shown once the runner has said their own guess.
  if (raceDistance(measure) === undefined || answers.guess === undefined) return null
  const rows = KEPT_SHARES.flatMap((kept) => {
    const said = forecastGoal(goal, evidence, { ...statedBy(answers), training: { kept }, chanceOnly: true })
    return said.kind === 'forecast' ? [{ kept, chance: said.chance }] : []
  })
  return rows.length > 0 ? rows : null
}
