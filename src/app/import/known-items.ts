import { createHash } from 'node:crypto'
import type { ArchiveEntry } from '../../importers/importer.ts'
import { type KnownContent, listKnownContents } from '../../storage/packings.ts'
import type { Context } from '../context.ts'
import type { WorkItem } from './plan-work.ts'

/** An item, and what is known of it before it is read. */
export interface Asked {
  readonly item: WorkItem
  /** Its bytes as they lie on the disk, where they are few. */
  readonly raw?: Uint8Array
  readonly raw_sha256?: string
  readonly known?: KnownContent
}

/** Asks of each file whether its very bytes came in before, many at a time: a file that did is neither unpacked nor parsed. */
export interface KnownItems {
  /**
   * Asks ahead, of an archive whose lists are still being read, until it meets files that are new: their bytes are wanted
   * later and are not held. Returns at once.
   */
  askAhead(entries: readonly ArchiveEntry[]): void
  /** The items in their order. */
  ask(items: Iterable<WorkItem>): AsyncGenerator<Asked>
  /** When nothing is asked ahead any more. */
  close(): Promise<void>
}

const AT_ONCE = 64
const BYTES_AT_ONCE = 8 * 1024 * 1024

export function knownItems(context: Context): KnownItems {
  const ahead = new Map<ArchiveEntry, KnownContent>()
  let isAhead = true
  let last = Promise.resolve()

  async function* ask(items: Iterable<WorkItem>): AsyncGenerator<Asked> {
    await close()
    for (const group of groupsOf(items, entryOf)) {
      const asked = await Promise.all(group.map(hashed))
      const contents = await contentsOf(asked)
      for (const each of asked) {
        const known = each.known ?? contents.get(each.raw_sha256 ?? '')
        yield known ? { item: each.item, known } : each
      }
    }
  }

  async function close(): Promise<void> {
    isAhead = false
    await last
  }

  async function hashed(item: WorkItem): Promise<Asked> {
    const entry = entryOf(item)
    const known = entry && ahead.get(entry)
    return known ? { item, known } : { item, ...(entry && (await rawOf(entry))) }
  }

  async function lookAhead(entries: readonly ArchiveEntry[]): Promise<void> {
    for (const group of groupsOf(entries, (entry) => entry)) {
      if (!isAhead) return
      const asked = await Promise.all(
        group.map(async (entry) => ({ entry, raw_sha256: (await rawOf(entry))?.raw_sha256 })),
      )
      const contents = await contentsOf(asked)
      for (const { entry, raw_sha256 } of asked) {
        const known = contents.get(raw_sha256 ?? '')
        if (known) ahead.set(entry, known)
      }
      if (contents.size === 0) return
    }
  }

  /** By the hash of the bytes. */
  async function contentsOf(asked: readonly { readonly raw_sha256?: string | undefined }[]) {
    const hashes = asked.flatMap(({ raw_sha256 }) => raw_sha256 ?? [])
    const contents = hashes.length > 0 ? await listKnownContents(context.db, context.athleteId, hashes) : []
    return new Map(contents.map((content) => [content.hash, content]))
  }

  return {
    askAhead(entries) {
      // What goes wrong here is met again, and told, when the file itself is asked for.
      last = last.then(() => lookAhead(entries)).catch(() => {})
    },
    ask,
    close,
  }
}

const entryOf = (item: WorkItem): ArchiveEntry | undefined => (item.kind === 'file' ? item.entry : undefined)

function* groupsOf<T>(items: Iterable<T>, entryIn: (item: T) => ArchiveEntry | undefined): Generator<T[]> {
  let group: T[] = []
  let bytes = 0
  for (const item of items) {
    group.push(item)
    bytes += entryIn(item)?.size ?? 0
    if (group.length < AT_ONCE && bytes < BYTES_AT_ONCE) continue
    yield group
    group = []
    bytes = 0
  }
  if (group.length > 0) yield group
}

async function rawOf(entry: ArchiveEntry): Promise<Pick<Asked, 'raw' | 'raw_sha256'> | undefined> {
  // What the disk refuses now it is asked for again when the file is read, which has an outcome for that.
  const raw = await entry.raw?.().catch(() => undefined)
  return raw && { raw, raw_sha256: createHash('sha256').update(raw).digest('hex') }
}
