import { QueryClient, type Query } from '@tanstack/react-query'
import { ApiProblem } from '../api-client/api-problem.ts'
import { connection } from '../api-client/connection.ts'
import { idle } from './idle.ts'

/** What was read of the API, for as long as the page is open. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnMount: askSoon,
      // A refusal stays a refusal; only a server that could not be reached is asked again.
      // While the snapshot is shown one try is enough: offline/use-sending.ts looks again.
      retry: (count, error) =>
        count < 2 && error instanceof ApiProblem && error.status === 0 && connection.now().takenAt === undefined,
      // Cairn may be on this very machine, which it reaches without a network.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

const SOON_MS = 500
const waiting = new Set<string>()

/** What is at hand is shown first. Whether it still holds is asked when the browser has time, if somebody still looks at it. */
function askSoon({ queryHash, queryKey }: Pick<Query, 'queryHash' | 'queryKey'>): false {
  if (waiting.has(queryHash)) return false
  waiting.add(queryHash)
  void idle(SOON_MS).then(() => {
    waiting.delete(queryHash)
    return queryClient.refetchQueries({ queryKey, exact: true, type: 'active', stale: true }, { cancelRefetch: false })
  })
  return false
}
