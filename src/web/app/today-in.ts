import { kept } from '../../words/kept.ts'

/** Today's date on the wall in a zone, ISO. The web's one look at the clock; an unknown zone reads as this machine's. */
export function todayIn(zone: string, now: Date = new Date()): string {
  return calendarOf(zone).format(now)
}

const calendarOf = kept((zone: string) => {
  const style = { dateStyle: 'short' } as const
  try {
    return new Intl.DateTimeFormat('en-CA', { ...style, timeZone: zone })
  } catch {
    return new Intl.DateTimeFormat('en-CA', style)
  }
})
