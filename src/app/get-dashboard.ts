import type { LocalDate } from '../core/base/calendar.ts'
import { dashboard } from '../core/view/dashboard.ts'
import type { Dashboard } from '../core/view/dashboard-types.ts'
import { countActivities, listActivities } from '../storage/activities.ts'
import { listGoals, listLinks } from '../storage/goals.ts'
import { listGuesses } from '../storage/guesses.ts'
import type { Context } from './context.ts'
import { answerOfDay } from './kept/answer-of-day.ts'
import { loadAthlete } from './load-athlete.ts'
import { loadEvidence } from './load-evidence.ts'

const RECENT = 10

/** The first page, as of a day: today, unless another is asked for. */
export async function getDashboard(context: Context, asOf?: LocalDate): Promise<Dashboard> {
  return answerOfDay(context, 'dashboard', asOf, (day) => dashboardOf(context, day))
}

async function dashboardOf(context: Context, day: LocalDate): Promise<Dashboard> {
  const { db, athleteId } = context
  const athlete = await loadAthlete(context)
  const { activities, twins } = await countActivities(db, athleteId, day)
  return dashboard({
    athlete,
    evidence: await loadEvidence(context, athlete, day),
    goals: await listGoals(db, athleteId),
    links: await listLinks(db, athleteId),
    guesses: await listGuesses(db, athleteId),
    recent: await listActivities(db, athleteId, { to: day, limit: RECENT, withoutTwins: true }),
    activityCount: activities,
    twinCount: twins,
  })
}
