import { randomBytes } from 'node:crypto'
import type { HonoRequest, MiddlewareHandler } from 'hono'
import type { Environment } from './environment.ts'
import { problem } from './problems.ts'
import { mayShare } from './share/share-door.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * The checks and headers of every answer, errors and files included. Cairn listens on this machine only, but any page
 * in the runner's browser can send requests here: a foreign Host (DNS rebinding) gets 421, a write from another site
 * 403, both before anything is read.
 */
export function frontDoor(allowedHosts: () => ReadonlySet<string>): MiddlewareHandler<Environment> {
  return async (c, next) => {
    const nonce = randomBytes(16).toString('base64')
    c.set('nonce', nonce)
    const host = (c.req.header('host') ?? '').toLowerCase()
    if (!allowedHosts().has(host)) c.res = problem(c, 'wrong-host')
    else if (isShare(c.req.method, c.req.path)) {
      if (mayShare((name) => c.req.header(name), host)) await next()
      else c.res = problem(c, 'forbidden')
    } else if (!SAFE.has(c.req.method) && !isOwnWrite(c.req.header('origin'), c.req.header('sec-fetch-site'), host)) {
      c.res = problem(c, 'forbidden')
    } else if (!isKnownContent(c.req)) c.res = problem(c, 'unsupported-type')
    else await next()
    for (const [name, value] of Object.entries(headers(nonce)))
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
}

/** The one address to which a form may be sent, with rules of its own (share/share-door.ts). */
export const isShare = (method: string, path: string): boolean => method === 'POST' && path === '/share'

/** A browser names where a write comes from; a program on this machine (curl, the CLI) names nothing. */
function isOwnWrite(origin: string | undefined, site: string | undefined, host: string): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host.toLowerCase() === host
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
