import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { connection } from '../api-client/connection.ts'
import { keepsSnapshot } from '../api-client/kept-request.ts'
import { signsOf } from '../api-client/advice.ts'
import { todayOf } from '../api-client/plans.ts'
import { dashboardOf, goalsOf, keys } from '../api-client/queries.ts'
import { keepSnapshot } from './snapshot.ts'

/** After the page has what it asked for: what is kept for later has time. */
const AFTER_MS = 1500

/** Takes a snapshot whenever Today has come anew: of all that it shows, of the list of goals and of the settings. */
export function useSnapshot() {
  const client = useQueryClient()
  useEffect(() => {
    const { queryKey } = dashboardOf()
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
      if (connection.now().isLost) return
      await keepSnapshot({
        athleteId: today.data.athlete.id,
        takenAt: today.dataUpdatedAt,
        answers: { '/profile': profile, '/dashboard': today.data, '/today': asked, '/signs': signs, '/goals': goals },
      })
    }
    const soon = () => {
      clearTimeout(timer)
      // Without a snapshot everything is as it was; the next answer tries again.
      timer = setTimeout(() => void take().catch(() => undefined), AFTER_MS)
    }
    soon()
    const stop = client.getQueryCache().subscribe((event) => {
      const isToday = event.query.queryHash === client.getQueryCache().find({ queryKey })?.queryHash
      if (event.type === 'updated' && event.action.type === 'success' && isToday) soon()
    })
    navigator.serviceWorker?.addEventListener('controllerchange', soon)
    return () => {
      clearTimeout(timer)
      stop()
      navigator.serviceWorker?.removeEventListener('controllerchange', soon)
    }
  }, [client])
}
