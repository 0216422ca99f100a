import type { ImportJob } from '../../../api/contract.ts'

const key = 'cairn-card-put-away'
const DAY_MS = 86_400_000

/** True for the import whose card was put away on this device, and for imports of which a day has passed. */
export function isPutAway({ id, endedAt }: ImportJob, now = Date.now()): boolean {
  if (endedAt && now - Date.parse(endedAt) > DAY_MS) return true
  try {
    return localStorage.getItem(key) === id
  } catch {
    return false
  }
}

export function putAway(id: string) {
  try {
    localStorage.setItem(key, id)
  } catch {
    // It comes back with the next visit, that is all.
  }
}
