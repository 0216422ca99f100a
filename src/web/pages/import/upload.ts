import { useSyncExternalStore } from 'react'
import type { ImportAnswer } from '../../api-client/answers.ts'
import { query, request } from '../../api-client/request.ts'
import type { LabelledFile } from './collect-files.ts'

/** Files on their way. There is one upload at a time in a window, whichever page began it. */
export interface Upload {
  readonly importId: string
  readonly sent: number
  readonly total: number
  readonly error?: Error
}

let current: Upload | undefined
let stop: AbortController | undefined
const listeners = new Set<() => void>()

function set(next: Upload | undefined) {
  current = next
  for (const tell of listeners) tell()
}

export const useUpload = () =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => current,
  )

/** Opens an import and begins to send; answers with its id as soon as there is one. Files go one after the other. */
export async function beginUpload(files: readonly LabelledFile[]): Promise<string> {
  const { import: job } = await request<ImportAnswer>('POST', '/imports')
  stop = new AbortController()
  set({ importId: job.id, sent: 0, total: files.length })
  void send(job.id, files, stop.signal)
  return job.id
}

async function send(id: string, files: readonly LabelledFile[], signal: AbortSignal) {
  try {
    for (const [i, { path, file }] of files.entries()) {
      await request('PUT', `/imports/${id}/files${query({ path })}`, { file, signal })
      set({ importId: id, sent: i + 1, total: files.length })
    }
    await startImport(id, signal)
    set(undefined)
  } catch (error) {
    if (signal.aborted) set(undefined)
    else if (current) set({ ...current, error: error instanceof Error ? error : new Error(String(error)) })
  }
}

/** Stops sending and reading. What was read stays. */
export async function cancelImport(id: string) {
  if (current?.importId === id) stop?.abort()
  await request<ImportAnswer>('POST', `/imports/${id}/cancel`)
}

/** Says that all files are there, so that they are read. */
export const startImport = (id: string, signal?: AbortSignal) =>
  request<ImportAnswer>('POST', `/imports/${id}/start`, signal ? { signal } : {})

/** Tries again what could not be read and is still there; one that was stopped goes on. */
export const retryImport = (id: string) => request<ImportAnswer>('POST', `/imports/${id}/retry`)
