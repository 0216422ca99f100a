import type { GoalType } from '../goal/goal.ts'

/** How a chance is called: of a result to reach, and of a habit to keep, which should be kept most of the time. */
export const ZONES = [
  'not-with-this-date',
  'long-shot',
  'challenging',
  'likely',
  'floor',
  'asks-too-much',
  'habit',
  'habit-with-room',
  'could-ask-more',
] as const
export type Zone = (typeof ZONES)[number]

/** What a goal is to its zones. */
export type Ambition = 'result' | 'habit' | 'none'

/** Goals of consistency are habits; health is no matter of ambition. */
export function ambitionOf(type: GoalType): Ambition {
  if (type === 'health') return 'none'
  return type === 'consistency' ? 'habit' : 'result'
}

/** docs/methods/zones.md */
export function zoneOf(type: GoalType, chance: number): Zone | undefined {
  const ambition = ambitionOf(type)
  if (ambition === 'none') return undefined
  if (chance < 0.1) return 'not-with-this-date'
  if (ambition === 'habit') {
    if (chance < 0.6) return 'asks-too-much'
    if (chance <= 0.9) return 'habit'
    return chance < 0.95 ? 'habit-with-room' : 'could-ask-more'
  }
  if (chance < 0.3) return 'long-shot'
  if (chance <= 0.7) return 'challenging'
  return chance <= 0.9 ? 'likely' : 'floor'
}

/** Spoken chances come in steps of five points; nothing that is open is spoken as never or always. */
export const roundedChance = (chance: number): number => Math.max(0.05, Math.min(0.95, Math.round(chance * 20) / 20))
