import type { TellView } from '../../../core/view/tell.ts'
import type { Reader } from '../../reader.ts'
import type { EnglishFormat } from '../format/format.ts'

/** A text for whoever was told of a goal: what is aimed at and what was run, and nothing of how the runner is. */
export function tellWords(format: EnglishFormat) {
  return {
    tellNothing: 'This goal is about your health. Cairn writes no text of it.',
    tell({ told, dueOn, asOf }: TellView, name: string, { units }: Pick<Reader, 'units'>): string[] {
      if (told === null) return []
      const bests = told.bests.map(
        ({ distance_m, elapsed_s }) => `${format.raceDistance(distance_m, units)} in ${format.duration(elapsed_s)}`,
      )
      return [
        `My goal: ${name}${dueOn === null ? '' : ` by ${format.date(dueOn, asOf)}`}.`,
        ...(told.reachedOn === null ? [] : [`Reached on ${format.date(told.reachedOn, asOf)}.`]),
        ...(told.state === 'released' ? ['I have let it go, and keep what it gave.'] : []),
        ...(told.runs === 0
          ? []
          : [
              `Since ${format.date(told.since, asOf)}: ${format.distance(told.distance_m, units)} in ${format.count(told.runs, 'run', 'runs')}, in ${format.weeks(told.weeksRun)}.`,
            ]),
        ...(told.held ? [`${format.number(told.held.held)} of ${format.weeks(told.held.of)} as I meant them.`] : []),
        ...(told.longest_m === null ? [] : [`Longest run: ${format.distance(told.longest_m, units)}.`]),
        ...(bests.length === 0 ? [] : [`Best on the way: ${format.list(bests)}.`]),
        ...(told.daysLeft === null || told.reachedOn !== null || told.state !== 'active'
          ? []
          : [`${format.days(told.daysLeft)} to go.`]),
      ]
    },
  }
}
