import { relative } from 'node:path'
import type { Context, LogEvent } from '../../../src/app/context.ts'
import { filesBelow } from '../../../src/app/import/disk-source.ts'
import { createImport } from '../../../src/app/import/import-job.ts'
import { type ImportOutcome, runImport } from '../../../src/app/import/run-import.ts'
import { openData } from '../../../src/app/open-data.ts'
import { dateOf } from '../../../src/core/base/calendar.ts'
import type { Result } from '../../../src/core/base/result.ts'
import { TABLE_NAMES } from '../../../src/storage/tables.ts'

/** Sunday noon in Berlin, a week after the made files; the week in course began on Monday the 4th. */
export const NOW = Temporal.Instant.from('2026-05-10T10:00:00Z').epochMilliseconds
/** That Sunday. */
export const TODAY = dateOf(2026, 5, 10)

export interface TestData {
  readonly context: Context
  /** Set it to let time pass. */
  readonly clock: { now: number }
  readonly logged: LogEvent[]
  close(): Promise<void>
}

/** A runner's data in a folder, with a clock that stands still. */
export async function makeData(
  folder: string,
  options: { databaseUrl?: string; zone?: string; demo?: boolean } = {},
): Promise<TestData> {
  const clock = { now: NOW }
  const logged: LogEvent[] = []
  const { zone = 'Europe/Berlin', ...rest } = options
  const opened = await openData({
    folder,
    zone,
    ...rest,
    now: () => clock.now,
    log: (event) => void logged.push(event),
  })
  return { context: opened.context, clock, logged, close: () => opened.close() }
}

/**
 * Leaves nothing but the runner and their settings, so that no test leans on what another one left. The list of what changed
 * stays: by it whatever is kept in memory learns that the rows are gone.
 */
export async function startAnew({ db }: Context): Promise<void> {
  for (const table of TABLE_NAMES)
    if (table !== 'athlete' && table !== 'fact_change') await db.deleteFrom(table).execute()
}

/** Imports everything at the given paths; labels are relative to `from`. */
export async function importAll(context: Context, from: string, ...paths: string[]): Promise<ImportOutcome> {
  const found = (await Promise.all(paths.map(filesBelow))).flatMap(({ files }) => files)
  const { id } = await createImport(
    context,
    found.map(({ path }) => ({ path, label: relative(from, path) })),
  )
  return runImport(context, id)
}

/** 'path: outcome' of each file, in order. */
export const outcomes = ({ files }: ImportOutcome): string[] => files.map(({ path, outcome }) => `${path}: ${outcome}`)

export function value<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

export const problemOf = <E>(result: Result<unknown, E>): E => {
  if (result.ok) throw new Error('it went well')
  return result.error
}
