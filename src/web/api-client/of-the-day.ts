import { queryOptions, useQuery } from '@tanstack/react-query'
import type { SignsView } from '../../core/view/signs-view.ts'
import type { TodayView } from '../../core/view/today-view.ts'
import { keptRequest } from './kept-request.ts'
import { keys } from './queries.ts'

/** What stands out, and of which goals another look is brought up. */
export const signsOf = (asOf?: string) =>
  queryOptions({
    queryKey: [...keys.life, 'signs', asOf ?? ''],
    queryFn: ({ signal }) => keptRequest<SignsView>('/signs', { signal, asOf }),
  })

export const useSigns = (asOf?: string) => useQuery(signsOf(asOf))

/** What a day asks, and how its week stands. */
export const todayOf = (asOf?: string) =>
  queryOptions({
    queryKey: [...keys.life, 'today', asOf ?? ''],
    queryFn: ({ signal }) => keptRequest<TodayView>('/today', { signal, asOf }),
  })

export const useToday = (asOf?: string) => useQuery(todayOf(asOf))
