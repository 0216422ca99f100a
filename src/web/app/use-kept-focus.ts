import { useEffect } from 'react'

/** ms after a press at which it is looked whether what was pressed is still there. */
const LOOKS = [120, 500, 1200]

/**
 * A button that vanishes by its own act (Put away, Show all, Stop) would leave the keyboard nowhere. The heading of the
 * page then has the focus, unless something nearer took it.
 */
export function useKeptFocus() {
  useEffect(() => {
    let timers: ReturnType<typeof setTimeout>[] = []
    const look = () => {
      if (document.activeElement && document.activeElement !== document.body) return
      document.querySelector<HTMLElement>('.place.here main h1[tabindex]')?.focus({ preventScroll: true })
    }
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      if (event.target === document.body) return
      timers.forEach(clearTimeout)
      timers = LOOKS.map((after) => setTimeout(look, after))
    }
    window.addEventListener('keydown', press)
    return () => {
      timers.forEach(clearTimeout)
      window.removeEventListener('keydown', press)
    }
  }, [])
}
