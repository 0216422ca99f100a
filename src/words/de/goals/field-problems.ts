import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type { Format, Words } from '../../words.ts'
import { fieldWords } from './fields.ts'

/** What is wrong with a field, as the runner would put it. */
export function fieldProblemWords(format: Format): Pick<Words['goals'], 'fieldProblem'> {
  const bound = (field: string, value: number, units: UnitSystem) => {
    if (field === 'height_m')
      return units === 'metric'
        ? `${format.number(value, 2)} m`
        : `${format.number(Math.floor(Math.round(value / 0.0254) / 12))} ft ${format.number(Math.round(value / 0.0254) % 12)} in`
    if (field.endsWith('_m')) return format.distance(value, units)
    if (field.endsWith('_s')) return format.duration(value)
    return format.number(value, 2)
  }
  const together: Readonly<Record<string, string>> = {
    'slack_weeks.weeks': 'Weniger Reservewochen als Wochen, damit etwas gefragt ist.',
    'slack_months.months': 'Weniger Reservemonate als Monate, damit etwas gefragt ist.',
    'slack_periods.per': 'Reserve passt nur zu Tag, Woche, Monat oder Jahr.',
    'times.counted': 'So viele Tage hat keine Woche und kein Monat.',
    'times.weekdays': 'So viele dieser Wochentage gibt es nicht.',
    'distance_m.table': 'Diese Norm gilt für eine andere Strecke.',
    'duration_s.distance_m': 'Entweder eine Strecke oder eine Zeit, nicht beides.',
    'non_stop.in_race': 'Im Wettkampf hält niemand die Halte fest: das eine oder das andere.',
    'non_stop.event': 'Im Wettkampf hält niemand die Halte fest: das eine oder das andere.',
    'rows.time_s': 'Entweder eine Zeit oder eine Tabelle, nicht beides.',
    'rows.rows': 'In jeder Zeile kommt das erste Alter vor dem letzten.',
    'time_s.distance_m': 'So weit ist so schnell noch niemand gelaufen. Prüf die Strecke und die Zeit.',
    'dueOn.startOn': 'Der letzte Tag liegt vor dem ersten.',
    'startOn.dueOn': 'Der erste Tag liegt nach dem letzten.',
    'dueOn.weeks': 'Die Tage und die Zahl der Wochen passen nicht zusammen.',
    'kept_share.misses': 'Entweder eine Zahl oder ein Anteil, nicht beides.',
    'high.low': 'Das obere Ende liegt über dem unteren.',
    'steps.steps': 'Jeder Schritt einmal.',
    'weeks.dueOn': 'Die Zahl der Wochen und der letzte Tag passen nicht zusammen.',
  }
  const label = (name: string) => {
    const own: Readonly<Record<string, { label: string }>> = fieldWords.goalFields
    const measures = Object.values(fieldWords.fields) as Readonly<Record<string, { label: string }>>[]
    return (own[name] ?? measures.find((fields) => Object.hasOwn(fields, name))?.[name])?.label ?? name
  }

  return {
    fieldProblem(problem, units) {
      switch (problem.code) {
        case 'required':
          return 'Das ist noch offen.'
        case 'not-a-number':
          if (problem.field === 'height_m')
            return units === 'metric'
              ? 'Eine Größe in Metern sieht so aus: 1,75.'
              : 'Eine Größe sieht so aus: 5\'9" oder 1,75 m.'
          if (problem.field.endsWith('_s')) return 'Eine Zeit sieht so aus: 19:59 oder 1:45:00.'
          if (problem.field.endsWith('_m')) return 'Eine Strecke sieht so aus: 5 km oder 3,1 mi.'
          return 'Hier wird eine Zahl gebraucht.'
        case 'not-whole':
          return 'Hier wird eine ganze Zahl gebraucht.'
        case 'out-of-range': {
          const [min, max] = [bound(problem.field, problem.min, units), bound(problem.field, problem.max, units)]
          return problem.min === problem.max ? `Hier passt nur ${min}.` : `Hier passt etwas von ${min} bis ${max}.`
        }
        case 'not-a-choice':
          return `Hier passt eines davon: ${format.either(problem.choices.map((choice) => fieldWords.choice(problem.field, choice)))}.`
        case 'not-text':
          return `Hier passt eine Zeile mit bis zu ${format.number(problem.max)} Zeichen.`
        case 'not-a-list':
          return `Hier passen 1 bis ${format.number(problem.most)} davon.`
        case 'below-healthy-weight':
          return 'Für deine Größe beginnt dieser Bereich tiefer, als für die meisten gesund ist; einer, der höher beginnt, passt hier. Wenn Gewicht oder Essen zur Sorge geworden ist, kann jemand helfen, dem du vertraust, oder eine Ärztin, ein Arzt.'
        case 'adults-only':
          return 'Gewichtsziele setzt Cairn nur für Erwachsene. Wenn dein Gewicht dir Sorgen macht, sprich mit jemandem, dem du vertraust, oder mit einer Ärztin, einem Arzt.'
        case 'birth-year-needed':
          return 'Gewichtsziele sind für Erwachsene. Nenn zuerst dein Geburtsjahr in den Einstellungen.'
        case 'unknown-field':
          return `Ein Feld „${problem.field}“ kennt Cairn hier nicht.`
        case 'contradiction':
          return (
            together[`${problem.field}.${problem.with}`] ??
            `„${label(problem.field)}“ und „${label(problem.with)}“ passen nicht zusammen.`
          )
      }
    },
  }
}
