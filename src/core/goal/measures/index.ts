import type { MeasureKind } from '../measure.ts'
import { composite } from './composite.ts'
import type { MeasureByKind, MeasureDefinition } from './definition.ts'
import { byHand } from './by-hand.ts'
import { clearDays } from './clear-days.ts'
import { collection } from './collection.ts'
import { firstTime } from './first-time.ts'
import { frequency } from './frequency.ts'
import { keepInRange } from './keep-in-range.ts'
import { level } from './level.ts'
import { metric } from './metric.ts'
import { missLimit } from './miss-limit.ts'
import { open } from './open.ts'
import { pauseLimit } from './pause-limit.ts'
import { personalBest } from './personal-best.ts'
import { raceTime } from './race-time.ts'
import { rest } from './rest.ts'
import { selfRated } from './self-rated.ts'
import { sessions } from './sessions.ts'
import { standard } from './standard.ts'
import { volume } from './volume.ts'
import { workout } from './workout.ts'

/** The one list of measures, in the order in which they are offered. */
export const MEASURES: { readonly [Kind in MeasureKind]: MeasureDefinition<MeasureByKind[Kind]> } = {
  'race-time': raceTime,
  'personal-best': personalBest,
  standard,
  frequency,
  'miss-limit': missLimit,
  volume,
  level,
  'first-time': firstTime,
  collection,
  'clear-days': clearDays,
  'keep-in-range': keepInRange,
  'self-rated': selfRated,
  metric,
  sessions,
  workout,
  rest,
  'pause-limit': pauseLimit,
  open,
  'by-hand': byHand,
  composite,
}

export const MEASURE_KINDS = Object.keys(MEASURES) as readonly MeasureKind[]
