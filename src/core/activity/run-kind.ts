/** Kinds of runs that a goal may ask for; the names are those of planned workouts. */
export const RUN_KINDS = ['easy', 'recovery', 'long', 'steady', 'tempo', 'intervals', 'hills', 'race-pace'] as const
export type RunKind = (typeof RUN_KINDS)[number]

/** Words that runners and watches write into the name of a run: English, German, French, Spanish, Dutch, Italian. */
const NAMES: readonly (readonly [RunKind, RegExp])[] = [
  [
    'hills',
    /\bhills?\b.*\b(?:repeats?|reps|sprints?|session|intervals?)\b|\bhill (?:repeats?|reps)|bergsprint|bergintervall|\bcôtes\b|\bcuestas\b/,
  ],
  [
    'race-pace',
    /\b(?:race|goal|marathon|half|5k|10k)[ -]pace\b|renntempo|wettkampftempo|allure (?:marathon|course|spécifique)|ritmo gara/,
  ],
  [
    'intervals',
    /\bintervals?\b|intervall|fartlek|fahrtspiel|\bspeed ?work|\btrack (?:session|workout)|fractionné|\bseries\b|ripetute|\b\d{1,2} ?[x×*] ?\d{1,4} ?(?:m|km|k|min|mins|s|sec|\b)/,
  ],
  ['tempo', /\btempo\b|tempolauf|\bthreshold\b|schwellenlauf|\bseuil\b|\bumbral\b/],
  [
    'long',
    /\blong[ -]?run\b|\blong (?:slow|easy|sunday)\b|\blsd\b|langer lauf|sortie longue|tirada larga|lange duurloop|\blungo\b/,
  ],
  ['recovery', /\brecovery\b|regenerat|récupération|\bherstel/],
  ['steady', /\bsteady\b/],
  ['easy', /\beasy\b|locker|footing|\brodaje\b|rustige/],
]

/** Ways to and from the run proper, recorded by themselves. */
const BESIDE = /warm[ -]?up|cool[ -]?down|einlaufen|auslaufen|échauffement/

/** The kind that a run's name says; undefined of a name that says none ("Morning Run"). */
export function namedKind(name: string | null | undefined): RunKind | undefined {
  const plain = name?.toLowerCase()
  if (plain === undefined || BESIDE.test(plain)) return undefined
  return NAMES.find(([, words]) => words.test(plain))?.[0]
}
