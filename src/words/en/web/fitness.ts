import type { EnglishFormat } from '../format/format.ts'

/** What each calculator takes, and what it cannot know. Sources: docs/methods/calculators.md. */
const cannotKnow: Record<string, string> = {
  riegel:
    'One time and one exponent for everybody. It does not know how much you run, and promises most people a marathon that is too fast.',
  'daniels-gilbert':
    'One time, turned into a use of oxygen. It takes for granted that you have trained for the distance as well as for the one you ran.',
  cameron: 'One time, along the curve of the fastest runners of the world. You may slow down more than they do.',
  'vickers-vertosick':
    'One time and how far you run in a week; from 2,303 runners, for the marathon only. It does not know which day you have.',
  tanda:
    'No race at all, only how far and how fast you trained for eight weeks. From 22 runners between 2:47 and 3:36; beyond them nobody has looked.',
}

/** As a head of a column has room for it. */
const shortNames: Record<string, string> = {
  riegel: 'Riegel',
  'daniels-gilbert': 'VDOT',
  cameron: 'Cameron',
  'vickers-vertosick': 'Vickers–Vertosick',
  tanda: 'Tanda',
}

/** The page of where the runner stands. */
export const fitnessPageWords = ({ count, percent, number, list }: EnglishFormat) => ({
  lead: 'What a race would bring you this week, how far that can be trusted, and what it comes from.',
  level: {
    title: (distance: string) => `A ${distance} this week`,
    /** `range`: '23:33 to 28:28'. */
    range: (range: string) => `About 8 times in 10 between ${range}, if you start healthy.`,
    fromTraining: 'This comes from training runs alone, and a race is usually faster. One race result makes it surer.',
    week: (distance: string) => `Your usual week: ${distance}.`,
  },
  course: {
    title: (distance: string) => `Your level over ${distance}`,
    note: 'What an all-out race on flat ground, at sea level and in the cool, would have taken, as far as it was known in that week. The band holds it 8 times in 10. It narrows with results and widens while there are none; breaks, load and pace at heart rate move it in between. A race has its own day besides, so its range above is wider.',
    sentence: (then: string, now: string) => `From ${then} to ${now}. The table has the weeks.`,
    /** `aDoubling`: ln s more than others with each doubling of the distance; `sd`: how well that is known. */
    endurance: (aDoubling: number, sd: number) =>
      Math.abs(aDoubling) < sd
        ? 'How well you hold your pace over longer races: as others do, as far as your results tell.'
        : aDoubling < 0
          ? `You hold your pace over longer races better than most: about ${number(-100 * aDoubling, 1)} % with each doubling.`
          : `You are at your best over shorter races: about ${number(100 * aDoubling, 1)} % with each doubling.`,
    raceKey: 'a race',
    race: (distance: string, time: string) => `${distance} in ${time}`,
    columns: { on: 'Week to', time: 'Level', fast: '8 in 10 from', slow: 'to', races: 'Races' },
  },
  missing: {
    title: 'Nothing speaks for it yet',
    lead: 'To say where you stand, Cairn needs one race, or one hard recorded run outdoors, of any distance from the mile up. It need not be a good one.',
    race: 'Add a race',
    import: 'Import your runs',
  },
  equivalents: {
    title: 'A race this week, by distance',
    note: 'The dot is the most likely time. The thick line holds it half of the time, the thin line 8 times in 10. Every line shows the pace; farther right is faster.',
    sentence: (shortest: string, longest: string, distances: number) =>
      `Ranges of pace for ${count(distances, 'distance', 'distances')}, from ${shortest} to ${longest}. The table has the values.`,
    apart:
      'Distances you have run are read from those runs; the others are carried over from the nearest. A pace you held over a longer race counts for the shorter ones too.',
    untried: 'How far it spreads beyond the marathon and below 5 km is assumed: no data here tests it.',
    columns: {
      distance: 'Distance',
      likely: 'Most likely',
      most: '8 in 10 between',
      half: '5 in 10 between',
      sure: 'How sure',
      from: 'From',
    },
    /** `share`: half of the range against its middle. */
    sure: (share: number) => (share < 0.06 ? 'quite sure' : share < 0.12 ? 'roughly' : 'a wide guess'),
    /** `results`: how many were run over the distance itself. */
    from: (results: number) => (results === 0 ? 'other distances' : count(results, 'run over it', 'runs over it')),
  },
  formed: {
    lead: 'Races you gave all in, and the hardest stretches of your training. Easy runs say little, so they are left out. Times are those of flat ground, at sea level and in the cool.',
    columns: { distance: 'Distance', time: 'Time', kind: 'What', on: 'Day' },
    all: (n: number) => `Show all ${number(n)}`,
    fewer: 'Show fewer',
  },
  others: {
    lead: (distance: string, time: string, on: string) =>
      `All but Tanda start from your ${distance} in ${time} on ${on}, the best of the last year by their own measure. None of them says how sure it is.`,
    cairn: 'Cairn',
    short: (name: string) => shortNames[name] ?? name,
    distance: 'Distance',
    vdot: (value: number) => `VDOT ${number(value, 1)}`,
    cannot: 'What each cannot know',
    cannotKnow: (name: string) => cannotKnow[name] ?? '',
    cairnCannot:
      'All your races and hard runs, with a range. It does not know the weather to come, or how you slept, and it was fitted on other runners.',
    none: 'They need a race or a hard run of the last year.',
    noWeek: (names: readonly string[]) => `${list(names)} also needs a usual week, from four weeks of runs.`,
  },
  races: {
    title: 'Your last ten races',
    each: 'Your last ten races, one by one',
    lead: 'As Cairn would have forecast them the day before, from what was known by then. Worked out afterwards, so it counts for no score.',
    answer: (within: number, of: number) => `${number(within)} of ${number(of)} within the range`,
    note: 'The line is the range that should hold 8 in 10; the mark on it is the time that was most likely, and the dot what you ran. Farther right is faster.',
    sentence: (within: number, of: number) =>
      `${count(of, 'race', 'races')} against the range said for each: ${number(within)} within it. The table has the values.`,
    asSaid: 'as said',
    slower: (share: number) => `${percent(share)} slower`,
    faster: (share: number) => `${percent(share)} faster`,
    /** Against the range. */
    falls: { within: 'within', faster: 'faster', slower: 'slower' },
    few: 'A few races prove nothing: of ten, seven to nine within the range is what to expect.',
    none: 'No race with a time yet. With one, you see here what would have been said of it.',
    add: 'Add a race or its time',
    columns: { race: 'Race', on: 'Day', ran: 'Ran', likely: 'Most likely', said: 'Said', how: 'How it fell' },
  },
  load: {
    title: 'Fitness, fatigue and form',
    note: 'Load is minutes times how hard they felt, 0 to 10. Fitness is its mean over six weeks, fatigue over one; form is what was left of it on that morning with fatigue taken away.',
    said: (share: number) =>
      share >= 0.995
        ? ''
        : share === 0
          ? 'You have said of no activity how hard it was: all count as easy, 4 of 10.'
          : `You said how hard it was for ${percent(share)} of your activities; the others count as easy, 4 of 10.`,
    none: 'No training in the last half year, so there is no load to draw.',
    names: { fitness: 'Fitness', fatigue: 'Fatigue', form: 'Form' },
    answer: (fitness: string, form: string) => `fitness ${fitness}, form ${form}`,
    sentence: (fitness: string, fatigue: string, form: string) =>
      `Load of the last half year by day: fitness ${fitness}, fatigue ${fatigue}, form ${form} now. The table has the values.`,
    /** With its sign: form is above or below nothing. */
    signed: (value: number) => `${value > 0.5 ? '+' : value < -0.5 ? '−' : ''}${number(Math.abs(value))}`,
    columns: { on: 'Day', load: 'Load' },
  },
})
