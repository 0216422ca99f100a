/** Nobody asks for longer; a lease that reaches further was taken by a clock that has been put right since. */
export const FURTHEST_MS = 5 * 60_000

/** Whether a lease until an instant holds now. */
export const holds = (untilAt: number, now: number): boolean => untilAt > now && untilAt <= now + FURTHEST_MS
