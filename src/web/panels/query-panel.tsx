import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorNote } from './error-note.tsx'
import { Waiting } from './waiting.tsx'

/** Loading, error and answer of one reading, handled once. What was shown stays while it is asked for again. */
export function QueryPanel<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) return <ErrorNote error={query.error} retry={() => void query.refetch()} />
  return <Waiting />
}
