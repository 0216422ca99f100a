import type { ActivityWarning } from '../core/activity/parsed-activity.ts'
import { wordsFor } from './index.ts'
import type { Words } from './words.ts'

type ImportFacts = NonNullable<Parameters<Words['imports']['problem']>[1]>
type WarningFacts = NonNullable<Parameters<Words['imports']['warning']>[1]>

/** The outcome of one file as core and the importers know it: codes and facts. */
export interface FileFacts {
  readonly path: string
  readonly outcome: 'imported' | 'duplicate' | 'unsupported' | 'unreadable'
  readonly activityIds: readonly string[]
  readonly duplicateOf?: string
  readonly problem?: { readonly code: string; readonly [fact: string]: unknown }
  readonly warnings: readonly ActivityWarning[]
}

/** The same with sentences: what `GET /api/imports/{id}` and `cairn import --json` print. */
export interface FileReport {
  path: string
  outcome: FileFacts['outcome']
  activityIds: string[]
  duplicateOf?: string
  twin?: { activityId: string; path: string; startAt: string; countsHere: boolean }
  reason?: string
  warnings: string[]
}

/** The other recording of an activity, by the place of its file in the report. */
type Twins = ReadonlyMap<number, Omit<NonNullable<FileReport['twin']>, 'startAt'> & { readonly startAt: number }>

export function importReportOf(files: readonly FileFacts[], language: string, twins: Twins = new Map()): FileReport[] {
  const { imports } = wordsFor(language)
  return files.map(({ path, outcome, activityIds, duplicateOf, problem, warnings }, i) => ({
    path,
    outcome,
    activityIds: [...activityIds],
    ...(duplicateOf !== undefined && { duplicateOf }),
    ...twinOf(twins.get(i)),
    ...(problem && { reason: imports.problem(problem.code, problem as ImportFacts) }),
    warnings: warnings.map((warning) => imports.warning(warning.code, warning as WarningFacts)),
  }))
}

function twinOf(twin: ReturnType<Twins['get']>): Pick<FileReport, 'twin'> {
  if (!twin) return {}
  const startAt = Temporal.Instant.fromEpochMilliseconds(twin.startAt).toString({ fractionalSecondDigits: 3 })
  return { twin: { ...twin, startAt } }
}
