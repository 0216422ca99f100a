import type { DayRange } from '../../base/calendar.ts'
import type { CheckIn } from '../../evidence/check-in.ts'
import { mean } from '../../stats/mean.ts'
import { RATED, RATING_BETTER, RATING_RHYTHMS, type SelfRatedMeasure } from '../measure.ts'
import type { PeriodProgress } from '../progress-types.ts'
import type { Seen } from '../seen.ts'
import { pairsOf, valueOf } from './answers.ts'
import type { Agreed, GoalRecord, MeasureDefinition, ProgressOfGoal } from './definition.ts'
import { recurringPeriods } from './recurring.ts'
import { ownDays } from './window-days.ts'
import { judgeWordWeek, livedPart, weeksOf, wordGoalProgress, type WeekWord } from './word-weeks.ts'

/** So many of the weeks have to have an answer, for the goal to be called reached. */
const ANSWERED_SHARE = 0.5

/** Moments at which an answer to a question of the rhythm counts. */
export const RATING_MOMENTS: Readonly<Record<SelfRatedMeasure['rhythm'], readonly CheckIn['moment'][]>> = {
  'each-run': ['after-run'],
  'before-and-after': ['before-run', 'after-run'],
  weekly: ['weekly', 'morning'],
}

/** Every answer with its value; of before and after each pair with what changed for the better, on the later word. */
function seen(measure: SelfRatedMeasure, range: DayRange, record: GoalRecord): Seen[] {
  const checkIns = record.checkIns(livedPart(range, record.asOf))
  const pairs = new Map(pairsOf(measure, checkIns, record.goalId).map((pair) => [pair.after.id, pair]))
  return checkIns.flatMap((checkIn): Seen[] => {
    const value = valueOf(measure, checkIn, record.goalId)
    if (value === undefined) return []
    const shown = { on: checkIn.on, checkInId: checkIn.id }
    const amount = measure.rhythm === 'before-and-after' ? pairs.get(checkIn.id)?.change : value
    return amount !== undefined && RATING_MOMENTS[measure.rhythm].includes(checkIn.moment)
      ? [{ ...shown, counted: true, reason: 'counts', amount }]
      : [{ ...shown, counted: false, reason: 'other-moment', amount: 0 }]
  })
}

/** Of before and after what counts is the change for the better; of a question by itself which side is the better one. */
const lowIsGood = ({ of, better, rhythm }: SelfRatedMeasure) =>
  rhythm !== 'before-and-after' && (of === 'stress' || (of === 'own' && better === 'lower'))

const meets = (measure: SelfRatedMeasure, value: number) =>
  lowIsGood(measure) ? value <= measure.target + 1e-9 : value >= measure.target - 1e-9

const meanOf = (answers: readonly Seen[]) => mean(answers.filter((each) => each.counted).map((each) => each.amount))

function weigh(measure: SelfRatedMeasure, answers: readonly Seen[], restful: boolean): WeekWord {
  const value = meanOf(answers)
  const shown = { actual: value ?? 0, target: measure.target }
  if (value !== undefined && meets(measure, value)) return { ...shown, verdict: 'good' }
  if (restful) return { ...shown, verdict: 'rest' }
  return { ...shown, verdict: value === undefined ? 'unknown' : 'not-good' }
}

const isRestful = (range: DayRange, { rest }: GoalRecord) => rest.within(range.from, range.to) > 0

function progress(
  agreed: Agreed<SelfRatedMeasure>,
  periods: readonly PeriodProgress[],
  record: GoalRecord,
): ProgressOfGoal {
  const { measure } = agreed
  const window = ownDays(agreed)
  const weeks = weeksOf(agreed, window, periods).filter(
    (week) => week.measure.of === measure.of && week.measure.rhythm === measure.rhythm,
  )
  const begun = weeks.filter((week) => week.from <= record.asOf)
  const answers = begun.map((week) => seen(week.measure, week, record))
  const verdicts = begun.map((week, i) =>
    weigh(week.measure, answers[i] ?? [], isRestful(livedPart(week, record.asOf), record)),
  )
  const good = verdicts.filter(({ verdict }) => verdict === 'good').length
  const asked = weeks.length - verdicts.filter(({ verdict }) => verdict === 'rest').length
  const all = answers.flat()
  const actual = meanOf(all)
  const weeksAnswered = answers.filter((each) => each.some(({ counted }) => counted)).length
  const weeksNeeded = Math.max(1, Math.ceil(ANSWERED_SHARE * asked - 1e-9))
  const days = { from: window.from, to: window.to ?? record.asOf }
  const pairs = pairsOf(measure, record.checkIns(livedPart(days, record.asOf)), record.goalId)
  return {
    ...wordGoalProgress({
      record,
      window,
      unit: 'rating',
      actual,
      target: measure.target,
      fraction: asked > 0 ? good / asked : 0,
      left: undefined,
      good: actual !== undefined && meets(measure, actual) && weeksAnswered >= weeksNeeded,
      lastDayKnown: all.some(({ on, counted }) => counted && on === window.to),
      seen: all,
    }),
    detail: {
      kind: 'self-rated',
      answers: all.filter(({ counted }) => counted).length,
      weeksAnswered,
      weeksNeeded,
      ...(pairs.length > 0 && {
        before: mean(pairs.map((pair) => pair.from)) ?? 0,
        after: mean(pairs.map((pair) => pair.to)) ?? 0,
      }),
    },
  }
}

/** A short question at a fixed rhythm, whose mean is to come to a value. docs/methods/self-rated.md */
export const selfRated: MeasureDefinition<SelfRatedMeasure> = {
  kind: 'self-rated',
  goalType: 'health',
  horizon: 'season',
  fields: [
    { name: 'of', kind: 'choice', required: true, choices: RATED },
    { name: 'question', kind: 'text', required: true, max: 200, when: { field: 'of', is: ['own'] } },
    {
      name: 'better',
      kind: 'choice',
      required: false,
      choices: RATING_BETTER,
      absent: 'higher',
      when: { field: 'of', is: ['own'] },
    },
    { name: 'rhythm', kind: 'choice', required: true, choices: RATING_RHYTHMS },
    { name: 'target', kind: 'rating', required: true },
  ],
  contradictions: () => [],
  needs: () => ['check-ins'],
  window: ownDays,
  periods: (agreed, asOf) => recurringPeriods('week', ownDays(agreed), agreed.weekStart, asOf),
  judge: ({ measure }, period, record) =>
    judgeWordWeek(
      {
        measure,
        unit: 'rating',
        target: measure.target,
        seen: (range) => seen(measure, range, record),
        weigh: (answers, lived) => weigh(measure, answers, isRestful(lived, record)),
      },
      period,
      record,
    ),
  progress,
  seen: ({ measure }, range, record) => seen(measure, range, record),
}
