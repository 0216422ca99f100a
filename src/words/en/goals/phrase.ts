import type {
  Assumption,
  AssumptionCode,
  MissingField,
  RewriteReason,
  UnderstoodKind,
} from '../../../core/goal/phrase/phrase-types.ts'
import type { Reader } from '../../reader.ts'
import type { EnglishFormat } from '../format/format.ts'

type Say<C extends AssumptionCode> = (facts: Extract<Assumption, { code: C }>, reader: Reader) => string

const missing: Record<MissingField, string> = {
  distance_m: 'Which distance?',
  time_s: 'In what time?',
  times: 'How many times a week?',
  weeks: 'For how many weeks?',
  slack_weeks: 'How many of these weeks may go another way?',
  quantity: 'Distance, time or number of runs?',
  amount: 'How much?',
  per: 'In all, or each week?',
  dueOn: 'By when?',
  measure: 'What would you see, if it came true: a time, so many runs a week, a distance?',
}

const kinds: Record<UnderstoodKind, string> = {
  'race-time': 'a time over a distance',
  'personal-best': 'a personal best',
  standard: 'a qualifying time',
  frequency: 'so many runs a week',
  'miss-limit': 'a plan held, with few exceptions',
  volume: 'an amount of running',
  level: 'a higher weekly level',
  'first-time': 'a first finish',
  collection: 'a collection of places or events',
  'clear-days': 'days without pain',
  'keep-in-range': 'a value kept in a range',
  'self-rated': 'how it feels, asked at a rhythm',
  metric: 'a value from your data',
  sessions: 'sessions of another kind',
  workout: 'one planned workout',
  rest: 'rest as planned',
  open: 'an open goal without a last day',
  'by-hand': 'something you tick off yourself',
  composite: 'several goals in one',
  vague: 'a direction, not yet a goal',
}

/** How a sentence was understood: what was taken for granted, what is still asked, what would be concrete. */
export function phraseWords(format: EnglishFormat) {
  const on = (day: Parameters<typeof format.date>[0], reader: Reader) => format.dateWithWeekday(day, reader.asOf)
  const assumptions: { readonly [C in AssumptionCode]: Say<C> } = {
    'distance-taken-as': ({ text, distance_m }, { units }) =>
      `"${text}" taken as ${format.raceDistance(distance_m, units)}, ${format.number(distance_m / 1000, 2)} km.`,
    'time-read-as': ({ text, time_s }) => `"${text}" read as ${format.spell(time_s)}.`,
    'under-taken-as': ({ time_s }) => `Under means ${format.duration(time_s)} or faster.`,
    'year-taken-as': ({ on: day }, reader) =>
      `The next one is meant: ${format.date(day)}, ${format.relativeDay(day, reader.asOf)}.`,
    'date-order-taken': ({ on: day, order }) =>
      `Read with the ${order === 'day-month' ? 'day' : 'month'} first: ${format.date(day)}.`,
    'day-taken-as': ({ text, on: day }, reader) => `"${text}" taken as ${on(day, reader)}.`,
    'date-has-passed': ({ on: day }) => `${format.date(day)} has passed. Which day do you mean?`,
    'starts-on': ({ on: day }, reader) => `Counts from ${on(day, reader)}.`,
    'weeks-counted': ({ weeks, dueOn }, reader) => `That is ${format.weeks(weeks)}, up to ${on(dueOn, reader)}.`,
    'slack-default': ({ slack_weeks }) =>
      slack_weeks === 0
        ? 'No spare weeks. You can give it some.'
        : `${format.count(slack_weeks, 'spare week', 'spare weeks')}: that many may go another way.`,
    'sport-taken-as': () => 'Only runs count.',
    'range-taken-as': ({ text, value }) => `"${text}" counts from ${format.number(value, 1)} on.`,
    'moving-time': () => 'Moving time counts, without stops.',
    'day-taken-as-week': ({ times }) => `Asked by the week: ${format.number(times)} times as much as on a day.`,
    'left-out': ({ text }) => `"${text}" is not part of what is counted.`,
    'unit-taken-as': ({ unit }) =>
      `The number is taken in ${{ km: 'kilometres', mi: 'miles', h: 'hours', min: 'minutes' }[unit]}.`,
  }

  return {
    assumptions,
    assumption<C extends AssumptionCode>(facts: Extract<Assumption, { code: C }>, reader: Reader): string {
      return (assumptions[facts.code as C] as Say<C>)(facts, reader)
    },
    missing,
    understoodKinds: kinds,
    /** For a kind that is understood and cannot be followed yet. */
    notYet: (kind: UnderstoodKind) =>
      `Cairn reads this as ${kinds[kind]}, and cannot follow that yet. A time, runs a week or an amount can be followed.`,
    vague: 'A good direction. These would be goals that Cairn can follow:',
    vagueNoData: 'A good direction. What would you see, if it came true?',
    /** Why a proposal was made, from the runner's own record: 'you ran 25:10 in March'. */
    because(reason: RewriteReason, reader: Reader): string {
      switch (reason.code) {
        case 'best': {
          const when = reason.on === undefined ? '' : ` on ${format.date(reason.on, reader.asOf)}`
          return `you ran ${format.duration(reason.elapsed_s)} for ${article(format.raceDistance(reason.distance_m, reader.units))}${when}`
        }
        case 'weekly-distance':
          return `you run about ${format.distance(reason.distance_m, reader.units)} a week`
        case 'runs-per-week':
          if (reason.runs < 0.5) return 'a gentle way back in'
          return `you run about ${format.number(reason.runs, 1)} ${format.noun(reason.runs, 'time', 'times')} a week`
      }
    },
  }
}

const article = (distance: string) => (/^\d/.test(distance) ? distance : `a ${distance}`)
