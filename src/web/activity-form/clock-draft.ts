/** A length of time as it is typed in three boxes: a phone's number pad has no colon. */
export interface ClockDraft {
  readonly h: string
  readonly m: string
  readonly s: string
}

export const noClock: ClockDraft = { h: '', m: '', s: '' }

export function clockDraft(time_s: number | null | undefined): ClockDraft {
  if (time_s === null || time_s === undefined) return noClock
  const total = Math.round(time_s)
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(total / 3600)
  return { h: hours > 0 ? String(hours) : '', m: two(Math.floor((total % 3600) / 60)), s: two(total % 60) }
}

/** Seconds; undefined while all boxes are empty, NaN for what is no time. Minutes alone may pass the hour: 90 is 1:30:00. */
export function clockTyped({ h, m, s }: ClockDraft): number | undefined {
  const parts = [h, m, s].map((part) => part.trim())
  if (parts.every((part) => part === '')) return undefined
  if (parts.some((part) => !/^\d{0,4}$/.test(part))) return Number.NaN
  const [hours = 0, minutes = 0, seconds = 0] = parts.map(Number)
  if (seconds > 59 || (minutes > 59 && hours > 0)) return Number.NaN
  return hours * 3600 + minutes * 60 + seconds
}
