import { activityOf, conflictsOf, dashboardOf, goalOf, goalsOf } from '../api-client/queries.ts'
import { basePath } from '../api-client/base-path.ts'
import { connection } from '../api-client/connection.ts'
import { fitnessOf, forecastOf } from '../api-client/forecast.ts'
import { keptPlanOf, planPreviewOf } from '../api-client/plans.ts'
import { bestsOf, racesOf } from '../api-client/races.ts'
import { firstOfTraining } from '../api-client/training.ts'
import { queryClient } from './query-client.ts'
import { idle, quiet } from './quiet.ts'
import { linkedPages } from './routes.tsx'

/** What the bars lead to. */
const BARS = ['/', '/training', '/goals']

/**
 * Once the page that was asked for stands: what the bars lead to; the code of the pages that a link may lead to, one
 * after the other so that a tap never waits for all of them; and what the link leads to that a finger or the focus is on.
 */
export async function fetchAhead(): Promise<void> {
  watchLinks()
  await quiet()
  for (const path of BARS) {
    if (connection.now().isLost) break
    await OF_PAGE[path]?.()
    await idle()
  }
  for (const page of linkedPages) {
    await page.fetch().catch(() => undefined)
    await idle()
  }
}

function watchLinks(): void {
  const near = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a') : null
    // A link within this page, as the one that skips to its content, leads to nothing that is not here.
    if (link?.origin !== location.origin || link.pathname === location.pathname || link.search !== '') return
    ahead(link.pathname.slice(basePath.length))
  }
  for (const kind of ['pointerdown', 'pointerover', 'focusin']) document.addEventListener(kind, near, { passive: true })
}

/** What the pages ask for that have an address of their own. */
const OF_PAGE: Readonly<Record<string, () => unknown>> = {
  '/': () => queryClient.prefetchQuery(dashboardOf()),
  '/goals': () => Promise.all([queryClient.prefetchQuery(goalsOf()), queryClient.prefetchQuery(conflictsOf())]),
  // Of a list that is here already, only the first piece would be asked for again.
  '/training': () =>
    queryClient.getQueryData(firstOfTraining.queryKey) ?? queryClient.prefetchInfiniteQuery(firstOfTraining),
  '/fitness': () => queryClient.prefetchQuery(fitnessOf()),
  '/races': () => Promise.all([queryClient.prefetchQuery(racesOf()), queryClient.prefetchQuery(bestsOf())]),
}

function ahead(path: string): void {
  // While a write runs, or what is shown is asked for anew, a link may lead to what is there no more.
  if (connection.now().isLost || queryClient.isMutating() > 0 || queryClient.isFetching({ type: 'active' }) > 0) return
  OF_PAGE[path]?.()
  const [, kind, id = '', beyond] = /^\/(goals|training)\/([0-9a-f-]{36})(\/plan)?$/.exec(path) ?? []
  if (kind === 'training') void queryClient.prefetchQuery(activityOf(id))
  if (kind === 'goals') void Promise.all([queryClient.prefetchQuery(goalOf(id)), goalPart(id, beyond)])
}

/** A plan is laid where none was taken. */
const goalPart = async (id: string, beyond: string | undefined) => {
  if (beyond === undefined) return queryClient.prefetchQuery(forecastOf(id))
  const kept = await queryClient.fetchQuery(keptPlanOf(id)).catch(() => undefined)
  if (kept?.plan === null) await queryClient.prefetchQuery(planPreviewOf(id, {}))
}
