import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type { WorkoutKind } from '../../../core/evidence/planned-workout.ts'
import type { AdherenceState } from '../../../core/goal/adherence.ts'
import type { BentView } from '../../../core/view/bent-view.ts'
import type { FollowedMilestone, FollowedWeek, PlanFollow } from '../../../core/view/plan-follow.ts'
import type { EnglishFormat } from '../format/format.ts'

/** What became of a planned run. Listening to the body is said as plainly as running. */
const states: Record<AdherenceState, string> = {
  done: 'done',
  moved: 'done on another day',
  shortened: 'done, shorter',
  swapped: 'swapped',
  eased: 'eased, and rightly so',
  skipped: 'left out',
  missed: 'not run',
  rested: 'rested',
  open: 'still open',
  coming: 'to come',
}

/** A plan that is followed, and one that bends. */
export function followWords(format: EnglishFormat, kind: (kind: WorkoutKind) => string) {
  const { distance, duration } = format
  const day = (on: string) => format.dateWithWeekdayShort(on)

  const run = (seen: { on: string; kind: WorkoutKind; distance_m: number | null }, units: UnitSystem): string =>
    seen.distance_m === null ? kind(seen.kind) : `${kind(seen.kind)}, ${distance(seen.distance_m, units)}`

  return {
    run,
    state: (state: AdherenceState, of?: WorkoutKind): string =>
      of === 'rest' && (state === 'done' || state === 'moved') ? 'rest taken' : states[state],
    /** How a week stands, or stood when it was over; nothing where nothing was asked yet. */
    kept({ asked, kept, isNow }: Pick<FollowedWeek, 'asked' | 'kept' | 'isNow'>): string {
      if (asked === 0) return ''
      return `${format.number(kept)} of ${format.count(asked, 'run', 'runs')}${isNow ? ' so far' : ''}`
    },
    /** What a milestone means once its day is there. */
    met(each: FollowedMilestone, units: UnitSystem): string {
      if (each.state === 'coming') return ''
      if (each.state === 'not-met') {
        switch (each.kind) {
          case 'longest-run':
            return 'Not yet. The weeks go on from the longest run that you have; it comes when it comes.'
          case 'weeks-held':
            return each.done_m === null
              ? 'Not yet.'
              : `It was about ${distance(each.done_m, units)} a week. Weeks to come are laid from what you ran.`
          case 'tune-up':
            return 'No test was recorded. Cairn goes on from the results that it has.'
          case 'race':
            return 'No result is recorded yet.'
        }
      }
      switch (each.kind) {
        case 'longest-run':
          return each.metOn === null ? 'Reached.' : `Reached on ${day(each.metOn)}.`
        case 'weeks-held':
          return each.done_m === null ? 'Held.' : `Held, with about ${distance(each.done_m, units)} a week.`
        case 'tune-up':
        case 'race':
          return `${each.done_s === null ? '' : `${duration(each.done_s)}. `}${resultOf(each)}`.trim()
      }
    },
    change(change: PlanFollow['bends'][number]['change']): string {
      switch (change.kind) {
        case 'not-on':
          return `No run on ${day(change.on)}`
        case 'easy-week':
          return `An easy week around ${day(change.on)}`
        case 'ill':
          return `Ill until ${day(change.until)}`
        case 'move':
          return `A run moved to ${day(change.to)}`
      }
    },
    bent({ what, before, after }: BentView['changes'][number], units: UnitSystem): string {
      if (what === 'added' && after) return `${day(after.on)}: ${run(after, units)} comes in`
      if (!before) return ''
      if (!after) return `${day(before.on)}: ${run(before, units)} falls out`
      if (what === 'moved') return `${run(after, units)} moves from ${day(before.on)} to ${day(after.on)}`
      return `${day(after.on)}: ${run(before, units)} becomes ${run(after, units)}`
    },
    bentSum: ({ before_m, after_m }: BentView, units: UnitSystem): string =>
      before_m - after_m >= 100
        ? `In all ${distance(before_m - after_m, units)} less. What falls out is not made up.`
        : 'As far as before, in all.',
    nothingChanges: 'Nothing changes by this.',
    hardTogether: 'Two hard days would lie next to each other. It is your plan; an easy day between them does good.',
  }
}

function resultOf({ result, kind }: FollowedMilestone): string {
  switch (result) {
    case 'faster':
      return kind === 'race' ? 'Faster than you set out for.' : 'Faster than expected: your chance has grown.'
    case 'within':
      return 'As expected: you are on your way.'
    case 'slower':
      return kind === 'race'
        ? 'Slower than you set out for, and run all the same.'
        : 'Slower than expected. One day says little; the chance takes it into account.'
    case null:
      return 'Done.'
  }
}
