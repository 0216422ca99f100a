import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { DemoBanner } from './demo-banner.tsx'
import { fetchedIfPossible } from './fetched.tsx'
import { TabBar, TopBar } from './navigation.tsx'
import { Places } from './places.tsx'
import { quiet } from './quiet.ts'
import { useWords } from './reading.tsx'
import { UndoProvider } from './undo.tsx'
import { useFirstLook } from './use-first-look.ts'
import { useKeptFocus } from './use-kept-focus.ts'

/** Nothing of these is needed for the first view; where one cannot be fetched, Cairn goes on without. */
const DropAnywhere = fetchedIfPossible(async () => ({
  default: (await import('../pages/import/drop-anywhere.tsx')).DropAnywhere,
}))
const OfflineLines = fetchedIfPossible(async () => {
  await quiet()
  return import('../offline/offline-lines.tsx')
})

/** A link followed forward starts at the top; back and forward keep the place that the browser remembers. */
function useScrollToTop() {
  const [location] = useLocation()
  const walkedBack = useRef(false)
  const seen = useRef(location)
  // Before the router listens, which it does from its effects on: by the next listener the page is drawn already.
  useLayoutEffect(() => {
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
}

export function Shell({ children }: { children: ReactNode }) {
  const { shell } = useWords().ui
  useScrollToTop()
  useKeptFocus()
  useFirstLook()
  return (
    <UndoProvider>
      <a className="skip" href="#main">
        {shell.skipToContent}
      </a>
      <DemoBanner />
      <TopBar />
      <OfflineLines />
      <Places>{children}</Places>
      <TabBar />
      <DropAnywhere />
    </UndoProvider>
  )
}
