import type { CalendarUnit } from '../../base/calendar.ts'
import { METERS_PER_FOOT, METERS_PER_MILE } from '../../base/units.ts'
import { cues, vague } from './lexicon-en-kinds.ts'
import { days } from './lexicon-en-days.ts'
import { limits } from './lexicon-en-limits.ts'
import { type CountNoun, type Lexicon, vocabulary, wordList } from './lexicon.ts'
import type { Sport } from '../../activity/sport.ts'

const HALF = 21097.5
const MARATHON = 42195
const sure = (distance_m: number) => ({ distance_m, sure: true })
const short = (distance_m: number) => ({ distance_m, sure: false })
const of = (sport: Sport): CountNoun => ({ in: 'activities', sport })

/** 'every Sunday' is once a week. */
const everyWeekday = [...days.weekdays.keys()]
  .flatMap((name) => [`every ${name}`, `each ${name}`, `every ${name}s`])
  .join('|')

/** What runners write in English. Keys are phrases; several with one meaning are parted by `|`. */
export const english: Lexicon = {
  ...days,
  ...limits,
  cues,
  vague,
  expansions: vocabulary({
    mpw: 'miles per week',
    'kpw|kmpw': 'km per week',
    kph: 'km per hour',
    mpm: 'miles per month',
    hpw: 'hours per week',
  }),
  numbers: vocabulary({
    zero: 0,
    one: 1,
    'two|couple|a couple|a couple of|couple of': 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    'twelve|dozen|a dozen': 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    'forty|fourty': 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    'a hundred': 100,
    'a thousand': 1000,
  }),
  multipliers: vocabulary({ hundred: 100, thousand: 1000 }),
  adverbs: vocabulary({ once: 1, twice: 2, thrice: 3 }),
  articles: wordList('a|an|the|my|our|this|that'),
  fillers: wordList('and|of|about|around|roughly|approximately|total|just'),
  adjectives: wordList(
    'easy|short|slow|good|solid|quality|separate|proper|outdoor|training|running|hard|full|steady|nice',
  ),
  halves: vocabulary({ 'and a half|1/2': 0.5 }),
  lengthUnits: vocabulary({
    'k|km|kms|kilometer|kilometers|kilometre|kilometres|kilo|kilos|kay|klick|klicks': 1000,
    'mi|mile|miles|miler|milers': METERS_PER_MILE,
    'meter|meters|metre|metres|mtr|mtrs': 1,
    'yards|yard|yd|yds': METERS_PER_FOOT * 3,
  }),
  timeUnits: vocabulary({
    'h|hr|hrs|hour|hours': 3600,
    'min|mins|minute|minutes|mn': 60,
    's|sec|secs|second|seconds': 1,
  }),
  metreOrMinute: wordList('m'),
  times: vocabulary({
    'half an hour|half hour|a half hour': 1800,
    'an hour and a half': 5400,
    'an hour': 3600,
    'quarter of an hour': 900,
  }),
  calendarUnits: vocabulary<CalendarUnit | 'day'>({
    'day|days|d': 'day',
    'week|weeks|wk|wks|w': 'week',
    'month|months|mo|mos': 'month',
    'year|years|yr|yrs': 'year',
  }),
  distances: vocabulary({
    'half marathon|halfmarathon|1/2 marathon': sure(HALF),
    'half|hm|half mary|21k|21km|21.1': short(HALF),
    'marathon|full marathon': sure(MARATHON),
    'full|fm|42k|42km|42.2': short(MARATHON),
    'parkrun|park run': short(5000),
    'mile|the mile|mile race': sure(METERS_PER_MILE),
    'metric mile': short(1500),
  }),
  rates: vocabulary<CalendarUnit | 'day'>({
    [everyWeekday]: 'week',
    'a week|per week|each week|every week|weekly|/ week|/ wk|/ w|a wk|per wk|every single week|week in week out|every seven days|every 7 days':
      'week',
    'a month|per month|each month|every month|monthly|/ month|/ mo|a mo|per mo|every single month': 'month',
    'a year|per year|each year|every year|yearly|annually|/ year|/ yr|per yr|a yr': 'year',
    'a day|per day|each day|every day|daily|everyday|/ day|every single day|day in day out': 'day',
  }),
  paceJoins: wordList('/|per|a|min /|min per|mins per|minutes per|minute per|minutes a|min a|minutes /'),
  paceUnits: vocabulary({ 'miles|mile pace|mile splits': METERS_PER_MILE, 'kilometers|kilometres|kms|km pace': 1000 }),
  under: wordList(
    'sub|under|below|beneath|less than|faster than|quicker than|better than|beat|beating|break|breaking|crack|dip under|go under|get under|break under|<|inside|smash|shorter than',
  ),
  countNouns: vocabulary<CountNoun>({
    'times|time|x': { in: 'activities' },
    'days|day': { in: 'days' },
    'runs|run|jogs|jog|outings|outing': of('running'),
    'swims|swim': of('swimming'),
    'rides|ride|bike rides|bike ride|cycles': of('cycling'),
    'walks|walk': of('walking'),
    'hikes|hike': of('hiking'),
    'rows|row': of('rowing'),
    'strength sessions|strength session|strength workouts|strength workout|gym sessions|gym session|lifting sessions|lifts|gym visits':
      of('training'),
    'sessions|session|workouts|workout|activities|activity|trainings': { in: 'activities' },
  }),
  sports: vocabulary<Sport>({
    'run|runs|running|ran|jog|jogs|jogging|jogger|runner|race|racing|on foot': 'running',
    'swim|swims|swimming': 'swimming',
    'ride|rides|riding|cycle|cycling|bike|biking|by bike|on the bike': 'cycling',
    'walk|walks|walking': 'walking',
    'hike|hikes|hiking': 'hiking',
    'row|rowing': 'rowing',
    'ski|skiing|cross country skiing|nordic skiing': 'cross_country_skiing',
    'strength|strength training|strength work|gym|lift|lifting|lift weights|weight training|weights': 'training',
  }),
  spareWeeks: wordList(
    'spare weeks|spare week|weeks off|week off|weeks slack|week slack|weeks of slack|week of slack|slack weeks|slack week|weeks spare|week spare|free weeks|free week|grace weeks|grace week|off weeks|off week|missed weeks|missed week|rest weeks|rest week|weeks to spare|week to spare|skipped weeks|skipped week',
  ),
  ranges: wordList('-|to|or'),
  outOf: wordList('of|out of|of the|out of the'),
  miss: wordList('miss|missing|skip|skipping'),
}
