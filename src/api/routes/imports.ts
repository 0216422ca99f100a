import type { HttpBindings } from '@hono/node-server'
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { beginImport } from '../../app/import/import-job.ts'
import { getImport, getImportCard, getImportReport, getImports, type ImportLine } from '../../app/import/get-import.ts'
import { cancelImport, receiveFile, startImport } from '../../app/import/receive-file.ts'
import { retryImport } from '../../app/import/retry-import.ts'
import { importReportOf } from '../../words/import-report.ts'
import { importCard, importJob, importReport, type ImportJob, type ImportReport } from '../contract.ts'
import { routes } from '../environment.ts'
import { appProblem } from '../problems.ts'
import { idempotencyKey, idParam, onceKey, problems, reads, writes } from './answer.ts'

const answer = z.object({ import: importJob })

const list = reads({
  path: '/imports',
  summary: 'Imports, newest first',
  answer: z.object({ imports: z.array(importJob) }),
})
const one = reads({
  path: '/imports/{id}',
  summary: 'One import, with the outcome of each file',
  params: idParam,
  answer: importReport,
})
const card = reads({
  path: '/imports/{id}/card',
  summary: 'What an import counted for',
  params: idParam,
  answer: importCard,
})
const create = writes({
  method: 'post',
  path: '/imports',
  summary: 'Begin an import: its files follow',
  answer,
  status: 201,
})
const start = writes({
  method: 'post',
  path: '/imports/{id}/start',
  summary: 'All files are sent: run it',
  params: idParam,
  answer,
  status: 200,
})
const cancel = writes({
  method: 'post',
  path: '/imports/{id}/cancel',
  summary: 'Stop it; what was read stays',
  params: idParam,
  answer,
  status: 200,
})
const retry = writes({
  method: 'post',
  path: '/imports/{id}/retry',
  summary: 'Try again what could not be read, where it is still there; a stopped one goes on',
  params: idParam,
  answer,
  status: 200,
})
const receive = createRoute({
  method: 'put',
  path: '/imports/{id}/files',
  summary: 'Send one file',
  request: {
    headers: idempotencyKey,
    params: idParam,
    query: z.strictObject({
      path: z.string().min(1).max(1024).openapi({ description: 'What the file is called; only a label' }),
    }),
    body: {
      content: { 'application/octet-stream': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } },
    },
  },
  responses: {
    200: {
      description: 'Received',
      content: { 'application/json': { schema: z.object({ received: z.literal(true) }) } },
    },
    ...problems,
  },
})

export const importRoutes = routes()
  .openapi(list, async (c) => {
    const imports = await getImports(c.var.context)
    return c.json({ imports: imports.map((line) => jobAnswer(line, c.var.context.now())) }, 200)
  })
  .openapi(create, async (c) => {
    const once = onceKey(c.req.valid('header')['idempotency-key'], 'begin-import', null)
    const begun = await beginImport(c.var.context, once)
    if (!begun.ok) return appProblem(c, begun.error)
    const found = await getImport(c.var.context, begun.value.importId)
    if (!found.ok) return appProblem(c, found.error)
    return c.json({ import: jobAnswer(found.value, c.var.context.now()) }, 201)
  })
  .openapi(receive, async (c) => {
    const { id } = c.req.valid('param')
    const { path } = c.req.valid('query')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `receive-file ${id}`, path)
    const received = await receiveFile(c.var.context, id, path, bodyOf(c), once)
    return received.ok ? c.json(received.value, 200) : appProblem(c, received.error)
  })
  .openapi(start, async (c) => {
    const { id } = c.req.valid('param')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `start-import ${id}`, null)
    const started = await startImport(c.var.context, id, once)
    if (!started.ok) return appProblem(c, started.error)
    c.var.imports.start(id)
    const found = await getImport(c.var.context, id)
    if (!found.ok) return appProblem(c, found.error)
    return c.json({ import: jobAnswer(found.value, c.var.context.now()) }, 200)
  })
  .openapi(cancel, async (c) => {
    const { id } = c.req.valid('param')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `cancel-import ${id}`, null)
    const cancelled = await cancelImport(c.var.context, id, once)
    if (!cancelled.ok) return appProblem(c, cancelled.error)
    const found = await getImport(c.var.context, id)
    if (!found.ok) return appProblem(c, found.error)
    return c.json({ import: jobAnswer(found.value, c.var.context.now()) }, 200)
  })
  .openapi(retry, async (c) => {
    const { id } = c.req.valid('param')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `retry-import ${id}`, null)
    const opened = await retryImport(c.var.context, id, once)
    if (!opened.ok) return appProblem(c, opened.error)
    c.var.imports.start(id)
    const found = await getImport(c.var.context, id)
    if (!found.ok) return appProblem(c, found.error)
    return c.json({ import: jobAnswer(found.value, c.var.context.now()) }, 200)
  })
  .openapi(one, async (c) => {
    const found = await getImportReport(c.var.context, c.req.valid('param').id)
    return found.ok ? c.json(reportAnswer(found.value, c.var.context.now()), 200) : appProblem(c, found.error)
  })
  .openapi(card, async (c) => {
    const found = await getImportCard(c.var.context, c.req.valid('param').id)
    return found.ok ? c.json(found.value, 200) : appProblem(c, found.error)
  })

/**
 * What is sent, as Node hands it over where this is a server: the way round by web streams takes three times as long, and
 * exports have gigabytes.
 */
function bodyOf(c: Context): AsyncIterable<Uint8Array> | null {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>
  return incoming ?? c.req.raw.body
}

const instant = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toString({ fractionalSecondDigits: 3 })

/** A job with its pace so far and what is left at that pace. */
function jobAnswer({ job, waiting }: ImportLine, now: number): ImportJob {
  const { reading, trouble } = job.facts
  const spent_s = job.startedAt === undefined ? 0 : ((job.endedAt ?? now) - job.startedAt) / 1000
  const perSecond = job.done > 0 && spent_s > 0 ? job.done / spent_s : null
  const left =
    job.state === 'running' && job.total !== undefined && perSecond ? (job.total - job.done) / perSecond : null
  return {
    id: job.id,
    state: job.state,
    startedAt: instant(job.startedAt ?? job.createdAt),
    endedAt: job.endedAt === undefined ? null : instant(job.endedAt),
    done: job.done,
    total: job.total ?? null,
    current: job.current ?? null,
    filesPerSecond: perSecond,
    secondsLeft: left,
    ...job.facts.counts,
    ...(reading && {
      reading: { path: reading.path, bytes: reading.bytes, totalBytes: reading.total_bytes ?? null },
    }),
    ...(job.state === 'failed' && trouble && { trouble }),
    ...(waiting && { waiting: { why: waiting.why, until: instant(waiting.untilAt) } }),
  }
}

type Found = Extract<Awaited<ReturnType<typeof getImportReport>>, { ok: true }>['value']

function reportAnswer({ summary, ...found }: Found, now: number): ImportReport {
  const { activities, twins, groups, retriable, goesOn, twinOf } = summary
  const { leftOut } = found.job.facts
  return {
    ...jobAnswer(found, now),
    files: importReportOf(found.files, 'en', twinOf),
    activities,
    twins,
    groups: [...groups],
    retriable,
    goesOn,
    ...(leftOut && { leftOut }),
  }
}
