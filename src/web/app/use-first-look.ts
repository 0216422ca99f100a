import { useEffect } from 'react'
import { isDemo } from '../api-client/base-path.ts'
import { keepForecasts } from '../api-client/forecast.ts'
import { useProfile } from '../api-client/queries.ts'
import { useAsOf } from './as-of.ts'
import { quiet } from './quiet.ts'
import { todayIn } from './today-in.ts'

const KEY = 'cairn-first-look'
/** Under way or done, while this page is open. */
let lookedOn: string | undefined

function hasLooked(day: string): boolean {
  if (lookedOn === day) return true
  try {
    return localStorage.getItem(KEY) === day
  } catch {
    return false
  }
}

function remember(day: string) {
  try {
    localStorage.setItem(KEY, day)
  } catch {
    // What was kept twice on one day counts once.
  }
}

/**
 * On the first look of a day, what is said of every goal is kept, so that it can be scored when the goal has ended.
 * Nothing is shown of it. If it does not come through, the next look tries again.
 */
export function useFirstLook() {
  const zone = useProfile().data?.zone
  const isLookingBack = useAsOf() !== undefined
  useEffect(() => {
    if (zone === undefined || isDemo || isLookingBack) return
    const look = () => {
      const day = todayIn(zone)
      if (document.visibilityState === 'hidden' || hasLooked(day)) return
      lookedOn = day
      // It costs the server more than what is being looked at. A page that is closed before leaves it to the next look.
      quiet()
        .then(keepForecasts)
        .then(
          () => remember(day),
          () => {
            lookedOn = undefined
          },
        )
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [zone, isLookingBack])
}
