import type { RunKind } from '../../activity/run-kind.ts'
import type { CalendarUnit } from '../../base/calendar.ts'
import { METERS_PER_FOOT, METERS_PER_MILE } from '../../base/units.ts'
import { counting } from './lexicon-en-counts.ts'
import { days } from './lexicon-en-days.ts'
import { limits } from './lexicon-en-limits.ts'
import { standards, topics, vague } from './lexicon-en-topics.ts'
import { ordinary } from './lexicon-en-ordinary.ts'
import { type Lexicon, vocabulary, wordList } from './lexicon.ts'

const HALF = 21097.5
const MARATHON = 42195
const sure = (distance_m: number) => ({ distance_m, sure: true })
const short = (distance_m: number) => ({ distance_m, sure: false })

/** What runners write in English. Keys are phrases; several with one meaning are parted by `|`. */
export const english: Lexicon = {
  ...days,
  ...limits,
  ...counting,
  topics,
  standards,
  vague,
  ordinary,
  clauseJoins: { strong: [' and ', ' & ', ' + ', ' plus ', ' as well as '], weak: [', ', '; ', ' while ', ' with '] },
  runKinds: vocabulary<RunKind>({
    'long run|long runs|longrun|longruns|weekly long run|long sunday run|lsd': 'long',
    'tempo|tempos|tempo run|tempo runs|tempo session|threshold|threshold run|threshold runs|threshold session|threshold sessions':
      'tempo',
    'interval|intervals|interval session|interval sessions|interval workout|interval run|speed work|speedwork|speed session|speed sessions|speed workout|track session|track sessions|track workout|fartlek|fartleks':
      'intervals',
    'hill|hills|hill repeat|hill repeats|hill reps|hill session|hill sessions|hill sprints|hill run|hill workout':
      'hills',
    'easy run|easy runs|run easy|easy jog|easy jogs': 'easy',
    'recovery run|recovery runs|recovery jog|recovery jogs': 'recovery',
    'steady run|steady runs|run steady': 'steady',
    'run at race pace|runs at race pace|race pace run|race pace runs|race pace session|marathon pace run|marathon pace runs':
      'race-pace',
  }),
  steps: {
    arrows: ['→', '➔', '->', '=>', '–>', ', then ', ' then ', ' to ', ', '],
    joins: [', and then ', ', then ', ' and then ', ' then ', ', and ', '; ', ', ', ' and ', ' followed by '],
    each: ['each'],
  },
  rewritten: [
    ['c25k', 'couch to 5k'],
    ['couch-to-5k', 'couch to 5k'],
    ['v02max', 'vo max'],
    ['vo2max', 'vo max'],
    ['vo2-max', 'vo max'],
    ['vo2 max', 'vo max'],
    ['vo2', 'vo max'],
    ['my 50s', 'my fifties'],
    ['my 60s', 'my sixties'],
    ['my 70s', 'my seventies'],
    ['my 80s', 'my eighties'],
    ['my 90s', 'my nineties'],
    ["new year's resolution", ''],
    ['new years resolution', ''],
    ['m/w/f', 'monday wednesday friday'],
    ['tu/th', 'tuesday thursday'],
    ['w/o ', 'without '],
    ['w/ ', 'with '],
    ['t.b.d.', ''],
    ['u.s.', 'us'],
    ['a.m.', 'am'],
    ['p.b.', 'pb'],
    ['p.r.', 'pr'],
    ['100%', '100 % of'],
    ['for a fortnight', 'for 2 weeks'],
    ['in a fortnight', 'in 2 weeks'],
    ['half a year', '6 months'],
    ['a decade', '10 years'],
    ['and a half times', 'times'],
    ['p/w', 'per week'],
    ['min/km', 'min / km'],
    ['in the year 2', 'in 2'],
    ['marathon des sables', 'mds'],
    ...['km', 'k', 'mile', 'mi', 'kilometre', 'kilometer'].map((unit): [string, string] => [
      `${unit} weeks`,
      `${unit} per week`,
    ]),
    ['xweek', 'x a week'],
    ['xwk', 'x a week'],
    ...['x week', 'x wk', 'times week', 'days week', 'runs week'].map((said): [string, string] => [
      `${said}`,
      said.replace(' ', ' a '),
    ]),
  ],
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
    'two|couple|a couple|a couple of|couple of|both': 2,
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
  adverbs: vocabulary({ once: 1, 'twice|twise': 2, thrice: 3 }),
  factors: vocabulary({ double: 2, doubling: 2, triple: 3 }),
  one: wordList('a|an'),
  articles: wordList('a|an|the|my|our|this|that'),
  fillers: wordList('and|of|about|around|roughly|approximately|total|just'),
  halves: vocabulary({ 'and a half|1/2': 0.5 }),
  lengthUnits: vocabulary({
    'k|ks|km|kms|kilometer|kilometers|kilometre|kilometres|kilo|kilos|kay|klick|klicks|klik|kliks': 1000,
    'mi|mis|mile|miles|miler|milers': METERS_PER_MILE,
    'meter|meters|metre|metres|mtr|mtrs': 1,
    'yards|yard|yd|yds': METERS_PER_FOOT * 3,
  }),
  timeUnits: vocabulary({
    'h|hr|hrs|hour|hours|hourly': 3600,
    'min|mins|minute|minutes|mn': 60,
    's|sec|secs|second|seconds': 1,
  }),
  metreOrMinute: wordList('m'),
  times: vocabulary({
    'half an hour|half hour|a half hour|half an hr': 1800,
    'an hour and a half': 5400,
    'an hour|an hr|one hour': 3600,
    'a minute': 60,
    'a quarter hour': 900,
    'three quarters of an hour': 2700,
    'quarter of an hour': 900,
  }),
  calendarUnits: vocabulary<CalendarUnit | 'day'>({
    'day|days|d': 'day',
    'week|weeks|wk|wks|w|weks|weeeks|weaks': 'week',
    'month|months|mo|mos|mth|mths': 'month',
    'year|years|yr|yrs': 'year',
  }),
  distances: vocabulary({
    'half marathon|half marathons|halfmarathon|halfmarathons|1/2 marathon|half marathon distance|demi marathon|half marathoner':
      sure(HALF),
    'quarter marathon': sure(MARATHON / 4),
    'half|hm|half mary|halfs|halves|21k|21km|21.1': short(HALF),
    'marathon|marathons|full marathon|marathon distance|maraton|26 miler|marathoner|marathoners': sure(MARATHON),
    'full|fm|42k|42km|42.2': short(MARATHON),
    'parkrun|park run|parkruns|park runs': short(5000),
    'olympic 10k|tenner|ten k': short(10000),
    'mile|the mile|mile race': sure(METERS_PER_MILE),
    'metric mile': short(1500),
  }),
  paceJoins: wordList('/|per|a|min /|min per|mins per|minutes per|minute per|minutes a|min a|minutes /'),
  paceUnits: vocabulary({ 'miles|mile pace|mile splits': METERS_PER_MILE, 'kilometers|kilometres|kms|km pace': 1000 }),
  pace: wordList('pace|pacing'),
  under: wordList(
    'sub|under|below|beneath|less than|faster than|quicker than|better than|beat|beating|break|breaking|crack|dip under|go under|get under|break under|<|inside|smash|shorter than|dip below|duck under|less then|go sub|run sub|sneak under|break through|lower than|get below|go below',
  ),
  spareWeeks: wordList(
    'spare weeks|spare week|weeks off|week off|weeks slack|week slack|weeks of slack|week of slack|slack weeks|slack week|weeks spare|week spare|free weeks|free week|grace weeks|grace week|off weeks|off week|missed weeks|missed week|rest weeks|rest week|weeks to spare|week to spare|skipped weeks|skipped week',
  ),
  ranges: wordList('-|to|or'),
  outOf: wordList('of|out of|of the|out of the'),
  miss: wordList('miss|missing|skip|skipping|missed'),
}
