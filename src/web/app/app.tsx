import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { Router } from 'wouter'
import { basePath } from '../api-client/base-path.ts'
import { resolver, theme } from '../theme.ts'
import { queryClient } from './query-client.ts'
import { ReadingProvider } from './reading.tsx'
import { Routes } from './routes.tsx'
import { Shell } from './shell.tsx'

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
      <QueryClientProvider client={queryClient}>
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
