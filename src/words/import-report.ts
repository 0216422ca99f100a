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
  reason?: string
  warnings: string[]
}

export function importReportOf(files: readonly FileFacts[], language: string): FileReport[] {
  const { imports } = wordsFor(language)
  return files.map(({ path, outcome, activityIds, duplicateOf, problem, warnings }) => ({
    path,
    outcome,
    activityIds: [...activityIds],
    ...(duplicateOf !== undefined && { duplicateOf }),
    ...(problem && { reason: imports.problem(problem.code, problem as ImportFacts) }),
    warnings: warnings.map((warning) => imports.warning(warning.code, warning as WarningFacts)),
  }))
}
