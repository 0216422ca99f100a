import type { Horizon, Link } from '../goal/goal.ts'
import type { DrawnGoal } from './drawn-goal.ts'

/** A goal in the list that stands for the drawing. */
export interface TreeNode {
  readonly id: string
  /** All goals it rests on that are active or resting, also those listed elsewhere. */
  readonly restsOn: readonly string[]
  /** All goals it carries. */
  readonly carries: readonly string[]
  /** Those it rests on that are listed under it: each goal is listed once. */
  readonly below: readonly TreeNode[]
}

/** The pile as a list, from the top to the foot; then what rests, what was achieved, fell short and was let go. */
export interface GoalTree {
  readonly standing: readonly TreeNode[]
  readonly resting: readonly TreeNode[]
  readonly achieved: readonly string[]
  readonly fellShort: readonly string[]
  readonly letGo: readonly string[]
}

const HEIGHT: Readonly<Record<Horizon, number>> = { session: 0, week: 1, season: 2, 'long-term': 3 }

/** Links to goals that are not given, of a goal to itself and in circles do no harm: no goal is lost or listed twice. */
export function toTree(goals: readonly DrawnGoal[], links: readonly Link[]): GoalTree {
  const alive = goals.filter((goal) => goal.state === 'active' || goal.state === 'paused')
  const known = new Set(alive.map((goal) => goal.id))
  const sound = links.filter(
    ({ carrierId, carriedId }) => carrierId !== carriedId && known.has(carrierId) && known.has(carriedId),
  )
  const fromTheTop = [...alive].toSorted((a, b) => HEIGHT[b.horizon] - HEIGHT[a.horizon] || openFirst(a, b))
  const ranked = (ids: readonly string[]): string[] => fromTheTop.filter((g) => ids.includes(g.id)).map((g) => g.id)
  const restsOn = (id: string): string[] => ranked(sound.filter((l) => l.carriedId === id).map((l) => l.carrierId))
  const carries = (id: string): string[] => ranked(sound.filter((l) => l.carrierId === id).map((l) => l.carriedId))
  const active = new Set(alive.filter((goal) => goal.state === 'active').map((goal) => goal.id))
  const listed = new Set<string>()

  const node = (id: string): TreeNode => {
    listed.add(id)
    const below: TreeNode[] = []
    for (const carrier of restsOn(id)) if (active.has(carrier) && !listed.has(carrier)) below.push(node(carrier))
    return { id, restsOn: restsOn(id), carries: carries(id), below }
  }
  const standing: TreeNode[] = []
  const activeFromTop = fromTheTop.filter((goal) => active.has(goal.id))
  for (const { id } of activeFromTop) if (!carries(id).some((above) => active.has(above))) standing.push(node(id))
  // What is left hangs together in a circle: it begins with the highest of it.
  for (const { id } of activeFromTop) if (!listed.has(id)) standing.push(node(id))

  const ended = (state: DrawnGoal['state']): string[] => goals.filter((g) => g.state === state).map((g) => g.id)
  return {
    standing,
    resting: fromTheTop
      .filter((goal) => goal.state === 'paused')
      .map(({ id }) => ({ id, restsOn: restsOn(id), carries: carries(id), below: [] })),
    achieved: ended('achieved'),
    fellShort: ended('fell-short'),
    letGo: ended('released'),
  }
}

function openFirst(a: DrawnGoal, b: DrawnGoal): number {
  return Number(a.progress !== undefined) - Number(b.progress !== undefined)
}
