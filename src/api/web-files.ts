import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Hono } from 'hono'
import type { Environment } from './environment.ts'
import { problem } from './problems.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
}
const FOREVER = 'public, max-age=31536000, immutable'

/** The built pages: assets by their hashed names, and the one shell for every other address. */
export function webFiles(folder: string): Hono<Environment> {
  const files = new Hono<Environment>()
  files.get('/assets/:name', async (c) => {
    const name = c.req.param('name')
    const type = TYPES[extname(name)]
    // A name of letters, digits, dots and dashes cannot leave the folder.
    if (type === undefined || !/^[\w-][\w.-]*$/.test(name)) return problem(c, 'not-found')
    const path = join(folder, 'assets', name)
    // Over the air the packed form is a third. Pictures and fonts are packed already.
    const packed = takesGzip(c.req.header('accept-encoding')) ? await find(`${path}.gz`) : undefined
    const content = packed ?? (await find(path))
    if (!content) return problem(c, 'not-found')
    return c.body(content as Uint8Array<ArrayBuffer>, 200, {
      'content-type': type,
      'cache-control': FOREVER,
      vary: 'Accept-Encoding',
      ...(packed && { 'content-encoding': 'gzip' }),
    })
  })
  files.get('/assets/*', (c) => problem(c, 'not-found'))
  files.get('/:name{service-worker\\.js|[\\w-]+\\.(?:svg|png|txt)}', async (c) => {
    const name = c.req.param('name')
    const content = await find(join(folder, name))
    if (!content) return problem(c, 'not-found')
    return c.body(content as Uint8Array<ArrayBuffer>, 200, { 'content-type': TYPES[extname(name)] ?? 'text/plain' })
  })
  files.get('*', async (c) => {
    if (c.req.path === '/demo') return c.redirect(`${c.var.base}/demo/`, 308)
    const shell = await find(join(folder, 'index.html'))
    if (!shell) return problem(c, 'not-found')
    return c.html(pageAt(Buffer.from(shell).toString('utf8'), c.var))
  })
  return files
}

/** The shell as this request needs it: with its nonce, and with its files where a proxy has put them. */
const pageAt = (shell: string, { nonce, base }: Environment['Variables']): string =>
  shell
    .replaceAll('__CSP_NONCE__', nonce)
    .replaceAll('__BASE__', base)
    .replaceAll(/\b(src|href)="\.?\/(?!\/)/g, `$1="${base}/`)

const takesGzip = (accepted = ''): boolean => /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted)

const find = (path: string): Promise<Uint8Array | undefined> =>
  readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'EISDIR') return undefined
    throw error
  })
