import type { CheckInScale } from '../../../core/evidence/check-in-scales.ts'
import type { PauseReason } from '../../../core/evidence/evidence.ts'
import type { SignQuestion } from '../../../core/wellbeing/sign.ts'
import type { Format, Words } from '../../words.ts'
import { MEDICAL_SIGN_WORDS } from '../goals/care.ts'

const QUESTIONS: Readonly<Record<SignQuestion, string>> = {
  pain: 'Schmerzen',
  sleep_h: 'Schlaf',
  effort: 'Anstrengung',
  sleepQuality: 'wie gut du geschlafen hast',
  energy: 'Energie',
  mood: 'Stimmung',
  joy: 'Freude',
  stress: 'Stress',
  excitement: 'Vorfreude',
  anxiety: 'Angst davor',
  wantTo: 'Wollen',
  haveTo: 'Müssen',
  identity: 'wie viel von dir daran hängt',
} satisfies Record<CheckInScale | 'pain' | 'sleep_h', string>

const REASONS: Readonly<Record<PauseReason, string>> = {
  injury: 'verletzt',
  illness: 'krank',
  pregnancy: 'schwanger',
  travel: 'auf Reisen',
  life: 'vom Leben beansprucht',
  rest: 'Ruhezeit',
}

/** One fact behind a sign, in a line. */
export function seenWords(format: Format): Words['signs']['fact'] {
  const amount = (question: keyof typeof QUESTIONS, value: number) =>
    question === 'sleep_h' ? `${format.number(value, 1)} h` : `${format.number(value, 1)} von 10`

  return (fact, { units, asOf }) => {
    const day = (on: Parameters<Format['date']>[0]) => format.dateWithWeekdayShort(on, asOf)
    switch (fact.kind) {
      case 'answer': {
        const where = fact.where === undefined ? '' : ` (${fact.where})`
        return `${day(fact.on)}: ${QUESTIONS[fact.question]} ${amount(fact.question, fact.value)}${where}`
      }
      case 'medical':
        return `${day(fact.on)}: ${format.list(fact.signs.map((each) => MEDICAL_SIGN_WORDS[each]))}`
      case 'run': {
        const parts = [
          fact.distance_m === undefined ? 'ein Lauf' : `ein Lauf von ${format.distance(fact.distance_m, units)}`,
          ...(fact.pace_s_per_km === undefined ? [] : [`mit ${format.pace(fact.pace_s_per_km, units)}`]),
          ...(fact.effort === undefined ? [] : [`Anstrengung ${format.number(fact.effort, 1)} von 10`]),
        ]
        return `${day(fact.on)}: ${parts.join(', ')}`
      }
      case 'jump': {
        const before =
          fact.longest_m > 0
            ? `der längste aus den 30 Tagen davor war ${format.distance(fact.longest_m, units)}`
            : 'in den 30 Tagen davor gab es keinen Lauf'
        return `${day(fact.on)}: ${format.distance(fact.distance_m, units)}; ${before}, der übliche nächste Schritt geht bis ${format.distance(fact.upTo_m, units)}`
      }
      case 'pause':
        return fact.to === undefined
          ? `vermerkt als ${REASONS[fact.reason]} seit ${format.date(fact.from, asOf)}`
          : `vermerkt als ${REASONS[fact.reason]}, ${format.dateRange(fact.from, fact.to)}`
      case 'volume':
        return `${format.dateRange(fact.from, fact.to)}: ${format.distance(fact.distance_m, units)}, gegenüber ${format.distance(fact.before_m, units)} in ebenso vielen Tagen davor`
      case 'frequency':
        return `${format.dateRange(fact.from, fact.to)}: ${format.count(fact.runs, 'Lauf', 'Läufe')}; üblich sind bei dir ${format.number(fact.usualRuns, 1)}`
      case 'monotony':
        return `${format.dateRange(fact.from, fact.to)}: eine deiner vollsten Wochen, und ihre Tage fast alle gleich`
      case 'trend':
        return `${QUESTIONS[fact.question]}: zuletzt ${amount(fact.question, fact.lately)}, in den Wochen davor ${amount(fact.question, fact.before)}`
      case 'measured':
        return `${day(fact.on)}: Ruhepuls ${format.heartRate(fact.resting_heart_rate_bpm)}; üblich ist bei dir ${format.heartRate(fact.usual_bpm)}`
      case 'workouts':
        return `Woche vom ${format.date(fact.from, asOf)}: ${format.number(fact.kept)} von ${format.count(fact.asked, 'geplanten Einheit', 'geplanten Einheiten')}`
      case 'nothing':
        return `${format.days(fact.days)} seit ${format.date(fact.from, asOf)}`
      case 'forecast':
        return `${day(fact.on)}: Die Chance stand bei ${format.percent(fact.chance)}, begonnen hatte sie bei ${format.percent(fact.before)}`
      case 'changes':
        return `${format.number(fact.count)} Mal geändert seit ${format.date(fact.from, asOf)}`
    }
  }
}
