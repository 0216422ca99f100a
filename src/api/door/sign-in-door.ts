import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { HttpBindings } from '@hono/node-server'
import { signedInSince, signIn } from '../../app/sign-in/sign-in.ts'
import type { Context as AppContext } from '../../app/context.ts'
import type { Environment } from '../environment.ts'
import { languageOf, problem } from '../problems.ts'
import { giveSecret, secretOf } from './sign-in-cookie.ts'
import { signInPage, type SignInNote } from './sign-in-page.ts'

export const SIGN_IN = '/sign-in'
const FORM_BYTES = 8192
/** Nothing of the runner: how the app is called and looks, and the calendar, which asks for a secret of its own. */
const OPEN =
  /^\/(sign-in|manifest\.webmanifest|app-icon\.svg|icon-[\w-]+\.png|apple-touch-icon\.png|(demo\/)?calendar\/[^/]+\.ics)$/

/**
 * Lets in who is signed in, before a body is read. Everybody else gets the page to sign in where a page was asked for,
 * and 401 otherwise.
 */
export function signInDoor(context: AppContext): MiddlewareHandler<Environment> {
  return async (c, next) => {
    if (OPEN.test(c.req.path)) return next()
    const secret = secretOf(c)
    const since = secret === undefined ? undefined : await signedInSince(context, secret)
    if (since !== undefined) {
      c.set('signedInAt', since)
      return next()
    }
    if (!isPage(c.req.method, c.req.path, c.req.header('accept'))) return problem(c, 'signed-out')
    const query = new URLSearchParams({ next: c.req.path + new URL(c.req.url).search }).toString()
    return c.redirect(`${c.var.base}${SIGN_IN}?${query}`, 303)
  }
}

const isPage = (method: string, path: string, accept = ''): boolean =>
  (method === 'GET' || method === 'HEAD') && accept.includes('text/html') && !/^(\/demo)?\/api\//.test(path)

/** The page to sign in, and where its form goes. */
export function signInRoutes(context: AppContext): Hono<Environment> {
  const routes = new Hono<Environment>()
  routes.use(SIGN_IN, async (c, next) => {
    await next()
    // A form that is sent under `no-referrer` names no origin, and would be refused.
    c.res.headers.set('referrer-policy', 'same-origin')
  })
  routes.get(SIGN_IN, (c) => c.html(pageFor(c, c.req.query('next'), undefined)))
  routes.post(
    SIGN_IN,
    bodyLimit({ maxSize: FORM_BYTES, onError: (c) => problem(c, 'too-large', { limit_bytes: FORM_BYTES }) }),
    async (c) => {
      const form = new URLSearchParams(await c.req.text())
      const next = form.get('next') ?? undefined
      const { incoming } = (c.env ?? {}) as Partial<HttpBindings>
      const isHere = c.var.address === undefined && isLoopback(incoming?.socket.remoteAddress)
      const signed = await signIn(context, form.get('password') ?? '', isHere ? 'here' : 'away')
      if (signed.ok) {
        giveSecret(c, signed.value.secret, Math.floor((signed.value.untilAt - context.now()) / 1000))
        return c.redirect(c.var.base + within(next), 303)
      }
      const page = pageFor(c, next, signed.error.code)
      if (signed.error.code === 'wrong-password') return c.html(page, 401)
      return c.html(page, 429, { 'retry-after': String(signed.error.retryAfter_s) })
    },
  )
  return routes
}

const pageFor = (c: Context<Environment>, next: string | undefined, note: SignInNote): string =>
  signInPage({ base: c.var.base, nonce: c.var.nonce, next: within(next), note, asked: languageOf(c) })

/** Only on to a page of Cairn: a path that a browser could take for another host ("//") leads to the first one. */
const within = (next: string | undefined): string =>
  next !== undefined && /^\/(?!\/)[\w\-./?=&%+~,:]*$/.test(next) && !next.startsWith(SIGN_IN) ? next : '/'

const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && /^(127\.|::1$|::ffff:127\.)/.test(address)
