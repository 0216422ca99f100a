import { isSport, type Sport, type SubSport } from '../../core/activity/sport.ts'
import type { FitMessage } from './decode.ts'

export interface FitSport {
  readonly sport: Sport
  readonly subSport?: SubSport
  /** The file's own name, when Cairn has no word for it. */
  readonly unknown?: string
}

/** sport and sub_sport of a session; the parser spells both as the profile does, and leaves numbers it does not know. */
export function sportOf(message: FitMessage): FitSport {
  const sport = nameOf(message.sport)
  const subSport = nameOf(message.sub_sport)
  const sub = subSport === undefined || subSport === 'generic' || subSport === 'all' ? {} : { subSport }
  if (sport === undefined || sport === 'all') return { sport: 'generic', ...sub }
  return isSport(sport) ? { sport, ...sub } : { sport: 'generic', unknown: sport, ...sub }
}

const nameOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? `sport-${value}` : undefined
