import type { Result } from '../../../core/base/result.ts'
import type { ImportProblem, RowFacts } from '../../../importers/importer.ts'
import type { ListFacts, ListsSession, MadeRow } from './session.ts'

/** Lists whose whole word fits into little memory: all facts and rows made at once. Plain data. */
export interface LightLists {
  readonly facts: readonly (readonly [path: string, facts: RowFacts])[]
  readonly rows: readonly (readonly [key: string, made: Result<MadeRow, ImportProblem>])[]
}

const MOST_ROWS = 5000
const MOST_NAMED = 50_000

const keyOf = (path: string, row: number) => `${path}#${row}`

/** Undefined where rows bring samples along, or there are many, or which of them count shows only when files are read. */
export async function lightLists(session: ListsSession): Promise<LightLists | undefined> {
  const lists = [...session.lists.values()]
  const rows = lists.flatMap((list) => list.rows.map(({ row, beganAt }) => ({ path: list.path, row, beganAt })))
  if (rows.length > MOST_ROWS || session.named.size > MOST_NAMED) return undefined
  if (rows.some(({ beganAt }) => beganAt !== undefined)) return undefined
  const facts: [string, RowFacts][] = []
  for (const path of session.named) {
    const said = await session.factsOf(path)
    if (said?.recording) return undefined
    if (said) facts.push([path, said])
  }
  const made: [string, Result<MadeRow, ImportProblem>][] = []
  for (const { path, row } of rows) {
    const one = await session.make(path, row)
    if (one.ok && one.value.derived.streams) return undefined
    made.push([keyOf(path, row), one])
  }
  return { facts, rows: made }
}

/** The session of lists that are all here: nothing has to be held elsewhere. */
export function lightSession(lists: readonly ListFacts[], { facts, rows }: LightLists): ListsSession {
  const [byPath, byRow] = [new Map(facts), new Map(rows)]
  return {
    lists: new Map(lists.map((list) => [list.path, list])),
    named: new Set(byPath.keys()),
    factsOf: (path) => Promise.resolve(byPath.get(path)),
    factsAt: () => Promise.resolve(undefined),
    make(path, row) {
      const made = byRow.get(keyOf(path, row))
      return made ? Promise.resolve(made) : Promise.reject(new Error(`${path} has no row ${row} of its own`))
    },
    close: () => Promise.resolve(),
  }
}
