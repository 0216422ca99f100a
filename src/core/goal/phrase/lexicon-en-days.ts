import type { Weekday } from '../../base/calendar.ts'
import {
  type DayRole,
  type Edge,
  type Feast,
  type Lexicon,
  type RelativeDay,
  type SeasonName,
  vocabulary,
  wordList,
} from './lexicon.ts'

type DayWords = Pick<
  Lexicon,
  'roles' | 'nexts' | 'relative' | 'edges' | 'months' | 'weekdays' | 'doubtful' | 'ordinals' | 'seasons' | 'feasts'
>

/** How days are said in English. */
export const days: DayWords = {
  roles: vocabulary<DayRole>({
    'by|no later than|not later than|latest by|due|on or before|come': 'by',
    'before|ahead of|prior to': 'before',
    'until|till|til|up to|up until': 'until',
    'to|through|thru|up to and including': 'through',
    'in|within|during|over|throughout|inside|across': 'within',
    'on|at': 'on',
    'for|lasting': 'for',
    'from|starting|starting on|starting in|starting from|beginning|since|between': 'from',
  }),
  nexts: vocabulary({
    'this|the|coming|the coming|upcoming|this coming|the upcoming': 0,
    'next|the next|following|the following': 1,
  }),
  relative: vocabulary<RelativeDay>({
    'today|tonight|this evening|this morning': { unit: 'day', offset: 0 },
    tomorrow: { unit: 'day', offset: 1 },
    'this week|the week': { unit: 'week', offset: 0 },
    'next week|the next week|the coming week': { unit: 'week', offset: 1 },
    'this weekend|the weekend': { unit: 'weekend', offset: 0 },
    'next weekend': { unit: 'weekend', offset: 1 },
    'this month|the month': { unit: 'month', offset: 0 },
    'next month|the next month|the coming month': { unit: 'month', offset: 1 },
    'this year|the year|this calendar year|all year|all year long|the whole year': { unit: 'year', offset: 0 },
    'next year|the next year|the coming year|the new year': { unit: 'year', offset: 1 },
    "year end|year's end|years end|the year's end|eoy|the years end": { edge: 'end', unit: 'year', offset: 0 },
    "month end|month's end|months end|eom": { edge: 'end', unit: 'month', offset: 0 },
  }),
  edges: vocabulary<Edge>({
    'end of|the end of|end|late': 'end',
    'start of|the start of|beginning of|the beginning of|early': 'start',
    'middle of|the middle of|mid': 'middle',
  }),
  months: vocabulary({
    'january|jan': 1,
    'february|feb|febuary': 2,
    'march|mar': 3,
    'april|apr': 4,
    may: 5,
    'june|jun': 6,
    'july|jul': 7,
    'august|aug': 8,
    'september|sep|sept': 9,
    'october|oct': 10,
    'november|nov': 11,
    'december|dec': 12,
  }),
  weekdays: vocabulary<Weekday>({
    'monday|mon': 1,
    'tuesday|tue|tues': 2,
    'wednesday|wed': 3,
    'thursday|thu|thur|thurs': 4,
    'friday|fri': 5,
    'saturday|sat': 6,
    'sunday|sun': 7,
  }),
  doubtful: wordList('may|march|mar|sun|sat|wed|mon|jan|dec|spring|fall'),
  ordinals: wordList('st|nd|rd|th'),
  seasons: vocabulary<SeasonName>({
    'spring|springtime': 'spring',
    'summer|summertime': 'summer',
    'fall|autumn': 'autumn',
    'winter|wintertime': 'winter',
  }),
  feasts: vocabulary<Feast>({
    'easter|easter sunday': 'easter',
    thanksgiving: 'thanksgiving',
    'christmas|xmas|christmas day': { month: 12, day: 25 },
    'christmas eve': { month: 12, day: 24 },
    "new year|new years|new year's|new year's day|new years day": { month: 1, day: 1 },
    "new year's eve|new years eve|nye|silvester": { month: 12, day: 31 },
    halloween: { month: 10, day: 31 },
    "valentine's day|valentines day|valentine's|valentines": { month: 2, day: 14 },
    'independence day|the fourth of july': { month: 7, day: 4 },
  }),
}
