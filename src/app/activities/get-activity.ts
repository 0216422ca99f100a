import { err, ok, type Result } from '../../core/base/result.ts'
import { progress } from '../../core/goal/progress.ts'
import { activityPage } from '../../core/view/activity-page.ts'
import type { ActivityPage } from '../../core/view/dashboard-types.ts'
import { raceView } from '../../core/view/race-view.ts'
import { findActivity, listReplaced, listTwins } from '../../storage/activities.ts'
import { findActivityDetail } from '../../storage/activity-details.ts'
import { listEffortsOf } from '../../storage/best-efforts.ts'
import { listGoals } from '../../storage/goals.ts'
import { findOriginalRow } from '../../storage/originals.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'
import { stateName } from '../places/place-at.ts'

/** One activity with its laps, splits, charts and route, its twins, its race, and the goals that it counts for. */
export async function getActivity(context: Context, activityId: string): Promise<Result<ActivityPage, AppProblem>> {
  const { db, athleteId } = context
  const activity = await findActivity(db, athleteId, activityId)
  if (!activity) return err({ code: 'not-found', what: 'activity' })
  const athlete = await loadAthlete(context)
  const evidence = await loadEvidence(context, athlete, today(context, athlete))
  const goals = await listGoals(db, athleteId)
  const race = evidence.races.find((each) => each.activityId === activityId)
  // A row typed on Strava and a made-up run have a content of their own and no file to hand out.
  const { sha256, ...source } = activity.source
  const hasFile = sha256 !== undefined && (await findOriginalRow(db, athleteId, sha256)) !== undefined
  return ok(
    activityPage({
      activity: hasFile ? activity : { ...activity, source },
      detail: (await findActivityDetail(db, athleteId, activityId)) ?? { laps: [] },
      units: athlete.units,
      twins: await listTwins(db, athleteId, activity),
      bestEfforts: await listEffortsOf(db, athleteId, activityId),
      // A race counts by itself, and its recording with it.
      countsFor: goals.filter((goal) => {
        const { activityIds, raceIds } = progress(goal, evidence)
        return activityIds.includes(activityId) || (race !== undefined && raceIds.includes(race.id))
      }),
      madeOf: await listReplaced(db, athleteId, activity.madeOf ?? []),
      race: race && raceView(race, activity.elapsed_s, evidence.asOf),
      stateName: stateName(activity.place?.country, activity.place?.state),
    }),
  )
}
