import type { ChanceBand } from '../../../core/goal/smart-types.ts'
import type { Format, Words } from '../../words.ts'
import { kindWords } from './kinds.ts'
import { needWords } from './needs.ts'

const letters: Words['goals']['smartLetters'] = {
  specific: { name: 'Konkret', question: 'Was genau?' },
  measurable: { name: 'Messbar', question: 'Woran wirst du es sehen?' },
  achievable: { name: 'Erreichbar', question: 'Fordernd und möglich?' },
  relevant: { name: 'Bedeutsam', question: 'Warum ist es wichtig, und was kostet es?' },
  timeBound: { name: 'Mit einem Tag', question: 'Bis wann?' },
}

const BANDS: Record<ChanceBand, string> = {
  'too-far': 'sehr kühn',
  bold: 'kühn',
  fitting: 'fordernd und möglich',
  comfortable: 'bequem',
  certain: 'fast sicher',
}

/** 'every week' and the like, as English facts name the period. */
const EVERY: Readonly<Record<string, string>> = {
  day: 'jeden Tag',
  week: 'jede Woche',
  month: 'jeden Monat',
  year: 'jedes Jahr',
}

/** What each letter has, and what would make it better. Every line is an offer; none has to be taken. */
export function smartWords(format: Format): Pick<Words['goals'], 'smartLetters' | 'smartThere' | 'smartBetter'> {
  const inTen = (chance: number) => {
    const tenths = Math.round(chance * 10)
    if (tenths <= 0) return 'weniger als 1 von 10'
    return tenths >= 10 ? 'mehr als 9 von 10' : `etwa ${format.number(tenths)} von 10`
  }
  const days = (n: number) => (n < 21 ? format.days(n) : format.weeks(Math.round(n / 7)))

  return {
    smartLetters: letters,
    smartThere(said, { asOf }) {
      switch (said.code) {
        case 'measure':
          return kindWords.measures[said.kind].name
        case 'race-entered':
          return `Der Wettkampf ist am ${format.dateWithWeekday(said.on, asOf)}.`
        case 'steps':
          return `${format.count(said.count, 'Schritt', 'Schritte')} auf dem Weg.`
        case 'from-recordings':
          return 'Deine Aufzeichnungen zeigen es.'
        case 'from-your-word':
          return 'Dein Wort zeigt es.'
        case 'proxy':
          return 'Ein Zeichen in deinen Daten steht dafür.'
        case 'stands-at':
          return said.fraction === 0
            ? 'Es lässt sich vom ersten Tag an verfolgen.'
            : `${format.percent(said.fraction)} des Wegs.`
        case 'chance':
          return `${capital(inTen(said.chance))}: ${BANDS[said.band]}.`
        case 'no-ambition':
          return 'Es geht darum, gesund zu bleiben. Ehrgeiz braucht es nicht.'
        case 'confidence':
          return `Du bist dir zu ${format.number(said.confidence)} % sicher.`
        case 'processes':
          return `${format.count(said.goalIds.length, 'Gewohnheit trägt', 'Gewohnheiten tragen')} es.`
        case 'slack':
          return `${format.count(said.allowed, 'darf anders laufen', 'dürfen anders laufen')}, und es gilt trotzdem.`
        case 'why':
          return 'Du hast gesagt, warum.'
        case 'cost-accepted':
          return 'Du weißt, was es kostet, und es ist dir das wert.'
        case 'excites':
          return `Es begeistert dich mit ${format.number(said.excites, 1)} und macht dir Angst mit ${format.number(said.frightens, 1)} von 10.`
        case 'values':
          return 'Es passt zu dem, was dir wichtig ist.'
        case 'if-then':
          return 'Du weißt, was du tust, wenn etwas dazwischenkommt.'
        case 'told':
          return 'Jemand weiß davon.'
        case 'due':
          return said.days < 0
            ? `Sein letzter Tag war der ${format.date(said.on, asOf)}.`
            : `Bis ${format.dateWithWeekday(said.on, asOf)}.`
        case 'recurs':
          return `Es kommt ${EVERY[said.every] ?? said.every} wieder.`
        case 'reviews':
          return `Kein letzter Tag. Du schaust am ${format.date(said.on, asOf)} darauf zurück.`
      }
    },
    smartBetter(said, { asOf }) {
      switch (said.code) {
        case 'add-steps':
          return 'Ein erster kleiner Schritt, aufgeschrieben, macht den Anfang leichter.'
        case 'enter-a-race':
          return 'Ein Wettkampf an einem Tag gibt ihm einen Ort, an dem es geschehen kann.'
        case 'one-part-only':
          return 'Ein zweiter Teil würde eine Saison daraus machen.'
        case 'needs':
          return `Es braucht etwas, das noch nicht da ist: ${format.list(said.needs.map((need) => needWords[need]))}.`
        case 'a-second-sign':
          return 'Ein Zeichen allein kann täuschen: Ein Wettkampf ab und zu, oder wie es sich anfühlt, wäre ein zweites.'
        case 'closer-target':
          return `${capital(inTen(said.chance))}: Ein näherer Zielwert oder ein späterer Tag ließe mehr Raum.`
        case 'reach-further':
          return `${capital(inTen(said.chance))}: Du könntest etwas weiter greifen, wenn du magst.`
        case 'chance-unknown':
          return 'Es ist zu wenig bekannt, um zu sagen, wie wahrscheinlich es ist.'
        case 'surer-than-data':
          return `Du bist dir zu ${format.number(said.confidence)} % sicher; deine Daten sagen ${inTen(said.chance)}. Was weißt du, das sie nicht wissen?`
        case 'less-sure-than-data':
          return `Du bist dir zu ${format.number(said.confidence)} % sicher; deine Daten sagen ${inTen(said.chance)}. Du darfst dir mehr zutrauen.`
        case 'smaller-step':
          return `Bei ${format.number(said.confidence)} % führt ein kleinerer Schritt sicherer zur Gewohnheit.`
        case 'ask-confidence':
          return 'Wie sicher bist du dir, dranzubleiben, von 0 bis 100?'
        case 'add-processes':
          return 'Eine Gewohnheit deiner Wochen würde es tragen: So viel liegt in deiner Hand.'
        case 'add-slack':
          return 'Eine Reservewoche oder zwei ließen dem Leben Platz.'
        case 'say-why':
          return 'Warum ist es dir wichtig?'
        case 'say-cost':
          return 'Was wird es kosten: Zeit, Schlaf, Abende?'
        case 'weigh-cost':
          return 'Ist es wert, was es kostet?'
        case 'ask-excitement':
          return 'Wie sehr begeistert es dich, und wie viel Angst macht es dir?'
        case 'frightens-more':
          return `Es macht dir mehr Angst (${format.number(said.frightens, 1)} von 10), als es dich begeistert (${format.number(said.excites, 1)} von 10). Eine sanftere Form davon ist vielleicht die bessere.`
        case 'name-obstacle':
          return 'Was kommt am ehesten dazwischen?'
        case 'say-if-then':
          return 'Und wenn es kommt: Was tust du dann?'
        case 'set-a-day':
          return 'Ein letzter Tag, oder ein Tag für den Blick zurück, gäbe ihm eine Form.'
        case 'very-soon':
          return `Für eine Änderung um ${format.number(said.share * 100, 1)} % ist die Zeit knapp (${days(said.days)}). Ein späterer Tag, oder erst ein kleinerer Schritt?`
        case 'far-off':
          return `Bis dahin ist es lang (${days(said.days)}): Etwas Näheres auf dem Weg hält es im Blick.`
        case 'day-has-passed':
          return `Sein letzter Tag war der ${format.date(said.on, asOf)}. Ein anderer Tag, oder ein Ende?`
      }
    },
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
