import type { EnglishFormat } from '../format/format.ts'

/** The page of a goal's plan. */
export const planPageWords = ({ distance, count }: EnglishFormat) => ({
  title: 'The plan',
  toPlan: 'Plan the weeks',
  lead: 'The way back from the day of your goal to this week. It bends with you; what falls out is never piled up.',
  notYours: 'Have a look first. Nothing is planned until you take it.',
  take: 'Take this plan',
  taken: 'The plan is yours',
  again: 'Lay it anew',
  againLead: 'The days to come are laid from where you are now. Days you lived and runs you changed yourself stay.',
  drop: 'Let go of the plan',
  dropLead: 'The runs to come go; what you ran stays. You can take this back right after.',
  dropped: 'The plan is let go',
  noPlan:
    'Weeks are laid back from a race, a first distance or a weekly distance with a day, or held for consistency and health. This goal is none of these.',
  /** Of a goal that plans are measured by. */
  judges: 'This goal has no weeks of its own: it looks at how a plan is kept.',
  judged: 'It looks at the plan of',
  judgedNone:
    'No plan is under way for it to look at yet. Take the plan of a race or of a weekly distance, and it follows that.',
  monthly: (times: number, aWeek: number) =>
    `${times} runs a month are laid as ${aWeek} a week: with these every month has enough of them.`,
  noRace: 'A race card is for a race. This goal leads to none.',
  noDay: 'A plan needs a day to lead to. Give the goal its last day, then come back.',
  toGoal: 'To the goal',
  revised: 'The goal has changed',
  choose: (what: string) => `Choose: ${what}`,
  days: {
    change: 'Other days',
    days: 'On which days does a run fit?',
    long: 'Day of the long run',
    runs: 'Runs a week',
    minutes: 'Minutes on the other days',
    minutesHint: 'Empty: as long as it takes.',
    notNumber: 'Minutes from 10 to 600 fit here.',
    needed: 'One day at least is needed.',
    show: 'Show the plan',
  },
  weeks: 'The weeks',
  week: (day: string) => `Week of ${day}`,
  now: 'this week',
  rest: 'A week without runs',
  of: (done: number, planned: number, units: 'metric' | 'imperial') =>
    `${distance(done, units)} of ${distance(planned, units)}`,
  runs: (n: number) => count(n, 'run', 'runs'),
  tired: 'On a tired day',
  toRun: 'The run',
  print: 'Print this week',
  printAll: 'Print the whole plan',
  free: 'free',
  move: 'Move',
  today: {
    title: 'Today’s run',
    race: 'Race day',
    paused: 'You are resting. Nothing is asked.',
    next: 'Next',
    toWeek: 'All that is planned',
  },
  moveHint:
    'Move a run: drag it by its handle onto another day, or tap the handle and name the day. You see what changes before it does.',
  seasonLead:
    'Several races, one way. An A race has a taper, and easy weeks after it; for B the days around it are easy; C is trained through.',
  main: 'what the weeks lead to',
  letters: {
    A: 'with a taper of its own, and easy weeks after',
    B: 'easy days before and after',
    C: 'trained through, as a test',
  },
  tooNear: 'an A race, but too near to the next for a taper of its own: easy days before and after',
  setTo: (race: string) => `What ${race} is to you`,
  priorityKept: 'Kept. The weeks follow it.',
  layAgain: 'The weeks of a plan you have taken follow when you lay them again.',
  former: (weekly: string) =>
    `You have run ${weekly} a week in your best months. The weeks rise by at most a tenth all the same: how fast a former load may be taken up again, nobody has measured.`,
  heartRates: (highest: string, isSaid: boolean) =>
    isSaid
      ? `Heart rates follow from the highest that you set: ${highest}.`
      : `Heart rates follow from the highest that your runs of two years have shown: ${highest}. A harder one would raise them; if you know yours, set it in the settings.`,
  milestones: 'On the way',
  bend: {
    title: 'When life comes in between',
    what: 'What is it?',
    kinds: {
      'not-on': 'Not on a day',
      'easy-week': 'An easy week',
      ill: 'Ill',
      move: 'Move a run',
    },
    on: 'Which day?',
    week: 'A day of that week',
    until: 'Until when, as far as you can tell?',
    run: 'Which run?',
    to: 'To which day?',
    reason: 'Why? It may stay empty.',
    show: 'Show what changes',
    preview: 'This would change',
    take: 'Take the change',
    taken: 'The plan has changed',
    more: (n: number) => `and ${count(n, 'later run', 'later runs')}`,
  },
  bends: 'What has changed on the way',
})
