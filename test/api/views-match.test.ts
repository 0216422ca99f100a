import type { z } from '@hono/zod-openapi'
import { expectTypeOf, test } from 'vitest'
import type * as contract from '../../src/api/contract.ts'
import type * as view from '../../src/core/view/dashboard-types.ts'
import type { PhraseView } from '../../src/core/view/phrase-view.ts'

type Answer<T extends keyof typeof contract> = (typeof contract)[T] extends z.ZodType
  ? z.output<(typeof contract)[T]>
  : never

// The type check is the test: these lines do not compile when a contract and its view drift apart.
test('each answer of the API is exactly the view that core makes', () => {
  expectTypeOf<Answer<'dashboard'>>().toEqualTypeOf<view.Dashboard>()
  expectTypeOf<Answer<'goalCard'>>().toEqualTypeOf<view.GoalCard>()
  expectTypeOf<Answer<'goalPage'>>().toEqualTypeOf<view.GoalPage>()
  expectTypeOf<Answer<'activityRow'>>().toEqualTypeOf<view.ActivityRow>()
  expectTypeOf<keyof Answer<'activityPage'>>().toEqualTypeOf<keyof view.ActivityPage>()
  expectTypeOf<Answer<'importCard'>>().toExtend<view.ImportCard>()
  expectTypeOf<keyof Answer<'phraseAnswer'>>().toEqualTypeOf<keyof PhraseView>()
})
