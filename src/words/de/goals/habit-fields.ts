import type { Words } from '../../words.ts'

type Habit = 'frequency' | 'miss-limit' | 'volume' | 'level' | 'sessions' | 'workout' | 'rest' | 'pause-limit'

const sports = { label: 'Zählt', question: 'Welche Sportarten zählen?' }
const spareWeeks = {
  label: 'Reservewochen',
  question: 'Wie viele dieser Wochen dürfen anders laufen?',
  hint: 'Eine Erkältung, eine Reise, eine volle Woche: Mit Reservewochen gilt das Ziel trotzdem.',
}

export const habitFields: Pick<Words['goals']['fields'], Habit> = {
  frequency: {
    times: { label: 'Wie viele', question: 'Wie oft?' },
    counted: {
      label: 'Wovon',
      question: 'Jeder Lauf, oder Tage mit einem Lauf?',
      hint: 'Zwei Läufe an einem Tag sind zwei Läufe und ein Tag.',
    },
    per: { label: 'In jedem Zeitraum', question: 'In jeder Woche oder in jedem Monat?' },
    weeks: { label: 'Wochen', question: 'Für wie viele Wochen?' },
    slack_weeks: spareWeeks,
    months: { label: 'Monate', question: 'Für wie viele Monate?' },
    slack_months: {
      label: 'Reservemonate',
      question: 'Wie viele dieser Monate dürfen anders laufen?',
      hint: 'Mit Reservemonaten gilt das Ziel auch, wenn das Leben dazwischenkommt.',
    },
    weekdays: {
      label: 'Nur am',
      question: 'Nur an bestimmten Wochentagen?',
      hint: 'Leer zählt jeder Tag.',
    },
    run_kind: {
      label: 'Art von Lauf',
      question: 'Nur Läufe einer Art?',
      hint: 'Bekannt aus der geplanten Einheit, für die er stand, oder aus seiner Bezeichnung: Nenn einen Lauf „Tempo“, und er zählt als einer.',
    },
    in_company: {
      label: 'In Gesellschaft',
      question: 'Nur zusammen mit jemandem?',
      hint: 'Ein Lauf zählt, wenn bei ihm steht, dass jemand dabei war.',
    },
    least_distance_m: {
      label: 'Jeder mindestens',
      question: 'Nur ab einer Strecke?',
      hint: 'Leer zählt jede Strecke. 5 km',
    },
    least_time_s: {
      label: 'Jeder so lang wie',
      question: 'Nur ab einer Zeit?',
      hint: 'Zeit in Bewegung. Leer zählt jede Länge. 30:00',
    },
    sports,
  },
  'miss-limit': {
    misses: {
      label: 'Höchstens ausgelassen',
      question: 'Wie viele geplante Einheiten dürfen ausfallen?',
      hint: '0 heißt: jede von ihnen. Leer, wo ein Anteil gehalten werden soll.',
    },
    kept_share: {
      label: 'Gehaltener Anteil',
      question: 'Oder welcher Anteil davon soll gehalten werden?',
      hint: 'Statt einer Zahl, in Prozent: 90 lässt von 10 geplanten Einheiten eine frei.',
    },
    per: { label: 'Wie oft', question: 'Insgesamt, oder in jeder Woche oder jedem Monat?' },
    plan_id: { label: 'Plan', question: 'Aus welchem Plan?', hint: 'Leer zählen alle geplanten Einheiten.' },
  },
  volume: {
    quantity: { label: 'Wovon', question: 'Strecke, Zeit, Höhenmeter oder Anzahl?' },
    amount: { label: 'Wie viel', question: 'Wie viel?' },
    per: { label: 'Wie oft', question: 'Insgesamt, oder jeden Tag, jede Woche, jeden Monat oder jedes Jahr?' },
    slack_periods: {
      label: 'Reserve',
      question: 'Wie viele dieser Tage, Wochen, Monate oder Jahre dürfen anders laufen?',
      hint: 'Mit Reserve gilt das Ziel auch, wenn das Leben dazwischenkommt.',
    },
    sports,
  },
  level: {
    quantity: { label: 'Wovon', question: 'Strecke, Zeit oder Zahl der Läufe?' },
    amount: { label: 'Pro Woche', question: 'Wie viel pro Woche, im Mittel?' },
    from_amount: {
      label: 'Beginnt bei',
      question: 'Wo beginnt es?',
      hint: 'Leer beim Mittel der Wochen, bevor es anfängt.',
    },
    over_weeks: {
      label: 'Gemittelt über',
      question: 'Über wie viele Wochen gemittelt?',
      hint: 'Leer über 4: Eine leichte Woche macht es nicht zunichte, und eine volle macht es nicht allein.',
    },
    hold_weeks: {
      label: 'Gehalten für',
      question: 'Für wie viele Wochen soll es gehalten werden?',
      hint: 'Leer genügt es, dort anzukommen.',
    },
    sports,
  },
  sessions: {
    of: { label: 'Einheiten', question: 'Welche Einheiten?' },
    times: { label: 'Wie viele pro Woche', question: 'Wie viele pro Woche?' },
    weeks: { label: 'Wochen', question: 'Für wie viele Wochen?' },
    slack_weeks: spareWeeks,
  },
  workout: {
    aim: { label: 'Worum es geht', question: 'Was würde sie gut machen?' },
    of: { label: 'Welche', question: 'Welche der geplanten Einheiten?' },
    workout_id: { label: 'Einheit', question: 'Nur diese Einheit?', hint: 'Leer alle an den Tagen des Ziels.' },
  },
  rest: {
    days: {
      label: 'Ruhetage',
      question: 'Wie viele Tage ohne Lauf in jeder Woche?',
      hint: 'Leer die Ruhetage, die geplant sind.',
    },
  },
  'pause-limit': {
    days: {
      label: 'Nicht länger als',
      question: 'Wie viele Tage darf dich eine Verletzung oder Krankheit höchstens vom Laufen fernhalten?',
    },
  },
}
