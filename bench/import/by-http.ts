import { openAsBlob } from 'node:fs'

export interface Outcome {
  readonly id: string
  readonly state: string
  readonly imported: number
  readonly duplicates: number
  readonly unreadable: number
}

/** Imports one file as a page does: begins, sends it, starts, and looks until it is done. */
export async function importByHttp(origin: string, path: string, name: string): Promise<Outcome> {
  const call = async (method: string, to: string, body?: Blob, type = 'application/json') => {
    const answer = await fetch(`${origin}/api${to}`, {
      method,
      ...(body !== undefined && { body, headers: { 'content-type': type } }),
    })
    if (!answer.ok) throw new Error(`${to}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { import: Outcome }
  }
  const { id } = (await call('POST', '/imports')).import
  await call('PUT', `/imports/${id}/files?path=${name}`, await openAsBlob(path), 'application/octet-stream')
  await call('POST', `/imports/${id}/start`)
  for (;;) {
    // Looked at so often that waiting for the next look says little beside what is measured.
    const { imports } = (await (await fetch(`${origin}/api/imports`)).json()) as { imports: Outcome[] }
    const job = imports.find((each) => each.id === id)
    if (job && job.state !== 'waiting' && job.state !== 'running') return job
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
