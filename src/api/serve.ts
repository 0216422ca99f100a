import { createAdaptorServer } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Environment } from './environment.ts'

/** This machine only, where nobody has to sign in. */
export const LOCAL_HOST = '127.0.0.1'

export interface Serving {
  readonly port: number
  /** Lets requests in flight end, then closes; cuts off what takes longer than the grace. */
  close(grace_ms?: number): Promise<void>
}

/** Listens on a port (0: any free one). Rejects with EADDRINUSE where another program has it. */
export async function serve(
  app: Pick<OpenAPIHono<Environment>, 'fetch'>,
  port: number,
  host = LOCAL_HOST,
): Promise<Serving> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      // Node looks for slow senders only every 30 s unless told otherwise: the time-outs below would be empty words.
      connectionsCheckingInterval: 1000,
      headersTimeout: 5000,
      requestTimeout: 0,
      keepAliveTimeout: 5000,
    },
  }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: (grace_ms = 5000) =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), grace_ms)
        server.close(() => {
          clearTimeout(cut)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}

/** How a browser on this machine may address the server. */
export const hostsOf = (port: number): ReadonlySet<string> =>
  new Set([
    `127.0.0.1:${port}`,
    `localhost:${port}`,
    `[::1]:${port}`,
    ...(port === 80 ? ['127.0.0.1', 'localhost'] : []),
  ])
