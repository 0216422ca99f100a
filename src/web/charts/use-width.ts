import { useLayoutEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'

/** px by the first part of the address: charts of one page mostly stand in columns of one width. */
const seen = new Map<string, number>()

/** The width that is measured later, most often, so that a chart is drawn once: a sheet's on Today, else a card's on a phone. */
const guess = (page: string) =>
  seen.get(page) ?? (page === '' ? Math.min(432, window.innerWidth - 40) : window.innerWidth - 64)

/** The width a chart has, in whole px. Text is never scaled: a chart is drawn again for the room it gets. */
export function useWidth<Element extends HTMLElement>() {
  const ref = useRef<Element>(null)
  // Of the page that the chart is on, which may not be walked to yet.
  const [, page = ''] = useLocation()[0].split('/')
  const [width, setWidth] = useState(() => guess(page))
  // Before the first paint: a chart that begins too wide would make a phone scroll sideways for a moment.
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measured = (to: number) => {
      if (to <= 0) return
      seen.set(page, to)
      setWidth(to)
    }
    // What the window has not reached is not laid out yet, and asking for its width would lay it out.
    if (!element.closest('.further')) measured(element.clientWidth)
    const observer = new ResizeObserver(([entry]) => {
      if (entry) measured(Math.round(entry.contentRect.width))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [page])
  return { ref, width }
}
