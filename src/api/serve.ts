import { createAdaptorServer } from '@hono/node-server'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, Server as TcpServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Environment } from './environment.ts'
import { cutSlowSenders } from './slow-senders.ts'

/** This machine only, where nobody has to sign in. */
export const LOCAL_HOST = '127.0.0.1'

/** How long a server that ends still reads what its connections have sent. */
const READ_ON_MS = 200

export interface Serving {
  readonly port: number
  /** Answers what was sent before it and lets requests in flight end, then closes; cuts off what outlasts the grace. */
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
  cutSlowSenders(server)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  let isClosing = false
  server.prependListener('request', (_, response) => {
    if (isClosing) response.shouldKeepAlive = false
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: async (grace_ms = 5000) => {
      isClosing = true
      const cut = setTimeout(() => server.closeAllConnections(), grace_ms)
      const ended = once(server, 'close')
      // Node's own close of an HTTP server ends idle connections at once, and with them requests that have arrived and
      // are not read yet. So it only stops listening first, and reads on for a moment.
      TcpServer.prototype.close.call(server)
      await sleep(Math.min(READ_ON_MS, grace_ms))
      server.close()
      await ended
      clearTimeout(cut)
    },
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
