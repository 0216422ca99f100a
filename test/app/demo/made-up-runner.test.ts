import { createHash } from 'node:crypto'
import tzLookup from '@photostructure/tz-lookup'
import { describe, expect, it } from 'vitest'
import { madeUpLife } from '../../../src/app/demo/made-up-life.ts'
import { HOME_ZONE, madeUpRunner } from '../../../src/app/demo/made-up-runner.ts'
import { bestEfforts } from '../../../src/core/activity/best-effort.ts'
import { positionDistance } from '../../../src/core/activity/distance.ts'
import type { ParsedActivity } from '../../../src/core/activity/parsed-activity.ts'
import { encodeStreams } from '../../../src/core/activity/streams-codec.ts'
import { summarize } from '../../../src/core/activity/summary.ts'
import { addDays, addMonths, dateOf, startOfWeek } from '../../../src/core/base/calendar.ts'
import { localDayAt } from '../../../src/core/base/zone.ts'

const SEED = 20_270_305
const UNTIL = dateOf(2026, 11, 22)
const parsed = madeUpRunner(SEED, UNTIL)
const life = madeUpLife(SEED, UNTIL)
const runs = parsed.filter(({ sport }) => sport === 'running')
const zoneOf = ({ streams }: ParsedActivity) =>
  streams?.latitude ? tzLookup(streams.latitude[0]!, streams.longitude![0]!) : HOME_ZONE
const dayOf = (activity: ParsedActivity) => localDayAt(activity.startAt, zoneOf(activity))

function digest(activities: readonly ParsedActivity[]): string {
  const hash = createHash('sha256')
  for (const { streams, ...facts } of activities) hash.update(JSON.stringify(facts)).update(encodeStreams(streams!))
  return hash.digest('hex')
}

/** Kilometres run in each week from Monday, none left out. */
function weeks(): number[] {
  const first = startOfWeek(dayOf(runs[0]!), 1)
  const km = Array.from({ length: Math.floor((UNTIL - first) / 7) + 1 }, () => 0)
  for (const run of runs) {
    const week = Math.floor((dayOf(run) - first) / 7)
    km[week] = km[week]! + run.distance_m! / 1000
  }
  return km
}

describe('madeUpRunner', () => {
  it('is made from its seed and day alone: the same give the same bytes, others give others', () => {
    expect(digest(madeUpRunner(SEED, UNTIL))).toBe(digest(parsed))
    expect(digest(madeUpRunner(SEED + 1, UNTIL))).not.toBe(digest(parsed))
  })

  it('has run for three years up to yesterday, in order of start, and no day after it', () => {
    expect(dayOf(parsed[0]!) - addMonths(UNTIL, -36)).toBeLessThan(7)
    expect(UNTIL - dayOf(parsed.at(-1)!)).toBeLessThan(4)
    for (const [i, activity] of parsed.entries()) {
      expect(dayOf(activity)).toBeLessThan(UNTIL)
      expect(dayOf(activity)).toBeGreaterThanOrEqual(addMonths(UNTIL, -36))
      if (i > 0) expect(activity.startAt).toBeGreaterThan(parsed[i - 1]!.startAt)
    }
  })

  it.each([
    [2026, 1, 1],
    [2028, 2, 29],
    [2027, 3, 29],
    [2026, 8, 31],
  ])('may be looked at on any day: %d-%d-%d', (year, month, day) => {
    const until = dateOf(year, month, day)
    const activities = madeUpRunner(SEED, until)
    expect(activities.length).toBeGreaterThan(500)
    expect(Math.max(...activities.map(dayOf))).toBeLessThan(until)
    expect(activities.every((activity) => summarize(activity).ok)).toBe(true)
  })

  it('runs about four times a week, with some walks, rides and strength', () => {
    const count = (sport: string) => parsed.filter((activity) => activity.sport === sport).length
    expect(count('running') / 156).toBeGreaterThan(3.3)
    expect(count('running') / 156).toBeLessThan(4.3)
    for (const sport of ['walking', 'cycling', 'training']) expect(count(sport), sport).toBeGreaterThan(15)
    expect(parsed.filter(({ note }) => note !== undefined).length).toBeLessThan(40)
    expect(new Set(parsed.map(({ device }) => device))).toEqual(new Set(['Made-up watch']))
  })

  it('builds without leaps: no week is far beyond the most of the four before it', () => {
    const km = weeks()
    expect(Math.max(...km)).toBeLessThan(50)
    for (let i = 4; i < km.length; i++) {
      expect(km[i]).toBeLessThanOrEqual(Math.max(...km.slice(i - 4, i)) * 1.35 + 3)
    }
    const year = (n: number) => km.slice(n * 52, (n + 1) * 52).reduce((sum, week) => sum + week, 0)
    expect(year(1)).toBeGreaterThan(year(0))
    expect(year(2)).toBeGreaterThan(year(1))
    expect(year(2)).toBeGreaterThan(1300)
    expect(year(2)).toBeLessThan(1800)
  })

  it('runs nothing when ill, little on holiday, and a week in another zone', () => {
    const within = (range: { from: number; to: number }) =>
      parsed.filter((activity) => dayOf(activity) >= range.from && dayOf(activity) <= range.to)
    expect(within(life.illness)).toEqual([])
    expect(within(life.holiday).filter(({ sport }) => sport === 'running').length).toBeLessThan(5)
    const away = within(life.travel)
    expect(away.length).toBeGreaterThan(2)
    expect(new Set(away.map(zoneOf))).toEqual(new Set(['Europe/Lisbon']))
    const elsewhere = parsed.filter((activity) => !away.includes(activity))
    expect(new Set(elsewhere.map(zoneOf))).toEqual(new Set([HOME_ZONE]))
  })

  it('races four times and gets faster', () => {
    const races = life.races.map((race) => {
      const run = runs.find((each) => each.name === race.name)!
      const effort = bestEfforts(run.streams!, 'running').find(({ distance_m }) => distance_m === race.distance_m)
      expect(dayOf(run)).toBe(race.day)
      expect(run.elapsed_s).toBe(race.time_s)
      expect(Math.abs(effort!.elapsed_s - race.time_s)).toBeLessThan(race.time_s * 0.01)
      return effort!
    })
    const [five, firstHalf, secondHalf, ten] = races.map(({ elapsed_s }) => elapsed_s)
    expect(secondHalf).toBeLessThan(firstHalf! - 300)
    expect(secondHalf).toBeGreaterThan(6420)
    expect(ten! / 10).toBeLessThan(five! / 5)
    expect(ten).toBeLessThan(2880)
  })

  it('gives the importer nothing to warn of, and believable numbers', () => {
    for (const activity of parsed) {
      const summary = summarize(activity)
      if (!summary.ok) throw new Error(`${activity.name} has no duration`)
      const { value } = summary
      expect(value.warnings, activity.name).toEqual([])
      expect(value.max_heart_rate_bpm).toBeLessThan(195)
      expect(value.average_heart_rate_bpm).toBeGreaterThan(85)
      if (activity.sport !== 'running') continue
      const pace = (value.moving_s / value.distance_m!) * 1000
      expect(pace, activity.name).toBeGreaterThan(210)
      expect(pace, activity.name).toBeLessThan(480)
      expect(value.distance_m).toBeGreaterThan(3000)
      expect(value.distance_m).toBeLessThan(21_400)
      expect(value.average_cadence_rpm).toBeGreaterThan(155)
      expect(value.average_cadence_rpm).toBeLessThan(185)
      expect((value.ascent_m ?? 0) / value.distance_m!).toBeLessThan(0.03)
      const covered = activity.laps.reduce((sum, lap) => sum + lap.distance_m!, 0)
      expect(Math.abs(covered - value.distance_m!)).toBeLessThan(60)
    }
  })

  it('records a sample every few seconds, on loops as long as the watch says that end where they began', () => {
    for (const { streams, distance_m, name } of runs.slice(-150)) {
      const { time_s, latitude, longitude } = streams!
      const steps = [...time_s].slice(1).map((time, i) => time - time_s[i]!)
      expect(steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)]).toBeLessThan(10.5)
      if (!latitude || !longitude) continue
      expect(positionDistance(latitude[0]!, longitude[0]!, latitude.at(-1)!, longitude.at(-1)!)).toBeLessThan(120)
      let length = 0
      for (let i = 1; i < latitude.length; i++)
        length += positionDistance(latitude[i - 1]!, longitude[i - 1]!, latitude[i]!, longitude[i]!)
      expect(Math.abs(length / distance_m! - 1), name).toBeLessThan(0.03)
    }
  })

  it('has run four times in every week of the goal but one', () => {
    const count = (monday: number) => new Set(runs.map(dayOf).filter((day) => day >= monday && day < monday + 7)).size
    const counts = Array.from({ length: 8 }, (_, week) => count(addDays(life.streakFrom, week * 7)))
    expect(counts).toEqual([4, 4, 4, 3, 4, 4, 4, 4])
  })
})
