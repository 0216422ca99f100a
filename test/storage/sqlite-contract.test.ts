import { join } from 'node:path'
import { openSqlite } from '../../src/storage/open.ts'
import { storageContract } from '../contracts/storage.contract.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()

storageContract('storage on SQLite', async () => openSqlite(join(folder, 'contract.sqlite')))
