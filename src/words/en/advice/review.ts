import type { ReviewKind, ReviewQuestion } from '../../../core/advice/kept-review.ts'
import type { AsForecast, RaceReviewView } from '../../../core/view/race-review.ts'
import type { ReviewNumbers, ReviewView } from '../../../core/view/review.ts'
import type { Reader } from '../../reader.ts'
import type { EnglishFormat } from '../format/format.ts'
import type { TriggerCode } from '../../../core/advice/trigger.ts'

const questions: Record<ReviewQuestion, string> = {
  'went-well': 'What went well, for you?',
  hard: 'What was hard?',
  learned: 'What have you learned?',
  'as-forecast': 'Did it go as you expected?',
  'why-so': 'What do you think made it so?',
  gave: 'What did the goal give you?',
  'what-next': 'What next, if anything?',
  'one-decision': 'One thing to do differently, or nothing?',
}

const kinds: Record<ReviewKind, string> = {
  weekly: 'Two minutes for your week',
  monthly: 'Your month',
  season: 'Your season',
  race: 'After the race',
}

const places: Record<AsForecast, string> = {
  faster: 'Faster than on nine of ten such days.',
  within: 'Within what was to be expected.',
  slower: 'Slower than on nine of ten such days. A day has many parts, and many of them are not in your hands.',
  unknown: 'There was too little to expect anything by.',
}

type Well = ReviewView['wentWell'][number]
type Names = (goalId: string) => string | undefined

/** Reviews: what went well comes first. */
export function reviewWords(format: EnglishFormat, trigger: (code: TriggerCode) => string) {
  const named = (id: string, nameOf: Names) => nameOf(id) ?? format.none
  return {
    reviewTitle: (kind: ReviewKind): string => kinds[kind],
    question: (question: ReviewQuestion): string => questions[question],
    reviewParts: {
      well: 'What went well',
      numbers: 'In numbers',
      goals: 'Your goals',
      decision: 'One decision',
      none: 'Nothing to decide. Carry on.',
      matters: 'Does it still matter?',
      questions: 'In your words',
      quietWell: 'A quiet stretch. It is part of a running life, too.',
    },
    wentWell(each: Well, { units, asOf }: Reader, nameOf: Names): string {
      switch (each.code) {
        case 'planned':
          return `${format.number(each.done)} of ${format.count(each.of, 'planned run', 'planned runs')} done.`
        case 'held':
          return `${named(each.goalId, nameOf)}: held. That is ${format.number(each.held)} of ${format.weeks(each.lived)}.`
        case 'reached':
          return `${named(each.goalId, nameOf)}: reached on ${format.date(each.on, asOf)}.`
        case 'longest':
          return each.since === undefined
            ? `${format.distance(each.distance_m, units)} on ${format.date(each.on, asOf)}, your longest so far.`
            : `${format.distance(each.distance_m, units)} on ${format.date(each.on, asOf)}, the longest since ${format.date(each.since, asOf)}.`
        case 'best': {
          const gain =
            each.before_s === undefined ? '' : `, ${format.gap(each.before_s - each.elapsed_s)} faster than before`
          return `${format.raceDistance(each.distance_m, units)} in ${format.duration(each.elapsed_s)}${gain}.`
        }
        case 'no-pain':
          return `${format.days(each.days)} spoken of, all of them without pain.`
        case 'back':
          return `Back on ${format.date(each.on, asOf)}, after ${format.days(each.days)} away.`
        case 'ran':
          return `${format.count(each.runs, 'run', 'runs')}, ${format.distance(each.distance_m, units)}.`
        case 'rested':
          return `${format.days(each.days)} of rest taken.`
      }
    },
    numbers(now: ReviewNumbers, before: ReviewNumbers, { units }: Pick<Reader, 'units'>): string {
      const planned = now.planned ? ` of ${format.distance(now.planned.planned_m, units)} planned` : ''
      const done =
        now.runs === 0
          ? `No runs${planned}`
          : `${format.distance(now.distance_m, units)}${planned} in ${format.count(now.runs, 'run', 'runs')} and ${format.spell(now.moving_s)}`
      return `${done}; before it ${before.runs === 0 ? 'none' : `${format.distance(before.distance_m, units)} in ${format.count(before.runs, 'run', 'runs')}`}.`
    },
    decision(each: NonNullable<ReviewView['decision']>, { asOf }: Pick<Reader, 'asOf'>, nameOf: Names): string {
      switch (each.code) {
        case 'health-first':
          return 'First things first: look after yourself. Every goal waits.'
        case 'confirm':
          return `${named(each.goalId, nameOf)} looks reached on ${format.date(each.on, asOf)}. Is it?`
        case 'look-again':
          return `${named(each.goalId, nameOf)}: ${trigger(each.trigger)} Have another look, or leave it?`
        case 'fresh-start': {
          const spare =
            each.slackLeft === undefined
              ? ''
              : ` ${format.count(each.slackLeft, 'spare week is', 'spare weeks are')} still yours.`
          return `${named(each.goalId, nameOf)}: begin afresh on ${format.dateWithWeekday(each.on, asOf)}?${spare}`
        }
      }
    },
    matters: (due: boolean, nextOn: string, asOf: string, name: string): string =>
      due ? `${name}: does it still matter to you?` : `${name}: asked next on ${format.date(nextOn, asOf)}.`,
    asForecast: (place: AsForecast): string => places[place],
    raceSaid: ({ said, race }: RaceReviewView): string | undefined =>
      said === null || race.time_s === null
        ? undefined
        : `${format.duration(race.time_s)}. The day before, Cairn expected a time between ${format.duration(said.p10)} and ${format.duration(said.p90)}, 8 times in 10.`,
    raceWhy({ why }: RaceReviewView, { units }: Pick<Reader, 'units'>): string {
      const long =
        why.longest_m === null
          ? ''
          : ` Longest run of eight weeks: ${format.distance(why.longest_m, units)}; plans for it often go to ${format.distance(why.longestWanted_m, units)}.`
      const rest = why.restDays === 0 ? '' : ` ${format.days(why.restDays)} of rest among them.`
      return `The twelve weeks before: ${format.distance(why.weeks.distance_m, units)} in ${format.count(why.weeks.runs, 'run', 'runs')}.${rest}${long}`
    },
    raceRest: (until: string, again: string, asOf: string): string =>
      `Let it settle: no goal is judged before ${format.date(until, asOf)}. Whether it matters is asked again on ${format.date(again, asOf)}.`,
    reviewKept: 'Kept.',
  }
}
