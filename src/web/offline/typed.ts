import { useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'

/** Where something was last typed or chosen in a form: there, a reload would cost what was said. */
let at: string | undefined
const changed = new EventTarget()
const here = () => location.pathname

const note = ({ target }: { readonly target: EventTarget | null }) => {
  if (!(target instanceof Element) || !target.closest('form') || at === here()) return
  at = here()
  changed.dispatchEvent(new Event('change'))
}

/** Notes what is typed or tapped in forms, until it is told to end. Whoever is in one by now may have begun before. */
export function noteTyping(): () => void {
  note({ target: document.activeElement })
  const kinds = ['input', 'click'] as const
  for (const kind of kinds) document.addEventListener(kind, note, true)
  return () => {
    for (const kind of kinds) document.removeEventListener(kind, note, true)
  }
}

/** Whether somebody is in a form, or was on the page that is open. */
export const isTyping = (): boolean => at === here() || document.activeElement?.closest('form') != null

/** Whether the page that is open may hold something that is not sent yet. */
export function useIsTyping(): boolean {
  useLocation()
  return useSyncExternalStore(
    (tell) => {
      changed.addEventListener('change', tell)
      return () => changed.removeEventListener('change', tell)
    },
    () => at === here(),
  )
}
