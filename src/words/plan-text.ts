import type { UnitSystem } from '../core/evidence/athlete.ts'
import { seasonOf } from '../core/view/season-of.ts'
import type { PlanView } from '../core/view/plan-view.ts'
import { wordsFor } from './index.ts'

interface Reads {
  readonly units: UnitSystem
  readonly language: string
}

/** A plan as text: what `cairn plan` prints. */
export function planText(view: PlanView, { units, language }: Reads): string {
  const { plan, format, web } = wordsFor(language)
  if (!view.feasible) {
    const { alternatives = [] } = view
    return [
      plan.feasibleNot(view.why),
      ...(view.why ?? []).map((why) => plan.why(why, units)),
      ...(alternatives.length > 0
        ? ['', plan.instead, ...alternatives.map((each) => `  ${plan.alternative(each, units)}`)]
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
    ...(week.strengthOn.length > 0 ? [`  ${plan.strength(week.strengthOn)}`] : []),
  ])
  const season = seasonOf(view.milestones)
  const races = season.map(
    ({ letter, race, isTooNear }) =>
      `  ${letter}  ${format.date(race.on)}  ${plan.seasonRace(race, units)}${isTooNear ? ` (${web.plan.tooNear})` : ''}${race.raceId === null ? '' : `  id ${race.raceId}`}`,
  )
  const marks = view.milestones.map((each) => `  ${format.date(each.on)}  ${plan.milestone(each, units)}`)
  const longest = Math.max(0, ...view.weeks.flatMap(({ runs }) => runs.map(({ distance_m }) => distance_m)))
  const isLonger = view.milestones.some((each) => each.kind === 'race' && each.distance_m > longest)
  return [
    ...(races.length > 1 ? [plan.season, ...races, `  ${web.plan.seasonLead}`, ''] : []),
    plan.onTheWay,
    ...marks,
    ...(isLonger ? ['', plan.raceIsLonger] : []),
    ...(view.formerWeekly_m === null ? [] : ['', web.plan.former(format.distance(view.formerWeekly_m, units))]),
    ...(view.highestHeartRate_bpm === null
      ? []
      : ['', web.plan.heartRates(format.heartRate(view.highestHeartRate_bpm), view.isHighestSaid)]),
    ...weeks,
  ].join('\n')
}
