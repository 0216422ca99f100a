import fsPromises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

/** A program of its own that is killed at the moment between writing an original aside and giving it its name. */
fsPromises.rename = async () => {
  process.kill(process.pid, 'SIGKILL')
  await new Promise(() => {})
}
syncBuiltinESMExports()
const { keepOriginals, layAside } = await import('../../src/storage/original-files.ts')
const [folder, sha256] = process.argv.slice(2)
await fsPromises.mkdir(folder!, { recursive: true })
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
await keepOriginals(folder!, [
  layAside(folder!, { sha256: sha256!, content: Buffer.concat(chunks) }, `${folder!}/1.part`),
])
