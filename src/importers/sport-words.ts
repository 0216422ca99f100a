import { isSport, type Sport, type SubSport } from '../core/activity/sport.ts'
import { OTHER_WORDS, plainLetters } from './sport-words-other.ts'

export interface SportName {
  readonly sport: Sport
  readonly subSport?: SubSport
}

const named = (sport: Sport, subSport?: SubSport): SportName =>
  subSport === undefined ? { sport } : { sport, subSport }

/** Sports as services and apps call them, in letters only; the values are names of the FIT profile. */
const WORDS = new Map<string, SportName>(
  Object.entries({
    run: named('running'),
    running: named('running'),
    jogging: named('running'),
    streetrunning: named('running', 'street'),
    trailrun: named('running', 'trail'),
    trailrunning: named('running', 'trail'),
    trackrunning: named('running', 'track'),
    virtualrun: named('running', 'virtual_activity'),
    treadmill: named('running', 'treadmill'),
    treadmillrunning: named('running', 'treadmill'),
    indoorrunning: named('running', 'indoor_running'),
    ultrarun: named('running', 'ultra'),
    virtualrunning: named('running', 'virtual_activity'),
    obstaclerun: named('running', 'obstacle'),
    walk: named('walking'),
    walking: named('walking'),
    casualwalking: named('walking', 'casual_walking'),
    speedwalking: named('walking', 'speed_walking'),
    indoorwalking: named('walking', 'indoor_walking'),
    hike: named('hiking'),
    hiking: named('hiking'),
    mountaineering: named('mountaineering'),
    ride: named('cycling'),
    biking: named('cycling'),
    bike: named('cycling'),
    cycling: named('cycling'),
    roadbiking: named('cycling', 'road'),
    roadcycling: named('cycling', 'road'),
    mountainbike: named('cycling', 'mountain'),
    mountainbiking: named('cycling', 'mountain'),
    mountainbikeride: named('cycling', 'mountain'),
    gravelride: named('cycling', 'gravel_cycling'),
    gravelcycling: named('cycling', 'gravel_cycling'),
    virtualride: named('cycling', 'virtual_activity'),
    indoorcycling: named('cycling', 'indoor_cycling'),
    spinning: named('cycling', 'spin'),
    cyclocross: named('cycling', 'cyclocross'),
    handcycle: named('cycling', 'hand_cycling'),
    velomobile: named('cycling', 'recumbent'),
    ebikeride: named('e_biking'),
    emountainbikeride: named('e_biking', 'e_bike_mountain'),
    swim: named('swimming'),
    swimming: named('swimming'),
    lapswimming: named('swimming', 'lap_swimming'),
    poolswimming: named('swimming', 'lap_swimming'),
    openwaterswimming: named('swimming', 'open_water'),
    rowing: named('rowing'),
    virtualrow: named('rowing', 'indoor_rowing'),
    indoorrowing: named('rowing', 'indoor_rowing'),
    canoeing: named('paddling'),
    paddling: named('paddling'),
    kayaking: named('kayaking'),
    standuppaddling: named('stand_up_paddleboarding'),
    standuppaddleboarding: named('stand_up_paddleboarding'),
    surfing: named('surfing'),
    kitesurf: named('kitesurfing'),
    windsurf: named('windsurfing'),
    sail: named('sailing'),
    sailing: named('sailing'),
    alpineski: named('alpine_skiing'),
    downhillskiing: named('alpine_skiing', 'downhill'),
    backcountryski: named('alpine_skiing', 'backcountry'),
    nordicski: named('cross_country_skiing'),
    crosscountryskiing: named('cross_country_skiing'),
    rollerski: named('cross_country_skiing'),
    snowboard: named('snowboarding'),
    snowshoe: named('snowshoeing'),
    iceskate: named('ice_skating'),
    inlineskate: named('inline_skating'),
    skating: named('inline_skating'),
    skateboard: named('inline_skating'),
    elliptical: named('fitness_equipment', 'elliptical'),
    indoorelliptical: named('fitness_equipment', 'elliptical'),
    stairclimbing: named('fitness_equipment', 'stair_climbing'),
    stairstepper: named('fitness_equipment', 'stair_climbing'),
    fitnessequipment: named('fitness_equipment'),
    weighttraining: named('training', 'strength_training'),
    strengthtraining: named('training', 'strength_training'),
    workout: named('training'),
    crosstraining: named('training'),
    crossfit: named('training', 'cardio_training'),
    cardio: named('training', 'cardio_training'),
    cardiotraining: named('training', 'cardio_training'),
    indoorcardio: named('training', 'cardio_training'),
    highintensityintervaltraining: named('hiit'),
    hiit: named('hiit'),
    yoga: named('training', 'yoga'),
    pilates: named('training', 'pilates'),
    meditation: named('meditation'),
    rockclimbing: named('rock_climbing'),
    climbing: named('rock_climbing'),
    bouldering: named('rock_climbing', 'bouldering'),
    golf: named('golf'),
    soccer: named('soccer'),
    football: named('soccer'),
    basketball: named('basketball'),
    volleyball: named('volleyball'),
    cricket: named('cricket'),
    dance: named('dance'),
    tennis: named('tennis'),
    badminton: named('racket', 'badminton'),
    tabletennis: named('racket', 'table_tennis'),
    squash: named('racket', 'squash'),
    pickleball: named('racket', 'pickleball'),
    padel: named('racket', 'padel'),
    racquetball: named('racket', 'racquetball'),
    wheelchair: named('wheelchair_push_walk'),
    horsebackriding: named('horseback_riding'),
    boxing: named('boxing'),
    multisport: named('multisport'),
    transition: named('transition'),
    other: named('generic'),
    generic: named('generic'),
    uncategorized: named('generic'),
    default: named('generic'),
    unknown: named('generic'),
  }),
)

/** The numbers that Strava writes into <type> of its GPX; only those seen in real files. */
const STRAVA_NUMBERS = new Map([
  ['1', named('cycling')],
  ['4', named('hiking')],
  ['9', named('running')],
  ['10', named('walking')],
  ['16', named('swimming')],
])

/** A sport by its name in a file: 'Trail Run', 'TrailRun', 'trail_running', '9', 'Course à pied'. Undefined when no one here knows it. */
export function sportNamed(name: string): SportName | undefined {
  const trimmed = name.trim().slice(0, 100)
  const letters = plainLetters(trimmed)
  const snake = trimmed.toLowerCase().replace(/[\s-]+/g, '_')
  const known = STRAVA_NUMBERS.get(trimmed) ?? WORDS.get(letters)
  if (known) return known
  if (isSport(snake)) return { sport: snake }
  return WORDS.get(OTHER_WORDS.get(letters) ?? '')
}
