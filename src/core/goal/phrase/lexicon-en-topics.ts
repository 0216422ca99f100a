import { type Flavour, type StandardName, vocabulary } from './lexicon.ts'
import { topicVocabulary } from './topics.ts'

/** English words that tell what a goal is about. One phrase may tell several. */
export const topics = topicVocabulary({
  best: "personal best|personal record|personal bests|pb|pr|pbs|prs|p.b|lifetime best|lifetime pb|best time|my best|best ever|season best|seasons best|season's best|sb|course record|course pb|club record|a best|all time best|fastest ever|fastest time|fastest time ever|new record|my record|a record|my fastest|new best|post collegiate best|masters pb",
  'best-at': 'best|fastest|quickest|record',
  improve:
    'improve|improve on|improving|better|lower|lowering|beat|beating|faster than|quicker than|top|surpass|outrun|run faster than|go faster than|bring down|reduce|get my',
  own: "my|own|last year|last year's|last years|previous|old|current|than before|than ever|than last time|last time|existing",
  shave: 'shave|shaving|cut|knock|knocking|take off|take|drop|chop|slice|trim|off my|off of my',
  standard:
    'cutoff|cut off|cutoff time|qualify|qualifying|qualifying time|qualify for|qualified|bq|qualifier|qualification|standard|qualifying standard|good for age|gfa|time qualifier|guaranteed entry|auto qualify|championship entry|championship start|olympic trials|otq|make the cut for',
  raise:
    'get to|getting to|reach|reaching|mileage to|mileage up|weekly distance to|weekly mileage to|volume to|weekly mileage up|raise|raising|increase|increasing|ramp up|ramp|build up|build up to|build to|building to|building up to|work up|work up to|working up to|go up|grow|bump|bump up|step up|lift my|extend|progress to|get up to|move up|up my|boost|add|double|triple|expand|take my|bring my|go from|move from|get from|from|increase to',
  average: 'average|averaging|on average|mean of|an average of|average of',
  hold: 'hold|holding|maintain|maintaining|sustain|keep up|stay at|keep it|hold it|stick to|stick with',
  climb:
    'climb|climbing|ascent|ascend|elevation gain|elevation|vert|vertical|vertical gain|climbed|uphill|of climb|of gain|height gain|height metres|height meters|altitude gain',
  'long-run': 'long run|long runs|longest run|long sunday run|weekly long run|long',
  streak: 'streak|run streak|running streak|streaking',
  'non-stop':
    'be able to run for|able to run for|be able to run|able to run|non stop|nonstop|without stopping|without walking|without a break|without walk breaks|without any walking|continuously|in one go|without pause|no walking|straight',
  'weekly-amount':
    'mileage to|mileage up|weekly distance to|weekly mileage to|volume to|weekly mileage up|weekly distance|weekly mileage|mileage|weekly volume|weekly km|weekly kms|weekly kilometres|weekly kilometers|weekly miles|training volume|volume|weekly total|running volume|weekly load|distance per week',
  miss: 'miss|missed|misses|missing|skip|skipping|skipped|skips|bail on|bail|drop out of|flake|flake on',
  plan: 'planned|planned workout|planned workouts|planned session|planned sessions|planned run|planned runs|planned training|scheduled workout|scheduled workouts|scheduled session|scheduled sessions|scheduled run|scheduled runs|the plan|my plan|training plan|my training plan|the training plan|program|programme|schedule|training schedule|training block|on the plan|in the plan|in my plan|on my plan|training calendar|prescribed|marathon plan|race plan|half marathon plan|10k plan|5k plan|coach plan',
  all: 'to the letter|everything in|everything on|all of it|everything|every workout|every session|every run|every training|all workouts|all my workouts|all the workouts|all sessions|all my sessions|all the sessions|all runs|all my runs|all the runs|every single workout|every single session|every single run|every one of|each workout|each session|stick to the plan|stick to my plan|follow the plan|follow my plan|follow through|complete the plan|complete my plan|finish the plan|finish my plan|100 % of|all of my workouts|all of my|all of the|every last|no missed|never miss|never skip|each and every',
  quality:
    'quality session|quality sessions|quality workout|quality workouts|quality|key session|key sessions|key workouts|key workout|hard session|hard sessions|hard workout|hard workouts|tempo|tempo run|tempo runs|intervals|interval session|interval sessions|interval workout|speed work|speedwork|speed session|speed sessions|speed workout|threshold|threshold run|threshold session|hill repeats|hill session|track session|fartlek|reps',
  workout:
    "today's workout|todays workout|today's run|todays run|today's session|todays session|today's training|todays training|today's intervals|today's tempo|today's long run|tomorrow's workout|tomorrow's run|tomorrow's session|tomorrows workout|tomorrows run|the workout|this workout|the session|this session|my workout|my session|workout|session|tonight's run|tonight's workout|tonight's session|this run|next workout|next session|next run|the next workout|the next session",
  paces:
    'target pace|target paces|the paces|my paces|planned paces|planned pace|prescribed paces|prescribed pace|goal paces|goal pace|hit pace|hit the pace|hit my paces|hit paces|all paces|pace targets|pace target|splits|target splits|the splits|interval paces|workout paces|on pace',
  listen:
    "my body's signals|body's signals|signals of my body|my body tells me|what my body|take it easy if|ease off if|back off if|stop if|slow down if|rest if|listen to my body|listen to the body|listen to your body|listening to my body|listen to body|listen to how i feel|run by feel|run on feel|by feel|go by feel|ease off|ease back|back off when|stop when it hurts|respect my body|hear my body",
  'planned-distance':
    'hit my mileage|hit the mileage|hit my distance|hit my kilometres|hit my kilometers|hit my miles|hit my km|hit my weekly mileage|hit my weekly distance|weekly mileage target|weekly mileage goal|weekly distance target|weekly distance goal|my weekly target|the weekly target|planned distance|the planned distance|weekly planned distance|planned mileage|planned miles|planned kilometres|planned kilometers|planned km|planned volume|scheduled distance|scheduled mileage|prescribed distance|prescribed mileage|target distance|distance target|weekly target|mileage target|weekly goal',
  rest: 'take tomorrow off|tomorrow off|today off|take today off|monday off|mondays off|tuesday off|tuesdays off|wednesday off|wednesdays off|thursday off|thursdays off|friday off|fridays off|saturday off|saturdays off|sunday off|sundays off|weekend off|weekends off|no running|no runs|not running|without a run|rest|rest day|rest days|resting|take rest|take it easy|recovery day|recovery days|day off|days off|days of rest|day of rest|off day|off days|run free day|run free days|days without running|days with no running|non running days|recover|recovery',
  'scheduled-rest':
    'scheduled rest|planned rest|the scheduled rest|scheduled recovery|planned recovery|scheduled rest day|scheduled rest days|planned rest day|planned rest days|prescribed rest|rest as planned|rest as scheduled|rest when planned|recovery week|deload|deload week|down week|cutback week|cut back week|easy week',
  block: 'this block|block|the block|training cycle|cycle|build|this cycle|mesocycle|this phase',
  first:
    'first|first ever|very first|maiden|debut|first time|for the first time|never done|never run|never ran|start with|couch to',
  finish:
    'finish|finishing|complete|completing|survive|get through|make it to the finish|cross the finish line|get to the finish|get across the line|cover|be able to run|able to run|run all of|run a full|tackle|conquer|take on|make it through',
  race: 'race|racing|event|official race|organised race|organized race|in a race|timed race|chip timed',
  ultra:
    'ultra|ultramarathon|ultra marathon|ultras|ultramarathons|backyard ultra|backyard|ultra distance|ultra race|ultra run',
  trail:
    'trail|trails|trail race|trail run|trail running|mountain race|fell race|fell|off road race|off road|sky race|skyrace|mountain marathon|mountain',
  track: 'track race|track meet|on the track|track event',
  'cross-country': 'cross country|xc|cross country race|xc race|x country',
  obstacle:
    'obstacle|obstacle race|obstacle course|obstacle course race|mud run|spartan|spartan race|tough mudder|ocr|mudder',
  multisport: 'triathlon|duathlon|ironman|half ironman|70.3|swimrun|aquathlon|tri',
  different: 'different|new|unique|distinct|various|separate|continent|continents',
  company:
    'with friends|with a friend|with my friend|with my friends|with friend|with others|with other people|with other runners|with people|with someone|with somebody|with company|in company|with the club|with my club|with a club|with a partner|with my partner|with a group|with my group|in a group|with the group|group run|group runs|club run|club runs|social run|social runs|running group|together with|together|with my dog|with the dog|with my wife|with my husband|with my sister|with my brother|with my daughter|with my son|with my kids|with my mum|with my mom|with my dad|with my girlfriend|with my boyfriend|with my colleagues|with colleagues|with coworkers|with my coworkers|with my buddies|with buddies|with mates|with my mates|with family|with my family|with my team|with a buddy|with a running buddy|running buddy|accompanied|not alone|buddy run|buddy runs',
  'by-hand':
    "pacemaker|age grade|age graded|age grading|relay|ekiden|never miss twice|never skip twice|never miss two day streak|never miss two runs consecutively|never miss 2 day streak|never miss 2 runs consecutively|never skip two day streak|never skip two runs consecutively|never skip 2 day streak|never skip 2 runs consecutively|dont miss two day streak|dont miss two runs consecutively|dont miss 2 day streak|dont miss 2 runs consecutively|dont skip two day streak|dont skip two runs consecutively|dont skip 2 day streak|dont skip 2 runs consecutively|don't miss two day streak|don't miss two runs consecutively|don't miss 2 day streak|don't miss 2 runs consecutively|don't skip two day streak|don't skip two runs consecutively|don't skip 2 day streak|don't skip 2 runs consecutively|deload every|cut back week each|cut back week every|cutback week every|down week every|recovery week every|alphabet|ballot|ballot place|get into the|lottery|50 club|100 club|250 club|before every run|the world marathon majors|all the majors|negative split|negative splits|even splits|even split|every continent|each continent|all continents|all the continents|all seven continents|join|coach|volunteer|volunteering|sign up|sign up for|register|register for|buy|get a coach|find a coach|hire|book|see a physio|physio|gait analysis|find a running buddy|find a running partner|find a running group|new shoes|podium|win|place in|top 10|top ten|top 3|age group award|start running club|get my gait analysed|gait analysed|gait analyzed|gait checked|get a gait|running coach|top 20|top 5|top five|top 50|top half|sign up|join the|running school|write a|new running shoes|running shoes|get new shoes|see a doctor|see a podiatrist|find someone to run with|subscribe|apply for",
  'by-hand-maybe':
    'gel|gels|fuel|fuelling|fueling|hydrate|carbs|meet new|make friends|new friends|meet people|find friends|running friends|charity|costume|fancy dress|explore|found|learn|start a|pacer|club|a club|fundraise|raise money|every street|guide runner|medal|enter|organize|organise|pace a friend|pace someone|be a pacer|continent|continents',
  'for-life':
    "be running when|running when i|running at 80|running at 70|running at 90|my fifties|my sixties|my seventies|my eighties|my nineties|old age|my old age|for life|forever|all my life|whole life|my whole life|lifelong|a lifelong|for ever|rest of my life|as long as i can|as long as possible|as long as i live|until i die|till i die|for good|never stop running|never stop|never quit|into old age|into my old age|when i am old|when i'm old|lifetime runner|runner for life|running for life|keep running|keep on running|for decades|for the long haul|still be running|still running|until i drop|life long|life long runner|into my 60s|into my 70s|into my 80s|stay a runner|lifetime habit|lifetime of running|for the rest",
  'pain-free':
    "pain free|painfree|injury free|injuryfree|without pain|without any pain|without injury|without injuries|without an injury|without any injury|without getting injured|without getting hurt|without hurting|no pain|no pains|no injuries|no injury|no knee pain|no niggles|niggle free|zero pain|zero injuries|zero niggles|uninjured|free of pain|free of injury|free from pain|free from injury|free of injuries|avoid injury|avoid injuries|avoid getting injured|avoid getting hurt|prevent injury|prevent injuries|not get injured|not get hurt|never get injured|don't get injured|dont get injured|don't get hurt|dont get hurt|stay uninjured|stay unhurt|no shin splints|without shin splints|no aches|without aches|symptom free|ache free|no soreness|get rid of|nothing hurts|nothing hurting|without knee pain|stay injury free|injury free running|get rid of pain|heal|recover from injury|recover from my injury|come back from injury|back from injury|return from injury|no flare ups|no hurt|unharmed|no foot pain|no hip pain|no back pain|no heel pain|no calf pain|no achilles pain|without back pain|without hip pain|without foot pain|without achilles pain|no knee problems|no problems with my",
  pain: 'with pain|with an injury|with a stress fracture|while injured|when injured|while in pain|with shin splints|with knee pain|while hurt|with a sore|with an injured|injured or not|pain or no pain|with a fever|while sick|when sick|with the flu|pain|pains|trouble|troubles|discomfort|issues|injury|injuries|injured|hurt|hurts|hurting|niggle|niggles|sore|soreness|shin splints|ache|aches|aching|knee|achilles|plantar fasciitis|stress fracture|limp|limping',
  through:
    'with pain|with an injury|with a stress fracture|while injured|when injured|while in pain|with shin splints|with knee pain|while hurt|with a sore|with an injured|injured or not|pain or no pain|with a fever|while sick|when sick|with the flu|through|despite|even if|even when|even though|ignore|ignoring|regardless of|no matter|push through|pushing through|train through|run through|anyway|suck up|suck it up|tough it out|no excuses|at all costs|at any cost|whatever it takes',
  weight:
    'a stone|stone|few pounds|few kilos|few kgs|baby weight|lose weight|lose some weight|weight loss|lose fat|cut weight|drop weight|burn fat|drop pounds|losing weight|shed weight|shed pounds|weight|my weight|body weight|bodyweight|weigh|race weight|racing weight|bmi|body fat|waist|slim|slimmer|slim down|skinny|thin|thinner|lean|leaner|overweight|fat|belly|tone|pounds lighter|kg lighter',
  lose: 'lose weight|lose some weight|weight loss|lose fat|cut weight|drop weight|burn fat|drop pounds|losing weight|shed weight|shed pounds|lose|losing|shed|drop weight|burn|burn fat|lighter|get down to|slim down|lose weight|weight loss|drop to|go down to|thinner|skinny|lose fat|cut weight|slimmer|drop pounds',
  keep: "don't gain|dont gain|do not gain|not gain|no weight gain|not put on|avoid gaining|keep|keeping|maintain|maintaining|stay|staying|stay at|remain|stable|steady|hold my|hold|stay in|control|manage my",
  'resting-heart-rate':
    'resting heart rate|resting hr|rhr|resting pulse|resting heartrate|heart rate at rest|morning heart rate|morning pulse|pulse at rest',
  stress:
    'stress|stressed|stress relief|de stress|destress|unwind|anxiety|anxious|less anxious|calm|calmer|relax|relaxed|relaxing|clear my head|clear my mind|clear head|mental health|blow off steam|burnout|depression|tension|cope|coping|worry|worries|less worried|mental break|peace of mind|head space|headspace|decompress',
  enjoyment:
    'enjoy|enjoying|enjoyment|enjoyable|joy|joyful|fun|have fun|love running|in love with running|love my runs|love of running|happy|happier|happiness|smile|delight|pleasure|fall in love with running|enjoy running|mood|in a good mood|look forward to',
  energy:
    'energy|energetic|energised|energized|more energy|less tired|less fatigue|vitality|feel fresh|fresher|feel rested|not tired|be less tired|alert',
  feeling:
    'sleep|sleeping|sleep better|sleep well|self confidence|confidence|confident|self esteem|feel good|feel better|feel strong|feel stronger|gratitude|mindful|mindfulness|present',
  starving:
    'fasted|fast before|on an empty stomach|undereat|under eat|purge|laxatives|starve|starving|fasting|skip meals|skipping meals|calories|calorie|calorie deficit|crash diet|diet|eat less|stop eating|not eat|without eating|no carbs|no food',
  'no-rest':
    'no rest|without rest|no rest days|without rest days|never rest|no days off|without a day off|without a rest day|no off days|no breaks|zero rest days|no recovery|without any rest|skip rest days|skip my rest days|no rest day|every single day|never take a day off|without a break day|not a single day off|no day off',
  economy:
    'efficiently|run efficiently|running economy|economy|economical|more economical|efficiency|more efficient|efficient|running efficiency|aerobic efficiency|aerobic fitness|aerobic capacity|aerobic base pace|vo max|vo max score|lactate threshold|anaerobic threshold|heart rate|lower heart rate|lower hr|hr|at the same heart rate|at the same effort|at heart rate|easy pace|my easy pace|aerobic pace|cardiac drift|maf|maf pace|zone 2 pace|zone two pace',
  cadence:
    'landing on my heels|land on my heels|heel first|cadence|step rate|step frequency|stride rate|turnover|leg turnover|overstriding|over striding|overstride|over stride|overstrider|stride|stride length|strides per minute|running form|my form|form|running technique|technique|foot strike|footstrike|heel strike|heel striking|ground contact|ground contact time|shorter steps|quicker steps|shuffle|posture|shorter stride|shorter strides|my gait|running gait',
  strength:
    'strength|strength training|strength work|strength session|strength sessions|strength workout|strength workouts|strengthening|strengthen|gym|gym session|gym sessions|gym visit|gym visits|weights|weight training|weightlifting|weight lifting|lift weights|lifting weights|lift|lifts|lifting|lifting session|lifting sessions|resistance training|core|core work|core training|core workout|core workouts|core session|core sessions|squats|plank|planks|planking|bodyweight training|bodyweight exercises|kettlebell|kettlebells|s & c|s and c|strength and conditioning|push ups|pushups|deadlifts|weight room|calf raises|glute work|glutes|hip strength|strength exercises|strength routine',
  mobility:
    'pt exercises|pt routine|mobility|mobility work|mobility session|mobility sessions|stretch|stretching|stretches|foam roll|foam rolling|foam roller|flexibility|prehab|physio exercises|rehab exercises|rehab|ankle mobility|hip mobility',
  drills:
    'drills|drill|running drills|form drills|plyometrics|plyos|plyo|a skips|strides|stride outs|skipping rope|jump rope|skipping drills|technique drills|hops',
  'cross-training':
    'cross train|cross training|crosstrain|crosstraining|cross training session|cross training sessions|cross trainer|elliptical|aqua jogging|aquajogging|pool running|rowing machine',
  yoga: 'pilates|yoga|yoga session|yoga sessions|yoga class|yoga classes',
  base: 'build a base|build my base|build base|base building|building a base|aerobic base|base phase|base|base training|base miles|base mileage|build an aerobic base|build my aerobic base|solid base|strong base|running base|base block|base season|aerobic foundation|lay a foundation|foundation|build endurance|build a foundation|build up a base|winter base',
  peak: 'start line|starting line|arrive healthy|start healthy|get to the start|peak|peak for|peaking|goal race|target race|be in top shape for|be ready for|arrive fit|taper|tapering|taper for|in top form|top form|be in shape for|race ready|in peak shape|peak form|peak shape|get ready for|be fit for|be at my best for|sharpen for|sharpen',
  healthy:
    'stay healthy|healthy season|a healthy season|remain healthy|keep healthy|be healthy all|healthy all season|healthy throughout|keep myself healthy|stay well|stay fit and healthy|stay in one piece|stay healthy and|healthy block|healthy year|stay fit and well|consistently healthy|stay consistent and healthy',
})

/** Directions that are not goals yet, by what would make them concrete. */
export const vague = vocabulary<Flavour>({
  'faster|quicker|speed|speedier|pace|time|times|race better|improve my time|get fast|fast|personal bests|quick|race faster|pacier':
    'faster',
  'fit|fitter|fitness|shape|back in shape|in shape|healthy|healthier|health|better|stronger|strong|back into running|start running|get back|improve|progress|active|tone up|good runner|better runner|stamina|endurance|get going|fit again|level up':
    'fitter',
  'less|slower|slow down|easier|take it slower|gentler|calm down': 'gentle',
  'more|further|farther|longer|regularly|consistently|consistent|often|mileage|distance|volume|keep running|habit|regular|frequently|routine|discipline|motivated|motivation':
    'more',
})

const MARATHON = 42195

/** Events that runners qualify for by a time. */
export const standards = vocabulary<StandardName>({
  'boston|boston marathon|bq|the boston marathon': { table: 'boston', event: 'Boston Marathon', distance_m: MARATHON },
  'new york|new york marathon|nyc|nyc marathon|new york city marathon': {
    event: 'New York City Marathon',
    distance_m: MARATHON,
  },
  'chicago|chicago marathon': { event: 'Chicago Marathon', distance_m: MARATHON },
  'london|london marathon|gfa|good for age': { event: 'London Marathon', distance_m: MARATHON },
  'berlin|berlin marathon': { event: 'Berlin Marathon', distance_m: MARATHON },
  'tokyo|tokyo marathon': { event: 'Tokyo Marathon', distance_m: MARATHON },
  'comrades|comrades marathon': { event: 'Comrades Marathon', distance_m: MARATHON, race: 'ultra' },
  'western states|wser|ws 100|western states 100': { event: 'Western States', race: 'ultra' },
  'utmb|ccc|occ|tds': { event: 'UTMB', race: 'trail' },
  'leadville|leadville 100': { event: 'Leadville Trail 100', race: 'trail' },
  'hardrock|hardrock 100': { event: 'Hardrock 100', race: 'trail' },
  'badwater|badwater 135': { event: 'Badwater 135', race: 'ultra' },
  spartathlon: { event: 'Spartathlon', race: 'ultra' },
  'marathon des sables|mds': { event: 'Marathon des Sables', race: 'ultra' },
  'two oceans|two oceans ultra': { event: 'Two Oceans', race: 'ultra' },
  'olympics|the olympics|olympic trials|otq|olympic trials qualifier': {
    event: 'Olympic Trials',
    distance_m: MARATHON,
  },
  'kona|ironman world championship|70.3 worlds': { event: 'Ironman World Championship' },
})
