import { useEffect, useRef, useState } from 'react'

/** Twenty a second, where the slider moves sixty times. */
const FRAMES = 3

/** The latest value, drawn at every third frame at most: for what may come a moment after what is moved. */
export function useFollowed<T>(value: T): T {
  const [shown, setShown] = useState(value)
  const latest = useRef(value)
  const frame = useRef<number>(undefined)
  useEffect(() => {
    latest.current = value
    if (frame.current !== undefined) return
    let left = FRAMES
    const wait = () => {
      left--
      frame.current = left > 0 ? requestAnimationFrame(wait) : undefined
      if (left === 0) setShown(latest.current)
    }
    frame.current = requestAnimationFrame(wait)
  }, [value])
  useEffect(
    () => () => {
      if (frame.current !== undefined) cancelAnimationFrame(frame.current)
      frame.current = undefined
    },
    [],
  )
  return shown
}
