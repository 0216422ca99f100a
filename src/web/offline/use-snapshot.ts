import { hashKey, queryOptions, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { GoalList } from '../api-client/answers.ts'
import { connection } from '../api-client/connection.ts'
import { keepsSnapshot } from '../api-client/kept-request.ts'
import { signsOf, todayOf } from '../api-client/of-the-day.ts'
import { dashboardOf, goalsOf, keys } from '../api-client/queries.ts'
import { request } from '../api-client/request.ts'
import { FIRST_OF_TRAINING } from '../api-client/training.ts'
import { idle } from '../app/idle.ts'
import { keepSnapshot } from './snapshot.ts'

/** After the page has what it asked for: what is kept for later has time. */
const AFTER_MS = 1500

/** So many goals, in the runner's order, have their pages in it. */
const GOALS = 6

/**
 * Takes a snapshot whenever Today has come anew: of all that it shows, of the list of goals and the pages of the first of
 * them, of where the list of training begins, and of the settings.
 */
export function useSnapshot() {
  const client = useQueryClient()
  useEffect(() => {
    const { queryKey } = dashboardOf()
    const hash = hashKey(queryKey)
    let timer: ReturnType<typeof setTimeout> | undefined
    const take = async () => {
      const { isLost, takenAt } = connection.now()
      const today = client.getQueryState(queryKey)
      const profile = client.getQueryData(keys.profile)
      if (!keepsSnapshot() || isLost || takenAt !== undefined || !today?.data || !profile) return
      const [goals, asked, signs] = await Promise.all([
        client.fetchQuery(goalsOf()),
        client.fetchQuery(todayOf()),
        client.fetchQuery(signsOf()),
      ])
      const pages: Record<string, unknown> = {}
      // One after the other and in idle moments: whoever looks meanwhile comes in between.
      for (const path of pathsOf(goals)) {
        await idle()
        pages[path] = await client.fetchQuery(keptPage(path))
      }
      if (connection.now().isLost) return
      await keepSnapshot({
        athleteId: today.data.athlete.id,
        takenAt: today.dataUpdatedAt,
        answers: {
          '/profile': profile,
          '/dashboard': today.data,
          '/today': asked,
          '/signs': signs,
          '/goals': goals,
          ...pages,
        },
      })
    }
    const soon = () => {
      clearTimeout(timer)
      // Without a snapshot everything is as it was; the next answer tries again.
      timer = setTimeout(() => void take().catch(() => undefined), AFTER_MS)
    }
    soon()
    const stop = client.getQueryCache().subscribe((event) => {
      if (event.query.queryHash === hash && event.type === 'updated' && event.action.type === 'success') soon()
    })
    navigator.serviceWorker?.addEventListener('controllerchange', soon)
    return () => {
      clearTimeout(timer)
      stop()
      navigator.serviceWorker?.removeEventListener('controllerchange', soon)
    }
  }, [client])
}

/** What is kept of other pages than Today, by its paths. */
const pathsOf = ({ goals }: GoalList): readonly string[] => [
  FIRST_OF_TRAINING,
  '/goals/conflicts',
  ...goals
    .filter(({ state }) => state === 'active' || state === 'paused')
    .slice(0, GOALS)
    .flatMap(({ id }) => [`/goals/${id}`, `/goals/${id}/forecast`]),
]

/** Beside what the pages themselves have asked for, which may be more of it. */
const keptPage = (path: string) =>
  queryOptions({
    queryKey: [...keys.life, 'kept', path],
    queryFn: ({ signal }) => request<unknown>('GET', path, { signal }),
    gcTime: 0,
  })
