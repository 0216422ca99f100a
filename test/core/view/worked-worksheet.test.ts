import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addDays, parseIsoDate } from '../../../src/core/base/calendar.ts'
import { epochMs } from '../../../src/core/base/units.ts'
import type { ActivityFact } from '../../../src/core/evidence/evidence.ts'
import { evidence } from '../../../src/core/evidence/make-evidence.ts'
import { worksheetView } from '../../../src/core/view/worksheet/worksheet-view.ts'
import { whatIf } from '../../../src/core/plan/what-if/what-if.ts'

interface Example {
  readonly asOf: string
  readonly weeks: { readonly count: number; readonly runs: readonly (readonly [back: number, distance_m: number])[] }
  readonly race: { readonly on: string; readonly distance_m: number; readonly time_s: number }
  readonly target_s: number
  readonly answer: unknown
}

const page = readFileSync(new URL('../../../docs/methods/worksheet.md', import.meta.url), 'utf8')
const example = JSON.parse(/```json\n(.*?)```/s.exec(page)?.[1] ?? '') as Example
const rounded = (value: number | null | undefined) => (value == null ? null : Number(value.toFixed(3)))

describe('the worked example of docs/methods/worksheet.md', () => {
  it('comes out as written', () => {
    const asOf = parseIsoDate(example.asOf)!
    const activities = Array.from({ length: example.weeks.count }, (_, week) =>
      example.weeks.runs.map(([back, distance_m]): ActivityFact => {
        const localDay = addDays(asOf, -7 * week - back)
        const seconds = 0.36 * distance_m
        const id = `${week}-${back}`
        return {
          id,
          startAt: localDay * 86_400_000,
          localDay,
          sport: 'running',
          distance_m,
          elapsed_s: seconds,
          moving_s: seconds,
        }
      }),
    ).flat()
    const { on, distance_m, time_s } = example.race
    const race = {
      id: 'race',
      on: parseIsoDate(on)!,
      distance_m,
      kind: 'road',
      priority: 'A',
      outcome: 'finished',
    } as const
    const races = [{ ...race, official_time_s: time_s, allOut: true, version: 1 }]
    const known = evidence({ weekStart: 1 }, { activities, bestEfforts: [], pauses: [], races }, asOf)
    const answers = { candidate: 'time-10000', target: example.target_s }
    const { candidates, gap } = worksheetView({
      kept: { id: 'one', answers, startedAt: epochMs(0), updatedAt: epochMs(0), version: 1 },
      goalId: undefined,
      evidence: known,
      units: 'metric',
      phrase: { language: 'en', asOf, weekStart: 1, units: 'metric' },
    })
    expect({
      candidates: candidates.list.map(({ id, dueOn, chance }) => [id, dueOn, rounded(chance)]),
      gap_s: rounded(gap!.gap),
      asked: rounded(gap!.asked!.share),
      neededWeeks: gap!.takes.neededWeeks,
      kept: [0.6, 0.75, 0.9].map((kept) => rounded(whatIf(gap!.whatIf!, { kept }).chance)),
    }).toEqual(example.answer)
  })
})
