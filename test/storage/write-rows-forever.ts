import { openSqlite } from '../../src/storage/open.ts'
import { saveAnswer } from '../../src/storage/idempotency.ts'
import { migrate } from '../../src/storage/migrate.ts'

/**
 * A program of its own: opens the database file, brings it up to date and writes rows in transactions of two, naming
 * each on standard output once it was acknowledged. Arguments: file, name of the writer, how many (0: until killed).
 */
const [path, writer, count] = process.argv.slice(2)
const opened = openSqlite(path!)
await migrate(opened)
for (let n = 0; n < Number(count) || count === '0'; n++) {
  await opened.db.transaction().execute(async (db) => {
    await saveAnswer(db, writer!, `${n} a`, 'hash', 'x'.repeat(500), n)
    await saveAnswer(db, writer!, `${n} b`, 'hash', 'x'.repeat(500), n)
  })
  process.stdout.write(`${n}\n`)
}
await opened.close()
