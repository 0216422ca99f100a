import type { Format, Words } from '../../words.ts'

/** Charts of days and weeks: what was asked of a week, which days of it are run, how far the longest runs go. */
export const dayChartWords = ({ count, number, list }: Format): Words['web']['dayCharts'] => ({
  asked: 'Gefragt',
  askedKey: 'Ziel der Woche',
  pauseKey: 'eine Pause',
  inPause: 'Pause',
  pattern: {
    title: 'Deine Wochentage',
    answer: (days) => `meist ${list(days)}`,
    sentence: (each, weeks) =>
      `Läufe nach Wochentag, in den letzten ${count(weeks, 'Woche', 'Wochen')}: ${each.join(', ')}.`,
    each: (weekday, runs) => `${weekday} ${number(runs)}`,
    note: (weeks) => `In wie vielen der letzten ${count(weeks, 'Woche', 'Wochen')} du an diesem Tag gelaufen bist.`,
    columns: { day: 'Wochentag', weeks: 'Wochen mit einem Lauf', mean: 'Mittlere Strecke' },
  },
  longest: {
    title: 'Wie lang deine langen Läufe sind',
    answer: (upTo) => `üblicher nächster Schritt: bis ${upTo}`,
    note: 'Jeder Punkt ist ein Lauf. Die Linie ist der längste der dreißig Tage davor, der Streifen darüber der übliche nächste Schritt: ein Zehntel mehr. Jenseits davon verletzen sich mehr Läufer; versprochen ist damit in keiner Richtung etwas.',
    afterBreak: 'Nach dreißig Tagen ohne Lauf ist die Hälfte des längsten davor der Ort, wieder anzufangen.',
    sentence: (longest, upTo) =>
      `Längster Lauf der letzten dreißig Tage: ${longest}. Der übliche nächste Schritt geht bis ${upTo}. Die Läufe stehen in der Tabelle.`,
    unknown: 'Läufe des letzten halben Jahres. Ein üblicher nächster Schritt wird gerade nicht genannt.',
    line: 'längster',
    step: 'nächster',
    columns: { on: 'Tag', run: 'Lauf', longest: 'Längster der 30 Tage davor', upTo: 'Üblicher nächster Schritt' },
  },
  counted: {
    title: 'Tage, die gezählt haben',
    answer: (days) => count(days, 'Tag', 'Tage'),
    sentence: (days, from, to) =>
      `Von ${from} bis ${to} haben ${count(days, 'Tag', 'Tage')} für dieses Ziel gezählt. Sie stehen in der Tabelle.`,
    key: 'gezählt',
    notKey: 'nicht',
    columns: { on: 'Tag', activities: 'Aktivitäten' },
  },
})
