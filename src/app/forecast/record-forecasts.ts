import { createHash } from 'node:crypto'
import type { Evidence } from '../../core/evidence/evidence.ts'
import { forecastGoal } from '../../core/forecast/forecast-goal.ts'
import type { Occasion } from '../../core/forecast/kept-forecast.ts'
import { stateOn } from '../../core/goal/goal-state.ts'
import type { Goal } from '../../core/goal/goal.ts'
import { insertForecast } from '../../storage/forecasts.ts'
import { listGoals } from '../../storage/goals.ts'
import { type Context, today } from '../context.ts'
import { errorTrace } from '../error-trace.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'

/**
 * Keeps what is said today of goals under way: of one, or of all. A command asks for it after its own write; what stands
 * there for the same day, model and inputs is left as it is. It never takes the command with it: what fails is logged.
 * The number of goals that have a forecast.
 */
export async function recordForecasts(context: Context, occasion: Occasion, goalId?: string): Promise<number> {
  try {
    const athlete = await loadAthlete(context)
    const evidence = await loadEvidence(context, athlete, today(context, athlete))
    const goals = await listGoals(context.db, context.athleteId)
    const asked = goals.filter((goal) => goalId === undefined || goal.id === goalId)
    return await keep(context, occasion, asked, evidence)
  } catch (error) {
    context.log({ level: 'error', code: 'forecast-not-kept', detail: errorTrace(error) })
    return 0
  }
}

async function keep(context: Context, occasion: Occasion, goals: readonly Goal[], evidence: Evidence): Promise<number> {
  const { asOf } = evidence
  let facts: string | undefined
  let kept = 0
  for (const goal of goals) {
    if (goal.archivedAt !== undefined || stateOn(goal, asOf).state !== 'active') continue
    const said = forecastGoal(goal, evidence)
    // Words are no chance, and what is not known is not kept.
    if (said.kind !== 'forecast') continue
    facts ??= factsDigest(evidence)
    const seq = Math.max(
      0,
      goal.revisions.findLastIndex((revision) => revision.fromOn <= asOf),
    )
    const forecast = {
      goalId: goal.id,
      on: asOf,
      model: `${said.model} ${said.version}`,
      inputsHash: digest([facts, goal.revisions[seq], goal.recur]),
      at: context.now(),
      occasion,
      revisionSeq: seq,
      chance: said.chance,
    }
    await insertForecast(context.db, context.athleteId, forecast, JSON.stringify(said))
    kept++
  }
  return kept
}

/** Lists stay the same ones until something of their kind is written: each is read through once. */
function factsDigest(evidence: Evidence): string {
  return digest(
    Object.entries(evidence).map(([kind, facts]: [string, unknown]) => {
      if (!Array.isArray(facts)) return [kind, facts]
      let own = digests.get(facts)
      if (own === undefined) digests.set(facts, (own = digest(facts)))
      return [kind, own]
    }),
  )
}

const digests = new WeakMap<readonly unknown[], string>()

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')
