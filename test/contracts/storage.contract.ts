import { afterAll, beforeAll, describe } from 'vitest'
import { migrate } from '../../src/storage/migrate.ts'
import type { OpenDatabase } from '../../src/storage/open.ts'
import { activitiesContract } from './storage/activities.contract.ts'
import { athletesContract } from './storage/athletes.contract.ts'
import { changesContract } from './storage/changes.contract.ts'
import { detailsContract } from './storage/details.contract.ts'
import { goalsContract } from './storage/goals.contract.ts'
import { lifeContract } from './storage/life.contract.ts'
import { workContract } from './storage/work.contract.ts'

/** What every database does for src/storage. One database for all of it: each test has athletes of its own. */
export function storageContract(name: string, open: () => Promise<OpenDatabase>): void {
  describe(name, () => {
    let opened: OpenDatabase
    beforeAll(async () => {
      opened = await open()
      await migrate(opened)
    })
    afterAll(() => opened.close())
    const database = () => opened

    athletesContract(database)
    activitiesContract(database)
    detailsContract(database)
    goalsContract(database)
    changesContract(database)
    lifeContract(database)
    workContract(database)
  })
}
