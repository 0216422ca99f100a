import { addDays } from '../../src/core/base/calendar.ts'
import { findSigns } from '../../src/core/wellbeing/find-signs.ts'
import type { SignCode } from '../../src/core/wellbeing/sign.ts'
import { type Character, madeLife, START, type Truth, WATCHED_DAYS } from './made-life.ts'

/** A stretch of days on which a sign is seen; gaps of up to two weeks do not end it. */
export interface Alarm {
  readonly code: SignCode
  readonly from: number
  readonly to: number
}

const GAP_DAYS = 14
/** What truly was may be spoken of a little longer. */
const AFTER_DAYS = 14

/** All alarms of one life, looked for every few days as a runner would, and what truly was the matter in it. */
function watch(character: Character, seed: number, every: number): { alarms: Alarm[]; truths: readonly Truth[] } {
  const { evidence, goals, truths } = madeLife(character, seed)
  const open = new Map<SignCode, Alarm>()
  const done: Alarm[] = []
  for (let day = 0; day < WATCHED_DAYS; day += every)
    for (const code of new Set(findSigns(evidence, goals, addDays(START, day)).map((sign) => sign.code))) {
      const alarm = open.get(code)
      if (alarm && day - alarm.to <= GAP_DAYS) open.set(code, { ...alarm, to: day })
      else {
        if (alarm) done.push(alarm)
        open.set(code, { code, from: day, to: day })
      }
    }
  return { alarms: [...done, ...open.values()].toSorted((a, b) => a.from - b.from), truths }
}

export const alarmsOf = (character: Character, seed: number, every: number): Alarm[] =>
  watch(character, seed, every).alarms

const isTrue = ({ code, from, to }: Alarm, truths: readonly Truth[]): boolean =>
  truths.some((truth) => truth.code === code && from <= truth.to + AFTER_DAYS && to >= truth.from)

export interface Tally {
  readonly code: SignCode
  readonly lives: number
  /** Alarms that were true, and all of them. */
  right: number
  alarms: number
  /** Truths that were noticed, and all of them. */
  noticed: number
  truths: number
  /** Days from the beginning of what truly was to its first alarm. */
  readonly delays: number[]
}

/** Sign by sign, over many lives of one character. */
export function judge(character: Character, seeds: readonly number[], every: number): Map<SignCode, Tally> {
  const tallies = new Map<SignCode, Tally>()
  const of = (code: SignCode) => {
    const known = tallies.get(code)
    if (known) return known
    const made = { code, lives: seeds.length, right: 0, alarms: 0, noticed: 0, truths: 0, delays: [] }
    tallies.set(code, made)
    return made
  }
  for (const seed of seeds) {
    const { alarms, truths } = watch(character, seed, every)
    for (const alarm of alarms) {
      of(alarm.code).alarms++
      if (isTrue(alarm, truths)) of(alarm.code).right++
    }
    for (const truth of truths) {
      const tally = of(truth.code)
      tally.truths++
      const first = alarms.find((alarm) => alarm.code === truth.code && isTrue(alarm, [truth]))
      if (!first) continue
      tally.noticed++
      tally.delays.push(Math.max(0, first.from - truth.from))
    }
  }
  return tallies
}

/** How often a runner is spoken to: a run that is announced too long and then run is one matter. */
export const mattersOf = (alarms: readonly Alarm[]): number =>
  alarms.filter(
    ({ code, from }) =>
      code !== 'long-run-jump' ||
      !alarms.some(
        (other) => other.code === 'long-run-jump-planned' && other.from <= from && from - other.to <= GAP_DAYS,
      ),
  ).length
