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
    stream: () => streamFile(path),
  }
}

/** The same for a file that is read at many places: it stays open until it is closed. */
export async function openSource(path: string, label: string): Promise<Source & { close(): Promise<void> }> {
  const file = await open(path, 'r')
  return {
    path: label,
    size: (await file.stat()).size,
    read: (offset, length) => readAt(file, offset, length),
    stream: () => streamFile(path),
    close: () => file.close(),
  }
}

async function* streamFile(path: string): AsyncGenerator<Uint8Array> {
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

/** The files below a path, and how much was passed over. */
export interface FilesBelow {
  readonly files: readonly { readonly path: string; readonly label: string }[]
  readonly hidden: number
  readonly links: number
}

/**
 * The files below a path, in the order of their names; the path itself when it is a file. Hidden files and links are
 * left out (a link may lead out of the folder, or round in a circle). Throws ENOENT where there is nothing.
 */
export async function filesBelow(path: string): Promise<FilesBelow> {
  if (!(await stat(path)).isDirectory()) return { files: [{ path, label: path }], hidden: 0, links: 0 }
  const found = { files: [] as { path: string; label: string }[], hidden: 0, links: 0 }
  const walk = async (folder: string) => {
    const entries = await readdir(folder, { withFileTypes: true })
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    for (const entry of entries) {
      const child = join(folder, entry.name)
      if (CLUTTER.has(entry.name)) continue
      if (entry.name.startsWith('.')) found.hidden++
      else if (entry.isSymbolicLink()) found.links++
      else if (entry.isDirectory()) await walk(child)
      else if (entry.isFile()) found.files.push({ path: child, label: child })
    }
  }
  await walk(path)
  return found
}

/** What systems leave in every folder. */
const CLUTTER: ReadonlySet<string> = new Set(['__MACOSX', '.DS_Store', '.Trash', '.Spotlight-V100', '.fseventsd'])
