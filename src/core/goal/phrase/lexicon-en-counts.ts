import type { CalendarUnit } from '../../base/calendar.ts'
import { METERS_PER_FOOT } from '../../base/units.ts'
import type { Sport } from '../../activity/sport.ts'
import type { Collected, SessionKind } from '../measure.ts'
import { type CountNoun, type Lexicon, type Rate, vocabulary, wordList } from './lexicon.ts'

const of = (sport: Sport): CountNoun => ({ in: 'activities', sport })
const session = (kind: SessionKind): CountNoun => ({ in: 'activities', session: kind })
const different = (collected: Collected, country?: string): CountNoun => ({
  in: 'activities',
  of: collected,
  ...(country !== undefined && { country }),
})
const each = (unit: CalendarUnit | 'day', every = 1): Rate => ({ unit, every })

type Counting = Pick<
  Lexicon,
  | 'rates'
  | 'alternations'
  | 'every'
  | 'countNouns'
  | 'sports'
  | 'adjectives'
  | 'weightUnits'
  | 'heartUnits'
  | 'cadenceUnits'
  | 'heightUnits'
  | 'percent'
  | 'between'
  | 'rangeEnds'
  | 'being'
  | 'froms'
  | 'increments'
  | 'extra'
>

/** How English counts: what, how often, in which unit. */
export const counting: Counting = {
  rates: vocabulary<Rate>({
    'a week|per week|each week|every week|weekly|/ week|/ wk|/ w|a wk|per wk|every single week|week in week out|every seven days|every 7 days|in a week|in each week|p / w|pw|wkly|once weekly|in a typical week|most weeks|per calendar week|of every week|of each week|of the week|every weekend|each weekend|most weekends|at the weekend':
      each('week'),
    'a month|per month|each month|every month|monthly|/ month|/ mo|a mo|per mo|every single month|in each month|month in month out|pm':
      each('month'),
    'a year|per year|each year|every year|yearly|annually|/ year|/ yr|per yr|a yr|per annum': each('year'),
    'a day|per day|each day|every day|daily|everyday|/ day|every single day|day in day out|a night|per night|each morning|every morning|every night|every evening|each and every day':
      each('day'),
    'a fortnight|per fortnight|every fortnight|each fortnight|fortnightly|biweekly|bi weekly|every couple of weeks|every two weeks|every 2 weeks|once a fortnight':
      each('week', 2),
    'a quarter|per quarter|each quarter|every quarter|quarterly': each('month', 3),
  }),
  alternations: vocabulary({ 'every other|every second|each other|alternate|each second': 2, 'every third': 3 }),
  every: wordList('every|each|all|on every|on each|every single'),
  adjectives: wordList(
    'easy|short|slow|good|solid|quality|separate|proper|outdoor|training|running|hard|full|steady|nice|different|new|more|other|whole|scheduled|planned|long|unique|distinct|weekly|key|group|social|trail|tempo|interval|speed|track|quick|total|extra|additional|consecutive|straight|recovery|strength|weights|gym|national|major|world|official|the|complete|continuous|morning|evening|lunch|of the|of my|of|single|big|small|local|club|hill|dedicated|relaxed|non running|key|brand new|various|european|road|actual|decent',
  ),
  countNouns: vocabulary<CountNoun>({
    'times|time|x|sessions of running|goes': { in: 'activities' },
    'days|day|mornings|morning|evenings|evening|nights|night': { in: 'days' },
    'runs|run|jogs|jog|outings|outing|group runs|club runs|long runs|long run|tempo runs|tempo run|run outs|running sessions|run sessions|running days':
      of('running'),
    'swims|swim|swim sessions|swimming sessions': of('swimming'),
    'rides|ride|bike rides|bike ride|cycles|bike sessions|cycling sessions|spins': of('cycling'),
    'walks|walk': of('walking'),
    'hikes|hike': of('hiking'),
    'rows|row': of('rowing'),
    'strength sessions|strength session|strength workouts|strength workout|strength trainings|gym sessions|gym session|gym workouts|gym workout|gym days|lifting sessions|lifts|gym visits|core sessions|core session|core workouts|weight sessions|weights sessions|strength days|strength training sessions|strength classes|weight training sessions|strength and conditioning sessions|lifting days':
      session('strength'),
    'mobility sessions|mobility session|stretching sessions|stretches|rehab sessions|foam rolling sessions':
      session('mobility'),
    'yoga sessions|yoga session|yoga classes|yoga class|yogas|pilates classes|pilates sessions': session('yoga'),
    'drill sessions|drills sessions|drills session|plyo sessions|strides sessions|plyometric sessions':
      session('drills'),
    'cross training sessions|cross training session|cross training days|cross trainings|cross training workouts':
      session('cross-training'),
    'sessions|session|workouts|workout|activities|activity|trainings|training sessions|training runs|trainings sessions':
      {
        in: 'activities',
      },
    'rest days|rest day|days off|day off|days of rest|day of rest|days without running|run free days|off days|recovery days|recovery day|days rest|non running days':
      { in: 'days', tag: 'rest' },
    'attempts|attempt|tries|try|shots|shot|chances|races to do it': { in: 'activities', tag: 'attempt' },
    'us states|american states|states of the us|states of the usa|states in the us|states in america|of the united states':
      different('state', 'US'),
    'german states|bundesländer|german bundesländer': different('state', 'DE'),
    'states|state|provinces|cantons|regions|counties': different('state'),
    'countries|country|nations': different('country'),
    'cities|towns|villages|places|locations|parks|national parks|trails|routes|peaks|mountains|islands|spots|beaches|city|park|parkrun locations|parkrun venues|parkrun courses|neighborhoods|neighbourhoods|lakes|forests|hills|capitals|state parks|venues':
      different('place'),
    'races|events|race events|marathons|half marathons|halfmarathons|parkruns|park runs|ultras|trail races|majors|marathon majors|world marathon majors|halves|halfs|trail runs|5ks|10ks|competitions|road races|parkrun events|race|ultramarathons|trail ultras|track meets|obstacle races|triathlons':
      different('race'),
    'people|friends|partners|running partners|running buddies|buddies|runners|companions|persons|running friends|mates':
      different('partner'),
  }),
  sports: vocabulary<Sport>({
    'run|runs|running|ran|jog|jogs|jogging|jogger|runner|runners|race|racing|on foot|parkrun|long run|long runs|treadmill':
      'running',
    'swim|swims|swimming': 'swimming',
    'ride|rides|riding|cycle|cycling|bike|biking|by bike|on the bike': 'cycling',
    'walk|walks|walking': 'walking',
    'hike|hikes|hiking': 'hiking',
    'row|rowing': 'rowing',
    'ski|skiing|cross country skiing|nordic skiing': 'cross_country_skiing',
  }),
  weightUnits: vocabulary({
    'kg|kgs|kilogram|kilograms|kilo|kilos': 1,
    'lb|lbs|pound|pounds': 0.45359237,
    stone: 6.35029318,
  }),
  heartUnits: wordList('bpm|beats|beats per minute|beats a minute|beats / minute'),
  cadenceUnits: wordList('spm|steps per minute|steps a minute|steps / min|steps / minute|strides per minute|steps min'),
  heightUnits: vocabulary({
    'ft|feet|foot': METERS_PER_FOOT,
    'm|meter|meters|metre|metres|vertical meters|vertical metres|hm|vert meters': 1,
    'km|kilometers|kilometres|k': 1000,
  }),
  percent: wordList('%|percent|per cent|pct'),
  between: wordList('between'),
  rangeEnds: wordList('and|to'),
  being: wordList(
    'ran|i ran|have run|did|can run|currently run|pb is|best is|of|is|was|being|currently|at|which is|stands at|current|currently at|time of|best of|from|of about|now',
  ),
  froms: wordList(
    'from|up from|currently|starting at|starting from|start at|start from|begin at|begin with|start with',
  ),
  extra: wordList('more|extra|additional|another'),
  increments: wordList('by|another|additional|by about|by another|extra|by an extra'),
}
