/** What a backup says of itself: an entry of its own in the archive, written last. */
export interface Manifest {
  readonly format: typeof FORMAT | typeof EXPORT_FORMAT
  /** The Cairn that wrote it. */
  readonly version: string
  /** Milliseconds since 1970. */
  readonly madeAt: number
  /** SHA-256 of each entry's bytes as they lie in the archive's entries, by its name. */
  readonly entries: Readonly<Record<string, string>>
  /** Originals that stay beside the data and are not in the archive: the daily ones are like that. */
  readonly withOriginals: boolean
  /** Of an export: the last migration of the schema whose columns it has. */
  readonly schema?: string
}

export const FORMAT = 'cairn-backup-1' as const
/** Of an archive that is written for other programs, and can be restored from as well. */
export const EXPORT_FORMAT = 'cairn-export-1' as const
export const MANIFEST = 'manifest.json'
export const DATABASE = 'cairn.sqlite'

/** The manifest in an archive; undefined when this is none that we know. */
export function parseManifest(text: string): Manifest | undefined {
  let read: Partial<Manifest> | null
  try {
    read = JSON.parse(text) as Partial<Manifest> | null
  } catch {
    return undefined
  }
  const { format, version, madeAt, entries, withOriginals, schema } = read ?? {}
  const isKnown = format === FORMAT || (format === EXPORT_FORMAT && typeof schema === 'string')
  const isOurs = isKnown && typeof version === 'string' && Number.isSafeInteger(madeAt)
  if (!isOurs || typeof withOriginals !== 'boolean' || typeof entries !== 'object' || entries === null) return undefined
  const areHashes = Object.values(entries).every((hash) => typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash))
  return areHashes ? (read as Manifest) : undefined
}

/** The name in the archive of a kept file, as it lies in the folder of originals. */
export const originalEntry = (file: string): string => `originals/${file}`

/** The kept file of an entry, and its content's hash; undefined of any other name. */
export function originalOf(entry: string): { readonly sha256: string; readonly ending: 'zst' | 'gz' } | undefined {
  const found = /^originals\/([0-9a-f]{2})\/(\1[0-9a-f]{62})\.(zst|gz)$/.exec(entry)
  return found ? { sha256: found[2]!, ending: found[3] as 'zst' | 'gz' } : undefined
}
