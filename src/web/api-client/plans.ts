import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { NewBend, NewPlan } from '../../api/contract-plan.ts'
import type { BentView } from '../../core/view/bent-view.ts'
import type { PlanFollow } from '../../core/view/plan-follow.ts'
import type { TodayView } from '../../core/view/today-view.ts'
import type { PlanView } from '../../core/view/plan-view.ts'
import type { Change } from './answers.ts'
import { keys } from './queries.ts'
import { keptRequest } from './kept-request.ts'
import { query, request } from './request.ts'
import { useWrite } from './use-write.ts'

/** The plan of a goal as it would be laid today. */
export const usePlanPreview = (id: string, said: NewPlan, asOf: string | undefined, enabled: boolean) =>
  useQuery({
    enabled,
    placeholderData: keepPreviousData,
    queryKey: [...keys.goals, 'plan', id, said, asOf ?? ''],
    queryFn: ({ signal }) =>
      request<PlanView>(
        'GET',
        `/goals/${id}/plan${query({ asOf, days: said.days?.join(','), longDay: said.longDay, runs: said.runs, minutes: said.minutes })}`,
        { signal },
      ),
  })

/** The plan that was taken; null where none was. */
export const useKeptPlan = (id: string, asOf?: string, enabled = true) =>
  useQuery({
    enabled,
    queryKey: [...keys.goals, 'kept-plan', id, asOf ?? ''],
    queryFn: ({ signal }) =>
      request<{ plan: PlanFollow | null }>('GET', `/goals/${id}/plan/kept${query({ asOf })}`, { signal }),
  })

/** What a day asks, and how its week stands. */
export const todayOf = (asOf?: string) =>
  queryOptions({
    queryKey: [...keys.life, 'today', asOf ?? ''],
    queryFn: ({ signal }) => keptRequest<TodayView>('/today', { signal, asOf }),
  })

export const useToday = (asOf?: string) => useQuery(todayOf(asOf))

export const useTakePlan = (id: string) =>
  useWrite<NewPlan, Change & { readonly plan: PlanFollow }>({
    method: 'POST',
    path: () => `/goals/${id}/plan`,
    body: (said) => said,
    remember: (client, { plan }) => client.setQueryData([...keys.goals, 'kept-plan', id, ''], { plan }),
  })

export const useDropPlan = (id: string) =>
  useWrite<undefined, Change>({ method: 'DELETE', path: () => `/goals/${id}/plan` })

export type PlanChangeSaid = NewBend['change']

/** What a change would do, before it is taken. */
export const useBendPreview = (id: string, change: PlanChangeSaid | undefined) =>
  useQuery({
    enabled: change !== undefined,
    queryKey: [...keys.goals, 'bend', id, change ?? ''],
    queryFn: ({ signal }) => request<BentView>('GET', `/goals/${id}/plan/bend${query({ ...change })}`, { signal }),
  })

export const useBend = (id: string) =>
  useWrite<NewBend, Change & { readonly plan: PlanFollow; readonly bent: BentView }>({
    method: 'POST',
    path: () => `/goals/${id}/plan/bend`,
    body: (bend) => bend,
    remember: (client, { plan }) => client.setQueryData([...keys.goals, 'kept-plan', id, ''], { plan }),
  })
