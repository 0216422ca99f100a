import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type {
  GapChange,
  OthersNote,
  WorksheetFlag,
  WorksheetGap,
} from '../../../core/view/worksheet/worksheet-types.ts'
import type { WhatIfEnd } from '../../../core/plan/what-if/what-if-types.ts'
import type { EnglishFormat } from '../format/format.ts'

/** How far it is, what it takes, and what the body has to say about it. */
export function gapWords(format: EnglishFormat) {
  const percent = (share: number) => `${format.number(Math.abs(share) * 100, 1)} %`
  return {
    ends: {
      'not-with-this-date': 'Not with this date. A later day or a nearer target opens it.',
      'a-floor': 'Very likely as things stand. There is room to reach further, if you like.',
    } satisfies Record<WhatIfEnd, string>,
    percent,
    othersNote: {
      'planned-visits':
        'Others: people who joined a gym expected to come 9 or 10 times a month, and came 4 (DellaVigna and Malmendier 2006). A habit a little below what you mean to do is kept more often.',
      'steep-weeks':
        'Others: of 873 beginners, those who raised their weeks by more than 30 % within a fortnight had more of some injuries than those below 10 % (Nielsen and others 2014).',
      'first-marathon':
        'Others: of the marathon runners in studies about 7 in 100 who started did not finish (Doherty and others 2020). Before the start more drop out, mostly by injury or too little training.',
      'none-known': 'What others did with such a goal nobody has counted, as far as Cairn knows.',
    } satisfies Record<OthersNote, string>,
    change: ({ share, weeks }: GapChange) => `${percent(share)} in ${format.weeks(Math.round(weeks))}`,
    othersOf: ({ share, weeks, expected }: WorksheetGap['others'][number]) =>
      `${percent(share)} in ${format.weeks(weeks)} on average; about ${percent(expected)} for one runner`,
    flag(flag: WorksheetFlag, units: UnitSystem): { readonly title: string; readonly text: string } {
      const distance = (m: number) => format.distance(m, units)
      switch (flag.code) {
        case 'long-run-jump':
          return {
            title: 'The long run',
            text: `Your longest run of late is ${distance(flag.longest_m)}. Keep the next within ${distance(flag.next_m)}; in such steps it reaches about ${distance(flag.reached_m)} by the day, of the ${distance(flag.needed_m)} that it asks.`,
          }
        case 'ramp':
          return {
            title: 'The weeks',
            text: `${distance(flag.asked_m)} a week is a steep step from your usual ${distance(flag.usual_m)}. Up to ${distance(flag.most_m)} the body usually follows.`,
          }
        case 'recent-injury':
          return {
            title: 'An injury of late',
            text:
              flag.to === null
                ? `You noted an injury on ${format.date(flag.from)} that goes on. The healthier goal now is to run without pain; the rest can wait.`
                : `You were injured from ${format.date(flag.from)} to ${format.date(flag.to)}. A habit or an easy distance first gives it time.`,
          }
        case 'pain':
          return {
            title: 'Pain',
            text: `You noted pain on ${format.days(flag.days)}, up to ${format.number(flag.level)} of 10, the last on ${format.date(flag.on)}. Leave anything hard until it has been gone for two weeks.`,
          }
        case 'medical':
          return {
            title: 'First things first',
            text: 'You told of signs that a doctor should look at. Choose after that; the worksheet keeps what you wrote.',
          }
        case 'under-age':
          return {
            title: 'Under 18',
            text: 'No marathon plan and no goals of weight here. Shorter races are a fine place to grow.',
          }
        case 'date-too-soon':
          return {
            title: 'The day is near',
            text:
              flag.neededWeeks === null
                ? `In ${format.weeks(Math.round(flag.weeks))} careful steps do not lead there. A shorter distance does.`
                : `Careful steps need about ${format.weeks(flag.neededWeeks)}; the day leaves ${format.weeks(Math.round(flag.weeks))}. A later day leaves room for them.`,
          }
        case 'target-too-fast':
          return {
            title: 'The time',
            text: `With this day the target has a chance of about ${format.percent(flag.chance)}. ${format.duration(flag.time_s)} would be as likely as not.`,
          }
      }
    },
  }
}
