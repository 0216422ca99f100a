import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { useConnection } from '../api-client/connection.ts'
import { dashboardOf } from '../api-client/queries.ts'
import { request } from '../api-client/request.ts'
import { useWords } from '../app/reading.tsx'
import { useUndo } from '../app/undo.tsx'
import { countWaiting, sendWaiting, useWaiting } from './outbox.ts'

const LOOK_AGAIN_MS = 20_000

/**
 * Looks whether Cairn answers again, while it did not or something waits; sends what waits then, and reads afresh what is
 * shown. Returns a look for whoever does not want to wait for the next.
 */
export function useSending(): () => void {
  const client = useQueryClient()
  const { say } = useUndo()
  const { offline } = useWords().web
  const { isLost } = useConnection()
  const waits = useWaiting().some(({ refused }) => !refused)

  const send = useCallback(async () => {
    if ((await countWaiting()) === 0) return
    // Asked anew: whose data these are may have changed since the page was opened.
    const { athlete } = await client.fetchQuery({ ...dashboardOf(), staleTime: 0 })
    const taken = await sendWaiting(athlete.id)
    if (taken === 0) return
    say(offline.sent(taken))
    await client.invalidateQueries()
  }, [client, say, offline])

  const look = useCallback(() => {
    void (async () => {
      await request('GET', '/profile', { signal: AbortSignal.timeout(LOOK_AGAIN_MS) })
      await send()
    })().catch(() => undefined)
  }, [send])

  const wasLost = useRef(false)
  useEffect(() => {
    if (wasLost.current && !isLost) {
      // Of pages that are not open too: what was kept of them is old now.
      void client.invalidateQueries({ refetchType: 'all' })
      void send().catch(() => undefined)
    }
    wasLost.current = isLost
  }, [isLost, client, send])

  // What was left by an earlier visit.
  useEffect(() => void send().catch(() => undefined), [send])

  const isWatching = isLost || waits
  useEffect(() => {
    if (!isWatching) return
    const seen = () => document.visibilityState === 'visible' && look()
    const timer = setInterval(seen, LOOK_AGAIN_MS)
    window.addEventListener('online', look)
    document.addEventListener('visibilitychange', seen)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', look)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [isWatching, look])

  return look
}
