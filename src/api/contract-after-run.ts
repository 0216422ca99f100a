import { z } from '@hono/zod-openapi'
import { importCard } from './contract.ts'
import { workout } from './contract-life.ts'
import { activityRow } from './contract-parts.ts'
import { followedWorkout } from './contract-plan.ts'

export const afterRun = z
  .object({
    activity: activityRow,
    card: importCard.openapi({ description: 'Of this run alone, as of its day.' }),
    workout: followedWorkout.nullable().openapi({ description: 'The planned run that it stood for.' }),
    next: workout.nullable(),
    isCheckedIn: z.boolean(),
  })
  .openapi('AfterRun')
