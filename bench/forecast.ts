/**
 * How good the forecasts are: every suite of the bench folder against what happened and against the black box, and how
 * fast. Run: npm run bench:forecast [-- train] ; the folder is CAIRN_BENCH, or ../shared/bench.
 */
import { join } from 'node:path'
import { forecastCase } from '../src/core/forecast/forecast-case.ts'
import { farLines } from './forecast-far.ts'
import { byHistory } from './forecast-history.ts'
import { benchFolder, type JudgedCase, readCases, readLines, SUITES, type Suite } from './forecast-folder.ts'
import { average, byRunner, type Interval, interval, type Said, scoreChances } from './forecast-score.ts'
import { pinball, type SaidTimes, scoreTimes, TIME_LEVELS } from './forecast-score-times.ts'
import { scarceLines } from './forecast-scarce.ts'
import { speeds } from './forecast-speed.ts'

interface Answer {
  readonly id: string
  readonly probability?: number
  readonly quantiles?: Readonly<Record<string, number>>
}

const folder = benchFolder()
const split = process.argv.includes('train') ? 'train' : 'test'
if (!folder) {
  console.log('No suites here: set CAIRN_BENCH to the folder that holds them. Only the speeds:')
} else {
  const zone: Said[] = []
  for (const suite of SUITES) {
    const cases = readCases(folder, suite, split)
    const answers = new Map(cases.map((one) => [one.id, forecastCase(blind(one)) as Answer]))
    const others = split === 'test' ? blackBox(folder, suite) : undefined
    if (suite === 'distance') printTimes(cases, answers, others)
    else zone.push(...printChances(suite, cases, answers, others))
  }
  const challenging = zone.filter(({ chance }) => chance >= 0.3 && chance <= 0.7)
  console.log(
    `30–70 %, the three together: ${challenging.length} cases, said ${fixed(average(challenging, (row) => row.chance))}, happened ${fixed(average(challenging, (row) => row.happened))}`,
  )
}
if (folder) {
  for (const line of scarceLines(readCases(folder, 'attempts', 'train'))) console.log(line)
  for (const line of farLines(readCases(folder, 'distance', split), split)) console.log(line)
}
for (const line of speeds()) console.log(line)

/** The case without what happened, and without what is no input. */
function blind({ id, asOf, athlete, races, runs, weeklyDistance_m, goal }: JudgedCase) {
  return {
    id,
    asOf,
    goal,
    ...(athlete && { athlete }),
    ...(races && { races }),
    ...(runs && { runs }),
    ...(weeklyDistance_m !== undefined && { weeklyDistance_m }),
  }
}

function blackBox(from: string, suite: Suite): Map<string, Answer> {
  const lines = readLines<Answer>(join(from, 'black-box', `${suite}.test.jsonl.gz`))
  return new Map(lines.map((line) => [line.id, line]))
}

type Answers = ReadonlyMap<string, Answer>

function printChances(suite: Suite, cases: readonly JudgedCase[], answers: Answers, others?: Answers): Said[] {
  const saidBy = (by: Answers): Said[] =>
    cases.map(({ id, outcome }) => {
      const happened = outcome ? 1 : 0
      // No answer is the worst answer.
      return { id, happened, chance: by.get(id)?.probability ?? 1 - happened }
    })
  const rows = saidBy(answers)
  const { skill, skillInterval, brier, logLoss, ece, slope, slopeInterval } = scoreChances(rows)
  console.log(
    `${suite} (${split}, ${rows.length} cases): skill ${fixed(skill, 4)} ${range(skillInterval)}, Brier ${fixed(brier, 4)}, log loss ${fixed(logLoss)}, ECE ${fixed(ece)}, slope ${fixed(slope)} ${range(slopeInterval)}`,
  )
  if (others) {
    const theirs = saidBy(others)
    const lost = rows.map(({ id, chance, happened }, i) => ({
      id,
      more: (chance - happened) ** 2 - (theirs[i]!.chance - happened) ** 2,
    }))
    printVersus(lost, byHistory(suite, cases))
  }
  return rows
}

function printTimes(cases: readonly JudgedCase[], answers: Answers, others?: Answers): void {
  const saidBy = (by: Answers): SaidTimes[] =>
    cases.map(({ id, outcome_s = Number.NaN }) => {
      const { quantiles } = by.get(id) ?? {}
      return { id, ran: outcome_s, times: TIME_LEVELS.map((level) => quantiles?.[String(level)] ?? 2 * outcome_s) }
    })
  const rows = saidBy(answers)
  const { pinball: loss, maePct, biasPct, cover80, cover50 } = scoreTimes(rows)
  console.log(
    `distance (${split}, ${rows.length} cases): pinball ${fixed(loss)}, MAE ${fixed(maePct, 2)} %, bias ${fixed(biasPct, 2)} %, 80 % covers ${fixed(cover80)}, 50 % covers ${fixed(cover50)}`,
  )
  if (others) {
    const theirs = saidBy(others)
    printVersus(
      rows.map((row, i) => ({ id: row.id, more: pinball(row) - pinball(theirs[i]!) })),
      byHistory('distance', cases),
    )
  }
}

function printVersus(
  rows: readonly { readonly id: string; readonly more: number }[],
  groups: readonly { readonly name: string; readonly at: readonly number[] }[],
): void {
  const more = (part: readonly { readonly more: number }[]) => average(part, (row) => row.more)
  const within: Interval = interval(byRunner(rows), more)
  console.log(
    `  loss minus the black box's: ${fixed(more(rows), 4)} ${range(within)}, ${within[0] <= 0 ? 'not worse' : 'worse'}`,
  )
  const parts = groups.map(({ name, at }) => {
    const part = at.map((i) => rows[i]!)
    return `${name} (${at.length}) ${fixed(more(part), 4)} ${range(interval(byRunner(part), more))}`
  })
  console.log(`  the same by what is known: ${parts.join('; ')}`)
}

function fixed(value: number, digits = 3): string {
  return value.toFixed(digits)
}

function range([low, high]: Interval): string {
  return `[${fixed(low)}, ${fixed(high)}]`
}
