import { addDays, dateOf, type LocalDate } from '../src/core/base/calendar.ts'
import { evidence } from '../src/core/evidence/make-evidence.ts'
import type { Measure } from '../src/core/goal/measure.ts'
import { whatIf } from '../src/core/plan/what-if/what-if.ts'
import { whatIfInputs } from '../src/core/plan/what-if/inputs.ts'
import { dateAt, targetAt } from '../src/core/plan/what-if/turn-round.ts'
import { goalOf } from '../src/core/view/worksheet/candidate-goal.ts'
import { madeRunner } from './made-runner.ts'

/** How large what-if inputs are, and how long an answer takes while a slider moves: the middle and the slowest, in ms. */
const TODAY = dateOf(2026, 3, 8)
const MOST_BYTES = 20_000
const MOST_MS = 4
const STEPS = 240

const made = madeRunner(6000, 20, TODAY)
const known = evidence({ weekStart: 1, birthYear: 1980, sex: 'female' }, { ...made, pauses: [] }, TODAY)
const runner = { 'twenty years, 6,000 activities': known }

const goals: Readonly<Record<string, { measure: Measure; dueOn?: LocalDate }>> = {
  'a 5 km': { measure: { kind: 'race-time', distance_m: 5000, time_s: 1500 }, dueOn: addDays(TODAY, 84) },
  'a half marathon': { measure: { kind: 'race-time', distance_m: 21_097.5, time_s: 6900 }, dueOn: addDays(TODAY, 112) },
  'a marathon': { measure: { kind: 'race-time', distance_m: 42_195, time_s: 14_400 }, dueOn: addDays(TODAY, 140) },
  'a weekly distance': {
    measure: { kind: 'level', quantity: 'distance', amount: 60_000, sports: ['running'] },
    dueOn: addDays(TODAY, 84),
  },
  'four runs a week': {
    measure: { kind: 'frequency', times: 4, weeks: 12, slack_weeks: 2, counted: 'days', sports: ['running'] },
  },
}

let isOver = false
for (const [who, facts] of Object.entries(runner))
  for (const [name, { measure, dueOn }] of Object.entries(goals)) {
    const draft = { measure, startOn: addDays(TODAY, 1), ...(dueOn !== undefined && { dueOn }) }
    const inputs = whatIfInputs({ goal: goalOf(draft, TODAY, 1), evidence: facts, units: 'metric' })
    if (!inputs) throw new Error(`no inputs of ${name}`)
    const text = JSON.stringify(inputs)
    const [easy, hard] = inputs.range.target!
    const travelled = JSON.parse(text) as typeof inputs
    const first = performance.now()
    whatIf(travelled, {})
    const opened = performance.now() - first
    const times = Array.from({ length: STEPS }, (_, i) => {
      const share = (1 + Math.sin(i / 7)) / 2
      const target = Math.round(easy + share * (hard - easy))
      const start = performance.now()
      whatIf(travelled, { target, dueOn: addDays(TODAY, 42 + (i % 120)), kept: 0.6 + share * 0.4 })
      return performance.now() - start
    }).toSorted((a, b) => a - b)
    const turn = performance.now()
    for (const chance of [0.3, 0.5, 0.7]) {
      targetAt(travelled, {}, chance)
      dateAt(travelled, {}, chance)
    }
    const turned = performance.now() - turn
    const [middle, late] = [times[STEPS / 2]!, times[Math.floor(STEPS * 0.95)]!]
    isOver ||= text.length > MOST_BYTES || middle > MOST_MS
    console.log(
      `${who}, ${name}: ${(text.length / 1000).toFixed(1)} kB, opened in ${opened.toFixed(1)} ms, a step ${middle.toFixed(2)} ms, 95 % ${late.toFixed(2)}, slowest ${times.at(-1)!.toFixed(2)}; six buttons ${turned.toFixed(1)} ms`,
    )
  }
if (isOver) {
  console.error(`over ${MOST_BYTES / 1000} kB or ${MOST_MS} ms`)
  process.exitCode = 1
}
