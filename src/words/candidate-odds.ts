import { zoneOf } from '../core/forecast/zone.ts'
import type { Candidate } from '../core/view/worksheet/worksheet-types.ts'
import type { Words } from './words.ts'

/**
 * How likely a candidate is: in words, so that candidates can be compared, until the runner has given a guess of their own;
 * as a number then. A first distance that steps lead to is no floor: nobody comes by it anyhow.
 */
export function candidateOdds(
  { forecast, worksheet }: Words,
  { type, measure, chance }: Pick<Candidate, 'type' | 'measure' | 'chance'>,
  isGuessed: boolean,
): string | undefined {
  if (chance === null) return undefined
  if (isGuessed) return forecast.spoken(chance)
  const zone = zoneOf(type, chance)
  if (zone === undefined) return undefined
  return measure.kind === 'first-time' && (zone === 'floor' || zone === 'likely')
    ? worksheet.firstInReach
    : forecast.zones[zone]
}
