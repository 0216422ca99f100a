import { Piscina } from 'piscina'
import { open } from 'yauzl'
import { promisify } from 'node:util'

const openZip = promisify(open) as unknown as (path: string, options: object) => Promise<import('yauzl').ZipFile>

/** yauzl → gunzip → parse with so many threads; nothing hashed, derived, kept or stored. */
export async function bareLoop(zipPath: string, threads: number): Promise<{ files: number; samples: number }> {
  const pool = new Piscina({
    filename: new URL('./bare-worker.ts', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
  })
  const zip = await openZip(zipPath, { lazyEntries: true, autoClose: false })
  const waiting: Promise<number>[] = []
  const found = { files: 0, samples: 0 }
  const takeNext = async () => {
    found.samples += (await waiting.shift()) ?? 0
    found.files++
  }
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.endsWith('.fit.gz')) continue
    const stream = await zip.openReadStreamPromise(entry)
    const chunks: Uint8Array[] = []
    for await (const chunk of stream as AsyncIterable<Uint8Array>) chunks.push(chunk)
    waiting.push(pool.run({ bytes: Buffer.concat(chunks), path: entry.fileName }) as Promise<number>)
    if (waiting.length > threads * 2) await takeNext()
  }
  while (waiting.length > 0) await takeNext()
  zip.close()
  await pool.destroy()
  return found
}
