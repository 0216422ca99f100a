import type { LocalDate } from '../../base/calendar.ts'
import type { Standing } from '../progress-types.ts'
import type { Window } from './definition.ts'

interface Compared {
  readonly asOf: LocalDate
  readonly window: Window
  readonly reached: boolean
  /** How far ahead of the even way (behind: below 0); undefined where there is no even way. */
  readonly lead: number | undefined
  /** From this far on it is no longer on track. */
  readonly tolerance: number
}

/** Room for the last bits of a division, so that exactly one period behind is one period behind. */
const EPSILON = 1e-9

/** The one word for how a goal stands (docs/methods/progress.md). */
export function standing({ asOf, window, reached, lead, tolerance }: Compared): Standing {
  if (asOf < window.from) return 'not-started'
  if (reached) return 'reached'
  if (window.to !== undefined && asOf > window.to) return 'over'
  if (lead === undefined) return 'open-ended'
  if (lead >= tolerance - EPSILON) return 'ahead'
  return lead <= -tolerance + EPSILON ? 'behind' : 'on-track'
}
