import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { err, ok } from '../../core/base/result.ts'
import type { Spool } from '../../importers/archive/archive.ts'
import type { Source } from '../../importers/importer.ts'
import { openSource } from './disk-source.ts'

export interface SpoolFolder {
  readonly spool: Spool
  /** Closes and removes everything that was laid there. */
  clear(): Promise<void>
}

/** A folder for archives within archives that are too large for memory. Gone again at the end of the import. */
export function spoolIn(folder: string): SpoolFolder {
  const open: (Source & { close(): Promise<void> })[] = []
  let count = 0
  return {
    async spool(path, stream, limit_bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const file = join(folder, String(count++))
      let size = 0
      const limited = async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          size += chunk.length
          if (size > limit_bytes) return
          yield chunk
        }
      }
      await pipeline(stream, limited, createWriteStream(file, { mode: 0o600 }))
      if (size > limit_bytes) {
        await rm(file, { force: true })
        return err({ code: 'too-large', limit_bytes })
      }
      const source = await openSource(file, path)
      open.push(source)
      return ok(source)
    },
    async clear() {
      for (const source of open.splice(0)) await source.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
