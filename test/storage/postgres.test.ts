import { once } from 'node:events'
import pg from 'pg'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertActivity, listActivities } from '../../src/storage/activities.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { type OpenDatabase, openPostgres } from '../../src/storage/open.ts'
import { makeActivity, makeId } from '../make.ts'
import { type FreshPostgres, freshPostgres, noPostgres, withoutPostgres } from '../support/postgres.ts'

describe.skipIf(withoutPostgres)(withoutPostgres ? `openPostgres (skipped: ${noPostgres})` : 'openPostgres', () => {
  let fresh: FreshPostgres
  let opened: OpenDatabase
  beforeAll(async () => {
    fresh = await freshPostgres()
    opened = openPostgres(fresh.url)
    await migrate(opened)
  })
  afterAll(async () => {
    await opened.close()
    await fresh.drop()
  })

  it('gives whole numbers as numbers, sums of them too', async () => {
    const query = sql`SELECT 9007199254740991::bigint AS large, count(*) AS count, sum(2::bigint) AS sum, NULL::bigint AS none`
    expect((await query.execute(opened.db)).rows).toEqual([
      { large: Number.MAX_SAFE_INTEGER, count: 1, sum: 2, none: null },
    ])
  })

  it('sorts ids by code unit, whatever the locale of the database', async () => {
    const who = makeId()
    const ids = ['b', 'A', 'a', 'B', '-', 'é']
    for (const id of ids) await insertActivity(opened.db, who, makeActivity({ id }), 0)
    const listed = await listActivities(opened.db, who, { limit: 9 })
    expect(listed.map(({ id }) => id)).toEqual(['é', 'b', 'a', 'B', 'A', '-'])
  })

  it('outlives a server that cuts its connections, and goes on with new ones', async () => {
    const admin = new pg.Client({ connectionString: fresh.url })
    await admin.connect()
    await Promise.all(Array.from({ length: 4 }, () => listActivities(opened.db, makeId(), { limit: 1 })))
    const cut = await admin.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    )
    expect(cut.rowCount).toBeGreaterThan(0)
    // A query that goes out before the pool has heard of the cut may still be lost with its connection.
    await expect.poll(() => listActivities(opened.db, makeId(), { limit: 1 }).catch(() => 'cut off')).toEqual([])
    const ended = once(admin, 'end')
    await admin.end()
    await ended
  })
})
