import { useSearchParams } from 'wouter'
import { parseIsoDate } from '../../core/base/calendar.ts'

/** The day to look back on, when the address names one (`?asOf=2027-03-05`). */
export function useAsOf(): string | undefined {
  const [search] = useSearchParams()
  const asOf = search.get('asOf') ?? ''
  return parseIsoDate(asOf) === undefined ? undefined : asOf
}
