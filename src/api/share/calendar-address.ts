import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { readCalendarFeed } from '../../app/calendar/calendar-feed.ts'
import type { RunningData } from '../../app/data-provider.ts'
import { calendarFile } from '../../exporters/ical/calendar-file.ts'
import type { Environment } from '../environment.ts'
import { appProblem, problem } from '../problems.ts'

type Data = Pick<RunningData, 'context'>

const DEMO = '/demo'
const FILE = /^([\w-]{1,100})\.ics$/

/** Where a calendar is read, of the runner or of the made-up one: as the request says that made its secret. */
export const feedPath = (requestPath: string, secret: string): string =>
  `${requestPath.startsWith(`${DEMO}/`) ? DEMO : ''}/calendar/${secret}.ics`

/**
 * The calendar for programs that know its address and can say nothing else of themselves. An ETag answers "is it as I have
 * it"; Last-Modified is told but not asked by, since what is taken out of a calendar leaves no later date behind.
 */
export function calendarAddress(own: Data, demo: () => Promise<Data | undefined>): Hono<Environment> {
  const address = new Hono<Environment>()
  for (const base of ['', DEMO])
    address.get(`${base}/calendar/:file`, async (c) => {
      const secret = FILE.exec(c.req.param('file'))?.[1]
      const data = base === DEMO ? await demo() : own
      if (secret === undefined || !data) return problem(c, 'not-found', { what: 'file' })
      const read = await readCalendarFeed(data.context, secret)
      if (!read.ok) return appProblem(c, read.error)
      const { events, ...reader } = read.value
      const text = calendarFile(events, reader)
      const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
      if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, { etag })
      return c.body(text, 200, {
        'content-type': 'text/calendar; charset=utf-8',
        etag,
        'last-modified': httpDate(Math.max(...events.map(({ changedAt }) => changedAt))),
      })
    })
  return address
}

/** RFC 9110, 13.1.2, by the weak comparison that it asks for: a compressing proxy may have marked it weak. */
const isKnown = (said: string | undefined, etag: string): boolean =>
  said !== undefined &&
  (said.trim() === '*' || said.split(',').some((each) => each.trim().replace(/^W\//, '') === etag))

const httpDate = (at: number): string => new Date(at).toUTCString()
