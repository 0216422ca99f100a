import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorNote } from './error-note.tsx'
import { Waiting } from './waiting.tsx'

interface QueryPanelProps<T> {
  readonly query: UseQueryResult<T>
  /** Smaller readings that stand above: all comes at once, so that nothing moves away from under a finger. */
  readonly waitsFor?: readonly Pick<UseQueryResult, 'isPending'>[]
  readonly children: (data: T) => ReactNode
}

/** Loading, error and answer of one reading, handled once. What was shown stays while it is asked for again. */
export function QueryPanel<T>({ query, waitsFor = [], children }: QueryPanelProps<T>) {
  if (query.data !== undefined && !waitsFor.some(({ isPending }) => isPending)) return <>{children(query.data)}</>
  if (query.error) return <ErrorNote error={query.error} retry={() => void query.refetch()} />
  return <Waiting />
}
