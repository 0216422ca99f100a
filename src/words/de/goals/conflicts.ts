import type { LinkProblem } from '../../../core/goal/links.ts'
import type { Reader } from '../../reader.ts'
import type { Format, Words } from '../../words.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const EACH = { day: 'pro Tag', week: 'pro Woche', month: 'pro Monat', year: 'pro Jahr' }

/** How goals get in each other's way, what may carry what, and why a process goal is offered. */
export function conflictWords(format: Format): Pick<Words['goals'], 'linkProblem' | 'conflict' | 'offerReason'> {
  const aWeek = (value: number, quantity: string, { units, elevationUnits }: Reader) => {
    if (quantity === 'distance') return format.distance(value, units)
    if (quantity === 'time') return format.hours(value)
    return quantity === 'climb' ? format.elevation(value, elevationUnits) : `${format.number(value, 1)} Läufe`
  }

  const linkProblems: Record<LinkProblem['code'], string> = {
    'carries-itself': 'Ein Ziel kann sich nicht selbst tragen.',
    circle: 'Das eine ruht schon auf dem anderen.',
    horizon: 'Was näher liegt, trägt, was weiter weg ist, nicht umgekehrt.',
    role: 'Eine Gewohnheit trägt ein Ergebnis: Wähl eine, die in deiner Hand liegt.',
    weight: 'Ein Gewicht hat keinen Anteil daran, wie schnell oder weit du läufst, und ist mit keinem Ziel verbunden.',
  }
  const days = (n: number) => format.count(n, 'Tag', 'Tagen')

  return {
    linkProblem: ({ code }) => linkProblems[code],
    conflict(said, reader, nameOf) {
      const names = (ids: readonly string[]) => {
        const known = ids.map((id) => nameOf(id)).filter((name) => name !== undefined)
        return known.length === 0 ? 'diese Ziele' : format.list(known)
      }
      const goals = names(said.goalIds)
      switch (said.code) {
        case 'peaks-too-close':
          return `${capital(names([...said.goalIds, ...said.raceIds]))} liegen ${format.days(said.days)} auseinander. Um zweimal in Bestform zu sein, braucht es vier Wochen oder mehr dazwischen: Was davon ist dir am wichtigsten?`
        case 'volumes-do-not-add-up': {
          const [more, less] = [
            aWeek(said.more_a_week, said.quantity, reader),
            aWeek(said.less_a_week, said.quantity, reader),
          ]
          return `${capital(goals)} gehen nicht auf: Das eine braucht ${more} pro Woche, das andere bringt ${less}.`
        }
        case 'rest-against-days':
          return `${capital(goals)} brauchen ${format.number(said.rest + said.days)} Tage einer Woche: ${format.number(said.days)} mit einem Lauf und ${format.number(said.rest)} ohne.`
        case 'rest-against-every-day':
          return `${capital(goals)} stehen sich im Weg: Ein Lauf an jedem Tag lässt keinen zum Ausruhen.`
        case 'too-many-main-goals':
          return `${capital(goals)}: Mehr als ${format.number(said.most)} große Ziele zugleich ziehen in ebenso viele Richtungen. Eines davon darf warten.`
        case 'two-rhythms':
          return `${capital(goals)} zählen dasselbe auf zwei Arten, ${format.list(said.times.map((times) => format.number(times)))} ${EACH[said.per]}. Das größere enthält beide.`
        case 'more-days-than-a-week':
          return `${capital(goals)} brauchen ${format.number(said.days)} Tage einer Woche: An manchen Tagen wäre beides dran.`
      }
    },
    offerReason(said, { units }) {
      switch (said.code) {
        case 'your-days':
          return `Du läufst an etwa ${days(Math.round(said.usual))} pro Woche.`
        case 'a-day-more':
          return `Du läufst an etwa ${days(Math.round(said.usual))} pro Woche; einer mehr ist ein kleiner Schritt.`
        case 'first-rhythm':
          return 'Ein Rhythmus für den Anfang.'
        case 'your-distance':
          return `Deine Wochen haben jetzt etwa ${format.distance(said.usual_m, units)}; kleine Schritte führen dorthin.`
        case 'your-longest':
          return `Dein längster Lauf des letzten Monats war ${format.distance(said.longest_m, units)}; Schritte von einem Zehntel führen dorthin.`
        case 'strength-helps':
          return 'Krafttraining zweimal pro Woche hilft dem Laufen nach etwa zwei Monaten.'
        case 'a-day-of-rest':
          return `Du läufst an etwa ${days(Math.round(said.usual))} pro Woche; ein Tag ohne hält es gut.`
      }
    },
  }
}
