import { fnv1a } from '../../src/core/base/random.ts'
import { runnerOf } from '../forecast-folder.ts'

export const FOLDS = 5

/** The fold of a case, the same for all cases of a runner. */
export function foldOf(id: string): number {
  let h = fnv1a(runnerOf(id))
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return ((h ^ (h >>> 12)) >>> 0) % FOLDS
}
