import { randomBytes } from 'node:crypto'
import type { HonoRequest, MiddlewareHandler } from 'hono'
import { pathWithin, type PublicAddress } from './door/public-address.ts'
import { SIGN_IN } from './door/sign-in-door.ts'
import type { Environment } from './environment.ts'
import { problem } from './problems.ts'
import { mayShare } from './share/share-door.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

export interface OwnAddresses {
  /** Names under which this machine may ask, with the port. */
  readonly hosts: () => ReadonlySet<string>
  /** The one address by which others do. */
  readonly address?: PublicAddress | undefined
}

/**
 * The checks and headers of every answer, errors and files included. Cairn listens on this machine only, but any page
 * in the runner's browser can send requests here: a foreign Host (DNS rebinding) gets 421, a write from another site
 * 403, both before anything is read.
 */
export function frontDoor(own: OwnAddresses): MiddlewareHandler<Environment> {
  return async (c, next) => {
    const nonce = randomBytes(16).toString('base64')
    c.set('nonce', nonce)
    const host = (c.req.header('host') ?? '').toLowerCase()
    const address = own.address?.host === host ? own.address : undefined
    c.set('address', address)
    c.set('base', baseOf(own.address, address, new URL(c.req.url).pathname))
    const isOwn = (origin: string) => isOwnOrigin(origin, host, own)
    if (!address && !own.hosts().has(host)) c.res = problem(c, 'wrong-host')
    else if (isShare(c.req.method, c.req.path)) {
      if (mayShare((name) => c.req.header(name), isOwn)) await next()
      else c.res = problem(c, 'forbidden')
    } else if (!SAFE.has(c.req.method) && !isOwnWrite(c.req.header('origin'), c.req.header('sec-fetch-site'), isOwn)) {
      c.res = problem(c, 'forbidden')
    } else if (own.address && isSignIn(c.req.method, c.req.path)) {
      const origin = c.req.header('origin')
      if (origin === undefined || !isOwn(origin)) c.res = problem(c, 'forbidden')
      else if (!/^application\/x-www-form-urlencoded(;|$)/i.test(c.req.header('content-type') ?? ''))
        c.res = problem(c, 'unsupported-type')
      else await next()
    } else if (!isKnownContent(c.req)) c.res = problem(c, 'unsupported-type')
    else await next()
    for (const [name, value] of Object.entries(headers(nonce)))
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
}

/** The one address to which a form may be sent, with rules of its own (share/share-door.ts). */
export const isShare = (method: string, path: string): boolean => method === 'POST' && path === '/share'

const isSignIn = (method: string, path: string): boolean => method === 'POST' && path === SIGN_IN

/** On this machine a browser may go past the proxy, and finds Cairn at the top. */
function baseOf(known: PublicAddress | undefined, asked: PublicAddress | undefined, path: string): string {
  if (known === undefined) return ''
  return asked || pathWithin(known.base, path) !== path ? known.base : ''
}

/**
 * A browser names where a write comes from; a program on this machine (curl, the CLI) names nothing. The public address is
 * ours however a proxy has rewritten the Host, and only ours: scheme, name and port.
 */
function isOwnOrigin(origin: string, host: string, { hosts, address }: OwnAddresses): boolean {
  if (!URL.canParse(origin)) return false
  if (address && new URL(origin).origin === address.origin) return true
  return new URL(origin).host.toLowerCase() === host && hosts().has(host)
}

function isOwnWrite(origin: string | undefined, site: string | undefined, isOwn: (origin: string) => boolean): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return origin === undefined || isOwn(origin)
}

/**
 * A form of another site can send only text/plain and its like, or nothing at all for a type: what does not say that it
 * is JSON (or, of an upload, plain bytes) is not read.
 */
function isKnownContent(request: HonoRequest): boolean {
  if (SAFE.has(request.method)) return true
  const type = request.header('content-type')
  if (type === undefined)
    return Number(request.header('content-length') ?? 0) === 0 && request.header('transfer-encoding') === undefined
  if (request.method === 'PUT') return type === 'application/octet-stream'
  return /^application\/json(; ?charset=utf-8)?$/i.test(type)
}

function headers(nonce: string): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cache-control': 'no-store',
  }
}
