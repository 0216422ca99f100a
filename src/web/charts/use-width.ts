import { useLayoutEffect, useRef, useState } from 'react'

/** The width a chart has, in whole px. Text is never scaled: a chart is drawn again for the room it gets. */
export function useWidth<Element extends HTMLElement>(first = 432) {
  const ref = useRef<Element>(null)
  const [width, setWidth] = useState(first)
  // Before the first paint: a chart that begins too wide would make a phone scroll sideways for a moment.
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    if (element.clientWidth > 0) setWidth(element.clientWidth)
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}
