import type { Horizon } from '../goal/goal.ts'
import type { DrawnGoal } from './drawn-goal.ts'

/** One row of the pile. */
export interface Course {
  readonly horizon: Horizon
  /** Rows of the same horizon below it. */
  readonly depth: number
  readonly goals: readonly DrawnGoal[]
  /** Of all its stones together, and of each. */
  readonly width: number
  readonly height: number
}

/**
 * Usual size of a stone, how many lie in one course, and how wide the courses grow when there are more than two of
 * them: ⌈√(count · spread)⌉ a course.
 */
export const STONE_SIZE: Readonly<
  Record<Horizon, { readonly width: number; readonly height: number; readonly row: number; readonly spread: number }>
> = {
  session: { width: 68, height: 32, row: 6, spread: 4.2 },
  week: { width: 112, height: 47, row: 4, spread: 2.6 },
  season: { width: 206, height: 70, row: 1, spread: 1 },
  'long-term': { width: 117, height: 78, row: 1, spread: 1 },
}

/** A long-term stone that carries another lies flatter, or the pile would end in a column. */
const CARRYING = { width: 150, height: 74 }

const FROM_THE_FOOT = ['session', 'week', 'season', 'long-term'] as const satisfies readonly Horizon[]

/** Over this many goals all stones are smaller. */
const CROWD = 16

/** The rows of the pile from the foot up. `crowd` is the number of all goals, those beside the pile too. */
export function courses(standing: readonly DrawnGoal[], crowd: number): Course[] {
  const scale = crowd > CROWD ? 0.8 : 1
  const rows = FROM_THE_FOOT.flatMap((horizon) => rowsOf(horizon, standing, scale))
  return fitted(rows)
}

function rowsOf(horizon: Horizon, standing: readonly DrawnGoal[], scale: number): Course[] {
  const goals = standing.filter((goal) => goal.horizon === horizon)
  // What has no end lies highest.
  const ordered = [...goals.filter((g) => g.progress !== undefined), ...goals.filter((g) => g.progress === undefined)]
  const size = STONE_SIZE[horizon]
  const most = goals.length > 2 * size.row ? Math.ceil(Math.sqrt(goals.length * size.spread)) : size.row
  const count = Math.ceil(goals.length / most)
  return Array.from({ length: count }, (_, depth) => {
    const row = ordered.splice(0, Math.ceil(ordered.length / (count - depth)))
    const usual = horizon === 'long-term' && depth < count - 1 ? CARRYING : size
    const width = usual.width * scale * (1 - 0.1 * depth) * row.length
    return { horizon, depth, goals: row, width, height: usual.height * scale * (1 - 0.07 * depth) }
  })
}

/** A foot wide enough for what it carries, nothing wider than what carries it, and a small stone on top. */
function fitted(rows: readonly Course[]): Course[] {
  const out = [...rows]
  for (let i = out.length - 2; i >= 0; i--) {
    const [row, above] = [out[i], out[i + 1]]
    if (row && above) out[i] = { ...row, width: Math.min(Math.max(row.width, above.width * 0.98), row.width * 1.8) }
  }
  for (let i = 1; i < out.length; i++) {
    const [row, below] = [out[i], out[i - 1]]
    if (!row || !below || row.width <= below.width * 0.97) continue
    const share = (below.width * 0.97) / row.width
    out[i] = { ...row, width: row.width * share, height: row.height * (0.5 + 0.5 * share) }
  }
  const [top, below] = [out.at(-1), out.at(-2)]
  if (top && below && top.goals.length === 1 && top.width > below.width * 0.8) {
    const share = (below.width * 0.8) / top.width
    out[out.length - 1] = { ...top, width: top.width * share, height: top.height * (0.3 + 0.7 * share) }
  }
  return out
}
