import type { FetchQueryOptions, QueryKey } from '@tanstack/react-query'
import { hasWeeks } from '../../core/plan/has-weeks.ts'
import { answersOf } from '../api-client/advice.ts'
import { connection } from '../api-client/connection.ts'
import { daysOf } from '../api-client/days.ts'
import { fitnessOf, forecastOf, forecastRecordOf } from '../api-client/forecast.ts'
import { gearOf } from '../api-client/gear.ts'
import {
  aroundToday,
  checkInsOf,
  lately,
  pausesOf,
  questionsOf,
  ROUNDS,
  runOfDay,
  workoutsOf,
} from '../api-client/life.ts'
import { signsOf } from '../api-client/of-the-day.ts'
import { keptPlanOf, planPreviewOf } from '../api-client/plans.ts'
import { activityOf, conflictsOf, dashboardOf, goalOf, goalsOf, importsOf, profileOf } from '../api-client/queries.ts'
import { bestsOf, raceCardOf, racesOf } from '../api-client/races.ts'
import { firstOfTraining } from '../api-client/training.ts'
import { worksheetsOf } from '../api-client/worksheets.ts'
import { queryClient } from './query-client.ts'
import { todayIn } from './today-in.ts'

/** How something is asked for ahead; comes when it is here. */
export type Ask = <Answer, Key extends QueryKey>(
  asked: FetchQueryOptions<Answer, Error, Answer, Key>,
) => Promise<unknown>

/** What is not here is waited for; what is here and old is asked for anew meanwhile. */
export const old: Ask = async (asked) => {
  const fetched = queryClient.prefetchQuery(asked)
  if (queryClient.getQueryData(asked.queryKey) === undefined) await fetched
}
/** Only what was never asked for: what was refused once is refused again. */
export const missing: Ask = async (asked) =>
  queryClient.getQueryState(asked.queryKey) === undefined && queryClient.prefetchQuery(asked)

const today = () => todayIn(queryClient.getQueryData(profileOf().queryKey)?.zone ?? '')

/** What the pages ask for that have an address of their own. */
const OF_PAGE: Readonly<Record<string, (ask: Ask) => Promise<unknown>>> = {
  '/': (ask) => ask(dashboardOf()),
  '/goals': (ask) => Promise.all([ask(goalsOf()), ask(conflictsOf())]),
  // Of a list that is here already, only the first piece would be asked for again.
  '/training': async () =>
    queryClient.getQueryData(firstOfTraining.queryKey) ?? queryClient.prefetchInfiniteQuery(firstOfTraining),
  '/answers': (ask) => ask(answersOf()),
  '/check-in': checkInOf,
  '/check-ins': (ask) => ask(checkInsOf(lately(today()))),
  '/days': (ask) => ask(daysOf()),
  '/fitness': (ask) => ask(fitnessOf()),
  '/forecasts': (ask) => ask(forecastRecordOf()),
  '/gear': (ask) => ask(gearOf()),
  '/import': (ask) => ask(importsOf()),
  '/pauses': (ask) => Promise.all([ask(pausesOf()), ask(signsOf())]),
  '/races': (ask) => Promise.all([ask(racesOf()), ask(bestsOf())]),
  '/reviews': (ask) => ask(racesOf()),
  '/signs': (ask) => ask(signsOf()),
  '/workouts': (ask) => ask(workoutsOf(aroundToday(today()))),
  '/worksheet': (ask) => ask(worksheetsOf()),
}
/** A goal, its plan or card for the start, or a run. */
export const OF_ONE = /^\/(goals|training)\/([0-9a-f-]{36})(\/plan|\/race-card)?$/

/** While a write runs, or what is shown is asked for anew, a link may lead to what is there no more. */
export const mayAskAhead = (): boolean =>
  !connection.now().isLost && queryClient.isMutating() === 0 && queryClient.isFetching({ type: 'active' }) === 0

/** Comes when what the page is made of is here, as far as that is known. */
export function askAhead(path: string, ask: Ask): Promise<unknown> {
  const [, kind, id = '', beyond] = OF_ONE.exec(path) ?? []
  if (kind === 'training') return ask(activityOf(id))
  if (kind === 'goals' && beyond === '/plan') return planOf(id, ask)
  if (kind === 'goals' && beyond === '/race-card') return ask(raceCardOf('goals', id))
  if (kind === 'goals') return Promise.all([ask(goalOf(id)), ask(forecastOf(id))])
  return OF_PAGE[path]?.(ask) ?? Promise.resolve()
}

/** What is asked follows from whether there was a run. */
async function checkInOf(ask: Ask): Promise<unknown> {
  await ask(dashboardOf())
  const dashboard = queryClient.getQueryData(dashboardOf().queryKey)
  const form = dashboard && runOfDay(dashboard, today()) ? 'after-run' : 'morning'
  return Promise.all(ROUNDS[form].map((moment) => ask(questionsOf(moment, today()))))
}

/** A plan is laid where none was taken, if there can be one. */
async function planOf(id: string, ask: Ask): Promise<unknown> {
  await Promise.all([ask(goalOf(id)), ask(keptPlanOf(id))])
  const goal = queryClient.getQueryData(goalOf(id).queryKey)
  const kept = queryClient.getQueryData(keptPlanOf(id).queryKey)
  if (kept?.plan !== null || !goal || goal.firstThings !== null || goal.dueOn === null) return
  return hasWeeks(goal.measure, goal.type) ? ask(planPreviewOf(id, {})) : undefined
}
