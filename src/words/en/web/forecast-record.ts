import type { EnglishFormat } from '../format/format.ts'

/** How the chances did that were said of goals, and what that proves. After docs/methods/kept-forecasts.md. */
export const forecastRecordWords = ({ count, number, percent }: EnglishFormat) => {
  /** 'when it was set', '8 weeks before the end' */
  const at = (when: 'set' | number) => (when === 'set' ? 'when set' : `${count(when, 'week', 'weeks')} before`)
  return {
    lead: 'What Cairn said of your goals while they were open, beside what came of them.',
    soFar: {
      title: 'So far',
      kept: (n: number) =>
        n === 0
          ? 'No forecast is kept yet. The first is kept when a goal with a chance is set.'
          : `${count(n, 'forecast is', 'forecasts are')} kept.`,
      scored: (goals: number) => `Of ${count(goals, 'ended goal', 'ended goals')}, one vote each.`,
      early: 'Too early for a score',
      goal: 'Set a goal',
    },
    ended: {
      title: 'Goals that have ended',
      none: 'No goal has ended yet. When one does, it stands here, reached or not, with all that was said of it.',
      notKept: 'No chance was kept in time, so it counts for no score.',
      said: (chance: number, when: 'set' | number) => `${percent(chance)} ${at(when)}`,
      saidAll: (parts: string) => `Said: ${parts}.`,
      you: (chance: number) => `You said ${percent(chance)}.`,
      miss: (brier: number) => `Miss ${number(brier, 2)}.`,
      unknown: 'A goal that is no longer here',
    },
    chart: {
      title: 'What was said, and what came',
      note: 'Each line is a goal. Small dots are what was said, from the first to the last, which is larger; a diamond is your own guess. Farther right is surer. The best place for a goal that was reached is at the right, for one that was not at the left.',
      sentence: (goals: number, reached: number) =>
        `${count(goals, 'ended goal', 'ended goals')}, ${number(reached)} reached, with the chances said of each. The table has the values.`,
      answer: (reached: number, goals: number) => `${number(reached)} of ${number(goals)} reached`,
      never: 'hardly',
      half: 'half and half',
      sure: 'surely',
      columns: { goal: 'Goal', ended: 'Ended', came: 'What came', you: 'You', miss: 'Miss' },
      at,
    },
    proves: {
      title: 'What this proves, and what it does not',
      lines: [
        'A chance of 70 % still leaves 3 goals in 10 that are not reached. Only many goals together can show whether the numbers hold.',
        'They are your goals alone. Chosen with care and worked for, they may come true more often than those of others, or less.',
        'A reached goal does not prove that it was good for you, nor does one that was not reached show that it was not.',
      ],
    },
    method: {
      title: 'How it is kept and scored',
      lines: [
        'What is said is written down on its day: when a goal is set or changed, after an import, after a check-in, and when you first look on a day. It is never changed afterwards. Only looking, or trying something out, keeps nothing.',
        'Your own guess is asked first, before Cairn’s chance is shown. Both are kept, and both are scored.',
        'When a goal has ended, five distances count, and the day it was set: what stood 12, 8, 4, 2 and 1 weeks before its last day. Its miss is the mean of the squared differences between what was said and what came: 0 is perfect, 0.25 is what fifty-fifty always gets, 1 is sure and wrong.',
        'Each goal has one vote, however often it was looked at. A goal you let go has no outcome and is left out. What was worked out afterwards, for days before a goal existed, never counts.',
      ],
      more: 'The whole method, with an example',
    },
    toFitness: 'Where you stand, and your last ten races',
  }
}
