import { addDays, type LocalDate, startOfWeek } from '../../core/base/calendar.ts'
import { localDayAt } from '../../core/base/zone.ts'
import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import type { Goal } from '../../core/goal/goal.ts'
import { athleteRow } from '../../storage/athletes.ts'
import { countActivities } from '../../storage/activities.ts'
import { checkInWrite } from '../../storage/check-ins.ts'
import { goalWrite, linkWrite, listGoals, revisionWrite, stateWrite } from '../../storage/goals.ts'
import { insertGuess } from '../../storage/guesses.ts'
import { raceWrite } from '../../storage/races.ts'
import { type Context, today } from '../context.ts'
import { parsePool } from '../import/parse-pool.ts'
import { storeActivity } from '../import/store-activity.ts'
import { editProfile } from '../edit-profile.ts'
import { loadAthlete } from '../load-athlete.ts'
import { takePlan } from '../plan/take-plan.ts'
import { recordChange } from '../record-change.ts'
import { write } from '../write.ts'
import { ok } from '../../core/base/result.ts'
import { madeUpCheckIns } from './made-up-check-ins.ts'
import { type MadeUpGoal, madeUpGoals } from './made-up-goals.ts'
import { madeUpLife } from './made-up-life.ts'
import { madeUpRaces } from './made-up-races.ts'
import { HOME_ZONE, madeUpRunner } from './made-up-runner.ts'

const SEED = 20_270_305
const FORMAT = 'made-up'

/** What the made-up runner wrote, which is English, in the language of a BCP 47 tag. */
export type SayMadeUp = (language: string, english: string) => string

/**
 * Fills an empty database with the made-up runner, by the way that real files take. One that is filled is left alone, but
 * for the language: it is that of the device from which somebody looks around. What the runner wrote stays in the
 * language in which they were made, as with everybody.
 */
export async function makeDemo(context: Context, sayIn: SayMadeUp, language?: string): Promise<void> {
  const before = await loadAthlete(context)
  const athlete = { ...before, zone: HOME_ZONE, language: language ?? before.language }
  const until = today(context, athlete)
  if ((await countActivities(context.db, context.athleteId, until)).activities > 0) {
    if (athlete.language !== before.language) await editProfile(context, { language: athlete.language })
    return
  }
  const say = (english: string) => sayIn(athlete.language, english)
  const pool = parsePool()
  try {
    const recorded = madeUpRunner(SEED, until)
    const derived = await Promise.all(recorded.map((activity) => pool.derive({ activity: named(activity, say) })))
    await write(context, undefined, async (inside) => {
      await recordChange(inside, 'make-demo', [{ table: 'athlete', key: {}, next: athleteRow(athlete) }])
      const runs: Recorded[] = []
      for (const [part, each] of derived.entries()) {
        if (!each.ok) throw new Error(`made-up activity ${part}: ${each.error.code}`)
        const origin = { format: FORMAT, path: FORMAT, sha256: `made-up-${part}`, part: 0, athleteZone: HOME_ZONE }
        const { id } = await storeActivity(inside, each.value, origin)
        const { name = '', sport, startAt } = recorded[part]!
        if (sport === 'running') runs.push({ id, name, on: localDayAt(startAt, HOME_ZONE) })
      }
      await storeLife(inside, until, runs, say)
      await storeGoals(inside, until, say)
      return ok(null)
    })
    await takeSeasonPlan(context, until)
  } finally {
    await pool.close()
  }
}

type Say = (english: string) => string

const named = ({ name, note, ...activity }: ParsedActivity, say: Say): ParsedActivity => ({
  ...activity,
  ...(name !== undefined && { name: say(name) }),
  ...(note !== undefined && { note: say(note) }),
})

interface Recorded {
  readonly id: string
  /** In English, by which the parts of the story find each other. */
  readonly name: string
  readonly on: LocalDate
}

/** Races with their official times, and what was said after runs. */
async function storeLife(context: Context, until: LocalDate, runs: readonly Recorded[], say: Say): Promise<void> {
  const { athleteId } = context
  const races = madeUpRaces(
    madeUpLife(SEED, until),
    (day, name) => runs.find((run) => run.on === day && run.name === name)?.id,
  )
  const checkIns = madeUpCheckIns(SEED, until, runs)
  await recordChange(context, 'make-demo', [
    ...races.map(({ name, ...race }) =>
      raceWrite(athleteId, { ...race, ...(name !== undefined && { name: say(name) }), id: context.newId() }),
    ),
    ...checkIns.map((said) => checkInWrite(athleteId, { ...said, id: context.newId() }, context.now())),
  ])
}

/** How many weeks ago the plan was taken, and laid anew from what had been run by then. */
const PLAN_WEEKS_AGO = [5, 0] as const
const DAY_MS = 86_400_000
/** Tuesday, Thursday, Saturday, and the long run on Sunday: the days on which this runner runs. */
const RUN_DAYS = { days: [2, 4, 6, 7], longDay: 7, runs: 4 } as const

/** The plan of the most important goal, on the last day of a week: so a part of it is lived, and the rest follows what was. */
async function takeSeasonPlan(context: Context, until: LocalDate): Promise<void> {
  const [first] = await listGoals(context.db, context.athleteId)
  if (!first) return
  for (const weeks of PLAN_WEEKS_AGO) {
    const back = until - addDays(startOfWeek(until, 1), -7 * weeks - 1)
    // Where no plan leads to that day there is none: the rest of the demo stands.
    await takePlan({ ...context, now: () => context.now() - back * DAY_MS }, first.id, RUN_DAYS)
  }
}

const writtenIn = (goal: MadeUpGoal['goal'], say: Say): MadeUpGoal['goal'] => {
  const reasoned = <T extends { readonly reason?: string }>({ reason, ...step }: T) => ({
    ...step,
    ...(reason !== undefined && { reason: say(reason) }),
  })
  return {
    ...goal,
    ...(goal.name !== undefined && { name: say(goal.name) }),
    ...(goal.why !== undefined && { why: say(goal.why) }),
    states: goal.states.map(reasoned),
    revisions: goal.revisions.map(reasoned),
  }
}

async function storeGoals(context: Context, until: LocalDate, say: Say): Promise<void> {
  const { athleteId } = context
  const at = context.now()
  const made = madeUpGoals(until).map(({ key, carries, goal }, rank) => {
    const whole: Goal = { ...writtenIn(goal, say), id: context.newId(), rank, version: 1 }
    return { key, carries, goal: whole }
  })
  const idOf = new Map(made.map(({ key, goal }) => [key, goal.id]))
  await recordChange(
    context,
    'make-demo',
    made.flatMap(({ carries, goal }) => {
      const carriedId = carries === undefined ? undefined : idOf.get(carries)
      return [
        goalWrite(athleteId, goal),
        ...goal.revisions.map((revision, seq) => revisionWrite(athleteId, goal.id, seq, revision, at)),
        ...goal.states.map((state, seq) => stateWrite(athleteId, goal.id, seq, state, at)),
        ...(carriedId === undefined ? [] : [linkWrite(athleteId, { carrierId: goal.id, carriedId }, true)]),
      ]
    }),
  )
  for (const { goal } of made) {
    const chance = MADE_UP_GUESSES[goal.rank]
    if (chance === undefined) continue
    await insertGuess(context.db, athleteId, { goalId: goal.id, on: goal.createdOn, at, chance })
  }
}

/** What the made-up runner thought of their goals, by rank. */
const MADE_UP_GUESSES: readonly number[] = [0.6, 0.8, 0.7, 0.5, 0.9, 0.7]
