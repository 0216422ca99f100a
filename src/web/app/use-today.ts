import { useSyncExternalStore } from 'react'
import { todayIn } from './today-in.ts'

/** So often an open page looks whether midnight has passed, ms. */
const LOOKS_MS = 20_000

/** Today on the runner's calendar, ISO: an app among a phone's apps stays open overnight, and is looked at the next morning. */
export function useToday(zone: string): string {
  return useSyncExternalStore(subscribe, () => todayIn(zone))
}

function subscribe(look: () => void): () => void {
  const timer = setInterval(look, LOOKS_MS)
  document.addEventListener('visibilitychange', look)
  addEventListener('focus', look)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
    removeEventListener('focus', look)
  }
}
