import { useEffect, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useShown } from './use-shown.ts'

/** px by address; how tall a page was when it was whole, so that going back finds its place before it is whole again. */
const tall = new Map<string, number>()
const SETTLES_MS = 200

/** What lies below the first window of a page: drawn when what is above it has been shown. Nothing above it moves. */
export function Below({ children }: { readonly children: ReactNode }) {
  const [path] = useLocation()
  const isDrawn = useShown()
  useEffect(() => {
    if (!isDrawn) return
    // By then the browser has laid it out for itself and need not do so twice.
    const timer = setTimeout(() => tall.set(path, document.documentElement.scrollHeight), SETTLES_MS)
    return () => clearTimeout(timer)
  }, [isDrawn, path])
  return isDrawn ? children : <div className="to-come" style={{ height: tall.get(path) }} />
}
