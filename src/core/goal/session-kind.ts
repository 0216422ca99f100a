import type { Sport, SubSport } from '../activity/sport.ts'
import type { SessionKind } from './measure.ts'

/** Which activities are a session of a kind: by sport alone, or by sub-sport of any. */
interface SessionSports {
  readonly sports: readonly Sport[]
  readonly subSports: readonly SubSport[]
}

/** Names of the FIT profile, and `drills` as it is written by hand. */
const SESSIONS: Readonly<Record<SessionKind, SessionSports>> = {
  strength: { sports: [], subSports: ['strength_training', 'functional_strength_training', 'weight_training'] },
  mobility: { sports: [], subSports: ['flexibility_training', 'mobility', 'stretching', 'breathing'] },
  drills: { sports: [], subSports: ['drills'] },
  yoga: { sports: [], subSports: ['yoga', 'pilates'] },
  'cross-training': {
    sports: [
      'cycling',
      'e_biking',
      'swimming',
      'rowing',
      'cross_country_skiing',
      'paddling',
      'kayaking',
      'inline_skating',
      'hiit',
      'hiking',
      'snowshoeing',
    ],
    subSports: ['elliptical', 'indoor_cycling', 'indoor_rowing', 'stair_climbing', 'cardio_training', 'spin'],
  },
}

/** Sports that are strength work unless their sub-sport says otherwise. */
const STRENGTH: ReadonlySet<Sport> = new Set(['training', 'fitness_equipment', 'floor_climbing', 'rock_climbing'])

/** Whether an activity is a session of a kind. */
export function isSession(
  { sport, subSport }: { readonly sport: Sport; readonly subSport?: SubSport },
  kind: SessionKind,
): boolean {
  const { sports, subSports } = SESSIONS[kind]
  if (subSport !== undefined && subSports.includes(subSport)) return true
  if (kind === 'strength') return STRENGTH.has(sport) && subSport === undefined
  return sports.includes(sport)
}
