import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { freshPostgres, noPostgres, withoutPostgres } from '../support/postgres.ts'

describe.skipIf(withoutPostgres)(withoutPostgres ? `PostgreSQL (skipped: ${noPostgres})` : 'PostgreSQL', () => {
  test('each test gets an empty database of its own on a real server, and it is gone when dropped', async () => {
    const [one, other] = await Promise.all([freshPostgres(), freshPostgres()])
    const client = new pg.Client({ connectionString: one.url })
    await client.connect()
    await client.query('CREATE TABLE only_here (n integer)')
    const order = await client.query<{ word: string }>(
      "SELECT word FROM (VALUES ('b'), ('A'), ('a')) t(word) ORDER BY word",
    )
    await client.end()
    expect(order.rows.map((row) => row.word)).toEqual(['a', 'A', 'b'])

    const beside = new pg.Client({ connectionString: other.url })
    await beside.connect()
    await expect(beside.query('SELECT * FROM only_here')).rejects.toThrow('does not exist')
    await beside.end()

    await Promise.all([one.drop(), other.drop()])
    await expect(new pg.Client({ connectionString: one.url }).connect()).rejects.toThrow('does not exist')
  })
})
