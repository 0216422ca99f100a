import type { LocalDate } from '../core/base/calendar.ts'
import type { Athlete } from '../core/evidence/athlete.ts'
import type { Evidence } from '../core/evidence/evidence.ts'
import { evidence } from '../core/evidence/make-evidence.ts'
import { listActivityFacts } from '../storage/activities.ts'
import { listBestEffortFacts } from '../storage/best-efforts.ts'
import { listPauses } from '../storage/pauses.ts'
import type { Context } from './context.ts'

/** All that is known of the runner as of the end of a day. */
export async function loadEvidence({ db, athleteId }: Context, athlete: Athlete, asOf: LocalDate): Promise<Evidence> {
  const facts = {
    activities: await listActivityFacts(db, athleteId, asOf),
    bestEfforts: await listBestEffortFacts(db, athleteId, asOf),
    pauses: await listPauses(db, athleteId),
  }
  return evidence(athlete, facts, asOf)
}
