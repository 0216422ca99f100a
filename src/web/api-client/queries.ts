import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { ImportReport, Profile } from '../../api/contract.ts'
import type { ActivityPage, Dashboard, GoalPage, ImportCard } from '../../core/view/dashboard-types.ts'
import type { ActivityList, GoalList, ImportList } from './answers.ts'
import { query, request } from './request.ts'

/** Every reading of the API, by its key. A write says with `keys` what it made stale. */
export const keys = {
  profile: ['profile'],
  dashboard: ['dashboard'],
  goals: ['goals'],
  activities: ['activities'],
  imports: ['imports'],
} as const

export const useProfile = () =>
  useQuery({ queryKey: keys.profile, queryFn: ({ signal }) => request<Profile>('GET', '/profile', { signal }) })

export const useDashboard = (asOf?: string) =>
  useQuery({
    queryKey: [...keys.dashboard, asOf ?? ''],
    queryFn: ({ signal }) => request<Dashboard>('GET', `/dashboard${query({ asOf })}`, { signal }),
    placeholderData: keepPreviousData,
  })

export const useGoals = (asOf?: string) =>
  useQuery({
    queryKey: [...keys.goals, 'list', asOf ?? ''],
    queryFn: ({ signal }) => request<GoalList>('GET', `/goals${query({ asOf })}`, { signal }),
  })

export const useGoal = (id: string, asOf?: string) =>
  useQuery({
    queryKey: [...keys.goals, 'one', id, asOf ?? ''],
    queryFn: ({ signal }) => request<GoalPage>('GET', `/goals/${id}${query({ asOf })}`, { signal }),
  })

export interface ActivityFilter {
  readonly sport?: string
}
const pageSize = 60

export const useActivities = ({ sport }: ActivityFilter) =>
  useInfiniteQuery({
    queryKey: [...keys.activities, 'list', sport ?? ''],
    queryFn: ({ pageParam, signal }) =>
      request<ActivityList>('GET', `/activities${query({ sport, limit: pageSize, before: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const useActivity = (id: string) =>
  useQuery({
    queryKey: [...keys.activities, 'one', id],
    queryFn: ({ signal }) => request<ActivityPage>('GET', `/activities/${id}`, { signal }),
  })

export const useImports = () =>
  useQuery({
    queryKey: [...keys.imports, 'list'],
    queryFn: ({ signal }) => request<ImportList>('GET', '/imports', { signal }),
  })

const isOver = (report: ImportReport | undefined) =>
  report !== undefined && ['done', 'cancelled', 'failed'].includes(report.state)

/** Asks again while the import runs: four times a second at first, once a second when it takes long. */
export const useImport = (id: string) =>
  useQuery({
    queryKey: [...keys.imports, 'one', id],
    queryFn: ({ signal }) => request<ImportReport>('GET', `/imports/${id}`, { signal }),
    refetchInterval: ({ state }) => (isOver(state.data) ? false : state.dataUpdateCount < 20 ? 250 : 1000),
  })

export const useImportCard = (id: string | undefined) =>
  useQuery({
    queryKey: [...keys.imports, 'card', id ?? ''],
    queryFn: ({ signal }) => request<ImportCard>('GET', `/imports/${id}/card`, { signal }),
    enabled: id !== undefined,
  })
