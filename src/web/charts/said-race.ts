import type { FitnessPage } from '../../core/view/chance-types.ts'

export type PastRace = FitnessPage['lastRaces'][number]
export type SaidRace = PastRace & { readonly said: NonNullable<PastRace['said']> }

export const isSaid = (race: PastRace): race is SaidRace => race.said !== null

/** Where a time fell against the range that should hold 8 in 10. */
export function fall({ time_s, said }: SaidRace): 'within' | 'faster' | 'slower' {
  if (time_s < said.p10) return 'faster'
  return time_s > said.p90 ? 'slower' : 'within'
}
