import { promisify } from 'node:util'
import { open, type Options, type ZipFile } from 'yauzl'
import { parsePool } from '../../src/app/import/parse-pool.ts'

const openZip = promisify<string, Options, ZipFile>(open)
const NOWHERE = { originals: '', aside: '' }

/** yauzl → gunzip → parse in the pool of the import; nothing hashed, derived, kept or stored. */
export async function bareLoop(zipPath: string): Promise<{ files: number; samples: number }> {
  const pool = parsePool({ worker: new URL('./bare-worker.ts', import.meta.url) })
  const zip = await openZip(zipPath, { lazyEntries: true, autoClose: false })
  const waiting: ReturnType<typeof pool.read>[] = []
  const found = { files: 0, samples: 0 }
  const takeNext = async () => {
    const read = await waiting.shift()
    if (!read?.ok) throw new Error('a made file cannot be read')
    found.samples += read.value as unknown as number
    found.files++
  }
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.endsWith('.fit.gz')) continue
    const stream = await zip.openReadStreamPromise(entry)
    const chunks: Uint8Array[] = []
    for await (const chunk of stream as AsyncIterable<Uint8Array>) chunks.push(chunk)
    waiting.push(pool.read({ bytes: Buffer.concat(chunks), path: entry.fileName, folders: NOWHERE }))
    if (waiting.length > pool.size * 2 + 2) await takeNext()
  }
  while (waiting.length > 0) await takeNext()
  zip.close()
  await pool.close()
  return found
}
