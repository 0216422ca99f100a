import type { Database } from '../../storage/schema.ts'

export const README = 'README.md'

export const tableEntry = (table: keyof Database): string => `tables/${table}.jsonl`
export const sampleEntry = (activityId: string): string => `samples/${activityId}.csv`

/** Whether an entry is one of the runner's own files. */
export const isFileEntry = (entry: string): boolean => entry.startsWith('files/')

/**
 * Entries for a runner's files under their own names. A name that two have, or that could be taken for a path, gets the
 * beginning of its content's hash in front.
 */
export function fileEntries(
  originals: readonly { readonly sha256: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  const entries = new Map<string, string>()
  for (const { sha256, name } of originals) {
    const plain = name
      .normalize('NFC')
      .replaceAll(/[\u0000-\u001f\u007f/\\:*?"<>|]/g, '_')
      .slice(-150)
      .replace(/^\.+/, '_')
    // Systems that do not tell capitals apart would write one over the other.
    const isFree = plain !== '' && !taken.has(plain.toLowerCase())
    const own = isFree ? plain : `${sha256.slice(0, 12)}-${plain}`
    taken.add(own.toLowerCase())
    entries.set(sha256, `files/${own}`)
  }
  return entries
}
