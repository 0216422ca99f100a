import { describe, expect, it } from 'vitest'
import { dateOf, parseIsoDate } from '../../../../src/core/base/calendar.ts'
import { phrase } from '../../../../src/core/goal/phrase/phrase.ts'

const asOf = dateOf(2027, 3, 5)
const read = (text: string, language = 'de') => phrase(text, { language, asOf, weekStart: 1, units: 'metric' })

/** As runners write in German on Friday 5 March 2027: the kind, its fields, the last day where one is known. */
const said: readonly (readonly [text: string, kind: string, fields: object, dueOn?: string])[] = [
  ['unter 20 Minuten auf 5 km', 'race-time', { distance_m: 5000, time_s: 1199 }],
  ['5 km unter 20 Minuten bis 1. Juni', 'race-time', { distance_m: 5000, time_s: 1199 }, '2027-06-01'],
  ['Halbmarathon unter 1:45 bis Oktober', 'race-time', { distance_m: 21098, time_s: 6299 }, '2027-10-01'],
  ['dreimal pro Woche laufen', 'frequency', { times: 3, counted: 'activities', slack_weeks: 0, sports: ['running'] }],
  ['4 Mal die Woche', 'frequency', { times: 4, counted: 'activities', slack_weeks: 0, sports: ['running'] }],
  [
    '30 km in der Woche für 12 Wochen',
    'volume',
    { quantity: 'distance', amount: 30000, per: 'week', sports: ['running'] },
    '2027-05-30',
  ],
  ['erster Marathon', 'first-time', { distance_m: 42195 }],
  ['schneller werden', 'vague', {}],
  ['fit werden', 'vague', {}],
  [
    '1000 km in diesem Jahr',
    'volume',
    { quantity: 'distance', amount: 1000000, per: 'total', sports: ['running'] },
    '2027-12-31',
  ],
  [
    '1.000 km im Jahr 2027',
    'volume',
    { quantity: 'distance', amount: 1000000, per: 'total', sports: ['running'] },
    '2027-12-31',
  ],
  ['ein halbes Jahr schmerzfrei', 'clear-days', { up_to: 2 }, '2027-09-04'],
  [
    'jede Woche mit Freunden laufen',
    'frequency',
    { times: 1, counted: 'activities', slack_weeks: 0, sports: ['running'], in_company: true },
  ],
  ['Bestzeit über 10 km', 'personal-best', { distance_m: 10000 }],
  ['Bestzeit im Halbmarathon bis Oktober', 'personal-best', { distance_m: 21098 }, '2027-10-01'],
  [
    '12 Wochen lang 4 Tage pro Woche laufen',
    'frequency',
    { times: 4, counted: 'days', weeks: 12, slack_weeks: 0, sports: ['running'] },
    '2027-05-30',
  ],
  [
    '40 km pro Woche für 12 Wochen',
    'volume',
    { quantity: 'distance', amount: 40000, per: 'week', sports: ['running'] },
    '2027-05-30',
  ],
  ['erster Marathon im Herbst', 'first-time', { distance_m: 42195 }, '2027-11-30'],
  ['in 5 verschiedenen Ländern laufen', 'collection', { of: 'country', count: 5, sports: ['running'] }],
  ['6 Monate schmerzfrei', 'clear-days', { up_to: 2 }, '2027-09-04'],
  ['Ruhepuls unter 60 halten', 'keep-in-range', { of: 'resting-heart-rate', high: 59 }],
  ['Laufen gegen Stress', 'self-rated', { of: 'stress', rhythm: 'before-and-after', target: 2 }],
  ['Laufökonomie verbessern', 'metric', { metric: 'pace-at-heart-rate' }],
  [
    '8 Wochen lang zweimal pro Woche Krafttraining',
    'sessions',
    { of: 'strength', times: 2, weeks: 8, slack_weeks: 0 },
    '2027-05-02',
  ],
  ['ein Leben lang laufen', 'open', { review_months: 6 }],
  ['Grundlage aufbauen bis März', 'composite', { of: 'base' }, '2027-03-31'],
  ['höchstens 2 Einheiten im Monat auslassen', 'miss-limit', { misses: 2, per: 'month' }],
  ['einem Laufverein beitreten', 'by-hand', {}],
  [
    'Wochenumfang von 25 auf 40 km steigern bis Mai',
    'level',
    { quantity: 'distance', amount: 40000, sports: ['running'] },
    '2027-05-01',
  ],
  ['die heutige Einheit zu Ende bringen', 'workout', { aim: 'complete' }, '2027-03-05'],
  [
    'Qualifikation für Boston bis September',
    'standard',
    { distance_m: 42195, table: 'boston', event: 'Boston Marathon' },
    '2027-09-01',
  ],
  ['die geplanten Ruhetage nehmen', 'rest', {}, '2027-03-07'],
  ['Marathon unter 4 Stunden', 'race-time', { distance_m: 42195, time_s: 14399 }],
  ['Marathon in 3:59:59 am 10. Oktober', 'race-time', { distance_m: 42195, time_s: 14399 }, '2027-10-10'],
  ['10 km in 45 Minuten in 8 Wochen', 'race-time', { distance_m: 10000, time_s: 2700 }, '2027-04-30'],
  ['5 km in 25:00 bis zum Frühjahr', 'race-time', { distance_m: 5000, time_s: 1500 }, '2027-05-31'],
  ['Halbmarathon unter 2 Stunden bis Ende September', 'race-time', { distance_m: 21098, time_s: 7199 }, '2027-09-30'],
  ['10,5 km in 50 Minuten', 'race-time', { distance_m: 10500, time_s: 3000 }],
  [
    '3 Läufe pro Woche bis Juni',
    'frequency',
    { times: 3, counted: 'activities', weeks: 12, slack_weeks: 0, sports: ['running'] },
    '2027-05-30',
  ],
  [
    'jeden Sonntag laufen',
    'frequency',
    { times: 1, counted: 'activities', slack_weeks: 0, sports: ['running'], weekdays: [7] },
  ],
  ['jeden zweiten Tag laufen', 'frequency', { times: 3, counted: 'days', slack_weeks: 0, sports: ['running'] }],
  [
    'zweimal die Woche schwimmen',
    'frequency',
    { times: 2, counted: 'activities', slack_weeks: 0, sports: ['swimming'] },
  ],
  ['50 km im Monat', 'volume', { quantity: 'distance', amount: 50000, per: 'month', sports: ['running'] }],
  [
    '10000 Höhenmeter in diesem Jahr',
    'volume',
    { quantity: 'climb', amount: 10000, per: 'total', sports: ['running'] },
    '2027-12-31',
  ],
  ['5 Stunden pro Woche laufen', 'volume', { quantity: 'time', amount: 18000, per: 'week', sports: ['running'] }],
  [
    '100 Läufe in diesem Jahr',
    'volume',
    { quantity: 'count', amount: 100, per: 'total', sports: ['running'] },
    '2027-12-31',
  ],
  ['erster Traillauf in 6 Monaten', 'first-time', { event: 'trail' }, '2027-09-05'],
  ['Marathon schaffen', 'first-time', { distance_m: 42195 }],
  ['10 km ohne Pause laufen', 'first-time', { distance_m: 10000, non_stop: true }],
  ['2 Ruhetage pro Woche', 'rest', { days: 2 }],
  [
    'zwei Yogastunden pro Woche für 10 Wochen',
    'sessions',
    { of: 'yoga', times: 2, weeks: 10, slack_weeks: 0 },
    '2027-05-16',
  ],
  ['Schrittfrequenz verbessern', 'metric', { metric: 'cadence' }],
  ['regelmäßiger laufen', 'vague', {}],
  ['abnehmen', 'keep-in-range', { of: 'weight' }],
  ['trotz Schmerzen laufen', 'vague', {}],
  ['jeden Tag laufen', 'frequency', { times: 7, counted: 'days', slack_weeks: 0, sports: ['running'] }],
  ['mit 3 verschiedenen Menschen laufen', 'collection', { of: 'partner', count: 3, sports: ['running'] }],
  ['an 5 verschiedenen Orten laufen', 'collection', { of: 'place', count: 5, sports: ['running'] }],
  [
    'montags und donnerstags laufen',
    'frequency',
    { times: 2, counted: 'days', slack_weeks: 0, sports: ['running'], weekdays: [1, 4] },
  ],
  ['mehr laufen', 'vague', {}],
  [
    '8 Wochen lang Spaß am Laufen haben',
    'self-rated',
    { of: 'enjoyment', rhythm: 'each-run', target: 7 },
    '2027-04-29',
  ],
  [
    '12 Wochen lang gesund bleiben',
    'composite',
    {
      of: 'healthy',
      parts: [
        { kind: 'clear-days', up_to: 2 },
        { kind: 'pause-limit', days: 7 },
      ],
    },
    '2027-05-27',
  ],
  [
    '200 km im April',
    'volume',
    { quantity: 'distance', amount: 200000, per: 'total', sports: ['running'] },
    '2027-04-30',
  ],
  [
    '3 Tempoläufe im Monat',
    'frequency',
    { times: 3, counted: 'activities', per: 'month', slack_months: 0, sports: ['running'], run_kind: 'tempo' },
  ],
  [
    'jede Woche ein langer Lauf',
    'frequency',
    { times: 1, counted: 'activities', slack_weeks: 0, sports: ['running'], run_kind: 'long' },
  ],
  ['erster Halbmarathon am 12. September 2027', 'first-time', { distance_m: 21098 }, '2027-09-12'],
  ['Ultramarathon finishen', 'first-time', { event: 'ultra' }],
  ['30 Minuten am Stück laufen', 'first-time', { duration_s: 1800, non_stop: true }],
]

describe('goals in German words', () => {
  for (const [text, kind, fields, dueOn] of said)
    it(`reads “${text}” as ${kind}`, () => {
      const found = read(text)
      expect(found.kind).toBe(kind)
      expect(found.fields).toEqual(fields)
      expect(found.dueOn).toBe(dueOn === undefined ? undefined : parseIsoDate(dueOn))
    })

  it('answers a wish that could do harm with care, in German too', () => {
    for (const text of ['trotz Schmerzen laufen', 'jeden Tag laufen', 'abnehmen'])
      expect(read(text).assumed.map(({ code }) => code)).toContain('care')
  })

  it('reads the same sentence alike in any case, with a comma or a point, and for any German country', () => {
    const plain = read('10,5 km in 50 Minuten')
    expect(read('10.5 KM IN 50 MINUTEN').fields).toEqual(plain.fields)
    expect(read('10,5 km in 50 Minuten', 'de-AT')).toEqual(plain)
  })

  it('reads thousands with a point as thousands', () => {
    expect(read('1.250 km in diesem Jahr').fields).toMatchObject({ amount: 1_250_000 })
  })
})
