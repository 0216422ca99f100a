import type { Kysely } from 'kysely'
import * as first from './0001-first.ts'
import * as life from './0002-life.ts'

/** Every migration ever released, in order. The name is what the database remembers; neither it nor its file ever changes. */
export const MIGRATIONS: readonly {
  readonly name: string
  up(db: Kysely<unknown>, postgres: boolean): Promise<void>
}[] = [
  { name: '0001-first', up: first.up },
  { name: '0002-life', up: life.up },
]
