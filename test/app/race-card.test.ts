import { expect, it } from 'vitest'
import { raceCard } from '../../src/api/contract-races.ts'
import { deleteGoal } from '../../src/app/goals/delete-goal.ts'
import { createGoal } from '../../src/app/goals/create-goal.ts'
import { cardOfGoal, cardOfRace } from '../../src/app/plan/get-race-card.ts'
import { editProfile } from '../../src/app/edit-profile.ts'
import { addRace } from '../../src/app/races/edit-race.ts'
import { addDays, civil } from '../../src/core/base/calendar.ts'
import { wordsFor } from '../../src/words/index.ts'
import { raceCardText } from '../../src/words/race-card-text.ts'
import { fits } from '../api/support/make-api.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeData, startAnew, TODAY, value } from './support/make-data.ts'

const folder = temporaryFolder()
const FAR = 42_195

it('before eighteen a marathon’s card says what its goal says, and no time, split or line; a shorter one has them', async () => {
  const { context, close } = await makeData(folder)
  await startAnew(context)
  const on = addDays(TODAY, 98)
  await editProfile(context, { birthYear: civil(on).year - 18 })
  await addRace(context, { on: addDays(TODAY, -30), distance_m: 10_000, outcome: 'finished', official_time_s: 2700 })
  const measure = { kind: 'race-time', distance_m: FAR, time_s: 14_400 } as const
  const { goalId } = value(await createGoal(context, { measure, startOn: TODAY, dueOn: on }))
  const far = value(await addRace(context, { on, distance_m: FAR })).raceId
  const near = value(await addRace(context, { on, distance_m: 10_000 })).raceId

  const { forecast, plan } = wordsFor('en')
  const reads = { units: 'metric', language: 'en', zone: 'Europe/Berlin' } as const
  const none = { aims: null, paced_s: null, splits: [], ifThens: [] }
  for (const card of [value(await cardOfGoal(context, goalId)), value(await cardOfRace(context, far))]) {
    expect(fits(raceCard, card)).toMatchObject({ reason: 'under-age', goalId, goal_s: 14_400, ...none })
    expect(raceCardText(card, reads).split('\n').slice(2)).toEqual([forecast.reason('under-age')])
  }
  // Who has set no goal is not told to keep it.
  await deleteGoal(context, goalId, undefined)
  const alone = value(await cardOfRace(context, far))
  expect(raceCardText(alone, reads).split('\n').slice(2)).toEqual([plan.why({ code: 'under-age' }, 'metric')])

  const open = value(await cardOfRace(context, near))
  expect([open.reason, open.aims === null, open.splits.length]).toEqual([null, false, 10])
  // A year earlier born, and surely of age on the day.
  await editProfile(context, { birthYear: civil(on).year - 19 })
  const grown = value(await cardOfRace(context, far))
  expect([grown.reason, grown.aims === null, grown.splits.length]).toEqual([null, false, 43])
  await close()
})
