import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)

/** Names come from the hash alone: nothing a file says about itself reaches the disk's paths. */
function pathOf(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256')
  return join(folder, sha256.slice(0, 2), `${sha256}.zst`)
}

/**
 * Keeps the runner's file as it came. It is on the disk, whole, before the call returns (written aside, synced,
 * renamed, folder synced): the row that names it may then be committed. Writing the same content again changes nothing.
 */
export async function saveOriginal(folder: string, sha256: string, content: Uint8Array): Promise<void> {
  const path = pathOf(folder, sha256)
  if (await exists(path)) return
  const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  // Two imports may bring the same file at once: each writes its own, and the last to rename wins with equal bytes.
  const aside = `${path}.${randomUUID()}.part`
  try {
    const file = await open(aside, 'w', 0o600)
    try {
      await file.writeFile(await compress(content))
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(aside, path)
  } catch (error) {
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
  const path = pathOf(folder, sha256)
  return (await exists(path)) ? decompress(await readFile(path)) : undefined
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder; its rename is journalled.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
