import { type Kysely, sql } from 'kysely'
import type { OpenDatabase } from './open.ts'
import { WATCHED } from './watched-tables.ts'

/** Raised when what triggers do changes: those of another version are dropped and made anew. */
const VERSION = 1
const PREFIX = 'watch_'

/** A trigger's name, and the statements that make it. */
type Trigger = readonly [name: string, statements: readonly string[]]

type AnyWatch = 'whole' | 'never' | { readonly day: string } | { readonly dayOf: string }
const tables = Object.entries<AnyWatch>(WATCHED).filter(([, watch]) => watch !== 'never')

/**
 * Has the database itself note every write of facts in `fact_change`, in the transaction of the write: whoever writes,
 * with whatever program, cannot forget it. Nothing is written where all is as it should be.
 */
export async function watchFacts({ db, engine }: OpenDatabase): Promise<void> {
  const wanted = engine === 'sqlite' ? sqliteTriggers() : postgresTriggers()
  const names = new Set(wanted.map(([name]) => name))
  const isRight = (found: ReadonlySet<string>) =>
    found.size === names.size && [...names].every((name) => found.has(name))
  if (isRight(await triggersOf(db, engine))) return
  await db.transaction().execute(async (trx) => {
    if (engine === 'postgres') await sql`SELECT pg_advisory_xact_lock(hashtext(${PREFIX}))`.execute(trx)
    // Another program may have been faster.
    const found = await triggersOf(trx, engine)
    if (isRight(found)) return
    for (const name of found) {
      const [, table = ''] = /^watch_\d+_(?:insert|update|delete|any)_(.+)$/.exec(name) ?? []
      await sql`DROP TRIGGER ${sql.id(name)}${engine === 'postgres' ? sql` ON ${sql.id(table)}` : sql``}`.execute(trx)
    }
    if (engine === 'postgres') for (const statement of NOTE_IN_POSTGRES) await sql.raw(statement).execute(trx)
    for (const [, statements] of wanted) for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}

async function triggersOf<T>(db: Kysely<T>, engine: OpenDatabase['engine']): Promise<Set<string>> {
  const { rows } = await (engine === 'sqlite'
    ? sql<{
        name: string
      }>`SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE ${`${PREFIX}%`}`.execute(db)
    : sql<{ name: string }>`SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal
        AND tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
        AND tgname LIKE ${`${PREFIX}%`}`.execute(db))
  return new Set(rows.map(({ name }) => name))
}

/**
 * SQLite has one writer at a time, so a version above the highest is above all that anyone has seen. It is not below the
 * microseconds since 1970, so that it never comes again even where all rows were taken out and put back.
 */
const NEXT_IN_SQLITE = (athlete: string) =>
  `max(CAST(unixepoch('subsec') * 1000 AS INTEGER) * 1000,
    1 + (SELECT coalesce(max(version), 0) FROM fact_change WHERE athlete_id = ${athlete}))`

const sqliteTriggers = (): Trigger[] =>
  tables.flatMap(([table, watch]) =>
    (
      [
        ['insert', ['NEW']],
        ['update', ['OLD', 'NEW']],
        ['delete', ['OLD']],
      ] as const
    ).map(([event, rows]): Trigger => {
      const name = `${PREFIX}${VERSION}_${event}_${table}`
      const notes = rows.map(
        (row) => `INSERT INTO fact_change (athlete_id, fact, on_day, version)
          SELECT ${row}.athlete_id, '${table}', ${dayIn(watch, row)}, ${NEXT_IN_SQLITE(`${row}.athlete_id`)}
          ${fromDay(watch, row)} ON CONFLICT (athlete_id, fact, on_day) DO UPDATE SET version = excluded.version;`,
      )
      return [name, [`CREATE TRIGGER ${name} AFTER ${event} ON "${table}" BEGIN ${notes.join('\n')} END`]]
    }),
  )

const dayIn = (watch: AnyWatch, row: string): string =>
  watch === 'whole' || watch === 'never' ? '0' : 'day' in watch ? `${row}.${watch.day}` : 'activity.local_day'

/** `WHERE` always, since an upsert after a bare SELECT reads as a join. */
const fromDay = (watch: AnyWatch, row: string): string =>
  typeof watch === 'object' && 'dayOf' in watch
    ? `FROM activity WHERE activity.athlete_id = ${row}.athlete_id AND activity.id = ${row}.${watch.dayOf}`
    : 'WHERE true'

/**
 * Versions are seen in their order, since whoever takes one for a runner holds that runner's lock until it commits; a
 * sequence does not care what a snapshot sees. One version a transaction, so that a thousand rows of a day are one note.
 */
const NOTE_IN_POSTGRES = [
  'CREATE SEQUENCE IF NOT EXISTS fact_version',
  `CREATE OR REPLACE FUNCTION note_fact(runner text, what text, of_day integer) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      taken text := coalesce(current_setting('cairn.version', true), '');
      mine bigint;
    BEGIN
      IF split_part(taken, ' ', 1) = runner THEN
        mine := split_part(taken, ' ', 2);
      ELSE
        PERFORM pg_advisory_xact_lock(hashtextextended(runner, 7));
        mine := nextval('fact_version');
        PERFORM set_config('cairn.version', runner || ' ' || mine, true);
      END IF;
      INSERT INTO fact_change (athlete_id, fact, on_day, version) VALUES (runner, what, of_day, mine)
        ON CONFLICT (athlete_id, fact, on_day) DO UPDATE SET version = excluded.version
        WHERE fact_change.version <> excluded.version;
    END $$`,
]

const postgresTriggers = (): Trigger[] =>
  tables.map(([table, watch]): Trigger => {
    const name = `${PREFIX}${VERSION}_any_${table}`
    const note = (row: string) =>
      `PERFORM note_fact(${row}.athlete_id, '${table}', ${dayIn(watch, row)}) ${fromDay(watch, row)};`
    return [
      name,
      [
        `CREATE OR REPLACE FUNCTION ${PREFIX}${table}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          IF TG_OP <> 'INSERT' THEN ${note('OLD')} END IF;
          IF TG_OP <> 'DELETE' THEN ${note('NEW')} END IF;
          RETURN NULL;
        END $$`,
        `CREATE TRIGGER ${name} AFTER INSERT OR UPDATE OR DELETE ON "${table}"
          FOR EACH ROW EXECUTE FUNCTION ${PREFIX}${table}()`,
      ],
    ]
  })
