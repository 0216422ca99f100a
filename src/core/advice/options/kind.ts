import { addDays, type LocalDate, startOfNext } from '../../base/calendar.ts'
import type { CheckIn } from '../../evidence/check-in.ts'
import { forecastGoal } from '../../forecast/forecast-goal.ts'
import { isAdultsRace } from '../../goal/adults-race.ts'
import { painWords } from '../../goal/care.ts'
import type { Revision } from '../../goal/goal.ts'
import type { Measure, PlainMeasure } from '../../goal/measure.ts'
import { MEASURES } from '../../goal/measures/index.ts'
import { plainMeasures, raceDistance, roleOf } from '../../goal/role.ts'
import { usualWeeks } from '../../goal/usual-weeks.ts'
import { endsByItself, windowOf } from '../../goal/window.ts'
import type { OptionCode } from '../adjustment.ts'
import { keptBefore } from '../kept-before.ts'
import type { Option, Withheld } from '../option.ts'
import { CALM_PAIN } from '../return-ramp.ts'
import { asksOf, chanceOf, changed, type OptionGround, staysOf } from './ground.ts'

/** Long enough for a habit to begin, short enough to see the end (E, Lally 2010 and later: months, no magic number). */
const WEEKS = { least: 4, usual: 8, most: 16 } as const
/** Spare weeks that are tried for a rhythm: one in four, then one in three. */
const SPARE_SHARES = [1 / 4, 1 / 3] as const
/** Where a habit begins to be right (docs/methods/zones.md). */
const HABIT_CHANCE = 0.6
/** A rhythm more than so many days below the usual one is no longer the runner's own. */
const FEWER_DAYS = 2
const PAIN_DAYS = 28
/** Joy of 7 out of 10, as runners who like what they do say it. Practice. */
const JOY = 7
const DISTANCES = [5000, 10_000, 21_097.5, 42_195] as const
const FURTHER_WEEKS = 16

type KindCode = Extract<OptionCode, `kind-${string}`>

/** Another kind of goal that stands on what was built: a rhythm, an experience, or well-being. */
export function kindOptions(ground: OptionGround): (Option | Withheld)[] {
  return [
    option(ground, 'kind-consistency', consistency(ground)),
    option(ground, 'kind-experience', experience(ground)),
    option(ground, 'kind-health', health(ground)),
  ]
}

type Proposed = { readonly measure: PlainMeasure; readonly startOn: LocalDate; readonly dueOn?: LocalDate }

function option(ground: OptionGround, code: KindCode, proposed: Proposed | Withheld['why']): Option | Withheld {
  const { goal, goals, evidence, revision, healthFirst } = ground
  if (typeof proposed === 'string') return { code, why: proposed }
  const { measure, startOn, dueOn } = proposed
  const open: Revision = { fromOn: evidence.asOf, measure, startOn, weekStart: evidence.weekStart }
  const end = endsByItself(open) ? windowOf(open).to : dueOn
  const terms: Revision = end === undefined ? open : { ...open, dueOn: end }
  const { goalType: type, horizon } = MEASURES[measure.kind]
  const next = changed(goal, terms, { type, horizon })
  const { to } = windowOf(revision)
  return {
    code,
    terms: { type, horizon, revision: terms },
    ...chanceOf(next, evidence, healthFirst),
    asks: asksOf(ground, next, evidence),
    changes: [{ code: 'kind' }],
    stays: [...(to !== undefined && to === end ? [{ code: 'date', on: to } as const] : []), ...staysOf(ground)],
    keptBefore: keptBefore(goal, measure, goals, evidence),
    goal: next,
  }
}

/** Whole weeks from the next week on, to the day of the goal where that is a good length. */
function weeksFrom({ evidence, to }: OptionGround): { readonly startOn: LocalDate; readonly weeks: number } {
  const startOn = startOfNext('week', evidence.asOf, evidence.weekStart)
  const whole = to === undefined ? 0 : Math.floor((to - startOn + 1) / 7)
  return { startOn, weeks: whole >= WEEKS.least && whole <= WEEKS.most ? whole : WEEKS.usual }
}

/** The most days a week, up to the runner's own, that are likely enough to be kept. */
function consistency(ground: OptionGround): Proposed | Withheld['why'] {
  const { goal, evidence, revision, healthFirst } = ground
  if (healthFirst) return 'health-first'
  if (plainMeasures(revision.measure).some(({ kind }) => kind === 'frequency')) return 'as-now'
  const { startOn, weeks } = weeksFrom(ground)
  const usual = Math.max(1, Math.min(6, Math.round(usualWeeks(evidence).days)))
  const tried: PlainMeasure[] = []
  for (let times = usual; times >= Math.max(1, usual - FEWER_DAYS); times--)
    for (const share of SPARE_SHARES) {
      const slack_weeks = Math.max(1, Math.round(weeks * share))
      tried.push({ kind: 'frequency', times, counted: 'days', weeks, slack_weeks, sports: ['running'] })
    }
  const likely = tried.find((measure) => {
    const asked = changed(goal, { fromOn: evidence.asOf, measure, startOn, weekStart: evidence.weekStart })
    const said = forecastGoal(asked, evidence, { chanceOnly: true })
    return said.kind === 'forecast' && said.chance >= HABIT_CHANCE
  })
  // Where none is likely, or nothing can be said, the gentlest that is still the runner's own.
  return { measure: likely ?? tried.at(-1)!, startOn }
}

/** The race for its own sake; where there is none, a distance that is new and near. Nobody under age is led to a marathon. */
function experience(ground: OptionGround): Proposed | Withheld['why'] {
  const { goal, evidence, revision, to, healthFirst } = ground
  const { asOf, athlete } = evidence
  if (healthFirst) return 'health-first'
  const { measure } = revision
  if (MEASURES[measure.kind].goalType === 'experience') return 'as-now'
  const distance_m = raceDistance(measure)
  const isOpen = (metres: number, on: LocalDate) => !isAdultsRace(metres, athlete.birthYear, on)
  if (distance_m !== undefined && to !== undefined && to > asOf && isOpen(distance_m, to))
    return { measure: { kind: 'first-time', distance_m, in_race: true }, startOn: asOf, dueOn: to }
  // To go further is nothing to offer a body that has only just hurt.
  if (isMending(ground)) return 'health-first'
  const dueOn = addDays(asOf, 7 * FURTHER_WEEKS)
  const longest = usualWeeks(evidence).longestEver_m
  if (longest === undefined) return 'not-enough-known'
  const further = DISTANCES.find((each) => each > longest && isOpen(each, dueOn))
  if (further === undefined) return 'no-other-target'
  const next: Measure = { kind: 'first-time', distance_m: further }
  const asked = changed(goal, { fromOn: asOf, measure: next, startOn: asOf, dueOn, weekStart: evidence.weekStart })
  // Not offered where the weeks until then do not carry it: a finish is likely, the way there is not sound.
  if (asksOf(ground, asked, evidence).feasible === false) return 'no-other-target'
  return (chanceOf(asked, evidence, false).chance ?? 0) >= 0.3
    ? { measure: next, startOn: asOf, dueOn }
    : 'no-other-target'
}

/** A pause for the body that ended within four weeks or goes on, or pain in that time. */
const isMending = ({ evidence: { asOf, checkIns, pauses } }: OptionGround): boolean =>
  hurtsLately(checkIns, asOf) ||
  pauses.some(
    ({ reason, from, to }) =>
      (reason === 'injury' || reason === 'illness') && from <= asOf && (to ?? asOf) > asOf - PAIN_DAYS,
  )

const hurtsLately = (checkIns: readonly CheckIn[], asOf: LocalDate): boolean =>
  painWords(checkIns, asOf).some(({ level, on }) => level > CALM_PAIN && on > asOf - PAIN_DAYS)

/** Days without pain where there was some lately; else to like the running. */
function health(ground: OptionGround): Proposed | Withheld['why'] {
  const { evidence, revision } = ground
  const { asOf, checkIns } = evidence
  if (
    roleOf(revision.measure) === 'health' &&
    plainMeasures(revision.measure).every(({ kind }) => kind !== 'keep-in-range')
  )
    return 'as-now'
  const { startOn, weeks } = weeksFrom(ground)
  const dueOn = addDays(startOn, 7 * weeks - 1)
  const measure: PlainMeasure = hurtsLately(checkIns, asOf)
    ? { kind: 'clear-days', up_to: CALM_PAIN }
    : { kind: 'self-rated', of: 'enjoyment', rhythm: 'each-run', target: JOY }
  return { measure, startOn, dueOn }
}
