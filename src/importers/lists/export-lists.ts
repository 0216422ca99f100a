import { ok, type Result } from '../../core/base/result.ts'
import type { ActivityList, ArchiveEntry, ImportProblem, ListRow, RowFacts } from '../importer.ts'
import { gunzipStream } from '../gzip.ts'
import { listImporters } from './index.ts'

/** A list that was found among the files of an export. */
export interface FoundList {
  readonly path: string
  readonly list: ActivityList
}

/** The lists of one export (an archive, or the files of one import) and what they say of the files beside them. */
export interface ExportLists {
  readonly found: readonly FoundList[]
  /** The list that lies at a path, or the part of one: its rows stand for it, it is not read as a file. */
  at(path: string): FoundList | undefined
  /** Whether a list names the file at a path. */
  names(path: string): boolean
  /** What a list says of the file at a path, if one names it. */
  factsOf(path: string): RowFacts | undefined
  /** What a list that names no files says of the activity that began then (epoch ms). Ask where factsOf knows nothing. */
  factsAt(startAt: number): RowFacts | undefined
  /**
   * Rows to import as activities of their own: those without a file, and those whose file is not there. A row with
   * `beganAt` is one only if no file's activity began then, which is known when the files have been stored.
   */
  ownRows(found: FoundList): readonly ListRow[]
}

/** Kinds of files that may be lists; a .gpx or a .fit never is, and is not opened for this. */
export const MAY_BE_LIST = /\.(csv|json|jsonl|ndjson|xml|txt|tsv)(\.gz)?$/i
const HEAD_BYTES = 64 * 1024
/** A file begins as its watch counts, a summary as the service does: they may be a second apart. */
const BEGAN_TOLERANCE_S = 1

/** Finds and reads the lists among the files of one export. Lists that cannot be read are left to be read as files. */
export async function readLists(files: Iterable<ArchiveEntry>): Promise<ExportLists> {
  const paths: string[] = []
  const found: FoundList[] = []
  for (const file of files) {
    paths.push(file.path)
    if (!MAY_BE_LIST.test(file.path)) continue
    const list = await readList(file)
    if (list?.ok) found.push({ path: file.path, list: list.value })
  }
  return exportLists(found, paths)
}

async function readList(file: ArchiveEntry): Promise<Result<ActivityList, ImportProblem> | undefined> {
  const head = await headOf(file).catch(() => undefined)
  if (!head) return undefined
  const path = file.path.replace(/\.gz$/i, '')
  for (const importer of listImporters) {
    if (!isOf(importer.detect, head, path)) continue
    const damage: { told?: ImportProblem } = {}
    const read = await importer.read(
      streamOf(file, (problem) => (damage.told = problem)),
      path,
    )
    if (!read.ok && read.error.code === 'unsupported-format') continue
    return read.ok && damage.told ? ok({ ...read.value, cut: damage.told }) : read
  }
  return undefined
}

/** A detector that stumbles over a file has not recognised it. */
function isOf(detect: (head: Uint8Array, path: string) => boolean, head: Uint8Array, path: string): boolean {
  try {
    return detect(head, path)
  } catch {
    return false
  }
}

/** What a list holds, without gzip; where that is damaged, what came before. */
function streamOf(file: ArchiveEntry, onDamage: (problem: ImportProblem) => void): AsyncIterable<Uint8Array> {
  const stream = file.stream?.() ?? wholeAsStream(file)
  return /\.gz$/i.test(file.path) ? gunzipStream(stream, onDamage) : stream
}

async function* wholeAsStream(file: ArchiveEntry): AsyncGenerator<Uint8Array> {
  const bytes = await file.bytes()
  if (bytes.ok) yield bytes.value
}

async function headOf(file: ArchiveEntry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of streamOf(file, () => {})) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= HEAD_BYTES) break
  }
  const head = new Uint8Array(Math.min(size, HEAD_BYTES))
  let at = 0
  for (const chunk of chunks) {
    const part = chunk.subarray(0, HEAD_BYTES - at)
    head.set(part, at)
    at += part.length
  }
  return head
}

function exportLists(lists: readonly FoundList[], paths: readonly string[]): ExportLists {
  const byFile = new Map<string, ListRow>()
  const byStart = new Map<number, ListRow>()
  const parts = new Map<string, ActivityList>()
  for (const { list } of lists) {
    for (const row of list.rows) {
      if (row.file !== undefined) byFile.set(fileKey(row.file), row)
      for (const part of row.otherFiles ?? []) parts.set(fileKey(part), list)
      if (row.beganAt !== undefined) byStart.set(Math.round(row.beganAt / 1000), row)
    }
  }
  // A further part of an activity that another file stands for: it is spoken for, and gives nothing by itself.
  const spokenFor = paths.flatMap((path): FoundList[] => {
    const list = parts.get(keyAmong(parts, path) ?? '')
    return list ? [{ path, list: { format: list.format, rows: [], days: [] } }] : []
  })
  const found = [...lists, ...spokenFor]
  const byPath = new Map(found.map((list) => [list.path, list]))
  const there = new Set(paths.flatMap((path) => keyAmong(byFile, path) ?? []))
  return {
    found,
    at: (path) => byPath.get(path),
    names: (path) => keyAmong(byFile, path) !== undefined,
    factsOf: (path) => {
      const key = keyAmong(byFile, path)
      return key === undefined ? undefined : byFile.get(key)?.facts()
    },
    factsAt: (startAt) => {
      const second = Math.round(startAt / 1000)
      for (let off = 0; off <= BEGAN_TOLERANCE_S; off++) {
        const row = byStart.get(second + off) ?? byStart.get(second - off)
        if (row) return row.facts()
      }
      return undefined
    },
    ownRows: ({ list }) => list.rows.filter((row) => row.file === undefined || !there.has(fileKey(row.file))),
  }
}

/** A file as lists name it: without a leading slash, without its .gz (exports are also unpacked), '/' between folders. */
const fileKey = (file: string): string =>
  file.replaceAll('!/', '/').replaceAll('\\', '/').replace(/^\/+/, '').replace(/\.gz$/i, '')

const MOST_FOLDERS = 4

/** The longest end of a path that a list names: an export may lie in folders of its own. */
function keyAmong(byFile: ReadonlyMap<string, unknown>, path: string): string | undefined {
  const parts = fileKey(path).split('/')
  for (let count = Math.min(MOST_FOLDERS, parts.length); count >= 1; count--) {
    const key = parts.slice(-count).join('/')
    if (byFile.has(key)) return key
  }
  return undefined
}
