import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { itemAt } from './list-items.ts'

/** What is drawn beyond the window, px, so that a quick finger finds rows. */
const BEYOND = 500
/** So many rows a phone shows. */
const AT_FIRST = 7
/** Edges move by so many items at once. */
const STEP = 6

export interface Span {
  readonly from: number
  readonly to: number
}

const remInPx = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16

/** Which items of a long list lie in the window and a little around it; the page itself scrolls. */
export function useWindow(offsets: Float64Array) {
  const ref = useRef<HTMLUListElement>(null)
  const [span, setSpan] = useState<Span>({ from: 0, to: AT_FIRST })
  const look = useRef(() => {})
  const isNew = useRef(true)
  useLayoutEffect(() => {
    look.current = () => {
      // Asking where a list lies that was just left would lay it out once more.
      if (!ref.current || ref.current.closest('.place.left')) return
      const rem = remInPx()
      const above = -ref.current.getBoundingClientRect().top
      const first = itemAt(offsets, (above - BEYOND) / rem)
      const last = itemAt(offsets, (above + window.innerHeight + BEYOND) / rem)
      const from = Math.floor(first / STEP) * STEP
      const to = Math.ceil((last + 1) / STEP) * STEP
      setSpan((was) => (was.from === from && was.to === to ? was : { from, to }))
    }
    // A new list begins with what a phone shows of it; the rest comes when that is shown.
    if (!isNew.current || window.scrollY > 0) look.current()
    isNew.current = false
  }, [offsets])
  useEffect(() => {
    let frame = 0
    const later = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => look.current())
    }
    // The second frame begins when the first has been shown.
    frame = requestAnimationFrame(later)
    window.addEventListener('scroll', later, { passive: true })
    window.addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', later)
      window.removeEventListener('resize', later)
    }
  }, [])
  return { ref, span }
}
