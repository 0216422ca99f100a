import { open, readdir, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Source } from '../../importers/importer.ts'

const CHUNK = 1024 * 1024

/** A file on this machine, named as the runner should see it. One that is gone or no file rejects when it is read. */
export async function diskSource(path: string, label: string): Promise<Source> {
  const found = await stat(path).catch(() => undefined)
  if (found && !found.isFile()) return noFile(label)
  return {
    path: label,
    size: found?.size,
    read: (offset, length) => withFile(path, (file) => readAt(file, offset, length)),
    async *stream() {
      const file = await open(path, 'r')
      try {
        for (let offset = 0; ; offset += CHUNK) {
          const bytes = await readAt(file, offset, CHUNK)
          if (bytes.length > 0) yield bytes
          if (bytes.length < CHUNK) return
        }
      } finally {
        await file.close()
      }
    },
  }
}

/** A pipe or a device may never end, or answer at all: it is not opened. */
function noFile(label: string): Source {
  const refused = () => Object.assign(new Error('not a file'), { code: 'EINVAL' })
  return {
    path: label,
    size: undefined,
    read: () => Promise.reject(refused()),
    stream: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(refused()) }) }),
  }
}

async function withFile<T>(path: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, 'r')
  try {
    return await use(file)
  } finally {
    await file.close()
  }
}

async function readAt(file: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, offset + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}

/**
 * The files below a path, in the order of their names; the path itself when it is a file. Hidden files and links are
 * left out (a link may lead out of the folder, or round in a circle). Throws ENOENT where there is nothing.
 */
export async function filesBelow(path: string): Promise<{ path: string; label: string }[]> {
  if (!(await stat(path)).isDirectory()) return [{ path, label: path }]
  const files: { path: string; label: string }[] = []
  const walk = async (folder: string) => {
    const entries = await readdir(folder, { withFileTypes: true })
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === '__MACOSX') continue
      const child = join(folder, entry.name)
      if (entry.isDirectory()) await walk(child)
      else if (entry.isFile()) files.push({ path: child, label: child })
    }
  }
  await walk(path)
  return files
}
