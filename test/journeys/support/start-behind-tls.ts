import { cpSync } from 'node:fs'
import { createServer as createPlainServer, request, type RequestListener } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createApi } from '../../../src/api/app.ts'
import { publicAddress, type PublicAddress } from '../../../src/api/door/public-address.ts'
import { hostsOf, serve } from '../../../src/api/serve.ts'
import type { LogEvent } from '../../../src/app/context.ts'
import { dataProvider } from '../../../src/app/data-provider.ts'
import { setOwnerPassword } from '../../../src/app/sign-in/owner-password.ts'
import { madeCertificate } from './made-certificate.ts'
import { newFolder } from './room.ts'
import { AHEAD_MS, ZONE } from './today.ts'

const webFolder = fileURLToPath(new URL('../../../dist/web', import.meta.url))
/** Browsers find every name below localhost on this machine. */
const NAME = 'runner.localhost'

export interface PublicServer {
  /** https://runner.localhost:port */
  readonly origin: string
  /** Where Cairn itself listens, past the proxy. */
  readonly port: number
  readonly errors: readonly LogEvent[]
  /** Whether the proxy is away: it then answers nobody. */
  goAway(isAway: boolean): void
  /** From now on the proxy gives out the service worker of a newer Cairn. */
  becomeNewer(): void
  close(): Promise<void>
}

interface Proxied {
  readonly base: string
  readonly takesOff: boolean
  /** Without TLS a browser trusts names below localhost alone, which it does as if there were. */
  readonly isPlain?: boolean
  /** A folder of data to begin with, copied. */
  readonly data?: string
}

/** Cairn behind a proxy that ends TLS, under a path or at the top, as `cairn serve` runs it. */
export async function startBehindTls(
  password: string,
  { base, takesOff, isPlain = false, data: from }: Proxied,
): Promise<PublicServer> {
  let target = 0
  let isAway = false
  let isNewer = false
  const pass: RequestListener = (incoming, answer) => {
    if (isAway) return void incoming.socket.destroy()
    const url = incoming.url ?? '/'
    if (!(base === '' || url === base || url.startsWith(`${base}/`))) return void answer.writeHead(404).end('the proxy')
    const path = takesOff ? url.slice(base.length) || '/' : url
    const asked = request(
      { host: '127.0.0.1', port: target, method: incoming.method, path, headers: incoming.headers },
      (given) => {
        const { 'content-length': _, ...headers } = given.headers
        answer.writeHead(given.statusCode ?? 502, isOther ? headers : given.rawHeaders)
        given.pipe(answer, { end: !isOther })
        if (isOther) given.on('end', () => answer.end('\n// newer'))
      },
    )
    const isOther = isNewer && path.endsWith('/service-worker.js')
    asked.on('error', () => answer.destroy())
    incoming.pipe(asked)
  }
  const proxy = isPlain ? createPlainServer(pass) : createServer(madeCertificate(NAME), pass)
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const origin = `${isPlain ? 'http' : 'https'}://${NAME}:${(proxy.address() as AddressInfo).port}`
  const errors: LogEvent[] = []
  const log = (event: LogEvent) => {
    if (event.level === 'error') errors.push(event)
  }
  const folder = newFolder()
  if (from !== undefined) cpSync(from, folder, { recursive: true })
  const data = await dataProvider({ folder, zone: ZONE, now: () => Date.now() + AHEAD_MS, log })
  await setOwnerPassword(data.own.context, password)
  const address = publicAddress(origin + base) as PublicAddress
  let hosts: ReadonlySet<string> = new Set()
  const app = createApi({ ...data, hosts: () => hosts, address, webFolder, version: 'test', log })
  const serving = await serve(app, 0)
  target = serving.port
  hosts = hostsOf(serving.port)
  return {
    origin,
    port: serving.port,
    errors,
    goAway(away) {
      isAway = away
      if (away) proxy.closeAllConnections()
    },
    becomeNewer() {
      isNewer = true
    },
    async close() {
      proxy.closeAllConnections()
      proxy.close()
      await serving.close(500)
      await data.close()
    },
  }
}
