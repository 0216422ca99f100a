import type { LocalDate } from '../core/base/calendar.ts'
import type { Athlete } from '../core/evidence/athlete.ts'
import type { Evidence } from '../core/evidence/evidence.ts'
import { evidence } from '../core/evidence/make-evidence.ts'
import { listActivityFacts } from '../storage/activities.ts'
import { listBestEffortFacts } from '../storage/best-efforts.ts'
import { listCheckIns } from '../storage/check-ins.ts'
import { listDayFacts } from '../storage/day-facts.ts'
import { listPauses } from '../storage/pauses.ts'
import { listPlannedWorkouts } from '../storage/planned-workouts.ts'
import { listRaces } from '../storage/races.ts'
import type { Context } from './context.ts'

/** All that is known of the runner as of the end of a day. */
export async function loadEvidence({ db, athleteId }: Context, athlete: Athlete, asOf: LocalDate): Promise<Evidence> {
  const facts = {
    activities: await listActivityFacts(db, athleteId, asOf),
    bestEfforts: await listBestEffortFacts(db, athleteId, asOf),
    pauses: await listPauses(db, athleteId),
    races: await listRaces(db, athleteId),
    checkIns: await listCheckIns(db, athleteId, asOf),
    plannedWorkouts: await listPlannedWorkouts(db, athleteId),
    dayFacts: await listDayFacts(db, athleteId, asOf),
  }
  return evidence(athlete, facts, asOf)
}
