import { useCallback } from 'react'
import { useGoals } from '../api-client/queries.ts'
import { useReading } from '../app/reading.tsx'

/** The names of goals by their ids, as far as they are known. */
export function useGoalNames(): (id: string) => string | undefined {
  const { words, reader } = useReading()
  const { data } = useGoals()
  return useCallback(
    (id: string) => {
      const goal = data?.goals.find((each) => each.id === id)
      return goal === undefined ? undefined : words.goals.name(goal, reader)
    },
    [data, words, reader],
  )
}
