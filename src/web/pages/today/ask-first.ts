import { basePath } from '../../api-client/base-path.ts'
import { signsOf, todayOf } from '../../api-client/of-the-day.ts'
import { afterRunOf, dashboardOf, importCardOf, importsOf } from '../../api-client/queries.ts'
import { queryClient } from '../../app/query-client.ts'
import { freshImport, newsOf } from './news.ts'

/**
 * Asks for what Today is made of before anything is drawn: the server answers while the browser still reads code, and what
 * depends on an answer is asked for when it comes, and not when it is drawn. What cannot be had is asked for again and told
 * where it is drawn.
 */
export function askFirst(): void {
  if (location.pathname !== `${basePath}/` || location.search !== '') return
  void queryClient.prefetchQuery(todayOf())
  void queryClient.prefetchQuery(signsOf())
  void afterRun().catch(() => undefined)
  void importCard().catch(() => undefined)
}

async function afterRun() {
  const id = newsOf(await queryClient.fetchQuery(dashboardOf()))
  if (id !== undefined) await queryClient.prefetchQuery(afterRunOf(id))
}

async function importCard() {
  const { imports } = await queryClient.fetchQuery(importsOf())
  const id = freshImport(imports)
  if (id !== undefined) await queryClient.prefetchQuery(importCardOf(id))
}
