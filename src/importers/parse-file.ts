import type { ParsedActivity } from '../core/activity/parsed-activity.ts'
import { err, ok, type Result } from '../core/base/result.ts'
import { detect } from './detect.ts'
import { foreignFormat } from './foreign-format.ts'
import { gunzip, isGzip } from './gzip.ts'
import type { ImportProblem } from './importer.ts'
import { LIMITS } from './limits.ts'

/** What a file holds once gzip is taken off: the content by which it is known again, whatever it was wrapped in. */
export interface UnwrappedFile {
  readonly content: Uint8Array
  readonly path: string
  /** The wrapping ended early: `content` is what came before. */
  readonly isCut: boolean
}

/** The one way in for a single file: unwraps gzip, finds the importer, reads. Archives are listed by `openArchive` instead. */
export async function parseFile(
  bytes: Uint8Array,
  path: string,
): Promise<Result<readonly ParsedActivity[], ImportProblem>> {
  const unwrapped = await unwrapFile(bytes, path)
  return unwrapped.ok ? parseContent(unwrapped.value) : unwrapped
}

/** Takes gzip off, within limits. Never throws. */
export async function unwrapFile(bytes: Uint8Array, path: string): Promise<Result<UnwrappedFile, ImportProblem>> {
  let content = bytes
  let name = path
  let isCut = false
  for (let depth = 0; isGzip(content); depth++) {
    if (depth === LIMITS.gzipDepth) return err({ code: 'nested-too-deep', limit: LIMITS.gzipDepth })
    const unpacked = await gunzip(content)
    if (!unpacked.ok) return unpacked
    content = unpacked.value.bytes
    isCut = unpacked.value.isCut
    name = name.replace(/\.gz$/i, '')
  }
  if (content.length === 0) return err(emptyFile(name))
  if (content.length > LIMITS.fileBytes) return err({ code: 'too-large', limit_bytes: LIMITS.fileBytes })
  return ok({ content, path: name, isCut })
}

const RUN_FILE = /\.(fit|gpx|tcx)$/i

/** An empty run file is a loss that its owner should know of; an empty file of any other kind is nothing. */
function emptyFile(path: string): ImportProblem {
  if (RUN_FILE.test(path)) return { code: 'empty' }
  const format = foreignFormat(new Uint8Array(0), path)
  return { code: 'unsupported-format', ...(format !== undefined && { format }) }
}

/** Never throws and never changes the bytes; what a library throws against its promise is `damaged`. */
export async function parseContent(file: UnwrappedFile): Promise<Result<readonly ParsedActivity[], ImportProblem>> {
  let format = 'file'
  try {
    const detected = detect(file.content, file.path)
    if (detected.kind === 'problem') return err(detected.problem)
    format = detected.importer.format
    const parsed = await detected.importer.parse(file.content, file.path)
    return parsed.ok && file.isCut ? ok(withTruncation(parsed.value)) : parsed
  } catch (error) {
    return err({ code: 'damaged', format, detail: error instanceof Error ? error.message : String(error) })
  }
}

function withTruncation(activities: readonly ParsedActivity[]): ParsedActivity[] {
  return activities.map((activity, i) =>
    i < activities.length - 1 || activity.warnings.some((warning) => warning.code === 'truncated')
      ? activity
      : { ...activity, warnings: [...activity.warnings, { code: 'truncated' }] },
  )
}
