import type { ImportJob } from '../../../api/contract.ts'
import { addDays, isoDate, parseIsoDate } from '../../../core/base/calendar.ts'
import type { Dashboard } from '../../../core/view/dashboard-types.ts'
import { isDemo } from '../../api-client/base-path.ts'
import { isPutAway } from './put-away.ts'

/** A run is news for so many days. */
const NEWS_DAYS = 2

/** The run of which Today says what it did; none while there are first things. */
export function newsOf({ recent, asOf, firstThings }: Dashboard): string | undefined {
  if (firstThings !== null) return undefined
  const day = parseIsoDate(asOf)
  const since = day === undefined ? asOf : isoDate(addDays(day, -NEWS_DAYS))
  return recent.find(({ sport, localDay }) => sport === 'running' && localDay >= since)?.id
}

/** The import of which Today says once what it counted for. */
export function freshImport(imports: readonly ImportJob[]): string | undefined {
  const last = imports.find((job) => job.state === 'done' && job.imported > 0)
  return !isDemo && last && !isPutAway(last) ? last.id : undefined
}
