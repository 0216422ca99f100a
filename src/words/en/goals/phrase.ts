import type {
  Assumption,
  AssumptionCode,
  Care,
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
  table: 'Which event, and which time does it ask for?',
  misses: 'How many may go another way?',
  count: 'How many different ones?',
  of: 'Of what?',
  low: 'From which value on?',
  high: 'Up to which value?',
  height_m: 'How tall are you? Only so that the range does not go too low.',
  birthYear: 'In which year were you born? Goals of weight are for adults.',
  target: 'Which value would be good?',
  heart_rate_bpm: 'At which heart rate?',
  days: 'How many days a week?',
  months: 'For how many months?',
  slack_months: 'How many of these months may go another way?',
  parts: 'What is it made of: how far a week, how many runs, how long the longest?',
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

/** Said once, warmly, beside a wish that could do harm. */
const caring: Record<Care, string> = {
  pain: 'Pain is worth listening to first. Running through it often costs more weeks than rest does; if it stays, let somebody look at it.',
  rest: 'Your body builds on the days between. A day without a run each week often makes the others better.',
  weight:
    'Cairn sets no weight to get down to. Bodies run best when they are fed; it can help you to build what carries you.',
  food: 'Running needs food, and so do you. If eating has become a worry, someone you trust or a doctor can help; you need not carry it alone.',
  'under-age':
    'You can set this. Before 18 Cairn lays no plan to a marathon and says no chance of one; these are fine beside it, or first.',
}

const careBecause: Record<Care, string> = {
  pain: 'room to heal comes first',
  rest: 'rest is part of the training',
  weight: 'it builds you up',
  food: 'it does you good',
  'under-age': 'a fine place to grow',
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
    'steps-last': ({ weeks }) => `Each of these amounts is taken to hold for ${format.weeks(weeks)}.`,
    'slack-default': ({ slack_weeks }) =>
      slack_weeks === 0
        ? 'No spare weeks. You can give it some.'
        : `${format.count(slack_weeks, 'spare week', 'spare weeks')}: that many may go another way.`,
    'sport-taken-as': () => 'Only runs count.',
    'range-taken-as': ({ text, value }) => `"${text}" counts from ${format.number(value, 1)} on.`,
    'moving-time': () => 'Moving time counts, without stops.',
    'every-other-taken-as': ({ times, per }) => `Counted as ${format.count(times, 'time', 'times')} a ${per}.`,
    'left-out': ({ text }) => `"${text}" is not part of what is counted.`,
    'unit-taken-as': ({ unit }) =>
      `The number is taken in ${{ km: 'kilometres', mi: 'miles', h: 'hours', min: 'minutes' }[unit]}.`,
    'finish-counts': () => 'Finishing it counts. Name a time, if you want one.',
    'birthday-taken-as': ({ age, on: day }, reader) =>
      `Cairn knows the year you turn ${format.number(age)} and not the day, so ${on(day, reader)} is the last that is surely before.`,
    'pain-up-to': ({ level }) => `Pain up to ${format.number(level)} of 10 is taken as clear. You can change that.`,
    'times-taken-as': ({ times }) => `Taken as ${format.count(times, 'time', 'times')} a week.`,
    'mean-over': ({ weeks }) => `The mean of ${format.weeks(weeks)} counts, so that one quiet week weighs little.`,
    'asked-at': ({ rhythm, target }) =>
      rhythm === 'before-and-after'
        ? `Asked in a line before and after runs; a fall of ${format.number(target, 1)} of 10 on average is what to reach.`
        : `Asked in a line ${rhythm === 'weekly' ? 'each week' : 'after each run'}; ${format.number(target, 1)} of 10 on average is what to reach.`,
    'range-around': ({ value, unit }) => `A range around ${format.number(value, 1)} ${unit}, where you are now.`,
    'from-record': (facts, reader) => recorded(facts, reader),
    proxy: ({ metric }) =>
      metric === 'cadence'
        ? 'Followed by your cadence: quicker steps are shorter ones. It stands for your form and does not see all of it.'
        : 'Followed by your pace at the same heart rate. It stands for economy; heat, hills and sleep move it too.',
    'review-taken-as': ({ months }) =>
      `No last day. Every ${format.count(months, 'month', 'months')} Cairn asks whether it still does you good.`,
    'today-meant': ({ on: day }, reader) => `Meant for today, ${on(day, reader)}.`,
    'this-week-meant': ({ on: from, dueOn }, reader) =>
      `Meant for this week: ${on(from, reader)} to ${on(dueOn, reader)}.`,
    'block-ends': ({ on: day }, reader) => `The block ends with its last planned workout, ${on(day, reader)}.`,
    'race-meant': ({ on: day, distance_m, name }, reader) =>
      `Your next main race is meant: ${name ?? format.raceDistance(distance_m, reader.units)}, ${on(day, reader)}.`,
    'ceiling-as-rest': ({ days }) => `Followed from the other side: ${format.days(days)} without a run in each week.`,
    ceiling: () => 'You named the most of it. Nothing counts that by itself, so you say whether it held.',
    'faster-than-record': ({ record_s, distance_m }, { units }) =>
      `Nobody has run ${article(format.raceDistance(distance_m, units))} so fast yet: the best in the world is ${format.duration(record_s)}. Which time do you mean?`,
    'time-not-read': ({ text }) => `"${text}" does not read as a time for this distance.`,
    'beyond-possible': ({ days }) => `That is more than anyone has done in ${format.days(days)}. How much do you mean?`,
    parts: ({ of, count }) =>
      `${count} ${of === 'own' ? 'goals' : 'parts'} in one: it is reached when each of them is.`,
    'by-hand': () => 'Data cannot see this. You say when it is done.',
    care: ({ for: of }) => caring[of],
  }

  /** A number from the runner's own record, and that it was taken from there. */
  function recorded(
    { of, value, unit, year }: Extract<Assumption, { code: 'from-record' }>,
    { units }: Reader,
  ): string {
    switch (of) {
      case 'best':
        return `From your best of ${format.duration(value)}.`
      case 'weekly-distance':
        return `From your usual ${format.distance(value, units)} a week.`
      case 'runs-per-week':
        return unit === 's'
          ? `From your usual ${format.hours(value)} a week.`
          : `From your usual ${format.number(value, 1)} a week.`
      case 'cadence':
        return `From your usual ${format.number(value)} steps a minute.`
      case 'pace':
        return `From your usual easy runs at ${format.duration(value)} a kilometre.`
      case 'longest-run':
        return `From your longest run of ${format.distance(value, units)}.`
      case 'plan':
        return `Your plan holds ${format.distance(value, units)} this week.`
      case 'year':
        return `${year === undefined ? 'That year' : year} came to ${format.distance(value, units)}.`
    }
  }

  return {
    assumptions,
    assumption<C extends AssumptionCode>(facts: Extract<Assumption, { code: C }>, reader: Reader): string {
      return (assumptions[facts.code as C] as Say<C>)(facts, reader)
    },
    missing,
    understoodKinds: kinds,
    vague: 'A good direction. These would be goals that Cairn can follow:',
    /** Of a goal that changes by period. */
    laterAsk: (day: Parameters<typeof format.date>[0], name: string, reader: Reader) =>
      `From ${on(day, reader)}: ${name}`,
    vagueNoData: 'A good direction. What would you see, if it came true?',
    /** In place of a wish that could do harm. */
    cared: 'These would be goals that are kind to you:',
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
        case 'weekly-distance-then':
          return `you ran about ${format.distance(reason.distance_m, reader.units)} a week up to ${format.date(reason.on, reader.asOf)}; half of it is a gentle way back`
        case 'care':
          return careBecause[reason.for]
        case 'ceiling':
          return 'a limit held, in your own word'
      }
    },
  }
}

const article = (distance: string) => (/^\d/.test(distance) ? distance : `a ${distance}`)
