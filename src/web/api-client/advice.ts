import { queryOptions, useQuery } from '@tanstack/react-query'
import type { NewAdjustment, ReviewSaid } from '../../api/contract-advice.ts'
import type { OptionCode } from '../../core/advice/adjustment.ts'
import type { ReviewKind } from '../../core/advice/kept-review.ts'
import type { PauseReason } from '../../core/evidence/evidence.ts'
import type { ForecastPage } from '../../core/view/chance-types.ts'
import type { HonestAnswers } from '../../core/view/honest-answers.ts'
import type { AdjustmentView, OptionsPage } from '../../core/view/options-view.ts'
import type { BendView } from '../../core/view/plan-follow.ts'
import type { RaceReviewView } from '../../core/view/race-review.ts'
import type { RelationshipView } from '../../core/view/relationship-view.ts'
import type { ReturnView } from '../../core/view/return-view.ts'
import type { ReviewView } from '../../core/view/review.ts'
import type { TellView } from '../../core/view/tell.ts'
import type { Change } from './answers.ts'
import { keys } from './queries.ts'
import { query, request } from './request.ts'
import { useWrite } from './use-write.ts'

/** A break that is thought about. */
export interface RestSaid {
  readonly until?: string | undefined
  readonly reason?: PauseReason | undefined
}

/** A runner and a goal over half a year. */
export const useRelationship = (goal: string, asOf?: string) =>
  useQuery({
    queryKey: [...keys.goals, 'one', goal, 'relationship', asOf ?? ''],
    queryFn: ({ signal }) => request<RelationshipView>('GET', `/relationship${query({ goal, asOf })}`, { signal }),
  })

export const useOptions = (id: string, asOf: string | undefined, { until, reason }: RestSaid) =>
  useQuery({
    queryKey: [...keys.goals, 'one', id, 'options', asOf ?? '', until ?? '', reason ?? ''],
    queryFn: ({ signal }) =>
      request<OptionsPage>('GET', `/goals/${id}/options${query({ asOf, until, reason })}`, { signal }),
    placeholderData: (before) => before,
  })

/** The forecast of one of the ways on, asked for when it is opened. */
export const useOptionForecast = (
  id: string,
  code: OptionCode,
  asOf: string | undefined,
  rest: RestSaid,
  enabled: boolean,
) =>
  useQuery({
    enabled,
    queryKey: [...keys.goals, 'one', id, 'options', code, asOf ?? '', rest.until ?? '', rest.reason ?? ''],
    queryFn: ({ signal }) =>
      request<ForecastPage>('GET', `/goals/${id}/options/${code}/forecast${query({ asOf, ...rest })}`, { signal }),
  })

export const useAdjust = (id: string) =>
  useWrite<NewAdjustment, Change & { readonly adjustment: AdjustmentView }>({
    method: 'POST',
    path: () => `/goals/${id}/adjustments`,
    body: (said) => said,
  })

export const useAdjustments = (id: string, asOf?: string) =>
  useQuery({
    queryKey: [...keys.goals, 'one', id, 'adjustments', asOf ?? ''],
    queryFn: ({ signal }) =>
      request<{ adjustments: AdjustmentView[]; bends: BendView[] }>(
        'GET',
        `/goals/${id}/adjustments${query({ asOf })}`,
        {
          signal,
        },
      ),
  })

export const useTakeBack = () =>
  useWrite<string, { readonly undone: true }>({ method: 'DELETE', path: (id) => `/adjustments/${id}` })

/** The way back from a pause, by why it was taken. */
export const useReturn = (asOf?: string) =>
  useQuery({
    queryKey: [...keys.life, 'return', asOf ?? ''],
    queryFn: ({ signal }) => request<ReturnView>('GET', `/return${query({ asOf })}`, { signal }),
  })

export const useReview = (kind: ReviewKind, asOf?: string, raceId?: string) =>
  useQuery({
    queryKey: [...keys.life, 'review', kind, asOf ?? '', raceId ?? ''],
    queryFn: ({ signal }) =>
      request<ReviewView | RaceReviewView>('GET', `/reviews/${kind}${query({ asOf, raceId })}`, { signal }),
  })

export const useReviewSaid = (kind: ReviewKind) =>
  useWrite<ReviewSaid, Change>({ method: 'POST', path: () => `/reviews/${kind}`, body: (said) => said })

export const answersOf = (asOf?: string) =>
  queryOptions({
    queryKey: [...keys.goals, 'answers', asOf ?? ''],
    queryFn: ({ signal }) => request<HonestAnswers>('GET', `/answers${query({ asOf })}`, { signal }),
  })

export const useAnswers = (asOf?: string) => useQuery(answersOf(asOf))

/** What may be told to whoever knows of a goal; asked for when the runner wants to tell it. */
export const useTell = (id: string, enabled: boolean) =>
  useQuery({
    enabled,
    queryKey: [...keys.goals, 'one', id, 'tell'],
    queryFn: ({ signal }) => request<TellView>('GET', `/goals/${id}/tell`, { signal }),
  })
