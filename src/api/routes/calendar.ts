import { createRoute, z } from '@hono/zod-openapi'
import { getCalendarFeed, rotateCalendarFeed, stopCalendarFeed } from '../../app/calendar/calendar-feed.ts'
import { getCalendar } from '../../app/calendar/get-calendar.ts'
import { epochMs } from '../../core/base/units.ts'
import { instantText } from '../../core/view/iso.ts'
import { calendarFile } from '../../exporters/ical/calendar-file.ts'
import { calendarAddress, calendarFeed } from '../contract-calendar.ts'
import { routes } from '../environment.ts'
import { appProblem } from '../problems.ts'
import { feedPath } from '../share/calendar-address.ts'
import { problems, reads, writes } from './answer.ts'

const read = reads({ path: '/calendar', summary: 'Whether the calendar has an address', answer: calendarFeed })
const rotate = writes({
  method: 'post',
  path: '/calendar',
  summary:
    'Make an address for the calendar; the one before stops. Told once, and not remembered for a repeated request',
  answer: calendarAddress,
  status: 201,
})
const stop = writes({
  method: 'delete',
  path: '/calendar',
  summary: 'Switch the address of the calendar off',
  answer: calendarFeed,
  status: 200,
})
const file = createRoute({
  method: 'get',
  path: '/calendar/file',
  summary: 'The calendar as a file (iCalendar): planned workouts, races and the weekly review',
  request: { query: z.strictObject({}) },
  responses: {
    200: { description: 'The file, to be saved', content: { 'text/calendar': { schema: z.string() } } },
    ...problems,
  },
})

export const calendarRoutes = routes()
  .openapi(read, async (c) => {
    const feed = await getCalendarFeed(c.var.context)
    return c.json({ secretAt: feed ? instantText(epochMs(feed.secretAt)) : null }, 200)
  })
  .openapi(rotate, async (c) => {
    const made = await rotateCalendarFeed(c.var.context)
    if (!made.ok) return appProblem(c, made.error)
    const { secret, secretAt } = made.value
    return c.json({ secretAt: instantText(epochMs(secretAt)), path: c.var.base + feedPath(c.req.path, secret) }, 201)
  })
  .openapi(stop, async (c) => {
    const stopped = await stopCalendarFeed(c.var.context)
    return stopped.ok ? c.json({ secretAt: null }, 200) : appProblem(c, stopped.error)
  })

calendarRoutes.openapi(file, async (c) => {
  const { events, ...reader } = await getCalendar(c.var.context)
  return c.body(calendarFile(events, reader), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="cairn.ics"',
  })
})
