import { firstNumber, numberOf, timeOf, type FitMessage } from './decode.ts'

/** What belongs to one session. */
export interface Leg {
  readonly session: FitMessage
  /** Epoch ms as the session says, NaN when it does not. */
  readonly startAt: number
  readonly records: FitMessage[]
  readonly laps: FitMessage[]
}

/**
 * Sessions in order of time, each with the records and laps from its start until the next one's. A single session takes
 * everything, whatever the clock did. A session that only sums up the others (sport multisport) is left out.
 */
export function legsOf(all: readonly FitMessage[], laps: readonly FitMessage[], records: readonly FitMessage[]): Leg[] {
  const single = withoutRepeats(all.filter((session) => session.sport !== 'multisport'))
  const sessions = all.length > 1 && single.length > 0 ? single : all
  const legs: Leg[] = sessions.map((session) => ({ session, startAt: startOf(session), records: [], laps: [] }))
  if (legs.length === 1) {
    for (const record of records) legs[0]!.records.push(record)
    legs[0]!.laps.push(...laps)
    return legs
  }
  legs.sort((a, b) => a.startAt - b.startAt)
  for (const record of records) legAt(legs, timeOf(record, 'timestamp'))?.records.push(record)
  for (const lap of laps) legAt(legs, startOf(lap))?.laps.push(lap)
  return legs
}

/** Some apps write a session again when the file is closed. */
function withoutRepeats(sessions: readonly FitMessage[]): FitMessage[] {
  const seen = new Set<string>()
  return sessions.filter((session) => {
    const key = [startOf(session), elapsedOf(session), numberOf(session, 'total_distance'), session.sport].join()
    return !seen.has(key) && seen.add(key)
  })
}

/** start_time, or the end less the time it took. */
export function startOf(message: FitMessage): number {
  const end = timeOf(message, 'timestamp')
  return firstNumber(timeOf(message, 'start_time'), end - elapsedOf(message) * 1000, end)
}

export const elapsedOf = (message: FitMessage): number =>
  firstNumber(numberOf(message, 'total_elapsed_time'), numberOf(message, 'total_timer_time'))

function legAt(legs: readonly Leg[], at: number): Leg | undefined {
  return legs.findLast((leg) => leg.startAt <= at) ?? legs[0]
}
