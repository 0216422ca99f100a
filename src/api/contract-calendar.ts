import { z } from '@hono/zod-openapi'
import { instant } from './contract-parts.ts'

/** Whether the calendar has an address, and since when it is the one of now. Never the address: only its hash is kept. */
export const calendarFeed = z
  .object({ secretAt: instant.nullable().openapi({ description: 'When the address was made; null while it is off.' }) })
  .openapi('CalendarFeed')

export const calendarAddress = z
  .object({
    secretAt: instant,
    path: z.string().openapi({ description: 'Below the address of this server. Told this once and never again.' }),
  })
  .openapi('CalendarAddress')

export type CalendarFeed = z.output<typeof calendarFeed>
export type CalendarAddress = z.output<typeof calendarAddress>
