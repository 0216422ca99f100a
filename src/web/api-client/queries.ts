import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { ImportJob, ImportReport, Profile } from '../../api/contract.ts'
import type { AfterRun } from '../../core/view/after-run.ts'
import type { ActivityPage, Dashboard, GoalPage, ImportCard } from '../../core/view/dashboard-types.ts'
import type { Conflict } from '../../core/goal/conflicts.ts'
import type { Viewed } from '../../core/view/fact-view.ts'
import type { GoalEvidence } from '../../core/view/goal-evidence.ts'
import type { GoalList, ImportList } from './answers.ts'
import { keptRequest } from './kept-request.ts'
import { query, request } from './request.ts'

/** Every reading of the API, by its key. A write says with `keys` what it made stale. */
export const keys = {
  profile: ['profile'],
  dashboard: ['dashboard'],
  goals: ['goals'],
  activities: ['activities'],
  imports: ['imports'],
  /** What an import counted for is judged by the goals of the moment. */
  importCards: ['imports', 'card'],
  races: ['races'],
  gear: ['gear'],
  days: ['days'],
  life: ['life'],
} as const

export const profileOf = () =>
  queryOptions({ queryKey: keys.profile, queryFn: ({ signal }) => keptRequest<Profile>('/profile', { signal }) })

export const useProfile = () => useQuery(profileOf())

export const dashboardOf = (asOf?: string) =>
  queryOptions({
    queryKey: [...keys.dashboard, asOf ?? ''],
    queryFn: ({ signal }) => keptRequest<Dashboard>('/dashboard', { signal, asOf }),
  })

export const useDashboard = (asOf?: string) => useQuery({ ...dashboardOf(asOf), placeholderData: keepPreviousData })

export const goalsOf = (asOf?: string) =>
  queryOptions({
    queryKey: [...keys.goals, 'list', asOf ?? ''],
    queryFn: ({ signal }) => keptRequest<GoalList>('/goals', { signal, asOf }),
  })

export const useGoals = (asOf?: string) => useQuery(goalsOf(asOf))

/** All of them, those put out of sight too. */
export const useAllGoals = (asOf?: string, enabled = true) =>
  useQuery({
    enabled,
    queryKey: [...keys.goals, 'all', asOf ?? ''],
    queryFn: ({ signal }) => request<GoalList>('GET', `/goals${query({ asOf, archived: 'true' })}`, { signal }),
  })

export const conflictsOf = (asOf?: string) =>
  queryOptions({
    queryKey: [...keys.goals, 'conflicts', asOf ?? ''],
    queryFn: ({ signal }) => keptRequest<{ conflicts: Viewed<Conflict>[] }>('/goals/conflicts', { signal, asOf }),
  })

export const useConflicts = (asOf?: string) => useQuery(conflictsOf(asOf))

/** What stands behind a goal's numbers on the days of a range. */
export const useGoalEvidence = (id: string, days: { from: string; to: string; asOf?: string | undefined }) =>
  useQuery({
    queryKey: [...keys.goals, 'one', id, 'evidence', days.from, days.to, days.asOf ?? ''],
    queryFn: ({ signal }) => request<GoalEvidence>('GET', `/goals/${id}/evidence${query({ ...days })}`, { signal }),
  })

export const goalOf = (id: string, asOf?: string) =>
  queryOptions({
    queryKey: [...keys.goals, 'one', id, asOf ?? ''],
    queryFn: ({ signal }) => keptRequest<GoalPage>(`/goals/${id}`, { signal, asOf }),
  })

export const useGoal = (id: string, asOf?: string) => useQuery(goalOf(id, asOf))

export const activityOf = (id: string) =>
  queryOptions({
    queryKey: [...keys.activities, 'one', id],
    queryFn: ({ signal }) => request<ActivityPage>('GET', `/activities/${id}`, { signal }),
  })

export const useActivity = (id: string, enabled = true) => useQuery({ ...activityOf(id), enabled })

/** What one run did for the goals, and what comes next. */
export const afterRunOf = (id: string | undefined) =>
  queryOptions({
    queryKey: [...keys.activities, 'after', id ?? ''],
    queryFn: ({ signal }) => request<AfterRun>('GET', `/activities/${id}/after`, { signal }),
  })

export const useAfterRun = (id: string | undefined) => useQuery({ ...afterRunOf(id), enabled: id !== undefined })

export const importsOf = () =>
  queryOptions({
    queryKey: [...keys.imports, 'list'],
    queryFn: ({ signal }) => request<ImportList>('GET', '/imports', { signal }),
  })

export const useImports = () =>
  useQuery({
    ...importsOf(),
    refetchInterval: ({ state }) => (state.data?.imports.every(isOver) === false ? 2000 : false),
  })

export const isOver = ({ state }: Pick<ImportJob, 'state'>) => ['done', 'cancelled', 'failed'].includes(state)

/** Asks again while the import runs: four times a second at first, once a second when it takes long. */
export const useImport = (id: string) =>
  useQuery({
    queryKey: [...keys.imports, 'one', id],
    queryFn: ({ signal }) => request<ImportReport>('GET', `/imports/${id}`, { signal }),
    refetchInterval: ({ state }) =>
      state.data && isOver(state.data) ? false : state.dataUpdateCount < 20 ? 250 : 1000,
  })

export const importCardOf = (id: string | undefined) =>
  queryOptions({
    queryKey: [...keys.importCards, id ?? ''],
    queryFn: ({ signal }) => request<ImportCard>('GET', `/imports/${id}/card`, { signal }),
  })

export const useImportCard = (id: string | undefined) => useQuery({ ...importCardOf(id), enabled: id !== undefined })
