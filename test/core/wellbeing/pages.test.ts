import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate, type LocalDate, parseIsoDate } from '../../../src/core/base/calendar.ts'
import type { CheckIn } from '../../../src/core/evidence/check-in.ts'
import type { PauseReason } from '../../../src/core/evidence/evidence.ts'
import { evidence } from '../../../src/core/evidence/make-evidence.ts'
import { findSigns } from '../../../src/core/wellbeing/find-signs.ts'
import { firstThings } from '../../../src/core/wellbeing/first-things.ts'
import { SIGN_CODES } from '../../../src/core/wellbeing/sign.ts'
import { makeGoal, makeRaceTime, makeRevision } from '../../make.ts'

/** Days as a page writes them: one, or a stretch of them. */
interface Days {
  readonly on?: string
  readonly from?: string
  readonly to?: string
  readonly every_days?: number
}
interface Example {
  readonly runs?: readonly (Days & { readonly km: number; readonly effort?: number })[]
  readonly planned?: readonly (Days & { readonly km: number })[]
  readonly checkIns?: readonly (Days & Partial<Omit<CheckIn, 'pain' | 'on'>> & PainOfPage)[]
  readonly days?: readonly (Days & { readonly resting_heart_rate_bpm: number; readonly sleep_h: number })[]
  readonly pauses?: readonly { readonly from: string; readonly to?: string; readonly reason: PauseReason }[]
  readonly goals?: readonly { readonly setOn: string; readonly changedOn?: readonly string[] }[]
  readonly forecasts?: readonly { readonly on: string; readonly chance: number }[]
  readonly asOf: string
  readonly signs: readonly { readonly code: string; readonly since: string; readonly strength: string }[]
  readonly firstThings?: readonly string[]
}
interface PainOfPage {
  readonly pain?: number
  readonly nextMorning?: number
  readonly where?: string
}

const day = (text: string): LocalDate => parseIsoDate(text)!
function daysOf({ on, from = on!, to = from, every_days = 1 }: Days): LocalDate[] {
  const days: LocalDate[] = []
  for (let at = day(from); at <= day(to); at = addDays(at, every_days)) days.push(at)
  return days
}

const names = ['signs', 'signs-red-flags', 'signs-medical']
const pages = names.map((name) => ({
  name,
  text: readFileSync(new URL(`../../../docs/methods/${name}.md`, import.meta.url), 'utf8'),
}))
const examples = pages.flatMap(({ name, text }) =>
  [...text.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, json], i) => ({
    title: `${name}.md, example ${i + 1}`,
    example: JSON.parse(json!) as Example,
  })),
)
const rows = pages.flatMap(({ text }) =>
  [...text.matchAll(/^\| `([a-z-]+)` \| [^|]+ \| (\w+) \|/gm)].map(([, code, strength]) => ({ code, strength })),
)

function seen(example: Example) {
  const asOf = day(example.asOf)
  const all = evidence(
    { weekStart: 1 },
    {
      activities: (example.runs ?? []).flatMap(({ km, effort, ...days }) =>
        daysOf(days).map((localDay) => ({
          id: `run-${localDay}`,
          startAt: localDay * 86_400_000,
          localDay,
          sport: 'running' as const,
          distance_m: km * 1000,
          elapsed_s: km * 330,
          moving_s: km * 330,
          ...(effort !== undefined && { effort }),
        })),
      ),
      bestEfforts: [],
      pauses: (example.pauses ?? []).map(({ from, to, reason }) => ({
        from: day(from),
        ...(to !== undefined && { to: day(to) }),
        reason,
      })),
      checkIns: (example.checkIns ?? []).flatMap(({ pain, nextMorning, where, from, to, every_days, ...said }) =>
        daysOf({ ...(from && { from }), ...(to && { to }), ...(every_days && { every_days }) }).map((on): CheckIn => ({
          id: `said-${on}`,
          moment: 'weekly',
          version: 1,
          ...said,
          on,
          ...(pain !== undefined && {
            pain: { level: pain, ...(nextMorning !== undefined && { nextMorning }), ...(where && { where }) },
          }),
        })),
      ),
      plannedWorkouts: (example.planned ?? []).flatMap(({ km, ...days }) =>
        daysOf(days).map((on) => ({
          id: `planned-${on}`,
          on,
          kind: 'easy' as const,
          sport: 'running' as const,
          distance_m: km * 1000,
          steps: [],
          version: 1,
        })),
      ),
      dayFacts: (example.days ?? []).flatMap(({ resting_heart_rate_bpm, sleep_h, ...days }) =>
        daysOf(days).map((on) => ({ on, resting_heart_rate_bpm, sleep_s: sleep_h * 3600, source: 'watch' })),
      ),
    },
    asOf,
  )
  const goals = (example.goals ?? []).map(({ setOn, changedOn = [] }, i) =>
    makeGoal({
      id: `goal-${i}`,
      createdOn: day(setOn),
      states: [{ on: day(setOn), state: 'active' }],
      revisions: [setOn, ...changedOn].map((on, n) =>
        makeRevision({
          fromOn: day(on),
          startOn: day(setOn),
          dueOn: addDays(asOf, 60),
          measure: makeRaceTime({ time_s: 1200 + n }),
        }),
      ),
    }),
  )
  const forecasts = (example.forecasts ?? []).map(({ on, chance }) => ({
    goalId: 'goal-0',
    on: day(on),
    chance,
    model: 'race-time 1',
    inputsHash: on,
    at: day(on) * 86_400_000,
    occasion: 'first-of-day' as const,
    revisionSeq: 0,
  }))
  return { signs: findSigns(all, goals, asOf, { forecasts }), first: firstThings(all, asOf) }
}

describe('signs on their pages', () => {
  it.each(examples)('$title is what is seen', ({ example }) => {
    const { signs, first } = seen(example)
    expect(signs.map(({ code, since, strength }) => ({ code, since: isoDate(since), strength }))).toEqual(example.signs)
    expect(first?.codes ?? []).toEqual(example.firstThings ?? [])
  })

  it('every sign has its row, with the strength of its rule, and an example in which it is seen', () => {
    expect(rows.map(({ code }) => code).toSorted()).toEqual([...SIGN_CODES].toSorted())
    const shown = new Map(
      examples.flatMap(({ example }) => example.signs.map(({ code, strength }) => [code, strength])),
    )
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(rows.map(({ code, strength }) => [code, strength])))
  })
})
