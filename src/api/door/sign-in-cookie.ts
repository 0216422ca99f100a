import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Environment } from '../environment.ts'

/** Where the request came to: by the address others know, with TLS, or plainly. */
export const isSecureWay = (c: Context<Environment>): boolean => c.var.address?.isSecure === true

/** The browser takes the one with `__Host-` only over TLS, for this host alone, and from nobody else (RFC 6265bis). */
const SECURE = '__Host-cairn'
const PLAIN = 'cairn-sign-in'
const nameOf = (c: Context<Environment>): string => (isSecureWay(c) ? SECURE : PLAIN)

/** The secret that this device has; a plain cookie that comes over TLS is somebody else's doing. */
export const secretOf = (c: Context<Environment>): string | undefined => getCookie(c, nameOf(c))

/** `Lax`: a link from elsewhere leads to the page; what another site sends carries no cookie. */
export function giveSecret(c: Context<Environment>, secret: string, seconds: number): void {
  const secure = isSecureWay(c) ? '; Secure' : ''
  const parts = `Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
  c.header('set-cookie', `${nameOf(c)}=${secret}; ${parts}`, { append: true })
}
