import type { KindReader } from './reading.ts'
import { totalSaid } from './said/amount.ts'
import { personalBest, shavedTime, standard } from './said/best.ts'
import { clearDays, keepInRange } from './said/body.ts'
import { compared } from './said/compared.ts'
import { byHand, byHandMaybe, collection, firstTime, open, severalOfLength } from './said/experience.ts'
import { selfRated } from './said/feeling.ts'
import { countAlone, rateSaid } from './said/frequency.ts'
import { level } from './said/level.ts'
import { metric } from './said/metric.ts'
import { missLimit, plannedDistance, rest, workout } from './said/plan.ts'
import { raceTime } from './said/race-time.ts'
import { season } from './said/season.ts'
import { sessions } from './said/sessions.ts'

/**
 * The kinds in the order in which a sentence is offered to them; the first that finds itself in it has it. What is told
 * by words that nothing else uses comes first ('miss no more than 2 sessions a month' is not two sessions a month), what
 * is left when all else is excluded last.
 */
export const KIND_READERS: readonly KindReader[] = [
  missLimit,
  rest,
  plannedDistance,
  keepInRange,
  compared,
  shavedTime,
  personalBest,
  standard,
  metric,
  byHand,
  severalOfLength,
  raceTime,
  sessions,
  clearDays,
  level,
  collection,
  rateSaid,
  season,
  open,
  workout,
  firstTime,
  countAlone,
  totalSaid,
  selfRated,
  byHandMaybe,
]
