import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Router } from 'wouter'
import { ApiProblem } from '../api-client/api-problem.ts'
import { basePath } from '../api-client/base-path.ts'
import { connection } from '../api-client/connection.ts'
import { resolver, theme } from '../theme.ts'
import { ReadingProvider } from './reading.tsx'
import { Routes } from './routes.tsx'
import { Shell } from './shell.tsx'

const client = new QueryClient({
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
const colorSchemes = localStorageColorSchemeManager({ key: 'cairn-theme' })
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolver}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemes}
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={client}>
        <Router base={basePath}>
          <ReadingProvider>
            <Shell>
              <Routes />
            </Shell>
          </ReadingProvider>
        </Router>
      </QueryClientProvider>
    </MantineProvider>
  )
}
