import { plainLetters } from '../sport-words-other.ts'

/** What runners call their runs where a service would name the sport, in letters only ('Long Run', 'GA 1', 'VO2max'). */
const KINDS = [
  'easy|easyrun|long|longrun|longeasy|slow|slowrun|tempo|temporun|threshold|thresholdrun|interval|intervals|intervalrun',
  'race|racing|racepace|krace|recover|recovery|recoveryrun|recoveryjog|speed|speedwork|speedrun|fartlek|hill|hills|hillrun|hillrepeats',
  'steady|steadyrun|progression|progressionrun|base|baserun|aerobic|aerobicrun|generalaerobic|ga|mediumlong|mediumlongrun',
  'zone|z|marathonpace|track|trackworkout|vomax|repeats|repetitions|reps|strides|warmup|warmdown|cooldown|shakeout|shakeoutrun',
  'parkrun|marathon|halfmarathon|half|timetrial|normalrun|regularrun|runcommute|socialrun|grouprun|clubrun|xcrace',
  'dauerlauf|lockererdauerlauf|ruhigerdauerlauf|langerlauf|longjog|tempolauf|tempodauerlauf|intervalle|intervalltraining',
  'wettkampf|regeneration|regenerationslauf|fahrtspiel|berglauf|berglaufe|steigerungen|bahntraining|grundlage',
  'footing|endurance|endurancefondamentale|fractionne|seuil|sortielongue|competition|recuperation|cotes|vma',
  'rodaje|rodajesuave|series|tiradalarga|competicion|cuestas|trote|suave|lento|fondolento|fondo|lungo|ripetute|gara',
  'rodagem|longo|tiros|intervalado|prova|regenerativo|duurloop|langeduurloop|tempoloop|wedstrijd|herstelloop|herstel',
  'distans|langpass|intervaller|langtur|langkøring|terskel|tærskel|troskel|tavling|konkurranse|konkurrence',
]
const RESTS =
  'rest|restday|off|dayoff|ruhetag|ruhe|pause|repos|descanso|riposo|rust|rustdag|vila|vilodag|hvile|hviledag'

const setOf = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split('|').map(plainLetters)))
const kinds = setOf(...KINDS)
const rests = setOf(RESTS)

/** Whether a word for a sport says of what kind a run was. */
export const isKindOfRun = (word: string): boolean => kinds.has(plainLetters(word))

/** Whether it says that there was none. */
export const isRest = (word: string): boolean => rests.has(plainLetters(word))
