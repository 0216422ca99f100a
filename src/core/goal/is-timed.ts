import type { MeasureKind } from './measure.ts'

/** Whether a goal is a time to be run: read as a clock, and better when it is smaller. */
export const isTimed = ({ kind }: { readonly kind: MeasureKind }): boolean =>
  kind === 'race-time' || kind === 'personal-best' || kind === 'standard'
