import type { CheckInScale } from '../../../core/evidence/check-in-scales.ts'
import type { PauseReason } from '../../../core/evidence/evidence.ts'
import type { SignFact, SignQuestion } from '../../../core/wellbeing/sign.ts'
import type { Reader } from '../../reader.ts'
import type { WithDays } from '../../with-days.ts'
import type { EnglishFormat } from '../format/format.ts'
import { MEDICAL_SIGN_WORDS } from '../goals/care.ts'

const QUESTIONS: Readonly<Record<SignQuestion, string>> = {
  pain: 'pain',
  sleep_h: 'sleep',
  effort: 'effort',
  sleepQuality: 'how well you slept',
  energy: 'energy',
  mood: 'mood',
  joy: 'joy',
  stress: 'stress',
  excitement: 'looking forward to it',
  anxiety: 'afraid of it',
  wantTo: 'want to',
  haveTo: 'have to',
  identity: 'how much of yourself hangs on it',
} satisfies Record<CheckInScale | 'pain' | 'sleep_h', string>

const REASONS: Readonly<Record<PauseReason, string>> = {
  injury: 'injured',
  illness: 'ill',
  pregnancy: 'pregnant',
  travel: 'travelling',
  life: 'needed elsewhere in life',
  rest: 'resting',
}

/** One fact behind a sign, in a line. */
export function seenWords(format: EnglishFormat) {
  const amount = (question: SignQuestion, value: number) =>
    question === 'sleep_h' ? `${format.number(value, 1)} h` : `${format.number(value, 1)} of 10`

  return (fact: WithDays<SignFact>, { units, asOf }: Reader): string => {
    const day = (on: WithDays<SignFact> extends infer F ? (F extends { on: infer D } ? D : never) : never) =>
      format.dateWithWeekdayShort(on, asOf)
    switch (fact.kind) {
      case 'answer': {
        const where = fact.where === undefined ? '' : ` (${fact.where})`
        return `${day(fact.on)}: ${QUESTIONS[fact.question]} ${amount(fact.question, fact.value)}${where}`
      }
      case 'medical':
        return `${day(fact.on)}: ${format.list(fact.signs.map((each) => MEDICAL_SIGN_WORDS[each]))}`
      case 'run': {
        const parts = [
          fact.distance_m === undefined ? 'a run' : `a run of ${format.distance(fact.distance_m, units)}`,
          ...(fact.pace_s_per_km === undefined ? [] : [`at ${format.pace(fact.pace_s_per_km, units)}`]),
          ...(fact.effort === undefined ? [] : [`effort ${format.number(fact.effort, 1)} of 10`]),
        ]
        return `${day(fact.on)}: ${parts.join(', ')}`
      }
      case 'jump': {
        const before =
          fact.longest_m > 0
            ? `the longest of the 30 days before was ${format.distance(fact.longest_m, units)}`
            : 'there was no run in the 30 days before'
        return `${day(fact.on)}: ${format.distance(fact.distance_m, units)}; ${before}, the usual next step goes to ${format.distance(fact.upTo_m, units)}`
      }
      case 'pause':
        return fact.to === undefined
          ? `marked as ${REASONS[fact.reason]} since ${format.date(fact.from, asOf)}`
          : `marked as ${REASONS[fact.reason]}, ${format.dateRange(fact.from, fact.to)}`
      case 'volume':
        return `${format.dateRange(fact.from, fact.to)}: ${format.distance(fact.distance_m, units)}, against ${format.distance(fact.before_m, units)} in as many days before`
      case 'frequency':
        return `${format.dateRange(fact.from, fact.to)}: ${format.count(fact.runs, 'run', 'runs')}, where ${format.number(fact.usualRuns, 1)} are usual for you`
      case 'monotony':
        return `${format.dateRange(fact.from, fact.to)}: one of your fullest weeks, and its days nearly all alike`
      case 'trend':
        return `${QUESTIONS[fact.question]}: lately ${amount(fact.question, fact.lately)}, ${amount(fact.question, fact.before)} in the weeks before`
      case 'measured':
        return `${day(fact.on)}: resting heart rate ${format.heartRate(fact.resting_heart_rate_bpm)}, where ${format.heartRate(fact.usual_bpm)} is usual for you`
      case 'workouts':
        return `week of ${format.date(fact.from, asOf)}: ${format.number(fact.kept)} of ${format.count(fact.asked, 'planned workout', 'planned workouts')}`
      case 'nothing':
        return `${format.days(fact.days)} since ${format.date(fact.from, asOf)}`
      case 'forecast':
        return `${day(fact.on)}: the chance stood at ${format.percent(fact.chance)}, where it began at ${format.percent(fact.before)}`
      case 'changes':
        return `changed ${format.count(fact.count, 'time', 'times')} since ${format.date(fact.from, asOf)}`
    }
  }
}
