import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isoDate, localDate } from '../../../src/core/base/calendar.ts'
import { checkMeasure } from '../../../src/core/goal/check-measure.ts'
import type { Pause } from '../../../src/core/evidence/evidence.ts'
import { progress } from '../../../src/core/goal/progress.ts'
import { day, makeEvidence, makeGoal, type Asked, type Done, type Known } from './make-goal.ts'

interface Example extends Pick<Known, 'races' | 'checkIns' | 'plannedWorkouts' | 'dayFacts' | 'athlete'> {
  readonly revisions: readonly Asked[]
  readonly activities?: readonly Done[]
  readonly bestEfforts?: readonly { activityId: string; on: string; distance_m: number; elapsed_s: number }[]
  readonly pauses?: readonly { from: string; to?: string; reason?: Pause['reason'] }[]
  readonly asOf: string
  readonly progress: Record<string, unknown>
  readonly periods?: readonly Record<string, unknown>[]
}

const examplesOf = (page: string): Example[] =>
  [
    ...readFileSync(new URL(`../../../docs/methods/${page}.md`, import.meta.url), 'utf8').matchAll(
      /```json\n(.*?)```/gs,
    ),
  ].map((match): Example => JSON.parse(match[1] ?? ''))

/** Numbers to nine digits, since a page writes 0.3333333333; days as ISO text. */
function readable(value: unknown, key = ''): unknown {
  if (typeof value === 'number')
    return ['from', 'to', 'asOf'].includes(key) || key.endsWith('On')
      ? isoDate(localDate(value))
      : Number(value.toPrecision(9))
  if (Array.isArray(value)) return value.map((each) => readable(each))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, readable(each, name)]))
  return value
}

const PAGES = [
  'progress',
  'frequency',
  'volume',
  'race-time-progress',
  'personal-best',
  'standard',
  'miss-limit',
  'level',
  'first-time',
  'collection',
  'sessions',
  'workout',
  'rest',
  'composite',
  'clear-days',
  'keep-in-range',
  'self-rated',
  'metric',
  'open-and-by-hand',
]

describe.each(PAGES)('the worked examples of docs/methods/%s.md', (page) => {
  const examples = examplesOf(page)

  it('are there', () => expect(examples.length).toBeGreaterThanOrEqual(2))

  it.each(examples.map((example, i) => [i + 1, example] as const))('come out as written (%i)', (_, example) => {
    for (const { measure } of example.revisions) expect(checkMeasure(measure)).toEqual({ ok: true, value: measure })
    const evidence = makeEvidence(example.asOf, {
      ...example,
      activities: example.activities ?? [],
      bestEfforts: (example.bestEfforts ?? []).map(({ on, ...effort }) => ({ ...effort, localDay: day(on) })),
      pauses: (example.pauses ?? []).map(({ from, to, reason }) => ({
        from: day(from),
        ...(to !== undefined && { to: day(to) }),
        reason: reason ?? 'illness',
      })),
    })
    const stands = progress(makeGoal(example.revisions), evidence)
    expect(readable(stands)).toMatchObject(readable(example.progress) as object)
    if (example.periods) {
      expect(stands.periods.length).toBe(example.periods.length)
      expect(readable(stands.periods)).toMatchObject(readable(example.periods) as object)
    }
  })
})
