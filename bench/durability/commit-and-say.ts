import { openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { saveAnswer } from '../../src/storage/idempotency.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { openSqlite } from '../../src/storage/open.ts'

/** Commits rows one by one and writes the number of each, once it is acknowledged, into `acknowledged`. Folder, how many, FULL or NORMAL. */
const [folder = '', count = '0', synchronous = 'FULL'] = process.argv.slice(2)
const opened = openSqlite(join(folder, 'cairn.sqlite'))
await migrate(opened)
if (synchronous === 'NORMAL') await sql`PRAGMA synchronous = NORMAL`.execute(opened.db)
// Checkpoints, in which the file itself is written, come often.
await sql`PRAGMA wal_autocheckpoint = 40`.execute(opened.db)
const said = openSync(join(folder, 'acknowledged'), 'w')
for (let n = 0; n < Number(count); n++) {
  await saveAnswer(opened.db, 'somebody', String(n), 'hash', 'x'.repeat(300 + (n % 7) * 500), n)
  writeSync(said, `${n}\n`)
}
// Closing would tidy up: the power goes before.
process.kill(process.pid, 'SIGKILL')
