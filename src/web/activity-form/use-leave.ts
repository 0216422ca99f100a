import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { keys } from '../api-client/queries.ts'

/** Leaves the page of an activity that will be no more, and asks no more for it: what made it is about to be taken back. */
export function useLeave(): (id: string | undefined) => void {
  const client = useQueryClient()
  const [, navigate] = useLocation()
  return (id) => {
    navigate('/training', { replace: true })
    if (id !== undefined) client.removeQueries({ queryKey: [...keys.activities, 'one', id] })
  }
}
