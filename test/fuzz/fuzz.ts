import type { Fuzzed } from './readers.ts'
import { spoiled } from './spoil.ts'

/** Seconds of this thread's own processor time for one spoiled file: what others do on the machine does not count. */
const MOST_S = 2

const PROTOTYPES = [Object, Array, Map, String, Number, Function, Uint8Array].map(
  ({ prototype }) => prototype as object,
)
const everyKey = () => PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).map(String).join())

/** As they are before anything has been read. */
const CLEAN = everyKey().join()

/**
 * Reads the spoiled files with the numbers from `from` up to `to`; throws at the first that is answered by anything but
 * something sound or a typed problem, that takes too long, or that leaves something behind in a prototype. The message
 * holds what is needed to see it again: name, number, bytes.
 */
export async function fuzz(fuzzed: Fuzzed, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n++) {
    const bytes = spoiled(fuzzed.bytes, fuzzed.name, n)
    const file = fuzzed.mend?.(bytes) ?? bytes
    const says = (what: string, cause?: unknown) =>
      new Error(`${fuzzed.name}, case ${n}: ${what}\n${Buffer.from(file).toString('base64')}`, { cause })
    const cpu = process.threadCpuUsage()
    try {
      await fuzzed.read(file)
    } catch (error) {
      throw says(error instanceof Error ? (error.stack ?? error.message) : String(error), error)
    }
    const { user, system } = process.threadCpuUsage(cpu)
    if ((user + system) / 1e6 > MOST_S) throw says(`took ${(user + system) / 1e6} s`)
    if (everyKey().join() !== CLEAN) throw says('left a key in a prototype')
  }
}
