import { addDays, startOfWeek, type LocalDate } from '../../base/calendar.ts'
import { restDays } from '../../goal/rest-days.ts'
import { median } from '../../stats/median.ts'
import { pains, sign, type SignRule, type Watched } from '../watched.ts'

const ALL_GOALS = { id: '', states: [] }
const restOf = ({ evidence }: Watched) => restDays(ALL_GOALS, evidence)

const BREAK_DAYS = 14
/** Whoever ran less than this in the four weeks before had no rhythm to break. */
const BEFORE_DAYS = 28
const BEFORE_RUNS = 4

/** Two weeks without a run that no pause explains, after weeks with one. */
export const breakSeen: SignRule = (watched) => {
  const { runs, asOf } = watched
  const last = runs.at(-1)?.localDay
  if (last === undefined || asOf - last < BREAK_DAYS) return []
  const before = runs.filter(({ localDay }) => localDay > addDays(last, -BEFORE_DAYS)).length
  const from = addDays(last, 1)
  const days = asOf - last - restOf(watched).within(from, asOf)
  if (before < BEFORE_RUNS || days < BREAK_DAYS) return []
  return [sign('break', 'moderate', from, [{ kind: 'nothing', from, to: asOf, days: asOf - last }])]
}

const USUAL_WEEKS = 8
const USUAL_FEWEST = 4
const USUAL_RUNS = 2
const LESS = 0.6
const WEEKS = 2
/** A long race, with its taper before and its days after. */
const LONG_RACE_M = 15_000
const TAPER_DAYS = 14
const AFTER_DAYS = 10
const FELT = 3

/**
 * Two whole weeks with little more than half of the usual runs, and nothing of body or race to explain it: life is full.
 * It is no judgement, and nothing that asks to be made up for.
 */
export const busyLife: SignRule = (watched) => {
  const { evidence, runs, asOf } = watched
  const end = startOfWeek(addDays(asOf, 1), evidence.weekStart)
  const first = runs[0]?.localDay
  if (first === undefined) return []
  const count = (from: LocalDate) => runs.filter(({ localDay }) => localDay >= from && localDay < from + 7).length
  const from = addDays(end, -7 * WEEKS)
  const usualWeeks = Array.from({ length: USUAL_WEEKS }, (_, i) => addDays(from, -7 * (i + 1))).filter(
    (start) => start >= startOfWeek(first, evidence.weekStart),
  )
  const usual = usualWeeks.length >= USUAL_FEWEST ? median(usualWeeks.map(count)) : undefined
  if (usual === undefined || usual < USUAL_RUNS) return []
  const weeks = Array.from({ length: WEEKS }, (_, i) => count(addDays(from, 7 * i)))
  const total = weeks.reduce((sum, runsOfWeek) => sum + runsOfWeek, 0)
  // None at all is a break, and says so itself.
  if (total === 0 || weeks.some((runsOfWeek) => runsOfWeek > LESS * usual)) return []
  if (hasOtherCause(watched, from, addDays(end, -1))) return []
  const to = addDays(end, -1)
  const said = evidence.pauses
    .filter((pause) => LIFE.has(pause.reason) && pause.from <= to && (pause.to ?? asOf) >= from)
    .map((pause) => ({
      kind: 'pause' as const,
      from: pause.from,
      ...(pause.to !== undefined && { to: pause.to }),
      reason: pause.reason,
    }))
  return [
    sign('busy-life', 'practice', from, [
      { kind: 'frequency', from, to, runs: total, usualRuns: usual * WEEKS },
      ...said,
    ]),
  ]
}

const LIFE: ReadonlySet<string> = new Set(['life', 'travel'])

/** Pain, illness, a rest that was said, or a race with its taper and its after-days. */
function hasOtherCause({ evidence, asOf }: Watched, from: LocalDate, to: LocalDate): boolean {
  const hurt = pains(evidence.checkIns, asOf).some(({ on, value }) => on >= from && on <= to && value >= FELT)
  const medical = evidence.checkIns.some(
    ({ on, medicalSigns }) => on >= from && on <= to && (medicalSigns?.length ?? 0) > 0,
  )
  const paused = evidence.pauses.some(
    (pause) => !LIFE.has(pause.reason) && pause.from <= to && (pause.to ?? asOf) >= from,
  )
  const raced = evidence.races.some(
    ({ on, distance_m }) => distance_m >= LONG_RACE_M && on >= from - AFTER_DAYS && on <= to + TAPER_DAYS,
  )
  return hurt || medical || paused || raced
}

const SILENT_DAYS = 28

/** Four weeks in which nothing came: no activity, no word, nothing measured, nothing changed, and no pause that is still on. */
export const noContact: SignRule = ({ evidence, goals, asOf }) => {
  const days = [
    ...evidence.activities.slice(-1).map(({ localDay }) => localDay),
    ...evidence.checkIns.map(({ on }) => on),
    ...evidence.dayFacts.slice(-1).map(({ on }) => on),
    ...evidence.pauses.map(({ from, to }) => (to === undefined || to > asOf ? asOf : to > from ? to : from)),
    ...goals.flatMap(({ createdOn, states, revisions }) => [
      createdOn,
      ...states.map(({ on }) => on),
      ...revisions.map(({ fromOn }) => fromOn),
    ]),
  ].filter((day) => day <= asOf)
  if (goals.length === 0 || days.length === 0) return []
  const last = days.reduce((latest, day) => (day > latest ? day : latest))
  if (asOf - last < SILENT_DAYS) return []
  const from = addDays(last, 1)
  return [sign('no-contact', 'practice', from, [{ kind: 'nothing', from, to: asOf, days: asOf - last }])]
}
