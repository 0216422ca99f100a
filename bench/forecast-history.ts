import { parseIsoDate } from '../src/core/base/calendar.ts'
import type { JudgedCase, Suite } from './forecast-folder.ts'

/** Groups of cases by how much is known: results, or weeks since the first run of the log. */
const GROUPS: Readonly<Record<Suite, readonly (readonly [name: string, from: number, to: number])[]>> = {
  attempts: [
    ['6 results', 0, 6],
    ['7 to 20', 7, 20],
    ['more', 21, Infinity],
  ],
  distance: [
    ['one result', 1, 1],
    ['two', 2, Infinity],
  ],
  frequency: [
    ['less than 26 weeks', 0, 25],
    ['26 to 49', 26, 49],
    ['more', 50, Infinity],
  ],
  volume: [
    ['less than 26 weeks', 0, 25],
    ['26 to 49', 26, 49],
    ['more', 50, Infinity],
  ],
}

/** The cases of a suite by how much is known of the runner, as their places in the list. */
export function byHistory(
  suite: Suite,
  cases: readonly JudgedCase[],
): { readonly name: string; readonly at: number[] }[] {
  const known = cases.map(suite === 'attempts' || suite === 'distance' ? resultsOf : weeksOf)
  return GROUPS[suite].map(([name, from, to]) => ({
    name,
    at: known.flatMap((count, i) => (count >= from && count <= to ? [i] : [])),
  }))
}

const resultsOf = ({ races = [] }: JudgedCase) => races.length

function weeksOf({ asOf, runs = [] }: JudgedCase): number {
  const [first] = runs.map(({ on }) => on).toSorted()
  return first === undefined ? 0 : Math.floor((parseIsoDate(asOf)! - parseIsoDate(first)!) / 7)
}
