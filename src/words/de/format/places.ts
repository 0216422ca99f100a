import { kept } from '../../kept.ts'
import type { Format } from '../../words.ts'

/** Names of countries, which the platform has. */
export function placeWords(): Pick<Format, 'country'> {
  const names = kept((type: 'region') => new Intl.DisplayNames(['de-DE'], { type, fallback: 'code' }))
  return { country: (code) => (/^[A-Z]{2}$/.test(code) ? (names('region').of(code) ?? code) : code) }
}
