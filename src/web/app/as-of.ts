import { useSearchParams } from 'wouter'
import { parseIsoDate } from '../../core/base/calendar.ts'

interface AsOf {
  /** The day to look back on, when the address names one (`?asOf=2027-03-05`). */
  readonly day: string | undefined
  /** What the address says in its place, when that is no day. */
  readonly slip: string | undefined
}

function useAsOfRead(): AsOf {
  const [search] = useSearchParams()
  const text = search.get('asOf') ?? ''
  if (text === '') return { day: undefined, slip: undefined }
  return parseIsoDate(text) === undefined ? { day: undefined, slip: text } : { day: text, slip: undefined }
}

export const useAsOf = (): string | undefined => useAsOfRead().day
export const useAsOfSlip = (): string | undefined => useAsOfRead().slip
