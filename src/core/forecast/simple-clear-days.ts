import { isRun } from '../activity/counts.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Revision } from '../goal/goal.ts'
import type { ClearDaysMeasure } from '../goal/measure.ts'
import { parameter } from './constants.ts'
import { CHANCE_WORDS, type GoalForecast, lacking, SIMPLE_VERSION } from './goal-forecast.ts'

const HAZARD = parameter('simple.clear.hazard')
const PRIOR = parameter('simple.clear.prior')
const RECENT = parameter('simple.clear.recent')
const WEEKS = 8
const YEAR = 365
/** Where one word ends and the next begins. */
const RUNGS = [0.2, 0.4, 0.6, 0.8]

/**
 * How often runners like this stay free of pain for so long: from incidences by the hour of running, as words a rung wide
 * on either side. Nobody is told a number of it: it is no diagnosis.
 */
export function wordsOfClearDays(revision: Revision, measure: ClearDaysMeasure, evidence: Evidence): GoalForecast {
  const { asOf } = evidence
  const { dueOn } = revision
  if (dueOn === undefined) return lacking('last-day')
  const lately = evidence.activities.filter(({ sport, localDay }) => isRun(sport) && localDay > asOf - 7 * WEEKS)
  const weekly_h = lately.reduce((sum, run) => sum + run.moving_s, 0) / 3600 / WEEKS
  const hours = (Math.max(1, weekly_h) * Math.max(1, dueOn - asOf)) / 7
  const hurt = evidence.checkIns.some(
    (checkIn) => checkIn.on > asOf - YEAR && (checkIn.pain?.level ?? 0) > measure.up_to,
  )
  const rate = PRIOR / (HAZARD * (hurt ? RECENT : 1))
  const clear = (rate / (rate + hours)) ** PRIOR
  const rung = RUNGS.filter((edge) => clear >= edge).length
  return {
    kind: 'words',
    model: 'simple-clear-days',
    version: SIMPLE_VERSION,
    from: CHANCE_WORDS[Math.max(0, rung - 1)]!,
    to: CHANCE_WORDS[Math.min(CHANCE_WORDS.length - 1, rung + 1)]!,
  }
}
