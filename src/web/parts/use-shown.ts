import { startTransition, useEffect, useState } from 'react'

/**
 * Whether the browser has shown what was drawn first. What may come a moment later is drawn then, so that a page stands
 * at once on a slow phone too.
 */
export function useShown(): boolean {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    // The second frame begins when the first has been shown.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => startTransition(() => setShown(true)))
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  return isShown
}
