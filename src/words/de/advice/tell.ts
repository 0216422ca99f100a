import type { Format, Words } from '../../words.ts'

/** A text for whoever was told of a goal: what is aimed at and what was run, and nothing of how the runner is. */
export function tellWords(format: Format): Pick<Words['advice'], 'tellNothing' | 'tell'> {
  return {
    tellNothing: 'In diesem Ziel geht es um deine Gesundheit. Davon schreibt Cairn keinen Text.',
    tell({ told, dueOn, asOf }, name, { units }) {
      if (told === null) return []
      const bests = told.bests.map(
        ({ distance_m, elapsed_s }) => `${format.raceDistance(distance_m, units)} in ${format.duration(elapsed_s)}`,
      )
      return [
        `Mein Ziel: ${name}${dueOn === null ? '' : `, bis ${format.date(dueOn, asOf)}`}.`,
        ...(told.reachedOn === null ? [] : [`Erreicht am ${format.date(told.reachedOn, asOf)}.`]),
        ...(told.state === 'released' ? ['Ich habe es losgelassen und behalte, was es gegeben hat.'] : []),
        ...(told.runs === 0
          ? []
          : [
              `Seit ${format.date(told.since, asOf)}: ${format.distance(told.distance_m, units)} in ${format.count(told.runs, 'Lauf', 'Läufen')}, in ${format.weeks(told.weeksRun)}.`,
            ]),
        ...(told.held
          ? [`${format.number(told.held.held)} von ${format.weeks(told.held.of)}, wie ich sie wollte.`]
          : []),
        ...(told.longest_m === null ? [] : [`Längster Lauf: ${format.distance(told.longest_m, units)}.`]),
        ...(bests.length === 0 ? [] : [`Bestzeit auf dem Weg: ${format.list(bests)}.`]),
        ...(told.daysLeft === null || told.reachedOn !== null || told.state !== 'active'
          ? []
          : [`Noch ${format.days(told.daysLeft)}.`]),
      ]
    },
  }
}
