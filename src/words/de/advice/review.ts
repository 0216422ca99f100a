import type { ReviewKind, ReviewQuestion } from '../../../core/advice/kept-review.ts'
import type { AsForecast } from '../../../core/view/race-review.ts'
import type { TriggerCode } from '../../../core/advice/trigger.ts'
import type { Format, Words } from '../../words.ts'

const questions: Record<ReviewQuestion, string> = {
  'went-well': 'Was lief gut, für dich?',
  hard: 'Was war schwer?',
  learned: 'Was hast du gelernt?',
  'as-forecast': 'Lief es, wie du erwartet hast?',
  'why-so': 'Was, denkst du, hat es so werden lassen?',
  gave: 'Was hat dir das Ziel gegeben?',
  'what-next': 'Was kommt als Nächstes, wenn überhaupt?',
  'one-decision': 'Eines, das du anders machst, oder nichts?',
}

const kinds: Record<ReviewKind, string> = {
  weekly: 'Zwei Minuten für deine Woche',
  monthly: 'Dein Monat',
  season: 'Deine Saison',
  race: 'Nach dem Wettkampf',
}

const places: Record<AsForecast, string> = {
  faster: 'Schneller als an neun von zehn solchen Tagen.',
  within: 'Im Bereich des Erwarteten.',
  slower:
    'Langsamer als an neun von zehn solchen Tagen. Ein Tag hat viele Teile, und viele davon liegen nicht in deiner Hand.',
  unknown: 'Es gab zu wenig, um etwas zu erwarten.',
}

type Names = (goalId: string) => string | undefined
type Review = Pick<
  Words['advice'],
  | 'reviewTitle'
  | 'question'
  | 'reviewParts'
  | 'wentWell'
  | 'numbers'
  | 'decision'
  | 'matters'
  | 'asForecast'
  | 'raceSaid'
  | 'raceWhy'
  | 'raceRest'
  | 'reviewKept'
>

/** Reviews: what went well comes first. */
export function reviewWords(format: Format, trigger: (code: TriggerCode) => string): Review {
  const named = (id: string, nameOf: Names) => nameOf(id) ?? format.none
  const inRuns = (n: number) => format.count(n, 'Lauf', 'Läufen')
  return {
    reviewTitle: (kind) => kinds[kind],
    question: (question) => questions[question],
    reviewParts: {
      well: 'Was gut lief',
      numbers: 'In Zahlen',
      goals: 'Deine Ziele',
      decision: 'Eine Entscheidung',
      none: 'Nichts zu entscheiden. Mach weiter.',
      matters: 'Ist es noch wichtig?',
      questions: 'In deinen Worten',
      quietWell: 'Eine ruhige Zeit. Auch sie gehört zu einem Läuferleben.',
    },
    wentWell(each, { units, asOf }, nameOf) {
      switch (each.code) {
        case 'planned':
          return `${format.number(each.done)} von ${format.count(each.of, 'geplanten Lauf', 'geplanten Läufen')} gemacht.`
        case 'held':
          return `${named(each.goalId, nameOf)}: gehalten. Das sind ${format.number(each.held)} von ${format.weeks(each.lived)}.`
        case 'reached':
          return `${named(each.goalId, nameOf)}: erreicht am ${format.date(each.on, asOf)}.`
        case 'longest':
          return each.since === undefined
            ? `${format.distance(each.distance_m, units)} am ${format.date(each.on, asOf)}, dein längster Lauf bisher.`
            : `${format.distance(each.distance_m, units)} am ${format.date(each.on, asOf)}, der längste Lauf seit ${format.date(each.since, asOf)}.`
        case 'best': {
          const gain =
            each.before_s === undefined ? '' : `, ${format.gap(each.before_s - each.elapsed_s)} schneller als zuvor`
          return `${format.raceDistance(each.distance_m, units)} in ${format.duration(each.elapsed_s)}${gain}.`
        }
        case 'no-pain':
          return `Von ${format.count(each.days, 'Tag', 'Tagen')} erzählt, alle ohne Schmerzen.`
        case 'back':
          return `Am ${format.date(each.on, asOf)} zurück, nach ${format.count(each.days, 'Tag', 'Tagen')}.`
        case 'ran':
          return `${format.count(each.runs, 'Lauf', 'Läufe')}, ${format.distance(each.distance_m, units)}.`
        case 'rested':
          return `${format.count(each.days, 'Ruhetag', 'Ruhetage')} genommen.`
      }
    },
    numbers(now, before, { units }) {
      const planned = now.planned ? ` von ${format.distance(now.planned.planned_m, units)} geplanten` : ''
      const done =
        now.runs === 0
          ? `Keine Läufe${planned}`
          : `${format.distance(now.distance_m, units)}${planned} in ${inRuns(now.runs)} und ${format.spell(now.moving_s)}`
      return `${done}; davor ${before.runs === 0 ? 'keine' : `${format.distance(before.distance_m, units)} in ${inRuns(before.runs)}`}.`
    },
    decision(each, { asOf }, nameOf) {
      switch (each.code) {
        case 'health-first':
          return 'Das Wichtigste zuerst: Sorg für dich. Jedes Ziel wartet.'
        case 'confirm':
          return `${named(each.goalId, nameOf)} sieht am ${format.date(each.on, asOf)} erreicht aus. Ist es das?`
        case 'look-again':
          return `${named(each.goalId, nameOf)}: ${trigger(each.trigger)} Noch einmal ansehen, oder lassen?`
        case 'fresh-start': {
          const spare =
            each.slackLeft === undefined
              ? ''
              : ` ${format.count(each.slackLeft, 'Reservewoche gehört', 'Reservewochen gehören')} noch dir.`
          return `${named(each.goalId, nameOf)}: am ${format.dateWithWeekday(each.on, asOf)} frisch anfangen?${spare}`
        }
      }
    },
    matters: (due, nextOn, asOf, name) =>
      due ? `${name}: Ist es dir noch wichtig?` : `${name}: wieder gefragt am ${format.date(nextOn, asOf)}.`,
    asForecast: (place) => places[place],
    raceSaid: ({ said, race }) =>
      said === null || race.time_s === null
        ? undefined
        : `${format.duration(race.time_s)}. Am Tag davor erwartete Cairn eine Zeit zwischen ${format.duration(said.p10)} und ${format.duration(said.p90)}, 8 von 10 Mal.`,
    raceWhy({ why }, { units }) {
      const long =
        why.longest_m === null
          ? ''
          : ` Längster Lauf aus acht Wochen: ${format.distance(why.longest_m, units)}; Pläne dafür gehen oft bis ${format.distance(why.longestWanted_m, units)}.`
      const rest = why.restDays === 0 ? '' : ` Darunter ${format.count(why.restDays, 'Tag', 'Tage')} Pause.`
      return `Die zwölf Wochen davor: ${format.distance(why.weeks.distance_m, units)} in ${inRuns(why.weeks.runs)}.${rest}${long}`
    },
    raceRest: (until, again, asOf) =>
      `Lass es sich setzen: Vor dem ${format.date(until, asOf)} wird kein Ziel beurteilt. Ob es noch wichtig ist, wird am ${format.date(again, asOf)} wieder gefragt.`,
    reviewKept: 'Aufgehoben.',
  }
}
