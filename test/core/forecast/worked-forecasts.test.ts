import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type CaseAnswer, type ForecastCase, forecastCase } from '../../../src/core/forecast/forecast-case.ts'

interface Example {
  readonly case: ForecastCase
  readonly answer: CaseAnswer
}

const examplesOf = (page: string): Example[] =>
  [
    ...readFileSync(new URL(`../../../docs/methods/${page}.md`, import.meta.url), 'utf8').matchAll(
      /```json\n(.*?)```/gs,
    ),
  ].map((match): Example => JSON.parse(match[1] ?? ''))

/** As a page writes them: chances to four digits, times to the second. */
function asWritten(answer: CaseAnswer): CaseAnswer {
  if ('probability' in answer) return { ...answer, probability: Number(answer.probability.toFixed(4)) }
  if (!('quantiles' in answer)) return answer
  const rounded = Object.entries(answer.quantiles).map(([level, time]) => [level, Math.round(time)])
  return { ...answer, quantiles: Object.fromEntries(rounded) }
}

describe.each(['race-time-forecast', 'frequency-forecast', 'volume-forecast'])(
  'the worked examples of docs/methods/%s.md',
  (page) => {
    const examples = examplesOf(page)

    it('are there', () => expect(examples.length).toBeGreaterThanOrEqual(1))

    it.each(examples.map((example) => [example.case.id, example] as const))(
      'come out as written (%s)',
      (_, example) => {
        expect(asWritten(forecastCase(example.case))).toEqual(example.answer)
      },
    )
  },
)

describe('a case', () => {
  const asked = {
    id: 'a',
    asOf: '2027-05-02',
    races: [{ on: '2027-04-01', distance_m: 5000, time_s: 1500 }],
    goal: { kind: 'race-time', distance_m: 5000, time_s: 1480, attemptsOn: ['2027-06-01'] },
  } as const satisfies ForecastCase

  it('is answered alike whatever its id, its source and what happened', () => {
    const { probability } = forecastCase(asked) as { probability: number }
    const other = { ...asked, id: 'b', source: 'federation', suite: 'attempts', outcome: true, outcome_s: 1479 }
    expect(forecastCase(other)).toEqual({ id: 'b', probability })
  })

  it('says what is missing where there is no answer', () => {
    expect(forecastCase({ ...asked, races: [] })).toEqual({ id: 'a', missing: ['race-result'] })
    const over = { ...asked.goal, attemptsOn: ['2027-05-02'] }
    expect(forecastCase({ ...asked, goal: over })).toEqual({ id: 'a', missing: ['day-to-come'] })
  })

  it('is refused with a day that is none', () => {
    expect(() => forecastCase({ ...asked, asOf: '2027-02-30' })).toThrow('2027-02-30 is no day')
  })
})
