import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createApi, type Data } from '../../../src/api/app.ts'
import type { PublicAddress } from '../../../src/api/door/public-address.ts'
import type { LogEvent } from '../../../src/app/context.ts'
import { importRunner } from '../../../src/app/import/import-runner.ts'
import { makeData, type TestData } from '../../app/support/make-data.ts'

export const HOST = '127.0.0.1:4747'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as JSON; throws when it is none. */
  readonly json: Record<string, unknown>
}

export interface Ask {
  /** Sent as JSON. */
  readonly json?: unknown
  /** Sent as it is. */
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly headers?: Record<string, string>
}

export type Call = (method: string, path: string, ask?: Ask) => Promise<Answer>

export interface TestApi {
  readonly app: ReturnType<typeof createApi>
  readonly call: Call
  readonly own: TestData & Data
  readonly demo: () => TestData & Data
  readonly logged: LogEvent[]
  close(): Promise<void>
}

const SHELL =
  '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><script type="module" src="/assets/app-1.js"></script>'

/** The whole server in process, on data in a folder; the made-up runner's database is made by POST /api/demo, empty. */
export async function makeApi(folder: string, address?: PublicAddress): Promise<TestApi> {
  const webFolder = join(folder, 'web')
  mkdirSync(join(webFolder, 'assets'), { recursive: true })
  writeFileSync(join(webFolder, 'index.html'), SHELL)
  writeFileSync(join(webFolder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(webFolder, 'assets', 'app-1.js'), 'export {}')
  writeFileSync(join(webFolder, 'secret.js'), 'not an asset')
  writeFileSync(join(folder, 'outside.txt'), 'not for anyone')
  const withImports = (data: TestData) => ({ ...data, imports: importRunner(data.context) })
  const own = withImports(await makeData(join(folder, 'data')))
  let demo: (TestData & Data) | undefined
  const logged: LogEvent[] = []
  const app = createApi({
    own,
    demo: async () => demo,
    makeDemo: async () => {
      demo ??= withImports(await makeData(join(folder, 'data'), { demo: true }))
    },
    hosts: () => new Set([HOST, 'localhost:4747']),
    address,
    webFolder,
    version: '0.0.0-test',
    log: (event) => void logged.push(event),
  })
  return {
    app,
    own,
    demo: () => demo!,
    logged,
    call: async (method, path, { json, body, headers = {} } = {}) => {
      const sent = json === undefined ? body : JSON.stringify(json)
      const response = await app.request(path, {
        method,
        headers: { host: HOST, ...(json !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(sent !== undefined && { body: sent }),
      })
      const text = await response.text()
      return {
        status: response.status,
        headers: response.headers,
        text,
        get json() {
          return JSON.parse(text) as Record<string, unknown>
        },
      }
    },
    async close() {
      for (const data of [own, demo]) {
        await data?.imports.stop()
        await data?.close()
      }
    },
  }
}

const OCTETS = { 'content-type': 'application/octet-stream' }

/** Sends files and imports them, over the API; the id of the import. */
export async function upload(
  { call, own }: Pick<TestApi, 'call' | 'own'>,
  files: Readonly<Record<string, Uint8Array>>,
  base = '/api',
  imports = own.imports,
): Promise<string> {
  const created = await call('POST', `${base}/imports`)
  const { id } = created.json['import'] as { id: string }
  for (const [path, bytes] of Object.entries(files)) {
    const query = new URLSearchParams({ path }).toString()
    const answer = await call('PUT', `${base}/imports/${id}/files?${query}`, {
      body: new Uint8Array(bytes),
      headers: OCTETS,
    })
    if (answer.status !== 200) throw new Error(answer.text)
  }
  await call('POST', `${base}/imports/${id}/start`)
  await imports.idle()
  return id
}

/** What the contract says of an answer, and nothing besides: a schema leaves out what it does not name. */
export function fits(schema: { parse(value: unknown): unknown }, answer: unknown): unknown {
  const parsed = schema.parse(answer)
  if (JSON.stringify(sorted(parsed)) !== JSON.stringify(sorted(answer)))
    throw new Error(`more than the contract says: ${JSON.stringify(answer)}`)
  return answer
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}
