import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { keys } from './queries.ts'
import { request } from './request.ts'

interface Write<Input, Answer> {
  readonly method: 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly path: (input: Input) => string
  readonly body?: (input: Input) => unknown
  /** Puts the answer where it will be shown, so that nobody waits for what is already here. */
  readonly remember?: (client: QueryClient, answer: Answer) => void
}

/**
 * A write to the API. Facts hang together (an activity moves goals, a goal moves the dashboard), so after any write
 * everything that is shown is asked for again. A second try of the same input carries the same key and writes once.
 */
export function useWrite<Input, Answer>({ method, path, body, remember }: Write<Input, Answer>) {
  const client = useQueryClient()
  const tried = useRef<{ input: string; key: string } | undefined>(undefined)
  return useMutation<Answer, Error, Input>({
    mutationFn: (input) => {
      const call = { path: path(input), body: body?.(input) }
      const text = JSON.stringify(call)
      if (tried.current?.input !== text) tried.current = { input: text, key: crypto.randomUUID() }
      return request<Answer>(method, call.path, { body: call.body, key: tried.current.key })
    },
    onSuccess: (answer) => {
      tried.current = undefined
      remember?.(client, answer)
      // After whoever asked has heard: a page that is left for good is then not asked for once more.
      setTimeout(() => {
        for (const queryKey of [keys.dashboard, keys.goals, keys.activities, keys.profile])
          void client.invalidateQueries({ queryKey })
      })
    },
  })
}
