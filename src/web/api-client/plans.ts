import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { NewBend, NewPlan } from '../../api/contract-plan.ts'
import type { BentView } from '../../core/view/bent-view.ts'
import type { PlanFollow } from '../../core/view/plan-follow.ts'
import type { PlanView } from '../../core/view/plan-view.ts'
import type { Change } from './answers.ts'
import { keys } from './queries.ts'
import { query, request } from './request.ts'
import { useWrite } from './use-write.ts'

/** The plan of a goal as it would be laid today. */
export const planPreviewOf = (id: string, said: NewPlan, asOf?: string) =>
  queryOptions({
    queryKey: [...keys.goals, 'plan', id, said, asOf ?? ''],
    queryFn: ({ signal }) =>
      request<PlanView>(
        'GET',
        `/goals/${id}/plan${query({ asOf, days: said.days?.join(','), longDay: said.longDay, runs: said.runs, minutes: said.minutes })}`,
        { signal },
      ),
  })

export const usePlanPreview = (id: string, said: NewPlan, asOf: string | undefined, enabled: boolean) =>
  useQuery({ ...planPreviewOf(id, said, asOf), enabled, placeholderData: keepPreviousData })

/** The plan that was taken; null where none was. */
export const keptPlanOf = (id: string, asOf?: string) =>
  queryOptions({
    queryKey: [...keys.goals, 'kept-plan', id, asOf ?? ''],
    queryFn: ({ signal }) =>
      request<{ plan: PlanFollow | null }>('GET', `/goals/${id}/plan/kept${query({ asOf })}`, { signal }),
  })

export const useKeptPlan = (id: string, asOf?: string, enabled = true) => useQuery({ ...keptPlanOf(id, asOf), enabled })

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
