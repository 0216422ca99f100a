/** Every journey is made on Friday 5 March 2027, from ten in the morning on, by a runner in Berlin. */
export const ZONE = 'Europe/Berlin'
export const TODAY = '2027-03-05'
const BEGINS_AT = Temporal.ZonedDateTime.from(`${TODAY}T10:00[${ZONE}]`).epochMilliseconds

const startedAt = Date.now()
/** How far the journeys' time is from the machine's, in ms. */
export const AHEAD_MS = BEGINS_AT - startedAt

/** The hour at which a run began, so many days ago, as epoch ms. */
export function daysAgo(days: number, hour = 7): number {
  return Temporal.PlainDate.from(TODAY)
    .subtract({ days })
    .toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from({ hour }) }).epochMilliseconds
}

/** Gives the page the journeys' time: the same distance from the machine's clock as the server's. Runs in the page. */
export function shiftClock(ahead_ms: number): void {
  const Machine = Date
  class Shifted extends Machine {
    constructor(...given: [] | [number | string | Date]) {
      if (given.length === 0) super(Machine.now() + ahead_ms)
      else super(...given)
    }
    static override now(): number {
      return Machine.now() + ahead_ms
    }
  }
  globalThis.Date = Shifted as DateConstructor
}
