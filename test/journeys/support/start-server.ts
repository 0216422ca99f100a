import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createApi } from '../../../src/api/app.ts'
import { hostsOf, serve } from '../../../src/api/serve.ts'
import type { LogEvent } from '../../../src/app/context.ts'
import { dataProvider } from '../../../src/app/data-provider.ts'
import { newFolder } from './room.ts'
import { AHEAD_MS, ZONE } from './today.ts'

const webFolder = fileURLToPath(new URL('../../../dist/web', import.meta.url))

export interface RunningServer {
  /** http://127.0.0.1:port */
  readonly url: string
  readonly folder: string
  /** What the server logged as an error. */
  readonly errors: readonly LogEvent[]
  /** Ends the server. Its folder stays until the file's journeys are over. */
  close(): Promise<void>
}

/** The whole server in this process, on a folder of its own: empty, or a copy of one. */
export async function startServer(from?: string): Promise<RunningServer> {
  const folder = newFolder()
  if (from !== undefined) cpSync(from, folder, { recursive: true })
  const errors: LogEvent[] = []
  const log = (event: LogEvent) => {
    if (event.level === 'error') errors.push(event)
  }
  const data = await dataProvider({ folder, zone: ZONE, now: () => Date.now() + AHEAD_MS, log })
  let hosts: ReadonlySet<string> = new Set()
  const serving = await serve(createApi({ ...data, hosts: () => hosts, webFolder, version: 'test', log }), 0)
  hosts = hostsOf(serving.port)
  return {
    url: `http://127.0.0.1:${serving.port}`,
    folder,
    errors,
    async close() {
      await data.own.imports.idle()
      await serving.close(500)
      await data.close()
    },
  }
}
