import { createContext, useContext } from 'react'
import { useDashboard } from '../api-client/queries.ts'

const Context = createContext<string | undefined>(undefined)

/** Gives the drawings of the gallery a seed of their own. */
export const SeedOf = Context

/** The athlete's id: the seed by which a goal keeps its shape for life, on every page. */
export function useSeed(): string {
  const given = useContext(Context)
  const { data } = useDashboard()
  return given ?? data?.athlete.id ?? 'cairn'
}
