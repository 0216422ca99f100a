import { isoDate } from '../base/calendar.ts'
import type { MedicalSign } from '../evidence/check-in.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { firstThings } from '../wellbeing/first-things.ts'
import type { SignCode } from '../wellbeing/sign.ts'
import { NO_CHANCE } from './chance-view.ts'
import type { GoalCard, GoalPage, IsoDay, PlainProgressView, ProgressView } from './dashboard-types.ts'

/** The runner first: while this is there no chance, streak, countdown or nudge is in any view. */
export interface FirstThingsView {
  since: IsoDay
  codes: SignCode[]
  medicalSigns: MedicalSign[]
  needsClinician: boolean
  /** Said to be gone since, and still waiting for a clinician's word. */
  saidGone: boolean
}

/** As of the day of the evidence; null nearly always. */
export function firstThingsView(evidence: Evidence): FirstThingsView | null {
  const first = firstThings(evidence, evidence.asOf)
  if (!first) return null
  const { since, codes, medicalSigns, needsClinician, saidGone } = first
  return { since: isoDate(since), codes: [...codes], medicalSigns: [...medicalSigns], needsClinician, saidGone }
}

/** A goal without anything that asks, counts down or says how likely it is: what was done stands as it is. */
export const quietCard = (card: GoalCard): GoalCard => ({
  ...card,
  progress: quietProgress(card.progress),
  chance: { ...NO_CHANCE, reason: 'first-things' },
  current: null,
  noticed: null,
  streak: null,
})

/** Where a goal stands, without what is expected, left or late. */
export function quietProgress({ parts, ...progress }: ProgressView): ProgressView {
  return {
    ...quiet(progress),
    parts: parts?.map(({ measure, progress: part }) => ({ measure, progress: quiet(part) })) ?? null,
  }
}

const quiet = (progress: PlainProgressView): PlainProgressView => ({
  ...progress,
  standing: progress.standing === 'reached' ? 'reached' : 'open-ended',
  expected: null,
  left: null,
  daysLeft: null,
  neededPerWeek: null,
  slack: null,
  reachable: true,
})

/** What a goal's page asks, hints and offers, while the runner comes first: to be looked after. */
export const quietPage = (first: FirstThingsView): Pick<GoalPage, 'asks' | 'missing' | 'offers' | 'conflicts'> => ({
  asks: {
    next: { code: 'look-after-yourself', on: first.since },
    stands: { code: 'nothing-yet' },
    reach: { code: 'no-reach-wanted' },
  },
  missing: [],
  offers: [],
  conflicts: [],
})
