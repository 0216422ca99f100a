import type { Words } from '../../words.ts'

type Health = 'clear-days' | 'keep-in-range' | 'self-rated' | 'metric' | 'open' | 'by-hand'

export const healthFields: Pick<Words['goals']['fields'], Health> = {
  'clear-days': {
    up_to: {
      label: 'Schmerzfrei bis',
      question: 'Bis zu welchem Wert gilt ein Tag als schmerzfrei, von 0 bis 10?',
      hint: '0 heißt: gar keine Schmerzen. Ein wenig Muskelkater nach einem Lauf ist oft eine 1 oder 2.',
    },
    heard_share: {
      label: 'Tage mit einem Wort',
      question: 'An welchem Anteil der Tage sagst du, wie es war?',
      hint: 'Ein Tag ohne ein Wort ist unbekannt: weder schmerzfrei noch verloren. Leer die Hälfte.',
    },
  },
  'keep-in-range': {
    of: { label: 'Was', question: 'Welcher Wert?' },
    low: { label: 'Von', question: 'Nicht unter?', hint: 'Darf leer bleiben.' },
    high: { label: 'Bis', question: 'Nicht über?', hint: 'Darf leer bleiben.' },
    height_m: {
      label: 'Größe',
      question: 'Wie groß bist du?',
      hint: 'Nur gefragt, damit der Bereich nicht zu tief geht. 1,72, oder 5\'8", wenn du in Meilen zählst.',
    },
  },
  'self-rated': {
    of: { label: 'Was', question: 'Wovon möchtest du eine Veränderung spüren?' },
    question: {
      label: 'Frage',
      question: 'Welche Frage soll gestellt werden?',
      hint: 'In deinen Worten, beantwortet von 0 bis 10.',
    },
    better: { label: 'Besser ist', question: 'Ist mehr davon besser, oder weniger?' },
    rhythm: { label: 'Rhythmus', question: 'Wann soll gefragt werden?' },
    target: {
      label: 'Zu erreichen',
      question: 'Welches Mittel möchtest du sehen, von 0 bis 10?',
      hint: 'Bei vorher und nachher: um wie viel es sich ändern soll.',
    },
  },
  metric: {
    metric: { label: 'Zeichen', question: 'Welcher Wert aus deinen Aufzeichnungen?' },
    heart_rate_bpm: { label: 'Bei', question: 'Bei welchem Puls?' },
    target: { label: 'Zu erreichen', question: 'Welchen Wert möchtest du sehen?' },
  },
  open: {
    review_months: { label: 'Angesehen alle', question: 'Nach wie vielen Monaten sehen wir es wieder an?' },
  },
  'by-hand': {
    steps: {
      label: 'Schritte',
      question: 'Welche Schritte führen dorthin?',
      hint: 'Einer in jeder Zeile. Sie dürfen leer bleiben.',
    },
  },
}
