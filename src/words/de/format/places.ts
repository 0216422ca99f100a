import type { Format } from '../../words.ts'

/** Names of countries, which the platform has. */
export function placeWords(): Pick<Format, 'country'> {
  const regions = new Intl.DisplayNames(['de-DE'], { type: 'region', fallback: 'code' })
  return { country: (code) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code) }
}
