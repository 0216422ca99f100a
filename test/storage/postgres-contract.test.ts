import { afterAll, describe } from 'vitest'
import { openPostgres } from '../../src/storage/open.ts'
import { storageContract } from '../contracts/storage.contract.ts'
import { type FreshPostgres, freshPostgres, noPostgres, withoutPostgres } from '../support/postgres.ts'

describe.skipIf(withoutPostgres)(withoutPostgres ? `skipped: ${noPostgres}` : 'a real server', () => {
  let fresh: FreshPostgres | undefined
  afterAll(() => fresh?.drop())

  storageContract('storage on PostgreSQL', async () => {
    fresh = await freshPostgres()
    return openPostgres(fresh.url)
  })
})
