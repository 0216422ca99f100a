import type { Kysely } from 'kysely'
import * as first from './0001-first.ts'
import * as life from './0002-life.ts'
import * as plan from './0003-plan.ts'
import * as calendarFeed from './0004-calendar-feed.ts'
import * as adjusting from './0005-adjusting.ts'
import * as worksheet from './0006-worksheet.ts'
import * as derived from './0007-derived.ts'
import * as revisionZone from './0008-revision-zone.ts'
import * as owner from './0009-owner.ts'
import * as heartRate from './0010-heart-rate.ts'
import * as raceAltitude from './0011-race-altitude.ts'

/** Every migration ever released, in order. The name is what the database remembers; neither it nor its file ever changes. */
export const MIGRATIONS: readonly {
  readonly name: string
  up(db: Kysely<unknown>, postgres: boolean): Promise<void>
}[] = [
  { name: '0001-first', up: first.up },
  { name: '0002-life', up: life.up },
  { name: '0003-plan', up: plan.up },
  { name: '0004-calendar-feed', up: calendarFeed.up },
  { name: '0005-adjusting', up: adjusting.up },
  { name: '0006-worksheet', up: worksheet.up },
  { name: '0007-derived', up: derived.up },
  { name: '0008-revision-zone', up: revisionZone.up },
  { name: '0009-owner', up: owner.up },
  { name: '0010-heart-rate', up: heartRate.up },
  { name: '0011-race-altitude', up: raceAltitude.up },
]
