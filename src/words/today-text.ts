import type { UnitSystem } from '../core/evidence/athlete.ts'
import type { BendView, PlanFollow } from '../core/view/plan-follow.ts'
import type { TodayView } from '../core/view/today-view.ts'
import { cliWordsFor } from './cli-words.ts'
import { wordsFor } from './index.ts'
import { firstThingsBlock, firstThingsLines } from './signs-text.ts'

interface Reads {
  readonly units: UnitSystem
  readonly language: string
  readonly zone: string
}

/** What `cairn today` prints: the day's workout with its steps, its shorter version, and the week so far. */
export function todayText(view: TodayView, { units, language, zone }: Reads): string {
  const { plan, format } = wordsFor(language)
  const { today: said } = cliWordsFor(language).plan
  const lines = [format.dateWithWeekday(view.on)]
  const first = firstThingsLines(view.firstThings, { language, zone })
  if (first.length > 0) return [...lines, '', ...first].join('\n')
  if (view.race) lines.push(`${said.race}: ${view.race.name ?? format.raceDistance(view.race.distance_m, units)}`)
  for (const workout of view.workouts) {
    const size = workout.distance_m === null ? [] : [format.distance(workout.distance_m, units)]
    const state =
      workout.state === 'open' || workout.state === 'coming' ? [] : [plan.state(workout.state, workout.kind)]
    lines.push('', [workout.name ?? plan.kind(workout.kind), ...size, ...state].join(', '))
    if (workout.purpose) lines.push(`  ${plan.purpose(workout.purpose)}`)
    if (workout.steps.length > 0) lines.push(`  ${plan.steps(workout.steps, units)}`)
    if (workout.shorter)
      lines.push(
        `  ${said.shorter}: ${format.distance(workout.shorter.distance_m, units)}, ${plan.steps(workout.shorter.steps, units)}`,
      )
  }
  if (view.workouts.length === 0 && !view.race) lines.push('', view.isPaused ? said.paused : said.none)
  if (view.next) {
    const { on, name, kind, distance_m } = view.next
    const size = distance_m === null ? '' : `, ${format.distance(distance_m, units)}`
    lines.push('', `${said.next}: ${format.dateWithWeekdayShort(on)}, ${name ?? plan.kind(kind)}${size}`)
  }
  const { week } = view
  const sum =
    week.planned_m > 0
      ? said.of(format.distance(week.done_m, units), format.distance(week.planned_m, units))
      : format.distance(week.done_m, units)
  const phase = week.phase ? [plan.phase(week.phase)] : []
  const kept = plan.kept({ ...week, isNow: true })
  lines.push('', [`${said.week}: ${sum}`, ...phase, ...(kept === '' ? [] : [kept])].join(' · '))
  return lines.join('\n')
}

/** A plan that was taken, planned against done. */
export function followText(view: PlanFollow, { units, language, zone }: Reads): string {
  const { plan, format } = wordsFor(language)
  const { today: said } = cliWordsFor(language).plan
  const marks = view.milestones.map((each) =>
    [`  ${format.date(each.on)}  ${plan.milestone(each, units)}`, plan.met(each, units)]
      .filter((part) => part !== '')
      .join('. '),
  )
  const weeks = view.weeks.flatMap((week) => [
    '',
    [
      format.date(week.startsOn),
      plan.phase(week.phase),
      said.of(format.distance(week.done_m, units), format.distance(week.planned_m, units)),
      plan.kept(week),
      ...week.notes.map((note) => plan.note(note)),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    ...week.workouts.map(({ on, kind, distance_m, state, id }) => {
      const size = distance_m === null ? '' : `, ${format.distance(distance_m, units)}`
      return `  ${format.dateWithWeekdayShort(on)}  ${plan.kind(kind)}${size} · ${plan.state(state, kind)}  ${id}`
    }),
  ])
  const bends = bendLines(view.bends, language)
  const first = firstThingsBlock(view.firstThings, { language, zone })
  return [...first, plan.onTheWay, ...marks, ...weeks, ...(bends.length > 0 ? ['', ...bends] : [])].join('\n')
}

/** What was adjusted of a plan, a line each. */
export function bendLines(bends: readonly BendView[], language: string): string[] {
  const { format, plan } = wordsFor(language)
  return bends.map(
    ({ saidOn, change, reason }) =>
      `  ${format.date(saidOn)}  ${plan.change(change)}${reason === null ? '' : `: ${reason}`}`,
  )
}
