import type { UnitSystem } from '../core/evidence/athlete.ts'
import type { PlanView } from '../core/view/plan-view.ts'
import { wordsFor } from './index.ts'

interface Reads {
  readonly units: UnitSystem
  readonly language: string
}

/** A plan as text: what `cairn plan` prints. */
export function planText(view: PlanView, { units, language }: Reads): string {
  const { plan, format } = wordsFor(language)
  if (!view.feasible) {
    return [
      plan.feasibleNot,
      ...view.why.map((why) => plan.why(why, units)),
      ...(view.alternatives.length > 0
        ? ['', plan.instead, ...view.alternatives.map((each) => `  ${plan.alternative(each, units)}`)]
        : []),
    ].join('\n')
  }
  const weeks = view.weeks.flatMap((week) => [
    '',
    [
      format.date(week.startsOn),
      plan.phase(week.phase),
      format.distance(week.distance_m, units),
      ...week.notes.map((note) => plan.note(note)),
    ].join(' · '),
    ...week.runs.flatMap((run) => [
      `  ${format.dateWithWeekdayShort(run.on)}  ${plan.kind(run.kind)}, ${format.distance(run.distance_m, units)} (${plan.shorter(format.distance(run.shorter.distance_m, units))})`,
      `      ${plan.purpose(run.purpose)}`,
      `      ${plan.steps(run.steps, units)}`,
    ]),
  ])
  const marks = view.milestones.map((each) => `  ${format.date(each.on)}  ${plan.milestone(each, units)}`)
  const longest = Math.max(0, ...view.weeks.flatMap(({ runs }) => runs.map(({ distance_m }) => distance_m)))
  const isLonger = view.milestones.some((each) => each.kind === 'race' && each.distance_m > longest)
  return [plan.onTheWay, ...marks, ...(isLonger ? ['', plan.raceIsLonger] : []), ...weeks].join('\n')
}
