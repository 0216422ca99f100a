import { closeSync, existsSync, openSync, rmSync, writeSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, zstdCompressSync, zstdDecompress } from 'node:zlib'

/** A file that came as .gz is kept as that; any other is packed. */
const UNPACK = { zst: promisify(zstdDecompress), gz: promisify(gunzip) } as const
type Ending = keyof typeof UNPACK
const ENDINGS = Object.keys(UNPACK) as Ending[]

/** Names come from the hash alone: nothing a file says about itself reaches the disk's paths. */
function pathOf(folder: string, sha256: string, ending: Ending): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256')
  return join(folder, sha256.slice(0, 2), `${sha256}.${ending}`)
}

/** A runner's file that has been written aside, and is not kept yet. */
export interface Aside {
  readonly sha256: string
  /** On the disk of the kept files, in a folder that is there; undefined of a content that is kept already. */
  readonly path?: string
  readonly ending: Ending
}

/** A runner's file on its way to be kept: its content, and the gzip in which it came, if it did and that is whole. */
export interface Kept {
  readonly sha256: string
  readonly content: Uint8Array
  readonly gzip?: Uint8Array
}

/**
 * Writes a runner's file aside, packed, under a name that nobody else uses. Takes time, so that it is for a worker thread,
 * and does not wait for the disk, which keepOriginals does for several files at once.
 */
export function layAside(folder: string, { sha256, content, gzip }: Kept, path: string): Aside {
  const ending = gzip ? 'gz' : 'zst'
  if (ENDINGS.some((each) => existsSync(pathOf(folder, sha256, each)))) return { sha256, ending }
  try {
    const file = openSync(path, 'w', 0o600)
    try {
      const packed = gzip ?? zstdCompressSync(content)
      for (let at = 0; at < packed.length;) at += writeSync(file, packed, at)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
  return { sha256, path, ending }
}

/**
 * Keeps files that were written aside. They are on the disk, whole, before the call returns (synced, renamed, folder
 * synced): the rows that name them may then be committed. Keeping the same content again, or the same file, changes nothing.
 */
export async function keepOriginals(folder: string, files: readonly Aside[]): Promise<void> {
  const distinct = new Map(files.map((file) => [file.path ?? file.sha256, file]))
  await Promise.all([...distinct.values()].map((file) => keepOriginal(folder, file)))
}

async function keepOriginal(folder: string, { sha256, path: aside, ending }: Aside): Promise<void> {
  const path = pathOf(folder, sha256, ending)
  if (aside === undefined) return
  let made: string | undefined
  try {
    await sync(aside, 'r+')
    // Of two that bring the same file at once the last to rename wins, with equal bytes.
    try {
      await rename(aside, path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      // The first of its folder; there are 256 of them.
      made = await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await rename(aside, path)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && (await exists(path))) return
    await rm(aside, { force: true })
    throw error
  }
  // A folder that is new has its own name to keep, in the one above it.
  const top = made === undefined ? dirname(path) : dirname(made)
  for (let at = dirname(path); ; at = dirname(at)) {
    await syncFolder(at)
    if (at === top || at === dirname(at)) break
  }
}

/** The file as it came; undefined when it is not there. */
export async function findOriginal(folder: string, sha256: string): Promise<Uint8Array | undefined> {
  for (const ending of ENDINGS) {
    const path = pathOf(folder, sha256, ending)
    if (await exists(path)) return UNPACK[ending](await readFile(path))
  }
  return undefined
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )

/** Windows cannot open a folder; its rename is journalled. */
const syncFolder = (path: string): Promise<void> => (process.platform === 'win32' ? Promise.resolve() : sync(path, 'r'))

async function sync(path: string, flags: 'r' | 'r+'): Promise<void> {
  const file = await open(path, flags)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Where the packed file of a content lies, below the folder; undefined when it is not there. */
export async function findKeptFile(
  folder: string,
  sha256: string,
): Promise<{ readonly path: string; readonly name: string } | undefined> {
  for (const ending of ENDINGS) {
    const path = pathOf(folder, sha256, ending)
    if (await exists(path)) return { path, name: `${sha256.slice(0, 2)}/${sha256}.${ending}` }
  }
  return undefined
}
