import type { Entry, ZipFile } from 'yauzl'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { ImportProblem } from '../importer.ts'
import { LIMITS } from '../limits.ts'
import { entryName } from './entry-name.ts'

export interface ListedEntry {
  /** With '/' between folders; only a label, never a path of this machine. */
  readonly name: string
  readonly entry: Entry
  /** Known before a byte is read. */
  readonly problem?: ImportProblem
}

const isSymlink = (entry: Entry): boolean => ((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000
const isClutter = (name: string): boolean =>
  name.endsWith('/') || /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$)/i.test(name)

/** The whole directory of an archive, checked before any entry is read; folders and clutter of file managers left out. */
export async function listDirectory(zip: ZipFile): Promise<Result<ListedEntry[], ImportProblem>> {
  if (zip.entryCount > LIMITS.archiveEntries) return err({ code: 'too-many-entries', limit: LIMITS.archiveEntries })
  const directoryAt = zip.readEntryCursor as unknown
  const listed: ListedEntry[] = []
  const spans: Span[] = []
  for await (const entry of zip.eachEntry()) {
    spans.push(spanOf(entry))
    const { name, isSafe } = entryName(entry)
    if (isSafe && isClutter(name)) continue
    const problem: ImportProblem | undefined =
      !isSafe || isSymlink(entry) ? { code: 'unsafe-name' } : entry.isEncrypted() ? { code: 'encrypted' } : undefined
    listed.push({ name, entry: slim(entry), ...(problem && { problem }) })
  }
  const end = typeof directoryAt === 'number' ? directoryAt : zip.fileSize
  return overlaps(spans, end) ? err({ code: 'overlapping-entries' }) : ok(listed)
}

interface Span {
  readonly from: number
  readonly to: number
}

const LOCAL_HEADER_BYTES = 30

/** The bytes an entry holds at the least: its local header, its name, its data. */
const spanOf = (entry: Entry): Span => ({
  from: entry.relativeOffsetOfLocalHeader,
  to: entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + entry.fileNameLength + entry.compressedSize,
})

/** Whether two entries share bytes, or one reaches into the directory: the shape of a zip bomb (Fifield 2019). */
function overlaps(spans: readonly Span[], directoryAt: number): boolean {
  const sorted = [...spans].sort((a, b) => a.from - b.from)
  return sorted.some((span, i) => span.to > (sorted[i + 1]?.from ?? directoryAt))
}

/** What is not needed to read the entry is dropped: archives have a hundred thousand of them. */
function slim(entry: Entry): Entry {
  const none = Buffer.alloc(0)
  entry.extraFieldRaw = none
  entry.fileCommentRaw = none
  entry.fileNameRaw = none
  entry.fileName = ''
  entry.fileComment = ''
  entry.comment = ''
  entry.extraFields = []
  return entry
}
