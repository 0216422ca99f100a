import { type PointerEvent, useRef, useState } from 'react'

interface Dragged {
  readonly workoutId: string
  /** The day that lies under the pointer. */
  readonly over?: string
}

/** Movement below that is a tap, in CSS pixels. */
const TAP = 6
/** So near to the edge of the window the page moves along. */
const EDGE = 56

/** The day of the list that lies under a point: its element carries `data-day`. */
const dayAt = ({ clientX, clientY }: PointerEvent) =>
  document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-day]')?.dataset['day']

/** Dragging a run by its handle onto another day, with mouse, pen or finger. A tap, or Enter, asks for the day instead. */
export function useDragRun(ask: (workoutId: string, to?: string) => void) {
  const [dragged, setDragged] = useState<Dragged>()
  const from = useRef<{ readonly x: number; readonly y: number }>(undefined)
  const wasDragged = useRef(false)
  const stop = () => {
    from.current = undefined
    setDragged(undefined)
  }
  const handle = (workoutId: string) => ({
    onPointerDown(event: PointerEvent<HTMLButtonElement>) {
      if (event.button !== 0) return
      from.current = { x: event.clientX, y: event.clientY }
      wasDragged.current = false
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent<HTMLButtonElement>) {
      if (!from.current) return
      const { x, y } = from.current
      if (!dragged && Math.hypot(event.clientX - x, event.clientY - y) < TAP) return
      wasDragged.current = true
      const over = dayAt(event)
      setDragged({ workoutId, ...(over !== undefined && { over }) })
      if (event.clientY < EDGE) globalThis.scrollBy(0, -EDGE / 4)
      else if (event.clientY > globalThis.innerHeight - EDGE) globalThis.scrollBy(0, EDGE / 4)
    },
    onPointerUp(event: PointerEvent<HTMLButtonElement>) {
      const to = dragged && dayAt(event)
      stop()
      if (to !== undefined) ask(workoutId, to)
    },
    onPointerCancel: stop,
    onClick() {
      if (!wasDragged.current) ask(workoutId)
      wasDragged.current = false
    },
  })
  return { dragged, handle }
}
