import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CalendarAddress, CalendarFeed } from '../../api/contract-calendar.ts'
import { request } from './request.ts'

const KEY = ['calendar']

export const useCalendarFeed = () =>
  useQuery({ queryKey: KEY, queryFn: ({ signal }) => request<CalendarFeed>('GET', '/calendar', { signal }) })

/** The address is in the answer and nowhere else: it is not put where readings are remembered. */
export function useNewCalendarAddress() {
  const client = useQueryClient()
  return useMutation<CalendarAddress, Error>({
    mutationFn: () => request<CalendarAddress>('POST', '/calendar'),
    onSuccess: ({ secretAt }) => client.setQueryData<CalendarFeed>(KEY, { secretAt }),
    gcTime: 0,
  })
}

export function useCalendarStop() {
  const client = useQueryClient()
  return useMutation<CalendarFeed, Error>({
    mutationFn: () => request<CalendarFeed>('DELETE', '/calendar'),
    onSuccess: (feed) => client.setQueryData(KEY, feed),
  })
}
