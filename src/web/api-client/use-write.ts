import { useMutation, useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query'
import { useRef } from 'react'
import { ApiProblem } from './api-problem.ts'
import { newKey } from './new-key.ts'
import { keys } from './queries.ts'
import { request } from './request.ts'

interface Write<Input, Answer> {
  readonly method: 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly path: (input: Input) => string
  readonly body?: (input: Input) => unknown
  /** Ids of what is no more after this write: nothing about it is asked for again, and all is read afresh should it come back. */
  readonly gone?: (input: Input) => readonly string[]
  /** Puts the answer where it will be shown, so that nobody waits for what is already here. */
  readonly remember?: (client: QueryClient, answer: Answer) => void
}

/** Facts of one kind move those of all others. */
const STALE = [keys.dashboard, keys.goals, keys.activities, keys.profile, keys.races, keys.gear, keys.days, keys.life]

/**
 * A write to the API. Facts hang together (an activity moves goals, a goal moves the dashboard), so after any write
 * everything that is shown is asked for again; so it is when the server says that what is shown is old (409). A second
 * try of the same input carries the same key and writes once.
 */
export function useWrite<Input, Answer>({ method, path, body, gone, remember }: Write<Input, Answer>) {
  const client = useQueryClient()
  const readAgain = (isLost: (key: QueryKey) => boolean = () => false) => {
    for (const queryKey of STALE)
      void client.invalidateQueries({ queryKey, predicate: (query) => !isLost(query.queryKey) })
  }
  const tried = useRef<{ input: string; key: string } | undefined>(undefined)
  return useMutation<Answer, Error, Input>({
    mutationFn: (input) => {
      const call = { path: path(input), body: body?.(input) }
      const text = JSON.stringify(call)
      if (tried.current?.input !== text) tried.current = { input: text, key: newKey() }
      return request<Answer>(method, call.path, { body: call.body, key: tried.current.key })
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
