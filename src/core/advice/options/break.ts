import { addDays, type LocalDate } from '../../base/calendar.ts'
import type { Evidence, Pause } from '../../evidence/evidence.ts'
import { raceDistance } from '../../forecast/what-if.ts'
import type { Goal } from '../../goal/goal.ts'
import type { Changes, Option } from '../option.ts'
import { returnRamp } from '../return-ramp.ts'
import { speedLoss } from '../speed-loss.ts'
import { asksOf, chanceOf, changed, type OptionGround, staysOf } from './ground.ts'

const USUAL_DAYS = 14

/** A break: until when, what it costs, and the way back. */
export function breakOption(ground: OptionGround): Option {
  const { goal, evidence, to, healthFirst } = ground
  const { asOf } = evidence
  const going = evidence.pauses.find(({ from, to: end, goalId }) => {
    return from <= asOf && (end === undefined || end >= asOf) && (goalId === undefined || goalId === goal.id)
  })
  const wished = ground.rest?.until ?? going?.to ?? addDays(asOf, USUAL_DAYS)
  const until = wished > asOf ? wished : addDays(asOf, USUAL_DAYS)
  const from = addDays(asOf, 1)
  const reason = ground.rest?.reason ?? going?.reason ?? 'rest'
  const days = until - (going?.from ?? from) + 1
  const back = addDays(until, 1)
  const pause: Pause = { from: going?.from ?? from, to: until, reason, goalId: goal.id }
  const afterwards = resting(evidence, pause, until)
  const loss = speedLoss(days, 0)
  const onTheDay = to === undefined ? 0 : speedLoss(days, to - back)
  const isOver = to !== undefined && to <= until
  return {
    code: 'break',
    ...(isOver
      ? { noChance: healthFirst ? ('first-things-first' as const) : ('decided' as const) }
      : chanceOf(slowed(ground, onTheDay, afterwards), afterwards, healthFirst)),
    asks: asksOf(ground, goal, afterwards),
    changes: [
      { code: 'rest', days, until },
      // What a pregnancy or an illness costs is nobody's to reckon here.
      ...(healthFirst ? [] : [{ code: 'fitness', atReturn: loss, onTheDay, on: backOn(days, back) } as const]),
    ] satisfies Changes[],
    stays: [
      ...(to === undefined ? [] : [{ code: 'date', on: to } as const]),
      { code: 'target' },
      { code: 'nothing-counts-against' },
      ...staysOf(ground),
    ],
    rest: { from, until, reason },
    ramp: returnRamp(pause, evidence),
    goal,
    nextOn: back,
  }
}

/** The evidence of the last day of rest, as if nothing were run until then. */
function resting(evidence: Evidence, pause: Pause, until: LocalDate): Evidence {
  return { ...evidence, asOf: until, pauses: [...evidence.pauses, pause] }
}

/** Of a time the target is harder by what speed is still missing on the day. */
function slowed({ goal, revision, stands }: OptionGround, loss: number, { asOf }: Evidence): Goal {
  const distance_m = raceDistance(revision.measure)
  const time_s = revision.measure.kind === 'race-time' ? revision.measure.time_s : stands.target
  if (distance_m === undefined || time_s === undefined || loss === 0) return goal
  const { reason: _, ...now } = revision
  const attempts =
    'attempts' in revision.measure && revision.measure.attempts ? { attempts: revision.measure.attempts } : {}
  return changed(goal, {
    ...now,
    fromOn: asOf,
    measure: { kind: 'race-time', distance_m, time_s: time_s * (1 - loss), ...attempts },
  })
}

const backOn = (days: number, back: LocalDate): LocalDate =>
  speedLoss(days, 0) === 0 ? back : addDays(back, Math.ceil(days / 2))
