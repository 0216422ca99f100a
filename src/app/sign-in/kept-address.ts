import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const NAME = 'public-url'

/**
 * The address by which other devices come, where it is not said at the start. It belongs to this machine and to no runner:
 * it lies beside the database, so that no backup takes it to another machine. Undefined while none is kept.
 */
export async function keptAddress(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, NAME), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.trim() || undefined
}

/** Keeps an address that was found to be one, or forgets it. */
export async function keepAddress(folder: string, address: string | undefined): Promise<void> {
  const path = join(folder, NAME)
  if (address === undefined) return rm(path, { force: true })
  // Whole or not at all.
  await writeFile(`${path}.new`, `${address}\n`, { mode: 0o600 })
  await rename(`${path}.new`, path)
}
