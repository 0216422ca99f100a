import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../api-client/api-problem.ts'
import { connection } from '../api-client/connection.ts'

/** What was read of the API, for as long as the page is open. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
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
