import { sportNamed, type SportName } from '../sport-words.ts'
import { named } from '../named.ts'

/** Activity types of HealthKit whose names are not words that other services use. */
const NAMES: Readonly<Record<string, string>> = {
  AmericanFootball: 'american_football',
  Archery: 'other',
  CrossTraining: 'workout',
  FunctionalStrengthTraining: 'strength_training',
  TraditionalStrengthTraining: 'strength_training',
  CoreTraining: 'strength_training',
  Flexibility: 'workout',
  Cooldown: 'workout',
  PreparationAndRecovery: 'workout',
  MixedCardio: 'cardio',
  MixedMetabolicCardioTraining: 'cardio',
  HighIntensityIntervalTraining: 'hiit',
  JumpRope: 'cardio',
  StepTraining: 'stair_stepper',
  Stairs: 'stair_stepper',
  StairClimbing: 'stair_stepper',
  MindAndBody: 'meditation',
  TaiChi: 'yoga',
  Barre: 'pilates',
  SwimBikeRun: 'multisport',
  HandCycling: 'handcycle',
  CrossCountrySkiing: 'nordic_ski',
  DownhillSkiing: 'alpine_ski',
  Snowboarding: 'snowboard',
  SnowSports: 'alpine_ski',
  SkatingSports: 'skating',
  PaddleSports: 'canoeing',
  SurfingSports: 'surfing',
  WaterFitness: 'swimming',
  WaterSports: 'swimming',
  EquestrianSports: 'horseback_riding',
  Climbing: 'rock_climbing',
  SocialDance: 'dance',
  CardioDance: 'dance',
  DanceInspiredTraining: 'dance',
  MartialArts: 'boxing',
  Kickboxing: 'boxing',
  WheelchairWalkPace: 'wheelchair',
  WheelchairRunPace: 'wheelchair',
  TrackAndField: 'track_running',
  DiscSports: 'disc_golf',
}

const INDOORS: Readonly<Record<string, string>> = {
  running: 'treadmill',
  walking: 'indoor_walking',
  cycling: 'indoor_cycling',
  rowing: 'indoor_rowing',
}

/** HKWorkoutActivityTypeRunning → running; indoors it is the treadmill. Undefined when Cairn has no word for it. */
export function appleSport(
  type: string,
  where: { isIndoor: boolean; isPool: boolean; isOpenWater: boolean },
): SportName | undefined {
  const name = type.replace(/^HKWorkoutActivityType/, '')
  const known = sportNamed(named(NAMES, name) ?? name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_'))
  if (!known) return undefined
  const indoors = INDOORS[known.sport]
  if (where.isIndoor && indoors !== undefined) return { sport: known.sport, subSport: indoors }
  if (known.sport === 'swimming' && (where.isPool || where.isOpenWater))
    return { sport: 'swimming', subSport: where.isPool ? 'lap_swimming' : 'open_water' }
  return known
}
