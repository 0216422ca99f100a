import { useState } from 'react'
import { ApiProblem } from '../api-client/api-problem.ts'

/**
 * The version that a form sends: the one it was opened on, so that a change made elsewhere meanwhile is told and not
 * written over unseen; once it was told, the one that is shown now.
 */
export function useFormVersion(shown: number, error: Error | null): number {
  const [opened] = useState(shown)
  return error instanceof ApiProblem && error.isConflict ? shown : opened
}
