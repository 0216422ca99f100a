import { useEffect, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { basePath } from '../api-client/base-path.ts'
import { useShown } from './use-shown.ts'

/** px by address; how tall a page was when it was whole, so that going back finds its place before it is whole again. */
const tall = new Map<string, number>()

/** What lies below the first window of a page: drawn when what is above it has been shown. Nothing above it moves. */
export function Below({ children }: { readonly children: ReactNode }) {
  const [path] = useLocation()
  const isDrawn = useShown()
  useEffect(() => {
    if (!isDrawn) return
    const page = document.documentElement
    const observer = new ResizeObserver(() => {
      // A page that was just left is there for a moment, and what is measured is the next one.
      if (location.pathname === basePath + path) tall.set(path, page.scrollHeight)
    })
    observer.observe(page)
    return () => observer.disconnect()
  }, [isDrawn, path])
  return isDrawn ? children : <div className="to-come" style={{ height: tall.get(path) }} />
}
