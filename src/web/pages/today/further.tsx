import { useLayoutEffect, useRef, type ReactNode } from 'react'

/** px; how tall each part is that was laid out once, so that going back finds its place before it is laid out again. */
let tall: readonly number[] = []

/** What lies further down on Today: laid out when the window comes near, which its styles say. */
export function Further({ children }: { readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const parts = () => [...(ref.current?.children ?? [])].filter((part) => part instanceof HTMLElement)
    for (const [i, part] of parts().entries())
      if (tall[i] !== undefined) part.style.containIntrinsicBlockSize = `auto ${tall[i]}px`
    const observer = new ResizeObserver(() => {
      // Out of the layout they have no height, which says nothing of them.
      const heights = parts().map(({ offsetHeight }) => offsetHeight)
      if (heights.some((height) => height > 0)) tall = heights
    })
    for (const part of parts()) observer.observe(part)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={ref} className="further">
      {children}
    </div>
  )
}
