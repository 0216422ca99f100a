import type { EnglishFormat } from '../format/format.ts'

const calculators: Record<string, string> = {
  riegel: 'Riegel',
  'daniels-gilbert': 'Daniels and Gilbert (VDOT)',
  cameron: 'Cameron',
  'vickers-vertosick': 'Vickers and Vertosick',
  tanda: 'Tanda',
}

/** The fitness page, and how the forecasts have done. */
export function fitnessWords(format: EnglishFormat) {
  return {
    title: 'Where you stand',
    equivalents: 'A race this week',
    formedBy: 'What formed it',
    kinds: { race: 'race', effort: 'hard training run' },
    others: 'What other calculators say',
    calculator: (name: string) => calculators[name] ?? name,
    lastRaces: 'Your last races, as Cairn would have forecast them the day before',
    within: 'within the range',
    faster: 'faster than the range',
    slower: 'slower than the range',
    notKnownBefore: 'nothing was known before it',
    load: 'Load',
    /** What the chart of load cannot tell. */
    loadCannot:
      'Load counts minutes and how hard they felt. It cannot tell whether the training works, whether you are tired, or whether you will be hurt.',
    range: (p10_s: number, p90_s: number) => `${format.duration(p10_s)} to ${format.duration(p90_s)}`,
    record: {
      title: 'How the forecasts have done',
      reached: 'reached',
      notReached: 'not reached',
      tooEarly: (goals: number, fewest: number) =>
        `${goals === 0 ? 'No goal has' : format.count(goals, 'goal has', 'goals have')} ended with a forecast kept in time. It takes ${format.number(fewest)} before a score says anything.`,
      brier: (value: number) =>
        `Mean squared miss ${format.number(value, 2)}: 0 is perfect, 0.25 is what saying fifty-fifty always gets.`,
      said: (said: number, happened: number) =>
        `Said ${format.percent(said)} on average; ${format.percent(happened)} came true.`,
      guessed: (goals: number, yours: number, ours: number) =>
        `Your own guesses, of ${format.count(goals, 'goal', 'goals')}: ${format.number(yours, 2)}; Cairn on the same: ${format.number(ours, 2)}.`,
      proves:
        'The models were tested on past efforts of other runners, whose goals were made up afterwards. How they do on goals people set, only this page can tell.',
    },
  }
}
