import { boston } from './boston.ts'
import type { StandardTable } from './standard-table.ts'

/** The tables that Cairn ships. A runner's own is kept with their goal. */
export const STANDARDS: readonly StandardTable[] = [boston]
