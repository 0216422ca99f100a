import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { NewerDatabase } from '../../storage/migrate.ts'
import { DamagedDatabase, openSnapshot } from '../../storage/snapshot.ts'
import { isFileEntry } from '../export/export-layout.ts'
import { databaseOf, UnreadableExport } from '../export/read-export.ts'
import { DATABASE, MANIFEST, type Manifest, originalOf, parseManifest } from './manifest.ts'

export type BackupTrouble =
  | 'backup-not-ours'
  | 'backup-damaged'
  | 'backup-newer'
  | 'backup-needs-passphrase'
  | 'backup-wrong-passphrase'

/** A file that cannot be restored from. Nothing has been changed when this is thrown. */
export class UnusableBackup extends Error {
  override name = 'UnusableBackup'
  readonly code: BackupTrouble
  constructor(code: BackupTrouble, detail?: string) {
    super(detail ?? code)
    this.code = code
  }
}

export interface ReadOptions {
  /** Where files may lie while they are read. */
  readonly folder: string
  readonly passphrase?: string | undefined
}

/** A backup whose every entry has been read and held against its hash, and whose database has been read page by page. */
export interface CheckedBackup {
  readonly manifest: Manifest
  /** The database, beside the archive, as it was written. */
  readonly database: string
  /** The kept files in it, with the bytes as they lie on the disk. */
  originals(): AsyncIterable<{ readonly sha256: string; readonly ending: 'zst' | 'gz'; readonly stream: Readable }>
}

/** Reads a backup whole and says whether it can be restored. Throws UnusableBackup. */
export async function checkBackup(path: string, options: ReadOptions): Promise<void> {
  await withBackup(path, options, async () => {})
}

/** Opens a backup, checks all of it, and only then gives it; what it laid aside is gone afterwards. Throws UnusableBackup. */
export async function withBackup<T>(
  path: string,
  { folder, passphrase }: ReadOptions,
  use: (backup: CheckedBackup) => Promise<T>,
): Promise<T> {
  const aside: string[] = []
  const place = (ending: string) => {
    const file = join(folder, `${randomUUID()}${ending}`)
    aside.push(file)
    return file
  }
  let zip: ZipFile | undefined
  try {
    const plain = (await isSealed(path)) ? await unseal(path, place('.zip'), passphrase) : path
    zip = await openPromise(plain, { autoClose: false }).catch((error: Error) => {
      throw new UnusableBackup('backup-not-ours', error.message)
    })
    const opened = zip
    const entries = await listEntries(opened)
    const manifest = await readManifest(opened, entries)
    const { schema } = manifest
    const database = place('.sqlite')
    for (const [name, hash] of Object.entries(manifest.entries)) {
      const entry = entries.get(name)
      const isKnown = schema !== undefined || name === DATABASE || originalOf(name) !== undefined
      if (!entry || !isKnown) throw new UnusableBackup('backup-damaged', name)
      const found = await hashOf(await streamOf(opened, entry), name === DATABASE ? database : undefined)
      if (found !== hash) throw new UnusableBackup('backup-damaged', name)
    }
    const openEntry = async (name: string) =>
      Object.hasOwn(manifest.entries, name) ? streamOf(opened, entries.get(name)!) : undefined
    if (schema !== undefined) await orUnusable(databaseOf(database, schema, openEntry))
    else if (!Object.hasOwn(manifest.entries, DATABASE)) throw new UnusableBackup('backup-damaged', DATABASE)
    await checkDatabase(database)
    return await use({
      manifest,
      database,
      async *originals() {
        for (const [name, sha256] of Object.entries(manifest.entries)) {
          const original = originalOf(name)
          const isFile = schema !== undefined && isFileEntry(name)
          if (!original && !isFile) continue
          const stream = await streamOf(opened, entries.get(name)!)
          if (isFile) yield { sha256, ending: 'zst', stream: packed(stream) }
          else if (original) yield { ...original, stream }
        }
      },
    })
  } finally {
    zip?.close()
    for (const file of aside) for (const rest of ['', '-wal', '-shm']) await rm(file + rest, { force: true })
  }
}

const AGE = 'age-encryption.org/v1'

async function isSealed(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const head = Buffer.alloc(AGE.length)
    await file.read(head, 0, AGE.length, 0)
    return head.toString('latin1') === AGE
  } finally {
    await file.close()
  }
}

async function unseal(path: string, into: string, passphrase: string | undefined): Promise<string> {
  if (passphrase === undefined) throw new UnusableBackup('backup-needs-passphrase')
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  const bytes = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
  const opened = await decrypter.decrypt(bytes).catch((error: Error) => {
    throw new UnusableBackup('backup-wrong-passphrase', error.message)
  })
  try {
    await pipeline(Readable.fromWeb(opened as never), createWriteStream(into, { mode: 0o600 }))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined) throw error
    throw new UnusableBackup('backup-damaged', (error as Error).message)
  }
  return into
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  } catch (error) {
    throw new UnusableBackup('backup-damaged', (error as Error).message)
  }
  return entries
}

/** Far above what the names of a hundred thousand files take. */
const MANIFEST_BYTES = 64 * 1024 ** 2

async function readManifest(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<Manifest> {
  const entry = entries.get(MANIFEST)
  if (!entry || entry.uncompressedSize > MANIFEST_BYTES) throw new UnusableBackup('backup-not-ours')
  const chunks: Buffer[] = []
  try {
    for await (const chunk of await streamOf(zip, entry)) chunks.push(chunk as Buffer)
  } catch (error) {
    throw new UnusableBackup('backup-damaged', (error as Error).message)
  }
  const manifest = parseManifest(Buffer.concat(chunks).toString('utf8'))
  if (!manifest) throw new UnusableBackup('backup-not-ours')
  return manifest
}

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  zip.openReadStreamPromise(entry).catch((error: Error) => {
    throw new UnusableBackup('backup-damaged', error.message)
  })

/** Of all its bytes, which are written to a file on the way where one is given. */
async function hashOf(stream: Readable, into: string | undefined): Promise<string> {
  const hash = createHash('sha256')
  const hashing = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk)
      yield chunk
    }
  }
  try {
    if (into === undefined) for await (const chunk of stream) hash.update(chunk as Buffer)
    else await pipeline(stream, hashing, createWriteStream(into, { mode: 0o600 }))
  } catch (error) {
    // What the disk says passes; the rest is what the archive could not give.
    if (/^E[A-Z]+$/.test(String((error as NodeJS.ErrnoException).code))) throw error
    throw new UnusableBackup('backup-damaged', (error as Error).message)
  }
  return hash.digest('hex')
}

const checkDatabase = (path: string): Promise<void> => orUnusable(openSnapshot(path).then((opened) => opened.close()))

async function orUnusable(attempt: Promise<void>): Promise<void> {
  try {
    await attempt
  } catch (error) {
    if (error instanceof NewerDatabase) throw new UnusableBackup('backup-newer', error.message)
    if (error instanceof DamagedDatabase || error instanceof UnreadableExport)
      throw new UnusableBackup('backup-damaged', error.message)
    throw error
  }
}

/** As files of a runner are kept. */
function packed(stream: Readable): Readable {
  const pack = createZstdCompress()
  // What goes wrong here reaches whoever reads the packed bytes.
  pipeline(stream, pack).catch(() => {})
  return pack
}
