import type { z } from '@hono/zod-openapi'
import { expectTypeOf, test } from 'vitest'
import type * as contract from '../../src/api/contract.ts'
import type * as advice from '../../src/api/contract-advice.ts'
import type * as chances from '../../src/api/contract-forecast.ts'
import type * as plans from '../../src/api/contract-plan.ts'
import type { afterRun } from '../../src/api/contract-after-run.ts'
import type * as races from '../../src/api/contract-races.ts'
import type * as life from '../../src/api/contract-life.ts'
import type * as worksheets from '../../src/api/contract-worksheet-view.ts'
import type * as chanceView from '../../src/core/view/chance-types.ts'
import type { CheckInView } from '../../src/core/view/check-in-view.ts'
import type { DayFactsView } from '../../src/core/view/day-facts-view.ts'
import type { GearList } from '../../src/core/view/gear-view.ts'
import type { RaceCardView } from '../../src/core/view/race-card-view.ts'
import type { RaceList, RaceView } from '../../src/core/view/race-view.ts'
import type { GoalEvidence } from '../../src/core/view/goal-evidence.ts'
import type { PauseView } from '../../src/core/view/pause-view.ts'
import type { HonestAnswers } from '../../src/core/view/honest-answers.ts'
import type { AdjustmentView, OptionsPage } from '../../src/core/view/options-view.ts'
import type { RaceReviewView } from '../../src/core/view/race-review.ts'
import type { ReturnView } from '../../src/core/view/return-view.ts'
import type { ReviewView } from '../../src/core/view/review.ts'
import type { TellView } from '../../src/core/view/tell.ts'
import type { AfterRun } from '../../src/core/view/after-run.ts'
import type { BentView } from '../../src/core/view/bent-view.ts'
import type { PlanFollow } from '../../src/core/view/plan-follow.ts'
import type { PlanView } from '../../src/core/view/plan-view.ts'
import type { TodayView } from '../../src/core/view/today-view.ts'
import type * as signContracts from '../../src/api/contract-signs.ts'
import type { QuestionsView } from '../../src/core/view/questions-view.ts'
import type { RelationshipView } from '../../src/core/view/relationship-view.ts'
import type { SignsView } from '../../src/core/view/signs-view.ts'
import type { WorkoutView } from '../../src/core/view/workout-view.ts'
import type { dayFacts } from '../../src/api/contract-activities.ts'
import type * as view from '../../src/core/view/dashboard-types.ts'
import type { PhraseView } from '../../src/core/view/phrase-view.ts'
import type { WorksheetView, WrittenGoal } from '../../src/core/view/worksheet/worksheet-types.ts'

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
  expectTypeOf<z.output<(typeof chances)['chance']>>().toEqualTypeOf<chanceView.ChanceView>()
  expectTypeOf<z.output<(typeof chances)['forecastPage']>>().toEqualTypeOf<chanceView.ForecastPage>()
  expectTypeOf<z.output<(typeof chances)['forecastRecord']>>().toEqualTypeOf<chanceView.ForecastRecord>()
  expectTypeOf<z.output<(typeof chances)['fitnessPage']>>().toEqualTypeOf<chanceView.FitnessPage>()
  expectTypeOf<Answer<'goalEvidence'>>().toEqualTypeOf<GoalEvidence>()
  expectTypeOf<z.output<(typeof life)['pause']>>().toEqualTypeOf<PauseView>()
  expectTypeOf<z.output<(typeof life)['checkIn']>>().toEqualTypeOf<CheckInView>()
  expectTypeOf<z.output<(typeof life)['workout']>>().toEqualTypeOf<WorkoutView>()
  expectTypeOf<z.output<(typeof plans)['planFollow']>>().toExtend<PlanFollow>()
  expectTypeOf<z.output<(typeof plans)['plan']>['milestones']>().toEqualTypeOf<PlanView['milestones']>()
  expectTypeOf<z.output<(typeof plans)['plan']>['alternatives']>().toEqualTypeOf<PlanView['alternatives']>()
  expectTypeOf<z.output<(typeof plans)['bent']>>().toExtend<BentView>()
  expectTypeOf<z.output<typeof afterRun>>().toExtend<AfterRun>()
  expectTypeOf<z.output<(typeof plans)['today']>>().toExtend<TodayView>()
  expectTypeOf<z.output<(typeof signContracts)['signs']>>().toExtend<SignsView>()
  expectTypeOf<z.output<(typeof signContracts)['relationship']>>().toEqualTypeOf<RelationshipView>()
  expectTypeOf<z.output<(typeof signContracts)['questions']>>().toEqualTypeOf<QuestionsView>()
  expectTypeOf<z.output<(typeof advice)['optionsPage']>>().toEqualTypeOf<OptionsPage>()
  expectTypeOf<keyof z.output<(typeof advice)['adjustment']>>().toEqualTypeOf<keyof AdjustmentView>()
  expectTypeOf<z.output<(typeof advice)['returnView']>>().toEqualTypeOf<ReturnView>()
  expectTypeOf<keyof z.output<(typeof advice)['review']>>().toEqualTypeOf<keyof ReviewView>()
  expectTypeOf<keyof z.output<(typeof advice)['raceReview']>>().toEqualTypeOf<keyof RaceReviewView>()
  expectTypeOf<z.output<(typeof advice)['honestAnswers']>>().toEqualTypeOf<HonestAnswers>()
  expectTypeOf<z.output<(typeof advice)['tell']>>().toEqualTypeOf<TellView>()
  expectTypeOf<Answer<'race'>>().toEqualTypeOf<RaceView>()
  expectTypeOf<z.output<(typeof races)['raceCard']>>().toExtend<RaceCardView>()
  expectTypeOf<Answer<'raceList'>>().toEqualTypeOf<RaceList>()
  expectTypeOf<Answer<'gearList'>>().toEqualTypeOf<GearList>()
  expectTypeOf<z.output<typeof dayFacts>>().toEqualTypeOf<DayFactsView>()
  expectTypeOf<Answer<'importCard'>>().toExtend<view.ImportCard>()
  expectTypeOf<keyof z.output<(typeof worksheets)['worksheet']>>().toEqualTypeOf<keyof WorksheetView>()
  type WorksheetAnswer = z.output<(typeof worksheets)['worksheet']>
  expectTypeOf<WorksheetAnswer['where']['facts']>().toExtend<WorksheetView['where']['facts']>()
  expectTypeOf<WorksheetAnswer['candidates']['list']>().toEqualTypeOf<WorksheetView['candidates']['list']>()
  expectTypeOf<NonNullable<WorksheetAnswer['gap']>>().toExtend<NonNullable<WorksheetView['gap']>>()
  expectTypeOf<z.output<(typeof worksheets)['writtenGoal']>>().toExtend<WrittenGoal>()
  expectTypeOf<keyof Answer<'phraseAnswer'>>().toEqualTypeOf<keyof PhraseView>()
})
