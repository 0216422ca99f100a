import { forecastOf } from '../../api-client/forecast.ts'
import { basePath } from '../../api-client/base-path.ts'
import { signsOf, todayOf } from '../../api-client/of-the-day.ts'
import { keptPlanOf } from '../../api-client/plans.ts'
import { afterRunOf, dashboardOf, importCardOf, importsOf, profileOf } from '../../api-client/queries.ts'
import { queryClient } from '../../app/query-client.ts'
import { freshImport, newsOf } from './news.ts'
import { seasonGoal } from './season-goal.ts'
import { DaySheet, FirstStart } from './today.tsx'

/**
 * Asks for what the first page is made of, its code and its answers, before anything is drawn: the server answers while
 * the browser still reads code, and what depends on an answer is asked for when it comes, and not when it is drawn.
 * Comes when all is here that stands on the page at first. What cannot be had is asked for again and told where it is drawn.
 */
export async function askFirst(): Promise<void> {
  const asked: Promise<unknown>[] = [queryClient.prefetchQuery(profileOf())]
  if (location.pathname === `${basePath}/` && location.search === '')
    asked.push(
      DaySheet.fetch(),
      board(),
      importCard(),
      queryClient.prefetchQuery(todayOf()),
      queryClient.prefetchQuery(signsOf()),
    )
  await Promise.allSettled(asked)
}

async function board() {
  const dashboard = await queryClient.fetchQuery(dashboardOf())
  if (dashboard.empty) return FirstStart.fetch()
  const season = seasonGoal(dashboard)
  if (season) {
    // Takes longer than the rest, which does not wait for it.
    void queryClient.prefetchQuery(keptPlanOf(season.id))
    void queryClient.prefetchQuery(forecastOf(season.id))
  }
  const id = newsOf(dashboard)
  if (id !== undefined) await queryClient.prefetchQuery(afterRunOf(id))
}

async function importCard() {
  const { imports } = await queryClient.fetchQuery(importsOf())
  const id = freshImport(imports)
  if (id !== undefined) await queryClient.prefetchQuery(importCardOf(id))
}
