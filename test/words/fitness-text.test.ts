import { expect, it } from 'vitest'
import { fitnessPage } from '../../src/core/view/fitness-page.ts'
import { fitnessText } from '../../src/words/forecast-text.ts'
import { knowing, race, runsEvery } from '../core/forecast/make-case.ts'

const reads = { units: 'metric', elevationUnits: 'metric', language: 'en-GB' } as const

it('says where the runner stands with the way there: a week in four of the last year, the present one last', () => {
  const evidence = knowing({ races: [race(300, 5000, 1560), race(20, 5000, 1480)], runs: runsEvery(2, 200) })
  const text = fitnessText(fitnessPage(evidence), reads).split('\n')
  const head = text.findIndex((line) => line.startsWith('Your level over'))
  const lines = text.slice(head + 1, text.indexOf('', head))
  const weeks = lines.slice(0, -1)
  expect(weeks.length).toBeGreaterThan(9)
  expect(weeks.length).toBeLessThan(16)
  for (const line of weeks) expect(line).toMatch(/\d+:\d\d {3}\d+:\d\d to \d+:\d\d$/)
  expect(weeks.at(-1)).toContain('9 May')
  expect(lines.at(-1)).toMatch(/pace over longer races/)
})

it('has no way to show without a result', () => {
  expect(fitnessText(fitnessPage(knowing()), reads)).not.toContain('Your level')
})
