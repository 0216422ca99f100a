import { parentPort } from 'node:worker_threads'
import { err, ok } from '../../../core/base/result.ts'
import type { ArchiveEntry } from '../../../importers/importer.ts'
import { listsHere } from './here.ts'
import { lightLists } from './light.ts'
import type { FromThread, ToThread } from './messages.ts'
import type { ListsSession } from './session.ts'

const port = parentPort!
const answer = (message: FromThread) => port.postMessage(message)

let given: ((message: ToThread & { kind: 'chunk' }) => void) | undefined
let session: ListsSession | undefined

/** Pieces come one by one, when they are asked for: a file of gigabytes never piles up on either side. */
async function* streamOf(index: number): AsyncGenerator<Uint8Array> {
  answer({ kind: 'open', index })
  for (;;) {
    const { bytes, problem } = await new Promise<ToThread & { kind: 'chunk' }>((resolve) => {
      given = resolve
      answer({ kind: 'next' })
    })
    if (problem !== undefined) throw new Error(problem)
    if (!bytes) return
    yield bytes
  }
}

const entryAt = (path: string, index: number): ArchiveEntry => ({
  path,
  async bytes() {
    const chunks: Uint8Array[] = []
    for await (const chunk of streamOf(index)) chunks.push(chunk)
    return chunks.length === 0 ? err({ code: 'empty' }) : ok(Buffer.concat(chunks))
  },
  stream: () => streamOf(index),
})

async function act(message: ToThread): Promise<void> {
  if (message.kind === 'chunk') {
    given?.(message)
    return
  }
  try {
    if (message.kind === 'read') {
      session = await listsHere(message.paths.map(entryAt))
      const { lists, named } = session
      const light = await lightLists(session)
      answer({ kind: 'done', lists: [...lists.values()], named: [...named], ...(light && { light }) })
    } else if (session) {
      const { id } = message
      if (message.kind === 'make') answer({ kind: 'answer', id, value: await session.make(message.path, message.row) })
      else if (message.kind === 'factsOf') answer({ kind: 'answer', id, value: await session.factsOf(message.path) })
      else answer({ kind: 'answer', id, value: await session.factsAt(message.startAt) })
    }
  } catch (error) {
    answer({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) })
  }
}

port.on('message', (message: ToThread) => void act(message))
