import { problemOf, unreachable } from './api-problem.ts'
import { apiPath, ownApiPath } from './base-path.ts'
import { isTyping } from '../offline/typed.ts'
import { connection } from './connection.ts'
import { newKey } from './new-key.ts'

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

export interface Call {
  readonly body?: unknown
  readonly file?: Blob
  /** The same key for every try of one write, so that a retry does not write twice. */
  readonly key?: string
  readonly signal?: AbortSignal
  /** Of what there is once, whichever runner is looked at. */
  readonly own?: boolean
  /** Keeps what was said before the page gives way to the one to sign in. */
  readonly beforeLeaving?: () => Promise<unknown>
}

/** One call to the API. Throws ApiProblem; the answer is trusted to be what the contract says. */
export async function request<Answer>(method: Method, path: string, call: Call = {}): Promise<Answer> {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': document.documentElement.lang || 'en' })
  if (method !== 'GET') headers.set('Idempotency-Key', call.key ?? newKey())
  if (call.file) headers.set('Content-Type', 'application/octet-stream')
  else if (call.body !== undefined) headers.set('Content-Type', 'application/json')
  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  if (call.file) init.body = call.file
  else if (call.body !== undefined) init.body = JSON.stringify(call.body)
  if (call.signal) init.signal = call.signal

  let response: Response
  try {
    response = await fetch((call.own ? ownApiPath : apiPath) + path, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    connection.lost()
    throw unreachable()
  }
  if (isOfProxy(response)) {
    connection.lost()
    throw unreachable()
  }
  connection.reached()
  if (!response.ok) {
    const problem = await problemOf(response)
    // What is being said is kept when it is sent; a question asked meanwhile must not take the page away before.
    if (problem.code === 'signed-out' && !(method === 'GET' && isTyping())) {
      await call.beforeLeaving?.().catch(() => undefined)
      await leave()
    }
    throw problem
  }
  return (await response.json()) as Answer
}

/** A proxy answers in place of a Cairn that does not: 502 and its kin, in words of its own. */
const isOfProxy = ({ status, headers }: Response): boolean =>
  [502, 503, 504].includes(status) && !headers.get('content-type')?.startsWith('application/problem+json')

/** The device was signed out: nothing of the runner stays on it, and the server answers the page with the one to sign in. */
async function leave(): Promise<void> {
  await import('../offline/snapshot.ts').then(({ forgetSnapshot }) => forgetSnapshot()).catch(() => undefined)
  location.reload()
}

/** '?a=1&b=2' of what is given, or nothing. */
export function query(values: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value !== undefined) search.set(name, String(value))
  const text = search.toString()
  return text ? `?${text}` : ''
}
