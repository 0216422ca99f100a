import type { Format, Words } from '../../words.ts'

/** One, several in the dative, and one of them. */
const NOUNS = {
  day: ['Tag', 'Tagen', 'einer'],
  week: ['Woche', 'Wochen', 'eine'],
  month: ['Monat', 'Monaten', 'einer'],
  year: ['Jahr', 'Jahren', 'eines'],
} as const

/** Titles, axes and the one sentence each chart says to a screen reader. Values come in already formatted. */
export const chartWords = ({ count }: Format): Words['ui']['charts'] => ({
  table: (title) => `${title}, als Tabelle`,
  noData: 'Noch nichts zu zeichnen.',
  today: 'heute',
  target: 'Zielwert',
  evenWay: 'gleichmäßiger Weg',
  done: 'geschafft',
  toCome: 'kommt noch',
  week: {
    title: 'Diese Woche, Tag für Tag',
    say: ({ distance, runs, days }) =>
      `Diese Woche: ${distance} in ${count(runs, 'Lauf', 'Läufen')}. ${days.join(', ')}.`,
    day: (weekday, what) => `${weekday} ${what}`,
  },
  year: {
    title: 'Dein Jahr, Tag für Tag',
    say: ({ days, distance, from, to }) =>
      `Kalender von ${from} bis ${to}: ${count(days, 'Tag', 'Tage')} mit einem Lauf, ${distance} insgesamt.`,
    day: (date, what) => `${date}: ${what}`,
    noRun: 'kein Lauf',
    less: 'weniger',
    more: 'mehr',
  },
  weeks: {
    title: 'Wochenumfang',
    say: ({ weeks, mean, last, longest }) =>
      `Umfang der letzten ${count(weeks, 'Woche', 'Wochen')}: ${last} diese Woche, ${mean} pro Woche im Mittel aus vier, höchstens ${longest}.`,
    point: (week, distance, runs) => `Woche vom ${week}: ${distance}, ${count(runs, 'Lauf', 'Läufe')}`,
  },
  goal: {
    title: 'Der Weg bisher',
    say: ({ name, actual, expected, target }) =>
      `${name}: ${actual} jetzt${expected === undefined ? '' : `, ${expected} auf einem gleichmäßigen Weg`}, Zielwert ${target}.`,
  },
  periods: {
    title: 'Woche für Woche',
    say: ({ held, ended, open, per }) =>
      (ended === 0
        ? 'Noch ist nichts abgelaufen, von dem genug bekannt ist'
        : `${held} von ${count(ended, `abgelaufenen ${NOUNS[per][0]}`, `abgelaufenen ${NOUNS[per][1]}`)} gehalten`) +
      (open ? `, ${NOUNS[per][2]} noch offen.` : '.'),
  },
  streams: {
    title: 'Tempo, Puls und Höhe',
    say: ({ distance, pace, heartRate, climb }) =>
      [
        `Diagramm über ${distance}`,
        ...(pace === undefined ? [] : [`Tempo ${pace} im Mittel`]),
        ...(heartRate === undefined ? [] : [`Puls ${heartRate} im Mittel`]),
        ...(climb === undefined ? [] : [`${climb} bergauf`]),
      ].join(', ') + '.',
  },
  route: {
    title: 'Route',
    say: (width, height) => `Die Route als Linie, ${width} breit und ${height} hoch; Norden ist oben.`,
  },
  splits: {
    title: 'Abschnitte',
    say: ({ number, fastest, slowest }) =>
      `${count(number, 'Abschnitt', 'Abschnitte')}, am schnellsten ${fastest}, am langsamsten ${slowest}.`,
  },
  cairn: {
    title: 'Dein Steinmännchen',
    say: (goals) => `Ein Steinmännchen aus ${count(goals, 'Stein', 'Steinen')}, einer für jedes Ziel.`,
  },
})
