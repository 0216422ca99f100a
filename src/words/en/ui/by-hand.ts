import type { EnglishFormat } from '../format/format.ts'

/** What a runner says of an activity by hand: added, corrected, cut, put together. */
export const byHandWords = ({ count, number, duration, distance }: EnglishFormat) => ({
  new: {
    title: 'Add an activity',
    lead: 'For what no watch recorded. Sport, day and time are enough.',
    add: 'Add it',
    more: 'Heart rate, climb, company, place, shoes\u00a0…',
  },
  day: 'Day',
  clock: 'Began at',
  distance: 'Distance',
  elapsed: 'Time from start to end',
  moving: 'Moving time',
  movingHint: 'Without stops. Empty: as before.',
  hours: 'Hours',
  minutes: 'Minutes',
  seconds: 'Seconds',
  ascent: 'Climb',
  descent: 'Descent',
  heartRate: 'Heart rate, mean',
  maxHeartRate: 'Heart rate, highest',
  effort: {
    label: 'How hard was it?',
    hint: '0 none, 10 all there is. As it felt, not as it should have.',
    none: 'Not said',
    value: (effort: number) => `${number(effort, 1)} of 10`,
  },
  company: {
    label: 'In company',
    unsaid: 'Not said',
    yes: 'With others',
    alone: 'Alone',
    names: 'With whom',
    namesHint: 'Names with a comma between them. They may stay empty.',
    with: (names: readonly string[]) => names.join(', '),
  },
  gear: { label: 'Shoes', none: 'None named', noneYet: 'Shoes are added under Shoes in the menu.' },
  place: {
    title: 'Place',
    country: 'Country',
    noCountry: 'Not said',
    state: 'State or region',
    name: 'Place, as you call it',
    fromPosition: 'from where it began',
    byHand: 'as you said',
  },
  about: 'Around it',
  typed: {
    number: 'A number fits here.',
    time: 'Minutes and seconds go from 0 to 59.',
    elapsedNeeded: 'How long it took is needed.',
    dayNeeded: 'A day is needed.',
  },
  reset: {
    act: 'As the file says',
    lead: 'You corrected these. Choose what goes back to what the file says.',
    fields: {
      name: 'Name',
      note: 'Note',
      sport: 'Sport',
      start: 'Day and time',
      distance_m: 'Distance',
      elapsed_s: 'Time from start to end',
      moving_s: 'Moving time',
      ascent_m: 'Climb',
      descent_m: 'Descent',
      average_heart_rate_bpm: 'Heart rate',
      max_heart_rate_bpm: 'Highest heart rate',
      place: 'Place',
    } as Readonly<Record<string, string>>,
    note: (fields: readonly string[]) => `Corrected by you: ${fields.join(', ').toLowerCase()}.`,
  },
  split: {
    act: 'Split in two',
    lead: 'Both parts keep what was recorded in them. The whole is kept and can be put together again.',
    by: 'Where to cut',
    time: 'After a time',
    distance: 'After a distance',
    lap: 'After a lap',
    lapAt: (lap: number, at_s: number, at_m: number | null, units: 'metric' | 'imperial') =>
      `Lap ${number(lap)}, at ${at_m === null ? duration(at_s) : `${distance(at_m, units)}, ${duration(at_s)}`}`,
  },
  merge: {
    act: 'Put together',
    lead: 'With an activity of the same sport around that day. The parts are kept and can be taken apart again.',
    none: 'There is no other activity of this sport within a day of it.',
    choose: 'With which',
  },
  apart: {
    act: 'Take apart again',
    title: (n: number) => (n === 1 ? 'Cut out of a longer one' : `Made of ${count(n, 'part', 'parts')}`),
    lead: (n: number) => (n === 1 ? 'The whole comes back as it was.' : 'The parts come back as they were.'),
  },
  race: {
    act: 'Mark as a race',
    edit: 'Race',
    badge: 'Race',
  },
  twinWhy: {
    'same-time': 'Begun and ended at the same time, over about the same way.',
    'zone-shift': 'The same way and time, a whole number of hours apart: one clock stood in another zone.',
    'same-day': 'The same day, length and time; one of them tells no hour.',
    word: 'You said so.',
  },
  twinApart: (later_s: number, longer_m: number | null, units: 'metric' | 'imperial') => {
    const parts = [
      ...(Math.abs(later_s) < 1 ? [] : [`began ${duration(Math.abs(later_s))} ${later_s > 0 ? 'later' : 'earlier'}`]),
      ...(longer_m === null || Math.abs(longer_m) < 5
        ? []
        : [`is ${distance(Math.abs(longer_m), units)} ${longer_m > 0 ? 'longer' : 'shorter'}`]),
    ]
    return parts.length === 0 ? undefined : `It ${parts.join(' and ')}.`
  },
})
