import { addDays, type DayRange, type LocalDate } from '../../base/calendar.ts'
import { careSigns, painWords, type PainWord } from '../care.ts'
import type { ClearDaysMeasure } from '../measure.ts'
import type { PeriodProgress } from '../progress-types.ts'
import type { Seen } from '../seen.ts'
import type { Agreed, GoalRecord, MeasureDefinition, ProgressOfGoal } from './definition.ts'
import { recurringPeriods } from './recurring.ts'
import { ownDays } from './window-days.ts'
import { judgeWordWeek, livedPart, weeksOf, wordGoalProgress, type WeekWord } from './word-weeks.ts'

/** Half of the days spoken of, unless said: a wordless half may hide anything. */
const HEARD_SHARE = 0.5
/** Running on with more pain than this is no goal (pain-monitoring rule: stop above 5; Silbernagel and others 2007). */
const HIGHEST_CLEAR = 5
/** Care looks back so far (goal/care.ts), also before the goal's first day. */
const CARE_LOOK_BACK = 14

/** The worst word of each day of a range. */
function worstByDay({ from, to }: DayRange, record: GoalRecord): Map<LocalDate, PainWord> {
  const days = new Map<LocalDate, PainWord>()
  for (const word of painWords(record.checkIns({ from: addDays(from, -1), to }), to)) {
    if (word.on >= from && word.level >= (days.get(word.on)?.level ?? 0)) days.set(word.on, word)
  }
  return days
}

/**
 * Every day, as what it is: clear, with pain, without a word, or rest. Pain of a rest day is what the rest is for; a clear
 * day is one, rest or not.
 */
function seen({ up_to }: ClearDaysMeasure, range: DayRange, record: GoalRecord): Seen[] {
  const lived = livedPart(range, record.asOf)
  const words = worstByDay(lived, record)
  const days: Seen[] = []
  for (let on = lived.from; on <= lived.to; on = addDays(on, 1)) {
    const word = words.get(on)
    const said = { on, ...(word !== undefined && { checkInId: word.checkInId }) }
    if (word !== undefined && word.level <= up_to) days.push({ ...said, counted: true, reason: 'counts', amount: 1 })
    else if (record.rest.has(on)) days.push({ ...said, counted: false, reason: 'paused', amount: 0 })
    else days.push({ ...said, counted: false, reason: word === undefined ? 'no-word' : 'pain', amount: 0 })
  }
  return days
}

function tallyOf(days: readonly Seen[]) {
  const of = (reason: Seen['reason']) => days.filter((day) => day.reason === reason).length
  return { clear: of('counts'), pain: of('pain'), unknown: of('no-word'), resting: of('paused') }
}

const neededOf = ({ heard_share }: ClearDaysMeasure, asked: number) =>
  Math.max(1, Math.ceil((heard_share ?? HEARD_SHARE) * asked - 1e-9))

/** Of a week in course the days asked; of one that is over, the days spoken of, where they are enough to say. */
function weigh(measure: ClearDaysMeasure, days: readonly Seen[], size: number): WeekWord {
  const { clear, pain, resting } = tallyOf(days)
  const asked = size - resting
  if (asked === 0) return { actual: 0, target: 0, verdict: 'rest' }
  if (days.length < size) return { actual: clear, target: asked, verdict: 'unknown' }
  if (pain > 0) return { actual: clear, target: clear + pain, verdict: 'not-good' }
  return clear >= neededOf(measure, asked)
    ? { actual: clear, target: clear, verdict: 'good' }
    : { actual: clear, target: asked, verdict: 'unknown' }
}

function progress(
  agreed: Agreed<ClearDaysMeasure>,
  periods: readonly PeriodProgress[],
  record: GoalRecord,
): ProgressOfGoal {
  const { asOf } = record
  const window = ownDays(agreed)
  const last = window.to ?? asOf
  // Each week by the level that was agreed when it was lived.
  const days = weeksOf(agreed, window, periods).flatMap((week) =>
    seen(week.measure, { from: week.from > window.from ? week.from : window.from, to: week.to }, record),
  )
  const { clear, pain, unknown, resting } = tallyOf(days)
  const asked = Math.max(0, last - window.from + 1 - resting)
  const heardNeeded = neededOf(agreed.measure, asked)
  const care = careSigns(
    record.checkIns({ from: addDays(asOf, -CARE_LOOK_BACK - 1), to: asOf }),
    asOf,
    agreed.measure.up_to,
  )
  return {
    ...wordGoalProgress({
      record,
      window,
      unit: 'days',
      actual: clear,
      target: asked,
      fraction: asked > 0 ? clear / asked : 0,
      left: Math.max(0, asked - clear),
      good: clear > 0 && pain === 0 && clear >= heardNeeded,
      lastDayKnown: days.some((day) => day.on === window.to && day.reason !== 'no-word'),
      seen: days,
    }),
    detail: { kind: 'clear-days', clear, pain, unknown, resting, heardNeeded },
    ...(care.length > 0 && { care }),
  }
}

/**
 * Days without pain above a level. A day without word is unknown, neither clear nor lost; pain begins the care of the
 * runner and never lowers or ends the goal. docs/methods/clear-days.md
 */
export const clearDays: MeasureDefinition<ClearDaysMeasure> = {
  kind: 'clear-days',
  goalType: 'health',
  horizon: 'season',
  fields: [
    { name: 'up_to', kind: 'rating', required: true },
    { name: 'heard_share', kind: 'number', required: false, min: 0.1, max: 1, unit: 'share' },
  ],
  contradictions: ({ up_to }) =>
    up_to > HIGHEST_CLEAR ? [{ code: 'out-of-range', field: 'up_to', min: 0, max: HIGHEST_CLEAR }] : [],
  needs: () => ['pain-word'],
  window: ownDays,
  periods: (agreed, asOf) => recurringPeriods('week', ownDays(agreed), agreed.weekStart, asOf),
  judge: ({ measure }, period, record) =>
    judgeWordWeek(
      {
        measure,
        unit: 'days',
        target: period.to - period.from + 1,
        seen: (range) => seen(measure, range, record),
        weigh: (days) => weigh(measure, days, period.to - period.from + 1),
      },
      period,
      record,
    ),
  progress,
  seen: ({ measure }, range, record) => seen(measure, range, record),
}
