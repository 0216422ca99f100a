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
  | 'roles'
  | 'nexts'
  | 'relative'
  | 'edges'
  | 'months'
  | 'weekdays'
  | 'doubtful'
  | 'ordinals'
  | 'seasons'
  | 'endings'
  | 'yearParts'
  | 'old'
  | 'pastYears'
  | 'outdoing'
  | 'feasts'
  | 'weekdayLists'
  | 'listJoins'
  | 'birthdays'
  | 'ages'
>

/** 'Saturday mornings', 'Tuesday nights': a part of a day that comes back names its weekday. */
const dayParts = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].flatMap((day, i) =>
    ['mornings', 'evenings', 'nights', 'afternoons', 'lunchtimes'].map((part): [string, readonly Weekday[]] => [
      `${day} ${part}`,
      [(i + 1) as Weekday],
    ]),
  ),
)

/** How days are said in English. */
export const days: DayWords = {
  roles: vocabulary<DayRole>({
    'by|no later than|not later than|latest by|due|due by|on or before|come|in time for|for my race on|ready by': 'by',
    'before|ahead of|prior to': 'before',
    'until|till|til|up to|up until': 'until',
    'to|through|thru|up to and including': 'through',
    'in|within|during|over|throughout|inside|across': 'within',
    'on|at': 'on',
    'for|lasting': 'for',
    'from|starting|starting on|starting in|starting from|beginning|since|between|after|once i have run': 'from',
  }),
  nexts: vocabulary({
    'this|the|coming|the coming|upcoming|this coming|the upcoming': 0,
    'next|the next|following|the following|these next': 1,
  }),
  relative: vocabulary<RelativeDay>({
    "today|tonight|this evening|this morning|today's|todays|tonight's": { unit: 'day', offset: 0 },
    "tomorrow|tomorrow's|tomorrows": { unit: 'day', offset: 1 },
    yesterday: { unit: 'day', offset: -1 },
    "this week|this week's|the week|the rest of the week|all week|the rest of this week|this weeks": {
      unit: 'week',
      offset: 0,
    },
    'next week|the next week|the coming week': { unit: 'week', offset: 1 },
    'this weekend|the weekend': { unit: 'weekend', offset: 0 },
    'next weekend': { unit: 'weekend', offset: 1 },
    'this month|the month|the rest of the month|the rest of this month|all month': { unit: 'month', offset: 0 },
    'next month|the next month|the coming month': { unit: 'month', offset: 1 },
    'this year|the year|this calendar year|all year|all year long|the whole year|the rest of the year|the rest of this year|all of this year|the calendar year':
      { unit: 'year', offset: 0 },
    'next year|the next year|the coming year|the new year': { unit: 'year', offset: 1 },
    "the year is out|the year is over|the year ends|the year is up|year is out|year end|year's end|years end|the year's end|eoy|the years end":
      { edge: 'end', unit: 'year', offset: 0 },
    "month end|month's end|months end|eom": { edge: 'end', unit: 'month', offset: 0 },
  }),
  edges: vocabulary<Edge>({
    'end of|the end of|end|late|the last day of|the last week of|the back end of': 'end',
    'start of|the start of|beginning of|the beginning of|early|the first week of|the first day of': 'start',
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
    'wednesday|wed|weds|wensday': 3,
    'thursday|thu|thur|thurs': 4,
    'friday|fri': 5,
    'saturday|sat': 6,
    'sunday|sun': 7,
  }),
  doubtful: wordList('may|march|mar|sun|sat|wed|mon|jan|dec|spring|fall'),
  weekdayLists: vocabulary<readonly Weekday[]>({
    ...dayParts,
    mondays: [1],
    'tuesdays|tues': [2],
    'wednesdays|weds': [3],
    'thursdays|thurs': [4],
    fridays: [5],
    saturdays: [6],
    sundays: [7],
    'weekends|weekend days|the weekends': [6, 7],
    'weekdays|week days|workdays|working days|work days': [1, 2, 3, 4, 5],
  }),
  listJoins: vocabulary<'and' | 'to'>({ 'and|or|plus|/': 'and', 'to|through|thru': 'to' }),
  birthdays: wordList('birthday|bday|b day'),
  ages: wordList(
    "the time i turn|the time i am|the time i'm|the time im|the day i turn|i turn|i'm|im|i am|turn|turning|age|the age of|age of|my age reaches|i reach|i hit|i become",
  ),
  ordinals: wordList('st|nd|rd|th'),
  seasons: vocabulary<SeasonName>({
    'spring|springtime': 'spring',
    'summer|summertime': 'summer',
    'fall|autumn|autumntime': 'autumn',
    'winter|wintertime': 'winter',
  }),
  endings: wordList('ends|end|is over|is out|is up|is done|finishes|has ended'),
  yearParts: vocabulary({
    'q 1|first quarter|1 st quarter|quarter one|quarter 1': { month: 1, months: 3 },
    'q 2|second quarter|2 nd quarter|quarter two|quarter 2': { month: 4, months: 3 },
    'q 3|third quarter|3 rd quarter|quarter three|quarter 3': { month: 7, months: 3 },
    'q 4|fourth quarter|last quarter|4 th quarter|quarter four|quarter 4': { month: 10, months: 3 },
    'h 1|first half of the year': { month: 1, months: 6 },
    'h 2|second half of the year': { month: 7, months: 6 },
    'first half of': { month: 1, months: 6, withYear: true },
    'second half of|last half of': { month: 7, months: 6, withYear: true },
  }),
  old: wordList('old'),
  pastYears: vocabulary({
    "last year|last year's|last years|the year before|previous year|previous year's": 1,
    'the year before last': 2,
  }),
  outdoing: wordList(
    'than|than in|more than in|more than|than the|beat|beat my|top|top my|exceed|exceed my|outrun|surpass|surpass my|outdo|beating|over|match|match my',
  ),
  feasts: vocabulary<Feast>({
    'easter|easter sunday': 'easter',
    thanksgiving: 'thanksgiving',
    'christmas|xmas|christmas day': { month: 12, day: 25 },
    'christmas eve': { month: 12, day: 24 },
    "new year|new years|new year's|new year's day|new years day": { month: 1, day: 1 },
    "new year's eve|new years eve|nye|silvester": { month: 12, day: 31 },
    'boxing day': { month: 12, day: 26 },
    'bonfire night': { month: 11, day: 5 },
    "st patrick's day|st patricks day|saint patrick's day": { month: 3, day: 17 },
    halloween: { month: 10, day: 31 },
    "valentine's day|valentines day|valentine's|valentines": { month: 2, day: 14 },
    'independence day|the fourth of july': { month: 7, day: 4 },
  }),
}
