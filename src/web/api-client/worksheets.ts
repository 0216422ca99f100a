import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { AnswersSaid } from '../../api/contract-worksheet.ts'
import type { WorksheetRow, WorksheetView, WrittenGoal } from '../../core/view/worksheet/worksheet-types.ts'
import type { Change } from './answers.ts'
import { keys } from './queries.ts'
import { query, request } from './request.ts'
import { useWrite } from './use-write.ts'

export const worksheetKey = (id: string, asOf?: string) => [...keys.goals, 'worksheet', id, asOf ?? ''] as const

export const worksheetsOf = () =>
  queryOptions({
    queryKey: [...keys.goals, 'worksheets'],
    queryFn: ({ signal }) => request<{ worksheets: WorksheetRow[] }>('GET', '/worksheets', { signal }),
  })

export const useWorksheets = () => useQuery(worksheetsOf())

export const useWorksheet = (id: string, asOf?: string) =>
  useQuery({
    queryKey: worksheetKey(id, asOf),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request<WorksheetView>('GET', `/worksheets/${id}${query({ asOf })}`, { signal }),
  })

export const useNewWorksheet = () =>
  useWrite<undefined, { readonly worksheet: WorksheetSaved }>({
    method: 'POST',
    path: () => '/worksheets',
    body: () => ({}),
  })

interface WorksheetSaved {
  readonly id: string
  readonly version: number
  readonly updatedAt: string
}

/** Single answers; null takes one away. The same again changes nothing, so a second try may always be made. */
export const saveAnswers = (id: string, answers: AnswersSaid) =>
  request<WorksheetSaved>('PATCH', `/worksheets/${id}`, { body: { answers } })

export const useWriteGoal = (id: string) =>
  useWrite<undefined, Change & { readonly goalId: string; readonly processGoalIds: readonly string[] }>({
    method: 'POST',
    path: () => `/worksheets/${id}/goal`,
    body: () => ({}),
  })

/** The goal as it was written, and its answers of then beside those of now. */
export const useWrittenGoal = (goalId: string | undefined) =>
  useQuery({
    enabled: goalId !== undefined,
    queryKey: [...keys.goals, 'written', goalId ?? ''],
    queryFn: ({ signal }) => request<WrittenGoal>('GET', `/goals/${goalId ?? ''}/written`, { signal }),
  })
