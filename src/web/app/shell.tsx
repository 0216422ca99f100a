import { lazy, Suspense, useEffect, useRef, type ComponentType, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { ErrorBoundary } from '../panels/error-boundary.tsx'
import { Waiting } from '../panels/waiting.tsx'
import { DemoBanner } from './demo-banner.tsx'
import { TabBar, TopBar } from './navigation.tsx'
import { useWords } from './reading.tsx'
import { UndoProvider } from './undo.tsx'
import { useFirstLook } from './use-first-look.ts'
import { useKeptFocus } from './use-kept-focus.ts'

/** Nothing of these is needed for the first view; where one cannot be fetched, Cairn goes on without. */
const DropAnywhere = lazy(async (): Promise<{ default: ComponentType }> =>
  import('../pages/import/drop-anywhere.tsx')
    .then(({ DropAnywhere }) => ({ default: DropAnywhere }))
    .catch(() => ({ default: () => null })),
)
const OfflineLines = lazy(async (): Promise<{ default: ComponentType }> =>
  import('../offline/offline-lines.tsx').catch(() => ({ default: () => null })),
)

/** A link followed forward starts at the top; back and forward keep the place that the browser remembers. */
function useScrollToTop() {
  const [location] = useLocation()
  const walkedBack = useRef(false)
  const seen = useRef(location)
  useEffect(() => {
    const note = () => {
      walkedBack.current = true
    }
    window.addEventListener('popstate', note)
    return () => window.removeEventListener('popstate', note)
  }, [])
  useEffect(() => {
    if (seen.current !== location && !walkedBack.current) window.scrollTo(0, 0)
    seen.current = location
    walkedBack.current = false
  }, [location])
  return location
}

export function Shell({ children }: { children: ReactNode }) {
  const { shell } = useWords().ui
  const location = useScrollToTop()
  useKeptFocus()
  useFirstLook()
  return (
    <UndoProvider>
      <a className="skip" href="#main">
        {shell.skipToContent}
      </a>
      <DemoBanner />
      <TopBar />
      <Suspense fallback={null}>
        <OfflineLines />
      </Suspense>
      <Suspense
        fallback={
          <main id="main" className="page">
            <Waiting />
          </main>
        }
      >
        <ErrorBoundary key={location}>{children}</ErrorBoundary>
      </Suspense>
      <TabBar />
      <Suspense fallback={null}>
        <DropAnywhere />
      </Suspense>
    </UndoProvider>
  )
}
