import type { KyselyPlugin } from 'kysely'
import { migrate } from '../../src/storage/migrate.ts'
import { openSqlite } from '../../src/storage/open.ts'

/** A program of its own that is killed while it migrates: arguments are the file and at which statement. */
const [path, at] = process.argv.slice(2)
let count = 0
const killer: KyselyPlugin = {
  transformQuery: ({ node }) => {
    if (++count === Number(at)) process.kill(process.pid, 'SIGKILL')
    return node
  },
  transformResult: async ({ result }) => result,
}
const opened = openSqlite(path!)
await migrate({ ...opened, db: opened.db.withPlugin(killer) })
