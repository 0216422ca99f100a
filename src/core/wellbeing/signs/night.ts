import { addDays, type LocalDate } from '../../base/calendar.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { median } from '../../stats/median.ts'
import type { SignFact } from '../sign.ts'
import { lately, sign, type SignRule } from '../watched.ts'

const HIGHER_BY_BPM = 7
const MORNINGS = 3
const RECENT_DAYS = 5
const USUAL_DAYS = 28
const USUAL_FEWEST = 10

/** A resting heart rate seven beats above the runner's own month, three mornings in a row. */
export const restingHeartRate: SignRule = ({ evidence, asOf }) => {
  const measured = evidence.dayFacts.flatMap(({ on, resting_heart_rate_bpm: bpm }) =>
    bpm === undefined || on > asOf ? [] : [{ on, bpm }],
  )
  const last = measured.slice(-MORNINGS)
  if (last.length < MORNINGS || last[0]!.on <= addDays(asOf, -RECENT_DAYS)) return []
  const before = measured.filter(({ on }) => on < last[0]!.on && on >= addDays(last[0]!.on, -USUAL_DAYS))
  const usual = before.length >= USUAL_FEWEST ? median(before.map(({ bpm }) => bpm)) : undefined
  if (usual === undefined || last.some(({ bpm }) => bpm < usual + HIGHER_BY_BPM)) return []
  const seen = last.map(({ on, bpm }) => ({
    kind: 'measured' as const,
    on,
    resting_heart_rate_bpm: bpm,
    usual_bpm: usual,
  }))
  return [sign('resting-heart-rate', 'weak', last[0]!.on, seen)]
}

const SHORT_H = 7
const NIGHTS = 7
const SHORT_FEWEST = 5
/** Together, so that a week of nights a few minutes short says nothing. */
const MISSING_H = 2

/** Nights under seven hours, five of seven, and together two hours short of it. Of sleep itself: nothing about injury follows from it. */
export const shortSleep: SignRule = ({ evidence, asOf }) => {
  const short = lately(nights(evidence), asOf, NIGHTS).filter(({ value }) => value < SHORT_H)
  const missing_h = short.reduce((sum, { value }) => sum + SHORT_H - value, 0)
  return short.length >= SHORT_FEWEST && missing_h >= MISSING_H
    ? [sign('short-sleep', 'practice', short[0]!.on, short)]
    : []
}

/** Hours asleep by day: the runner's word, or else the watch's. */
function nights({ checkIns, dayFacts }: Evidence): Extract<SignFact, { kind: 'answer' }>[] {
  const known = new Map<LocalDate, Extract<SignFact, { kind: 'answer' }>>()
  for (const { on, sleep_s } of dayFacts)
    if (sleep_s !== undefined) known.set(on, { kind: 'answer', on, question: 'sleep_h', value: sleep_s / 3600 })
  for (const { on, id, sleep_h } of checkIns)
    if (sleep_h !== undefined) known.set(on, { kind: 'answer', on, checkInId: id, question: 'sleep_h', value: sleep_h })
  return [...known.values()].toSorted((a, b) => a.on - b.on)
}
