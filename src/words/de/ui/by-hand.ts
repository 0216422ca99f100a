import type { Format, Words } from '../../words.ts'

type ByHand = Pick<
  Words['ui']['activity'],
  | 'new'
  | 'day'
  | 'clock'
  | 'distance'
  | 'elapsed'
  | 'moving'
  | 'movingHint'
  | 'hours'
  | 'minutes'
  | 'seconds'
  | 'ascent'
  | 'descent'
  | 'heartRate'
  | 'maxHeartRate'
  | 'effort'
  | 'company'
  | 'gear'
  | 'place'
  | 'about'
  | 'typed'
  | 'reset'
  | 'split'
  | 'merge'
  | 'apart'
  | 'race'
  | 'twinWhy'
  | 'twinApart'
>

/** What a runner says of an activity by hand: added, corrected, cut, put together. */
export const byHandWords = ({ count, number, duration, distance }: Format): ByHand => ({
  new: {
    title: 'Aktivität hinzufügen',
    lead: 'Für das, was keine Uhr aufgezeichnet hat. Sportart, Tag und Zeit genügen.',
    add: 'Hinzufügen',
    more: 'Puls, Höhenmeter, Gesellschaft, Ort, Schuhe\u00a0…',
  },
  day: 'Tag',
  clock: 'Begonnen um',
  distance: 'Strecke',
  elapsed: 'Zeit vom Start bis zum Ende',
  moving: 'Zeit in Bewegung',
  movingHint: 'Ohne Halte. Leer: wie zuvor.',
  hours: 'Stunden',
  minutes: 'Minuten',
  seconds: 'Sekunden',
  ascent: 'Höhenmeter',
  descent: 'Abstieg',
  heartRate: 'Puls im Mittel',
  maxHeartRate: 'Höchster Puls',
  effort: {
    label: 'Wie anstrengend war es?',
    hint: '0 gar nicht, 10 alles, was da ist. Wie es sich angefühlt hat, nicht wie es hätte sein sollen.',
    none: 'Nicht gesagt',
    value: (effort) => `${number(effort, 1)} von 10`,
  },
  company: {
    label: 'In Gesellschaft',
    unsaid: 'Nicht gesagt',
    yes: 'Mit anderen',
    alone: 'Allein',
    names: 'Mit wem',
    namesHint: 'Die Personen, mit Komma getrennt. Es darf leer bleiben.',
    with: (names) => names.join(', '),
  },
  gear: {
    label: 'Schuhe',
    none: 'Keine genannt',
    noneYet: 'Schuhe kommen im Menü unter „Schuhe“ dazu.',
  },
  place: {
    title: 'Ort',
    country: 'Land',
    noCountry: 'Nicht gesagt',
    state: 'Bundesland oder Region',
    name: 'Ort, wie du ihn nennst',
    fromPosition: 'danach, wo es begann',
    byHand: 'wie du gesagt hast',
  },
  about: 'Drumherum',
  typed: {
    number: 'Hier passt eine Zahl.',
    time: 'Minuten und Sekunden gehen von 0 bis 59.',
    elapsedNeeded: 'Es fehlt noch, wie lange es gedauert hat.',
    dayNeeded: 'Es fehlt noch der Tag.',
  },
  reset: {
    act: 'Wie in der Datei',
    lead: 'Das hast du berichtigt. Wähl, was wieder so wird, wie die Datei es sagt.',
    fields: {
      name: 'Bezeichnung',
      note: 'Notiz',
      sport: 'Sportart',
      start: 'Tag und Uhrzeit',
      distance_m: 'Strecke',
      elapsed_s: 'Zeit vom Start bis zum Ende',
      moving_s: 'Zeit in Bewegung',
      ascent_m: 'Höhenmeter',
      descent_m: 'Abstieg',
      average_heart_rate_bpm: 'Puls',
      max_heart_rate_bpm: 'Höchster Puls',
      place: 'Ort',
    },
    note: (fields) => `Von dir berichtigt: ${fields.join(', ')}.`,
  },
  split: {
    act: 'In zwei teilen',
    lead: 'Beide Teile behalten, was in ihnen aufgezeichnet wurde. Das Ganze bleibt erhalten und lässt sich wieder zusammensetzen.',
    by: 'Wo schneiden',
    time: 'Nach einer Zeit',
    distance: 'Nach einer Strecke',
    lap: 'Nach einer Runde',
    lapAt: (lap, at_s, at_m, units) =>
      `Runde ${number(lap)}, bei ${at_m === null ? duration(at_s) : `${distance(at_m, units)}, ${duration(at_s)}`}`,
  },
  merge: {
    act: 'Zusammensetzen',
    lead: 'Mit einer Aktivität derselben Sportart rund um diesen Tag. Die Teile bleiben erhalten und lassen sich wieder trennen.',
    none: 'Innerhalb eines Tages gibt es keine andere Aktivität dieser Sportart.',
    choose: 'Womit',
  },
  apart: {
    act: 'Wieder trennen',
    title: (n) => (n === 1 ? 'Aus einer längeren geschnitten' : `Aus ${count(n, 'Teil', 'Teilen')} gemacht`),
    lead: (n) => (n === 1 ? 'Das Ganze kommt zurück, wie es war.' : 'Die Teile kommen zurück, wie sie waren.'),
  },
  race: {
    act: 'Als Wettkampf markieren',
    edit: 'Wettkampf',
    badge: 'Wettkampf',
  },
  twinWhy: {
    'same-time': 'Zur gleichen Zeit begonnen und beendet, auf ungefähr demselben Weg.',
    'zone-shift': 'Gleicher Weg und gleiche Dauer, volle Stunden auseinander: Eine Uhr stand in einer anderen Zone.',
    'same-day': 'Derselbe Tag, gleiche Länge und Dauer; eine von beiden nennt keine Uhrzeit.',
    word: 'Das hast du gesagt.',
  },
  twinApart: (later_s, longer_m, units) => {
    const parts = [
      ...(Math.abs(later_s) < 1 ? [] : [`begann ${duration(Math.abs(later_s))} ${later_s > 0 ? 'später' : 'früher'}`]),
      ...(longer_m === null || Math.abs(longer_m) < 5
        ? []
        : [`ist ${distance(Math.abs(longer_m), units)} ${longer_m > 0 ? 'länger' : 'kürzer'}`]),
    ]
    return parts.length === 0 ? undefined : `Sie ${parts.join(' und ')}.`
  },
})
