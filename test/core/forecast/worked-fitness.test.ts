import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate, parseIsoDate } from '../../../src/core/base/calendar.ts'
import { evidence } from '../../../src/core/evidence/make-evidence.ts'
import { type Conditions, slowing } from '../../../src/core/forecast/conditions.ts'
import { fitnessCourse } from '../../../src/core/forecast/fitness-course.ts'
import { fitnessDrift } from '../../../src/core/forecast/fitness-drift.ts'
import { trainingLoad } from '../../../src/core/forecast/training-load.ts'
import { race, run } from './make-case.ts'

const day = (text: string) => parseIsoDate(text)!
const rounded = (value: number, digits = 4) => Number(value.toFixed(digits))

function examplesOf<T>(page: string): T[] {
  const text = readFileSync(new URL(`../../../docs/methods/${page}.md`, import.meta.url), 'utf8')
  return [...text.matchAll(/```json\n(.*?)```/gs)].map((match): T => JSON.parse(match[1] ?? ''))
}

interface Fitness {
  readonly name: string
  readonly asOf: string
  readonly races?: readonly { on: string; distance_m: number; time_s: number }[]
  readonly runs: { last: string; everyDays: number; count: number; distance_m: number }
  readonly driftSince?: string
  readonly answer: unknown
}

function saidOf({ asOf, races = [], runs, driftSince }: Fitness): unknown {
  const activities = Array.from({ length: runs.count }, (_, i) => {
    const on = addDays(day(runs.last), -i * runs.everyDays)
    return run(0, runs.distance_m, { id: `run-${i}`, localDay: on, startAt: on * 86_400_000 })
  }).toReversed()
  const raced = races.map(({ on, distance_m, time_s }) => race(0, distance_m, time_s, { id: on, on: day(on) }))
  const known = evidence({ weekStart: 1 }, { activities, bestEfforts: [], pauses: [], races: raced }, day(asOf))
  if (driftSince !== undefined) return { slower: rounded(fitnessDrift(known)(day(driftSince))) }
  const { days, endurance } = fitnessCourse(known, 5000, 364)!
  const { time_s, fast_s, slow_s } = days.at(-1)!
  return {
    time_s: Math.round(time_s),
    fast_s: Math.round(fast_s),
    slow_s: Math.round(slow_s),
    endurance: rounded(endurance.aDoubling),
  }
}

describe('the worked examples of docs/methods/fitness.md', () => {
  it.each(examplesOf<Fitness>('fitness').map((example) => [example.name, example] as const))(
    'come out as written (%s)',
    (_, example) => expect(saidOf(example)).toEqual(example.answer),
  )
})

interface Weather {
  readonly name: string
  readonly asked: Conditions & { distance_m: number; time_s: number }
  readonly answer: unknown
}

describe('the worked examples of docs/methods/conditions.md', () => {
  it.each(examplesOf<Weather>('conditions').map((example) => [example.name, example] as const))(
    'come out as written (%s)',
    (_, { asked, answer }) => {
      const { by, sd } = slowing(asked.distance_m, asked.time_s, asked)
      expect({ by: rounded(by), sd: rounded(sd) }).toEqual(answer)
    },
  )
})

interface Load {
  readonly asOf: string
  readonly activities: readonly { on: string; moving_s: number; effort?: number }[]
  readonly lastDays: number
  readonly answer: unknown
}

describe('the worked example of docs/methods/training-load.md', () => {
  it.each(examplesOf<Load>('training-load'))('comes out as written', ({ asOf, activities, lastDays, answer }) => {
    const runs = activities.map(({ on, ...facts }, i) =>
      run(0, 8000, { id: `run-${i}`, localDay: day(on), startAt: day(on) * 86_400_000, ...facts }),
    )
    const known = evidence({ weekStart: 1 }, { activities: runs, bestEfforts: [], pauses: [], races: [] }, day(asOf))
    const { said, days } = trainingLoad(known, lastDays)
    const written = days.map((each) => ({
      on: isoDate(each.on),
      load: each.load,
      fitness: rounded(each.fitness, 2),
      fatigue: rounded(each.fatigue, 2),
      form: rounded(each.form, 2),
    }))
    expect({ said, days: written }).toEqual(answer)
  })
})
