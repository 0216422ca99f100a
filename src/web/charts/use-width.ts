import { useLayoutEffect, useRef, useState } from 'react'

/**
 * The one measured last: most charts stand in a column of the same width, and are then drawn once. The first is taken to
 * be as wide as the sheet of the day leaves it.
 */
let seen = Math.min(432, window.innerWidth - 40)

/** The width a chart has, in whole px. Text is never scaled: a chart is drawn again for the room it gets. */
export function useWidth<Element extends HTMLElement>() {
  const ref = useRef<Element>(null)
  const [width, setWidth] = useState(seen)
  // Before the first paint: a chart that begins too wide would make a phone scroll sideways for a moment.
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measured = (to: number) => {
      if (to <= 0) return
      seen = to
      setWidth(to)
    }
    measured(element.clientWidth)
    const observer = new ResizeObserver(([entry]) => {
      if (entry) measured(Math.round(entry.contentRect.width))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}
