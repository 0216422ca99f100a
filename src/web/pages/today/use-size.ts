import { useLayoutEffect, useRef, useState } from 'react'

/** What was measured last; before that the size on a phone: there, and on the way back, the land is drawn once. */
let seen = { width: window.innerWidth, height: 338 }

/** Width and height of the land, whole px. */
export function useSize() {
  const ref = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState(seen)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const box = element.getBoundingClientRect()
      const [width, height] = [Math.round(box.width), Math.round(box.height)]
      if (width === 0 || height === 0 || (width === seen.width && height === seen.height)) return setSize(seen)
      seen = { width, height }
      setSize(seen)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, ...size }
}
