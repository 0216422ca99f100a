import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type { ExperienceAim, RaceIfThen } from '../../../core/plan/race-card.ts'
import type { EnglishFormat } from '../format/format.ts'

const experiences: Record<ExperienceAim, string> = {
  moments: 'Bring home three moments to tell someone about. It is your first time this far; there is only one.',
  'last-part': 'Run the last part the way you would like to remember it.',
  thanks: 'Thank three people along the way by name or with a wave.',
  'look-up': 'Look up at every top and take it in before you run on.',
}

/** The card that a runner takes to the start. */
export function raceCardWords({ duration, distance }: EnglishFormat) {
  return {
    title: 'Race card',
    toCard: 'The race card',
    lead: (day: string) => `For the start line, on the phone or on paper. Made from what is known on ${day}.`,
    aims: 'Three good days',
    aim: {
      a: 'A, when it all comes together',
      b: 'B, a good day',
      c: 'C, a day to be content with',
    },
    chance: { a: 'about 3 in 10', b: 'about 6 in 10', c: 'about 9 in 10' },
    noAims: 'Cairn knows no result of yours to say a time from. Run by feel: easy at first, brave at the end.',
    splits: 'The way there',
    paced: (time_s: number) => `Splits for ${duration(time_s)}.`,
    pacedBelow: (goal_s: number, time_s: number) =>
      `Your goal is ${duration(goal_s)}. These splits are for ${duration(time_s)}: a start at the goal’s pace would likely cost more than it wins. If the day is great, it shows in the last part.`,
    start: 'The start is a little slower than the rest, on purpose.',
    startFirst: 'The first quarter is easier than the rest, on purpose: nobody knows yet how this distance feels.',
    at: 'At',
    split: 'This part',
    clock: 'Clock',
    finish: 'Finish',
    ifThens: 'If, then',
    ifThen(each: RaceIfThen, units: UnitSystem): string {
      switch (each.code) {
        case 'too-fast':
          return `If the first ${distance(each.at_m, units)} takes less than ${duration(each.split_s)}, then I ease off until I could talk.`
        case 'behind':
          return `If the clock says more than ${duration(each.elapsed_s)} at ${distance(each.at_m, units)}, then ${duration(each.next_s)} is my race today.`
        case 'hard':
          return `If it gets hard after ${distance(each.at_m, units)}, then I relax my shoulders and run to the next marker, only that far.`
        case 'strong':
          return `If I feel strong at ${distance(each.at_m, units)}, then I may go faster, and not before.`
        case 'warm':
          return 'If it is warm, then I start slower, drink early, and let the clock go.'
        case 'pain':
          return 'If a pain changes how I run, then I walk, and stop if it stays. There are more races.'
      }
    },
    own: 'My own words',
    experience: 'One aim without a clock',
    experienceOf: (aim: ExperienceAim) => experiences[aim],
    print: 'Print the card',
    result: 'How it went',
    cool: (time_s: number, fast_s: number, slow_s: number) =>
      `on a cool day about ${duration(time_s)} (${duration(fast_s)} to ${duration(slow_s)})`,
  }
}
