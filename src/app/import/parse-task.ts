import { createHash } from 'node:crypto'
import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import type { ImportProblem } from '../../importers/importer.ts'
import { parseContent, unwrapFile } from '../../importers/parse-file.ts'
import { type StravaRow, withStravaRow } from '../../importers/strava/index.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { type DerivedActivity, deriveActivity } from './derive-activity.ts'

export interface UnwrapTask {
  readonly kind: 'unwrap'
  readonly bytes: Uint8Array
  readonly path: string
}

/** Content and the hash by which it is known again. */
export interface Unwrapped {
  readonly content: Uint8Array
  readonly path: string
  readonly isCut: boolean
  readonly sha256: string
}

/** An activity that has no file: one that is made up. */
export interface DeriveTask {
  readonly kind: 'derive'
  readonly activity: ParsedActivity
}

export interface ReadTask {
  readonly kind: 'read'
  readonly file: Unwrapped
  /** What a service's own list says of this file. */
  readonly row?: StravaRow
}

/** Format is that of the path inside the wrapping: 'fit', 'gpx', 'tcx'. */
export interface ReadFile {
  readonly activities: readonly DerivedActivity[]
}

export async function unwrap({ bytes, path }: UnwrapTask): Promise<Result<Unwrapped, ImportProblem>> {
  const file = await unwrapFile(bytes, path)
  if (!file.ok) return file
  return ok({ ...file.value, sha256: createHash('sha256').update(file.value.content).digest('hex') })
}

export async function read({ file, row }: ReadTask): Promise<Result<ReadFile, ImportProblem>> {
  const parsed = await parseContent(file)
  if (!parsed.ok) return parsed
  const activities: DerivedActivity[] = []
  let problem: ImportProblem = { code: 'no-samples' }
  for (const activity of parsed.value) {
    const derived = deriveActivity(row && parsed.value.length === 1 ? withStravaRow(activity, row) : activity)
    if (derived.ok) activities.push(derived.value)
    else problem = derived.error
  }
  return activities.length > 0 ? ok({ activities }) : err(problem)
}
