import type { Dashboard, GoalCard } from '../core/view/dashboard-types.ts'
import { cliWordsFor } from './cli-words.ts'
import { wordsFor } from './index.ts'
import type { Reader } from './reader.ts'
import { firstThingsLines } from './signs-text.ts'

type Reads = Pick<Reader, 'units' | 'elevationUnits'> & { readonly language: string }

/** The first page as text: what `cairn status` prints. */
export function statusText(view: Dashboard): string {
  const { athlete, asOf, week } = view
  const reader: Reader = { units: athlete.units, elevationUnits: athlete.elevationUnits, asOf }
  const { format } = wordsFor(athlete.language)
  const said = cliWordsFor(athlete.language).status
  if (view.empty) return [...firstThingsLines(view.firstThings, athlete), said.noActivities, said.noGoals].join('\n')

  const titled = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
  const open = view.goals.filter((goal) => goal.state === 'active' || goal.state === 'paused')
  const weekLine = said.week({
    distance: format.distance(week.distance_m, reader.units),
    runs: week.runs,
    time: format.spell(week.moving_s),
  })
  const bests = view.personalBests.map(
    (best) =>
      `${format.raceDistance(best.distance_m, reader.units).padEnd(14)} ${format.duration(best.elapsed_s).padStart(8)}   ${format.date(best.on, asOf)}`,
  )
  const recent = view.recent.slice(0, 5).map((activity) => {
    const distance = activity.distance_m === null ? '' : format.distance(activity.distance_m, reader.units)
    return `${format.dateWithWeekdayShort(activity.localDay, asOf).padEnd(12)} ${distance.padStart(9)} ${format.duration(activity.moving_s).padStart(8)}   ${activity.name ?? ''}`.trimEnd()
  })
  return [
    said.asOf(format.dateWithWeekday(asOf)),
    ...blockOf(firstThingsLines(view.firstThings, athlete)),
    ...titled(
      said.goals,
      open.length === 0
        ? [said.noGoals]
        : open.flatMap((goal) => goalLines(goal, view.goals, { ...reader, language: athlete.language }, false, asOf)),
    ),
    ...titled(said.thisWeek, [weekLine]),
    ...titled(said.bests, bests),
    ...titled(said.recent, recent),
  ].join('\n')
}

const blockOf = (lines: readonly string[]) => (lines.length === 0 ? [] : ['', ...lines])

/** A goal as two or three lines. `withId` for lists from which one is chosen. */
export function goalLines(
  goal: GoalCard,
  all: readonly GoalCard[],
  reads: Reads,
  withId: boolean,
  asOf = goal.progress.asOf,
): string[] {
  const reader: Reader = { units: reads.units, elevationUnits: reads.elevationUnits, asOf }
  const { goals } = wordsFor(reads.language)
  const cli = cliWordsFor(reads.language)
  const nameOf = (card: GoalCard) => goals.name(card, reader)
  const names = goal.restsOn.flatMap((id) => all.filter((other) => other.id === id)).map(nameOf)
  const line = [
    goals.progressLine(goal.progress, goal.measure, reader),
    // Only an open goal stands somewhere: one that rests or has ended says so instead.
    goal.state === 'active'
      ? goals.standing(goal.progress, goal.measure, reader)
      : goals.states[goal.state].toLowerCase(),
  ]
  return [
    nameOf(goal),
    `  ${line.join(' · ')}`,
    ...(names.length > 0 ? [`  ${cli.status.restsOn(names)}`] : []),
    ...(withId ? [`  ${cli.goal.id(goal.id)}`] : []),
  ]
}
