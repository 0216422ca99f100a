import type { UnderstoodKind } from './phrase-types.ts'
import { type Flavour, vocabulary } from './lexicon.ts'

/** English words that tell a kind of goal, whether or not it can be followed yet. */
export const cues = vocabulary<UnderstoodKind>({
  'personal best|personal record|pb|pr|personal bests|lifetime best|best time|my best|season best|a best|all time best|fastest ever':
    'personal-best',
  'qualify|qualifying|qualifying time|qualify for|bq|qualifier|qualification|standard|good for age': 'standard',
  'planned workout|planned workouts|planned session|planned sessions|every workout|every session|all workouts|all sessions|planned distance|planned run|planned runs|quality sessions|stick to the plan|follow the plan|follow my plan|planned training|miss|missed|misses|missing|skip|skipping':
    'miss-limit',
  'raise|increase|ramp up|build up|work up|go up|grow': 'level',
  'first|my first|ever|finish|finishing|complete|completing|ultra|ultramarathon|ultra marathon|debut|survive':
    'first-time',
  'different|new places|countries|states|cities|parks|national parks|trails|peaks|continents|parkrun events|marathons|half marathons|parkruns|races|ultras|events':
    'collection',
  'pain free|painfree|injury free|without pain|without injury|without an injury|no pain|no injuries|uninjured|free of pain|free of injury':
    'clear-days',
  'weight|lose weight|resting heart rate|resting hr|blood pressure|body fat|bmi|kg|kilograms|lbs|pounds':
    'keep-in-range',
  'stress|enjoy|enjoyment|joy|mood|happier|happiness|mental health|sleep better|relax|anxiety|fun': 'self-rated',
  'running economy|economy|cadence|overstriding|overstride|stride|vo2max|vo2 max|vo2|lactate threshold|heart rate|running form|technique|ground contact':
    'metric',
  'strength|strength training|yoga|mobility|stretching|core|drills|plyometrics': 'sessions',
  "today's workout|todays workout|today's run|today's session|target pace|target paces|hit the paces|listen to my body|listen to the body|the workout|this workout":
    'workout',
  'rest day|rest days|scheduled rest|planned rest|take rest|recovery week|recovery day|recovery days': 'rest',
  'climb|climbing|ascent|elevation gain|elevation|vert|vertical': 'volume',
  'for life|forever|all my life|lifelong|until i die|for ever|rest of my life|as long as i can': 'open',
  'join|club|coach|volunteer|sign up|register|buy': 'by-hand',
  'build a base|base building|aerobic base|base phase|peak for|goal race|stay healthy|healthy season|base': 'composite',
  'with friends|with a friend|with my|with others|with company|with the club|with a partner|with a group|with my dog|long run|long runs|tempo run|tempo runs|interval session|interval sessions|intervals|hill repeats|hills|speed work|speedwork|speed session|speed sessions':
    'frequency',
})

/** Directions that are not goals yet, by what would make them concrete. */
export const vague = vocabulary<Flavour>({
  'faster|quicker|speed|speedier|pace|time|times|race better|improve my time|get fast|fast|personal bests': 'faster',
  'fit|fitter|fitness|shape|back in shape|in shape|healthy|healthier|health|better|stronger|strong|back into running|start running|get back|improve|progress|active|tone up|good runner|better runner|stamina|endurance':
    'fitter',
  'more|further|farther|longer|regularly|consistently|consistent|often|mileage|distance|volume|keep running|habit|regular':
    'more',
})
