import { useMutation, useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query'
import { useRef } from 'react'
import { ApiProblem } from './api-problem.ts'
import type { Dashboard } from '../../core/view/dashboard-types.ts'
import { newKey } from './new-key.ts'
import { keys } from './queries.ts'
import { isDemo } from './base-path.ts'
import { isUnreachable } from './kept-request.ts'
import { request } from './request.ts'
import type { EntryKind } from '../offline/send-in-order.ts'

interface Write<Input, Answer> {
  readonly method: 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly path: (input: Input) => string
  readonly body?: (input: Input) => unknown
  /** What kind it is, where it may be sent later when Cairn cannot be reached now: the write then ends with `KeptForLater`. */
  readonly mayWait?: EntryKind
  /** Ids of what is no more after this write: nothing about it is asked for again, and all is read afresh should it come back. */
  readonly gone?: (input: Input) => readonly string[]
  /** Puts the answer where it will be shown, so that nobody waits for what is already here. */
  readonly remember?: (client: QueryClient, answer: Answer) => void
}

/** Not refused and not done: it lies in the outbox of this device. */
export class KeptForLater extends Error {
  override name = 'KeptForLater'
}

/** A computer that sleeps does not say no; it says nothing. The same key makes it one write, should it have heard all the same. */
const PATIENCE_MS = 10_000

/** Facts of one kind move those of all others. */
const STALE = [
  keys.importCards,
  keys.dashboard,
  keys.goals,
  keys.activities,
  keys.profile,
  keys.races,
  keys.gear,
  keys.days,
  keys.life,
]

/**
 * A write to the API. Facts hang together (an activity moves goals, a goal moves the dashboard), so after any write
 * everything that is shown is asked for again; so it is when the server says that what is shown is old (409). A second
 * try of the same input carries the same key and writes once.
 */
export function useWrite<Input, Answer>({ method, path, body, mayWait, gone, remember }: Write<Input, Answer>) {
  const client = useQueryClient()
  const leaveForLater = async (kind: EntryKind, call: { path: string; body: unknown }, key: string) => {
    const { leaveForLater } = await import('../offline/outbox.ts')
    const athleteId = client.getQueryData<Dashboard>([...keys.dashboard, ''])?.athlete.id
    await leaveForLater({ key, athleteId, kind, method: method === 'PATCH' ? 'PATCH' : 'POST', ...call })
  }
  const readAgain = (isLost: (key: QueryKey) => boolean = () => false) => {
    for (const queryKey of STALE)
      void client.invalidateQueries({ queryKey, predicate: (query) => !isLost(query.queryKey) })
  }
  const tried = useRef<{ input: string; key: string } | undefined>(undefined)
  return useMutation<Answer, Error, Input>({
    mutationFn: async (input) => {
      const call = { path: path(input), body: body?.(input) }
      const text = JSON.stringify(call)
      if (tried.current?.input !== text) tried.current = { input: text, key: newKey() }
      const { key } = tried.current
      if (mayWait === undefined || isDemo) return request<Answer>(method, call.path, { body: call.body, key })
      const signal = AbortSignal.timeout(PATIENCE_MS)
      const keep = () => leaveForLater(mayWait, call, key)
      try {
        return await request<Answer>(method, call.path, { body: call.body, key, signal, beforeLeaving: keep })
      } catch (error) {
        if (!isUnreachable(error)) throw error
        const isKept = await keep().then(
          () => true,
          () => false,
        )
        // A browser that keeps nothing is no place to leave it: then it is said as it is.
        if (!isKept) throw error
        tried.current = undefined
        throw new KeptForLater()
      }
    },
    onSuccess: (answer, input) => {
      tried.current = undefined
      remember?.(client, answer)
      const lost = gone?.(input) ?? []
      const isLost = (key: QueryKey) => lost.some((id) => key.includes(id))
      readAgain(isLost)
      void client.invalidateQueries({ refetchType: 'none', predicate: (query) => isLost(query.queryKey) })
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.isConflict) readAgain()
    },
  })
}
