import { queryOptions, useQuery } from '@tanstack/react-query'
import type { DayFactsView } from '../../core/view/day-facts-view.ts'
import type { Change } from './answers.ts'
import { keys } from './queries.ts'
import { query, request } from './request.ts'
import { useWrite } from './use-write.ts'

interface DayEdit {
  readonly on: string
  readonly weight_kg?: number | null
  readonly resting_heart_rate_bpm?: number | null
  readonly sleep_s?: number | null
}

/** What is known of days themselves, latest first. */
export const daysOf = (to?: string) =>
  queryOptions({
    queryKey: [...keys.days, to ?? ''],
    queryFn: ({ signal }) => request<{ days: DayFactsView[] }>('GET', `/days${query({ to })}`, { signal }),
  })

export const useDays = (to?: string) => useQuery(daysOf(to))

export const useDayEdit = () =>
  useWrite<DayEdit, Change & { readonly day: DayFactsView | null }>({
    method: 'PATCH',
    path: ({ on }) => `/days/${on}`,
    body: ({ on: _, ...values }) => values,
  })
