import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { beginImport } from '../../app/import/import-job.ts'
import { cancelImport, receiveFile, startImport } from '../../app/import/receive-file.ts'
import type { RunningData } from '../../app/data-provider.ts'
import type { Environment } from '../environment.ts'
import { appProblem, problem } from '../problems.ts'
import { BadForm, boundaryOf, formFiles } from './multipart.ts'
import { webManifest } from './web-manifest.ts'
import { iconSvg } from '../../core/draw/icon-svg.ts'

const ICON_PX = 512

/** What a system needs to offer Cairn as an app: its manifest and icon, and the address to which files are shared. */
export function shareRoutes({ context, imports }: Pick<RunningData, 'context' | 'imports'>): Hono<Environment> {
  const share = new Hono<Environment>()
  share.get('/manifest.webmanifest', (c) =>
    c.body(JSON.stringify(webManifest(c.var.base)), 200, { 'content-type': 'application/manifest+json' }),
  )
  share.get('/app-icon.svg', (c) => c.body(iconSvg(ICON_PX), 200, { 'content-type': 'image/svg+xml' }))
  share.post('/share', async (c) => {
    const boundary = boundaryOf(c.req.header('content-type'))
    if (boundary === undefined) return problem(c, 'unsupported-type')
    const { incoming } = (c.env ?? {}) as Partial<HttpBindings>
    const body: AsyncIterable<Uint8Array> | null = incoming ?? c.req.raw.body
    const begun = await beginImport(context)
    if (!begun.ok) return appProblem(c, begun.error)
    const { importId } = begun.value
    let files = 0
    try {
      for await (const { name, bytes } of formFiles(body ?? empty(), boundary)) {
        const received = await receiveFile(context, importId, name, bytes)
        if (!received.ok) {
          await cancelImport(context, importId)
          return appProblem(c, received.error)
        }
        files++
      }
    } catch (error) {
      // What came before the line broke is not half an import: the runner shares again.
      await cancelImport(context, importId)
      if (error instanceof BadForm) return problem(c, 'unreadable')
      throw error
    }
    if (files === 0) {
      await cancelImport(context, importId)
      return c.redirect(`${c.var.base}/import`, 303)
    }
    const started = await startImport(context, importId)
    if (!started.ok) return appProblem(c, started.error)
    imports.start(importId)
    return c.redirect(`${c.var.base}/import/${importId}`, 303)
  })
  return share
}

async function* empty(): AsyncGenerator<Uint8Array> {
  // A request without a body is a form without a part.
}
