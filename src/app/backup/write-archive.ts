import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { MANIFEST, type Manifest } from './manifest.ts'
import { checkBackup } from './read-backup.ts'

/** A file of an archive; its bytes are asked for when its turn comes. */
export interface ArchiveEntry {
  readonly name: string
  /** Not for what is packed already. */
  readonly compress: boolean
  open(): Readable
}

interface ArchiveOptions {
  readonly path: string
  /** Where files may lie while the archive is read back. */
  readonly folder: string
  readonly about: Omit<Manifest, 'entries'>
  readonly passphrase?: string | undefined
}

/**
 * Writes an archive with a manifest of hashes. It is read back and checked before it gets its name: what is there under that
 * name is always whole.
 */
export async function writeArchive(entries: Iterable<ArchiveEntry>, options: ArchiveOptions): Promise<string> {
  const { folder, about, passphrase } = options
  const path = resolve(options.path)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const part = `${path}.${randomUUID()}.part`
  try {
    await pipeline(await sealed(archiveOf(entries, about), passphrase), createWriteStream(part, { mode: 0o600 }))
    await checkBackup(part, { folder, passphrase })
    await syncFile(part)
    await rename(part, path)
    if (process.platform !== 'win32') await syncFile(dirname(path))
    return path
  } finally {
    await rm(part, { force: true })
  }
}

/** The archive as it is written: files one after the other, each hashed on its way, the manifest last. */
function archiveOf(files: Iterable<ArchiveEntry>, about: Omit<Manifest, 'entries'>): Readable {
  const zip = new ZipFile()
  const entries: Record<string, string> = {}
  for (const { name, compress, open: openEntry } of files) {
    zip.addReadStreamLazy(name, { compress }, (give) => {
      const hash = createHash('sha256')
      const hashed = new Transform({
        transform(chunk: Buffer, _, done) {
          hash.update(chunk)
          done(null, chunk)
        },
        flush(done) {
          entries[name] = hash.digest('hex')
          done()
        },
      })
      // What goes wrong here reaches the archive as the error of what it reads.
      pipeline(openEntry(), hashed).catch(() => {})
      give(null, hashed)
    })
  }
  zip.addReadStreamLazy(MANIFEST, {}, (give) => {
    const manifest: Manifest = { ...about, entries }
    give(null, Readable.from([JSON.stringify(manifest, null, 1)], { objectMode: false }))
  })
  zip.end()
  const archive = Readable.from(zip.outputStream, { objectMode: false })
  zip.on('error', (error: Error) => archive.destroy(error))
  return archive
}

async function sealed(archive: Readable, passphrase: string | undefined): Promise<Readable> {
  if (passphrase === undefined) return archive
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  return Readable.fromWeb((await encrypter.encrypt(Readable.toWeb(archive) as ReadableStream<Uint8Array>)) as never)
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
