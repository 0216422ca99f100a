import { createHash } from 'node:crypto'
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

const AT_ONCE = 64
const BYTES_AT_ONCE = 8 * 1024 * 1024

/**
 * Asks of each file whether its very bytes came in before, many at a time: a file that did is neither unpacked nor parsed.
 * The items come in their order.
 */
export async function* askKnown(context: Context, items: Iterable<WorkItem>): AsyncGenerator<Asked> {
  for (const group of groupsOf(items)) {
    const asked = await Promise.all(group.map(hashed))
    const hashes = asked.flatMap(({ raw_sha256 }) => raw_sha256 ?? [])
    const contents = hashes.length > 0 ? await listKnownContents(context.db, context.athleteId, hashes) : []
    const known = new Map(contents.map((content) => [content.hash, content]))
    for (const each of asked) {
      const content = each.raw_sha256 === undefined ? undefined : known.get(each.raw_sha256)
      yield content ? { item: each.item, known: content } : each
    }
  }
}

function* groupsOf(items: Iterable<WorkItem>): Generator<WorkItem[]> {
  let group: WorkItem[] = []
  let bytes = 0
  for (const item of items) {
    group.push(item)
    bytes += item.kind === 'file' ? (item.entry.size ?? 0) : 0
    if (group.length < AT_ONCE && bytes < BYTES_AT_ONCE) continue
    yield group
    group = []
    bytes = 0
  }
  if (group.length > 0) yield group
}

async function hashed(item: WorkItem): Promise<Asked> {
  if (item.kind !== 'file' || !item.entry.raw) return { item }
  // What the disk refuses now it is asked for again when the file is read, which has an outcome for that.
  const raw = await item.entry.raw().catch(() => undefined)
  if (!raw) return { item }
  return { item, raw, raw_sha256: createHash('sha256').update(raw).digest('hex') }
}
