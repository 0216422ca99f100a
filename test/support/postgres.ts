import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

export interface FreshPostgres {
  readonly url: string
  /** Drops the database, cutting whoever is still connected. */
  drop(): Promise<void>
}

/** For `describe.skipIf(withoutPostgres)`; give `noPostgres` as the reason in the name. */
export const withoutPostgres = inject('postgresUrl') === ''
export const noPostgres = 'no PostgreSQL binaries are published for this platform'

/** An empty database on the test run's PostgreSQL, for one test alone. */
export async function freshPostgres(): Promise<FreshPostgres> {
  const server = inject('postgresUrl')
  if (server === '') throw new Error(noPostgres)
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await run(server, `CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = name
  return { url: url.href, drop: () => run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
