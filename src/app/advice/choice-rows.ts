import type { Option } from '../../core/advice/option.ts'
import type { LocalDate } from '../../core/base/calendar.ts'
import type { ZoneName } from '../../core/base/zone.ts'
import { hasEnded, stateOn } from '../../core/goal/goal-state.ts'
import type { Goal, GoalState } from '../../core/goal/goal.ts'
import { mayCarry } from '../../core/goal/links.ts'
import type { RowWrite } from '../../storage/changes.ts'
import { goalWrite, linkWrite, nextSeq, revisionRemovals, revisionWrite, stateWrite } from '../../storage/goals.ts'
import type { Context } from '../context.ts'
import type { AdviceGround } from './advice-ground.ts'

/** Whether a runner's own name for a goal says what it asked: another target would make it untrue. */
const saysNumber = (name: string): boolean => /\d/.test(name)

/** The goal as a choice leaves it. The name that its runner gave it stays on the record where it no longer fits. */
export function goalAfter(goal: Goal, { terms, code }: Option): Goal {
  if (!terms) return goal
  const { name, recur: _, ...rest } = goal
  const isOther = code.startsWith('kind-') || (code === 'target' && name !== undefined && saysNumber(name))
  const { fromOn } = terms.revision
  return {
    ...rest,
    ...(name !== undefined && !isOther && { name }),
    type: terms.type,
    horizon: terms.horizon,
    states: hasEnded(stateOn(goal, fromOn).state) ? [...goal.states, { on: fromOn, state: 'active' }] : goal.states,
    revisions: [...goal.revisions.filter((revision) => revision.fromOn <= fromOn), terms.revision],
  }
}

/** The goal's own rows: a version on, one more revision or step. What was agreed for later days makes way. */
export async function goalRows(
  inside: Context,
  goal: Goal,
  changed: Goal,
  { terms, code }: Option,
  said: { readonly on: LocalDate; readonly zone: ZoneName; readonly reason: string | undefined },
): Promise<RowWrite[]> {
  const { db, athleteId } = inside
  const at = inside.now()
  const words = said.reason === undefined ? {} : { reason: said.reason }
  const own = goalWrite(athleteId, { ...changed, version: goal.version + 1 })
  const step = async (state: GoalState): Promise<RowWrite> => {
    const seq = await nextSeq(db, athleteId, 'goal_state', goal.id)
    return stateWrite(athleteId, goal.id, seq, { on: said.on, state, ...words }, at)
  }
  if (code === 'let-go') return [own, await step('released')]
  if (!terms) return [own]
  const { fromOn } = terms.revision
  const laterDays = new Set(goal.revisions.map((revision) => revision.fromOn).filter((on) => on > fromOn))
  const removed: RowWrite[] = []
  for (const on of laterDays) removed.push(...(await revisionRemovals(db, athleteId, goal.id, on)))
  const seq = await nextSeq(db, athleteId, 'goal_revision', goal.id)
  return [
    own,
    ...removed,
    revisionWrite(athleteId, goal.id, seq, { ...terms.revision, zone: said.zone, ...words }, at),
    ...(changed.states.length > goal.states.length ? [await step('active')] : []),
  ]
}

/** Links that a goal of another kind can no longer have. */
export function linkRows(
  inside: Context,
  changed: Goal,
  { code }: Option,
  { goals, links, asOf }: AdviceGround,
): RowWrite[] {
  if (!code.startsWith('kind-')) return []
  const find = (id: string) => (id === changed.id ? changed : goals.find((goal) => goal.id === id))
  return links.flatMap((link) => {
    if (link.carrierId !== changed.id && link.carriedId !== changed.id) return []
    const [carrier, carried] = [find(link.carrierId), find(link.carriedId)]
    const others = links.filter((each) => each !== link)
    if (carrier && carried && mayCarry(carrier, carried, others, asOf).ok) return []
    return [linkWrite(inside.athleteId, link, false)]
  })
}
