import type { Assumption, AssumptionCode, Care } from '../../../core/goal/phrase/phrase-types.ts'
import type { Reader } from '../../reader.ts'
import type { Format, Words } from '../../words.ts'

type Goals = Words['goals']
type Day = Parameters<Format['date']>[0]

const missing: Goals['missing'] = {
  distance_m: 'Welche Strecke?',
  time_s: 'In welcher Zeit?',
  times: 'Wie oft pro Woche?',
  weeks: 'Für wie viele Wochen?',
  slack_weeks: 'Wie viele dieser Wochen dürfen anders laufen?',
  quantity: 'Strecke, Zeit oder Zahl der Läufe?',
  amount: 'Wie viel?',
  per: 'Insgesamt, oder jede Woche?',
  dueOn: 'Bis wann?',
  measure: 'Was würdest du sehen, wenn es wahr würde: eine Zeit, so viele Läufe pro Woche, eine Strecke?',
  table: 'Welche Veranstaltung, und welche Zeit verlangt sie?',
  misses: 'Wie viele dürfen anders laufen?',
  count: 'Wie viele verschiedene?',
  of: 'Wovon?',
  low: 'Ab welchem Wert?',
  high: 'Bis zu welchem Wert?',
  height_m: 'Wie groß bist du? Nur damit der Bereich nicht zu tief geht.',
  birthYear: 'In welchem Jahr bist du geboren? Gewichtsziele sind für Erwachsene.',
  target: 'Welcher Wert wäre gut?',
  heart_rate_bpm: 'Bei welchem Puls?',
  days: 'Wie viele Tage pro Woche?',
  months: 'Für wie viele Monate?',
  slack_months: 'Wie viele dieser Monate dürfen anders laufen?',
  parts: 'Woraus besteht es: wie weit pro Woche, wie viele Läufe, wie lang der längste?',
}

const kinds: Goals['understoodKinds'] = {
  'race-time': 'eine Zeit über eine Strecke',
  'personal-best': 'eine Bestzeit',
  standard: 'eine Qualifikationszeit',
  frequency: 'so viele Läufe pro Woche',
  'miss-limit': 'ein gehaltener Plan, mit wenigen Ausnahmen',
  volume: 'eine Menge Laufen',
  level: 'ein höherer Wochenumfang',
  'first-time': 'ein erstes Mal im Ziel',
  collection: 'eine Sammlung von Orten oder Veranstaltungen',
  'clear-days': 'Tage ohne Schmerzen',
  'keep-in-range': 'ein Wert, in einem Bereich gehalten',
  'self-rated': 'wie es sich anfühlt, in einem Rhythmus gefragt',
  metric: 'ein Wert aus deinen Daten',
  sessions: 'Einheiten anderer Art',
  workout: 'eine geplante Einheit',
  rest: 'Ruhe wie geplant',
  open: 'ein offenes Ziel ohne letzten Tag',
  'by-hand': 'etwas, das du selbst abhakst',
  composite: 'mehrere Ziele in einem',
  vague: 'eine Richtung, noch kein Ziel',
}

/** Said once, warmly, beside a wish that could do harm. */
const caring: Record<Care, string> = {
  pain: 'Auf Schmerzen zu hören kommt zuerst. Mit ihnen weiterzulaufen kostet oft mehr Wochen als eine Pause; wenn sie bleiben, lass jemanden darauf schauen.',
  rest: 'Dein Körper baut an den Tagen dazwischen auf. Ein Tag ohne Lauf in jeder Woche macht die anderen oft besser.',
  weight:
    'Cairn setzt kein Gewicht, auf das du herunter sollst. Körper laufen am besten, wenn sie gut versorgt sind; Cairn kann helfen, aufzubauen, was dich trägt.',
  food: 'Laufen braucht Essen, und du auch. Wenn Essen zur Sorge geworden ist, kann jemand helfen, dem du vertraust, oder eine Ärztin, ein Arzt; du musst das nicht allein tragen.',
  'under-age':
    'Das kannst du setzen. Unter 18 legt Cairn keinen Plan für einen Marathon an und sagt keine Chance dafür; diese passen gut daneben oder vorher.',
}

const careBecause: Record<Care, string> = {
  pain: 'Raum zum Heilen kommt zuerst',
  rest: 'Ruhe gehört zum Training',
  weight: 'es baut dich auf',
  food: 'es tut dir gut',
  'under-age': 'ein guter Ort zum Wachsen',
}

const PER = { day: 'pro Tag', week: 'pro Woche', month: 'pro Monat', year: 'pro Jahr' } as const

/** How a sentence was understood: what was taken for granted, what is still asked, what would be concrete. */
export function phraseWords(
  format: Format,
): Pick<
  Goals,
  | 'assumptions'
  | 'assumption'
  | 'missing'
  | 'understoodKinds'
  | 'vague'
  | 'laterAsk'
  | 'vagueNoData'
  | 'cared'
  | 'because'
> {
  const on = (day: Day, reader: Reader) => format.dateWithWeekday(day, reader.asOf)
  const assumptions: Goals['assumptions'] = {
    'distance-taken-as': ({ text, distance_m }, { units }) =>
      `„${text}“ verstanden als ${format.raceDistance(distance_m, units)}, ${format.number(distance_m / 1000, 2)} km.`,
    'time-read-as': ({ text, time_s }) => `„${text}“ gelesen als ${format.spell(time_s)}.`,
    'under-taken-as': ({ time_s }) => `Darunter heißt ${format.duration(time_s)} oder schneller.`,
    'year-taken-as': ({ on: day }, reader) =>
      `Gemeint ist der nächste: ${format.date(day)}, ${format.relativeDay(day, reader.asOf)}.`,
    'date-order-taken': ({ on: day, order }) =>
      `Mit dem ${order === 'day-month' ? 'Tag' : 'Monat'} zuerst gelesen: ${format.date(day)}.`,
    'day-taken-as': ({ text, on: day }, reader) => `„${text}“ verstanden als ${on(day, reader)}.`,
    'date-has-passed': ({ on: day }) => `Der ${format.date(day)} ist vorbei. Welchen Tag meinst du?`,
    'starts-on': ({ on: day }, reader) => `Zählt ab ${on(day, reader)}.`,
    'weeks-counted': ({ weeks, dueOn }, reader) => `Das sind ${format.weeks(weeks)}, bis ${on(dueOn, reader)}.`,
    'steps-last': ({ weeks }) => `Jede dieser Mengen gilt für ${format.weeks(weeks)}.`,
    'slack-default': ({ slack_weeks }) =>
      slack_weeks === 0
        ? 'Keine Reservewochen. Du kannst ihm welche geben.'
        : `${format.count(slack_weeks, 'Reservewoche', 'Reservewochen')}: So viele dürfen anders laufen.`,
    'sport-taken-as': () => 'Nur Läufe zählen.',
    'range-taken-as': ({ text, value }) => `„${text}“ zählt ab ${format.number(value, 1)}.`,
    'moving-time': () => 'Die Zeit in Bewegung zählt, ohne Halte.',
    'every-other-taken-as': ({ times, per }) => `Gezählt als ${format.number(times)} Mal ${PER[per]}.`,
    'left-out': ({ text }) => `„${text}“ gehört nicht zu dem, was gezählt wird.`,
    'unit-taken-as': ({ unit }) =>
      `Die Zahl gilt in ${{ km: 'Kilometern', mi: 'Meilen', h: 'Stunden', min: 'Minuten' }[unit]}.`,
    'finish-counts': () => 'Ins Ziel zu kommen zählt. Nenn eine Zeit, wenn du eine möchtest.',
    'birthday-taken-as': ({ age, on: day }, reader) =>
      `Cairn kennt das Jahr, in dem du ${format.number(age)} wirst, und nicht den Tag; der letzte, der sicher davor liegt, ist ${on(day, reader)}.`,
    'pain-up-to': ({ level }) =>
      `Bis ${format.number(level)} von 10 gilt ein Tag als schmerzfrei. Du kannst das ändern.`,
    'times-taken-as': ({ times }) => `Verstanden als ${format.number(times)} Mal pro Woche.`,
    'mean-over': ({ weeks }) => `Es zählt das Mittel aus ${format.weeks(weeks)}, damit eine ruhige Woche wenig wiegt.`,
    'asked-at': ({ rhythm, target }) =>
      rhythm === 'before-and-after'
        ? `Gefragt in einer Zeile vor und nach Läufen; zu erreichen ist im Mittel ein Rückgang um ${format.number(target, 1)} von 10.`
        : `Gefragt in einer Zeile ${rhythm === 'weekly' ? 'jede Woche' : 'nach jedem Lauf'}; zu erreichen sind im Mittel ${format.number(target, 1)} von 10.`,
    'range-around': ({ value, unit }) =>
      `Ein Bereich um ${format.number(value, 1)} ${unit === 'bpm' ? 'Schläge pro Minute' : unit}, wo du jetzt bist.`,
    'from-record': (facts, reader) => recorded(facts, reader),
    proxy: ({ metric }) =>
      metric === 'cadence'
        ? 'Verfolgt über deine Schrittfrequenz: Schnellere Schritte sind kürzere. Sie steht für deine Technik und sieht nicht alles davon.'
        : 'Verfolgt über dein Tempo bei gleichem Puls. Es steht für die Ökonomie; Hitze, Hügel und Schlaf bewegen es auch.',
    'review-taken-as': ({ months }) =>
      `Kein letzter Tag. ${months === 1 ? 'Jeden Monat' : `Alle ${format.number(months)} Monate`} fragt Cairn, ob es dir noch guttut.`,
    'today-meant': ({ on: day }, reader) => `Gemeint ist heute, ${on(day, reader)}.`,
    'this-week-meant': ({ on: from, dueOn }, reader) =>
      `Gemeint ist diese Woche: ${on(from, reader)} bis ${on(dueOn, reader)}.`,
    'block-ends': ({ on: day }, reader) => `Der Block endet mit seiner letzten geplanten Einheit, ${on(day, reader)}.`,
    'race-meant': ({ on: day, distance_m, name }, reader) =>
      `Gemeint ist dein nächster Hauptwettkampf: ${name ?? format.raceDistance(distance_m, reader.units)}, ${on(day, reader)}.`,
    'ceiling-as-rest': ({ days }) => `Von der anderen Seite verfolgt: ${format.days(days)} ohne Lauf in jeder Woche.`,
    ceiling: () => 'Du hast eine Obergrenze genannt. Von selbst zählt das nichts, deshalb sagst du, ob sie hielt.',
    'faster-than-record': ({ record_s, distance_m }, { units }) =>
      `${format.raceDistance(distance_m, units)}: So schnell ist das noch niemand gelaufen; die Weltbestzeit ist ${format.duration(record_s)}. Welche Zeit meinst du?`,
    'time-not-read': ({ text }) => `„${text}“ liest sich nicht als Zeit für diese Strecke.`,
    'beyond-possible': ({ days }) =>
      `Das ist mehr, als irgendjemand in ${format.count(days, 'Tag', 'Tagen')} geschafft hat. Wie viel meinst du?`,
    parts: ({ of, count }) =>
      `${format.number(count)} ${of === 'own' ? 'Ziele' : 'Teile'} in einem: Es ist erreicht, wenn jedes davon es ist.`,
    'by-hand': () => 'Daten können das nicht sehen. Du sagst, wann es geschafft ist.',
    care: ({ for: of }) => caring[of],
  }

  /** A number from the runner's own record, and that it was taken from there. */
  function recorded(
    { of, value, unit, year }: Extract<Assumption, { code: 'from-record' }>,
    { units }: Reader,
  ): string {
    switch (of) {
      case 'best':
        return `Aus deiner Bestzeit von ${format.duration(value)}.`
      case 'weekly-distance':
        return `Aus deinem üblichen Wochenumfang von ${format.distance(value, units)}.`
      case 'runs-per-week':
        return unit === 's'
          ? `Aus deinem üblichen Umfang: ${format.hours(value)} pro Woche.`
          : `Aus deinen üblichen ${format.number(value, 1)} pro Woche.`
      case 'cadence':
        return `Aus deinen üblichen ${format.number(value)} Schritten pro Minute.`
      case 'pace':
        return `Aus deinen üblichen lockeren Läufen mit ${format.duration(value)} pro Kilometer.`
      case 'longest-run':
        return `Aus deinem längsten Lauf von ${format.distance(value, units)}.`
      case 'plan':
        return `Dein Plan hat diese Woche ${format.distance(value, units)}.`
      case 'year':
        return `${year === undefined ? 'Jenes Jahr' : year} kam auf ${format.distance(value, units)}.`
    }
  }

  return {
    assumptions,
    assumption: (facts, reader) =>
      (assumptions[facts.code] as (facts: Extract<Assumption, { code: AssumptionCode }>, reader: Reader) => string)(
        facts,
        reader,
      ),
    missing,
    understoodKinds: kinds,
    vague: 'Eine gute Richtung. Das wären Ziele, denen Cairn folgen kann:',
    laterAsk: (day, name, reader) => `Ab ${on(day, reader)}: ${name}`,
    vagueNoData: 'Eine gute Richtung. Was würdest du sehen, wenn es wahr würde?',
    cared: 'Das wären Ziele, die es gut mit dir meinen:',
    because(reason, reader) {
      switch (reason.code) {
        case 'best': {
          const when = reason.on === undefined ? '' : ` am ${format.date(reason.on, reader.asOf)}`
          return `${format.raceDistance(reason.distance_m, reader.units)} bist du${when} in ${format.duration(reason.elapsed_s)} gelaufen`
        }
        case 'weekly-distance':
          return `du läufst etwa ${format.distance(reason.distance_m, reader.units)} pro Woche`
        case 'runs-per-week':
          if (reason.runs < 0.5) return 'ein sanfter Weg zurück'
          return `du läufst etwa ${format.number(reason.runs, 1)} Mal pro Woche`
        case 'weekly-distance-then':
          return `bis ${format.date(reason.on, reader.asOf)} bist du etwa ${format.distance(reason.distance_m, reader.units)} pro Woche gelaufen; die Hälfte davon ist ein sanfter Weg zurück`
        case 'care':
          return careBecause[reason.for]
        case 'ceiling':
          return 'eine gehaltene Grenze, nach deinem eigenen Wort'
      }
    },
  }
}
