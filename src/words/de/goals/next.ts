import type { NextAsk } from '../../../core/goal/asks-types.ts'
import type { Measure } from '../../../core/goal/measure.ts'
import type { Reader } from '../../reader.ts'
import type { WithDays } from '../../with-days.ts'
import type { Format } from '../../words.ts'
import { progressAmounts } from './progress-amounts.ts'

type Next = WithDays<NextAsk>

const ENDED: Readonly<Record<string, string>> = {
  achieved: 'Nichts mehr: Es ist erreicht.',
  'fell-short': 'Nichts mehr: Es ist beendet, und was du unterwegs aufgebaut hast, gehört dir.',
  released: 'Nichts mehr: Du hast es losgelassen.',
}
const RATED = {
  stress: 'wie viel Stress du spürst',
  enjoyment: 'wie viel Freude es dir gemacht hat',
  energy: 'wie viel Energie du hast',
} as const
const RHYTHMS = {
  'each-run': 'nach jedem Lauf',
  'before-and-after': 'vor und nach jedem Lauf',
  weekly: 'einmal pro Woche',
} as const
const KEPT = { 'resting-heart-rate': 'Dein Ruhepuls', weight: 'Dein Gewicht' } as const

/** What the next two weeks hold for a goal, in a sentence or two. */
export function nextWords(format: Format) {
  const { quantity } = progressAmounts(format)

  const say = (ask: Next, measure: Measure, reader: Reader, nameOf: (goalId: string) => string | undefined): string => {
    const { asOf } = reader
    const on = (day: Parameters<typeof format.date>[0]) => format.dateWithWeekday(day, asOf)
    switch (ask.code) {
      case 'ended':
        return ENDED[ask.state] ?? 'Nichts mehr.'
      case 'resting':
        return 'Nichts. Es ruht, so lange du es brauchst.'
      case 'starts':
        return `Noch nichts. Es beginnt am ${on(ask.on)}.`
      case 'reached':
        return 'Nichts mehr: Es ist erreicht.'
      case 'over':
        return 'Sein letzter Tag ist vorbei. Schau darauf zurück, und wähl, was als Nächstes kommt.'
      case 'amount':
        return `Etwa ${quantity(ask.amount, ask.unit, measure, reader)} in den nächsten ${format.count(ask.days, 'Tag', 'Tagen')}.`
      case 'periods':
        return periods(ask, measure, reader)
      case 'level':
        return `Wochen, die Schritt für Schritt auf etwa ${quantity(ask.amount, ask.unit, measure, reader)} kommen.`
      case 'planned':
        return planned(ask)
      case 'nothing-planned':
        return 'In den nächsten zwei Wochen ist nichts geplant.'
      case 'race': {
        const race = ask.distance_m === undefined ? 'Wettkampf' : format.raceDistance(ask.distance_m, reader.units)
        return ask.days === 0
          ? `Heute ist der Tag: ${race}.`
          : `Der Tag selbst, ${format.relativeDay(ask.on, asOf)}: ${race}.`
      }
      case 'through': {
        const names = ask.goalIds.map((id) => nameOf(id)).filter((name) => name !== undefined)
        return names.length === 0
          ? 'Was zu tun ist, sagen die Ziele, die es tragen.'
          : `Was zu tun ist, sagt, was es trägt: ${format.list(names)}.`
      }
      case 'no-process':
        return noProcess(ask, reader)
      case 'say-each-day':
        return 'Jeden Tag ein Wort dazu, wie es sich anfühlte. Ein Tag ohne bleibt offen.'
      case 'look-after-yourself':
        return `Sorg zuerst für dich: Am ${on(ask.on)} hast du von ${ask.level === undefined ? 'einem Zeichen erzählt, das ärztlich angesehen werden sollte' : 'Schmerzen erzählt'}. Das Ziel kann warten.`
      case 'answer':
        return `Eine Antwort ${RHYTHMS[ask.rhythm]}: ${ask.of === 'own' ? (ask.question ?? 'deine eigene Frage') : RATED[ask.of]}.`
      case 'measure':
        return `${KEPT[ask.of]}, ab und zu gemessen; einmal pro Woche genügt.`
      case 'steady-runs':
        return steadyRuns(ask)
      case 'collect':
        return `Noch ${format.number(ask.left)}, wann immer der Weg dorthin führt.`
      case 'review':
        return ask.days <= 14
          ? `Ein Blick zurück am ${on(ask.on)}: Ist es noch gut?`
          : `Nichts als der nächste Lauf. Du schaust ${format.relativeDay(ask.on, asOf)} darauf zurück.`
      case 'step':
        return `Der nächste Schritt ist „${ask.step}“.`
      case 'your-word':
        return 'Dein Wort, wenn es geschafft ist.'
      case 'no-long-break':
        return 'Früh leichter machen, wo etwas wehtut, damit keine lange Pause daraus wird.'
      case 'parts':
        return ask.parts.map((part) => say(part, measure, reader, nameOf)).join(' ')
    }
  }

  const periods = (ask: Extract<Next, { code: 'periods' }>, measure: Measure, reader: Reader) => {
    const until = format.dateWithWeekday(ask.until, reader.asOf)
    const days = ask.weekdays ? ` (am ${format.either(ask.weekdays.map((day) => format.weekdayName(day)))})` : ''
    const now =
      ask.left > 0 ? `${quantity(ask.left, ask.unit, measure, reader)}${days} bis ${until}` : `Nichts mehr bis ${until}`
    return ask.next === undefined ? `${now}.` : `${now}, dann ${quantity(ask.next, ask.unit, measure, reader)}.`
  }

  const planned = ({ workouts, rest }: Extract<Next, { code: 'planned' }>) => {
    const work = workouts > 0 ? format.count(workouts, 'geplante Einheit', 'geplante Einheiten') : undefined
    const quiet = rest > 0 ? format.count(rest, 'Ruhetag', 'Ruhetage') : undefined
    return `${format.list([work, quiet].filter((each) => each !== undefined))}.`
  }

  const noProcess = ({ usualDays, usual_m }: Extract<Next, { code: 'no-process' }>, { units }: Reader) => {
    if (usualDays === 0) return 'Noch trägt es nichts: Zwei oder drei lockere Läufe pro Woche wären ein Anfang.'
    const far = usual_m === undefined ? '' : `, ${format.distance(usual_m, units)}`
    return `Noch trägt es nichts. Deine Wochen haben etwa ${format.count(Math.round(usualDays), 'Tag', 'Tage')} mit einem Lauf${far}: Darauf kann eine Gewohnheit stehen.`
  }

  const steadyRuns = ({ metric, more }: Extract<Next, { code: 'steady-runs' }>) => {
    const what =
      metric === 'cadence' ? 'gleichmäßige Läufe in deinem üblichen Tempo' : 'gleichmäßige, flache Läufe mit Puls'
    return more > 0
      ? `Mindestens ${format.number(more)} weitere ${what}, zwanzig Minuten oder länger, damit sich etwas ablesen lässt.`
      : `Einige ${what}, wie du sie ohnehin machst: Sie zeigen, wie es sich bewegt.`
  }

  return say
}
