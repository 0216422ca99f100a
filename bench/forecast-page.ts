/**
 * How long a runner of 20 years and 10,000 activities waits for what Cairn says of chances, worked out in core: all that
 * is said of one goal, for eight goals of different kinds, and their eight cards. Evidence is made anew before each go, as
 * a request makes it. Run: node bench/forecast-page.ts [--activities 10000] [--years 20] [--rounds 9] [--answers file]
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { dateOf } from '../src/core/base/calendar.ts'
import type { Evidence } from '../src/core/evidence/evidence.ts'
import { evidence } from '../src/core/evidence/make-evidence.ts'
import { forecastPage } from '../src/core/view/forecast-page.ts'
import { goalCard } from '../src/core/view/goal-card.ts'
import { madeGoals, madeRunner } from './made-runner.ts'

const { values } = parseArgs({
  options: {
    activities: { type: 'string', default: '10000' },
    years: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '9' },
    answers: { type: 'string' },
  },
})
const rounds = Number(values.rounds)
const MOST_PAGE_MS = 80
const MOST_CARDS_MS = 20

const asOf = dateOf(2027, 6, 3)
const runner = madeRunner(Number(values.activities), Number(values.years), asOf)
const goals = madeGoals(asOf)
const links = goals.slice(2, 5).map(({ id }) => ({ carrierId: id, carriedId: 'goal-1' }))
const guesses = goals.map(({ id }) => ({ goalId: id, on: asOf, at: 0, chance: 0.5 }))
console.log(
  `${runner.activities.length} activities, ${runner.bestEfforts.length} best efforts, ${runner.races.length} races`,
)

const answers: unknown[] = []
for (const goal of goals) {
  const page = (known: Evidence) => forecastPage({ goal, goals, links, evidence: known, kept: [], guesses })
  answers.push(page(fresh()))
  report(`page of ${goal.id}, ${goal.revisions[0]!.measure.kind}`, page, MOST_PAGE_MS)
}
const cards = (known: Evidence) => goals.map((goal) => goalCard(goal, links, known, guesses))
answers.push(cards(fresh()))
report('eight cards', cards, MOST_CARDS_MS)
if (values.answers !== undefined) writeFileSync(values.answers, JSON.stringify(answers, null, 1))

function fresh(): Evidence {
  return evidence({ weekStart: 1, birthYear: 1980, sex: 'female' }, { ...runner, pauses: [] }, asOf)
}

function report(name: string, work: (known: Evidence) => unknown, most_ms: number): void {
  const times: number[] = []
  let cpu_us = 0
  for (let round = 0; round < rounds; round++) {
    const known = fresh()
    const [began, used] = [performance.now(), process.cpuUsage()]
    work(known)
    times.push(performance.now() - began)
    cpu_us += process.cpuUsage(used).user
  }
  times.sort((a, b) => a - b)
  const median = times[Math.floor(rounds / 2)] ?? NaN
  const cpu = (cpu_us / rounds / 1000).toFixed(1)
  const took = `${median.toFixed(1)} ms (${times[0]!.toFixed(1)} to ${times.at(-1)!.toFixed(1)}, ${cpu} of the processor)`
  console.log(`${median <= most_ms ? 'held  ' : 'MISSED'} ${name}: ${took} of ${most_ms} ms`)
}
