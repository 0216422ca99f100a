/** Today's date on the wall in a zone, ISO. The web's one look at the clock; an unknown zone reads as this machine's. */
export function todayIn(zone: string, now: Date = new Date()): string {
  const parts = (timeZone?: string) =>
    new Intl.DateTimeFormat('en-CA', { ...(timeZone ? { timeZone } : {}), dateStyle: 'short' }).format(now)
  try {
    return parts(zone)
  } catch {
    return parts()
  }
}
