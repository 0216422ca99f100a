/** `pages` are those of the methods that hold the evidence. */
interface Rule {
  readonly title: string
  readonly text: string
  /** How strong the evidence is, as the pages have it. */
  readonly rests: string
  readonly pages: readonly string[]
}

const rules: readonly Rule[] = [
  {
    title: 'A goal that fits',
    text: 'Clear enough to see when it is reached, and yours: with a reason that is worth an early morning. Cairn asks before it judges, and hints where something is missing.',
    rests: 'Specific goals are not proven better than open ones in sport (Swann and others 2022), so it only hints.',
    pages: ['goal-hints', 'worksheet'],
  },
  {
    title: 'Habits carry results',
    text: 'A time on a day is not in your hands; the runs of this week are. Small goals carry the large one, so that there is always something that you can do today.',
    rests:
      'Process goals did most where it was studied, a result alone least (Williamson and others 2022, few studies).',
    pages: ['goal-conflicts', 'joint-chance', 'frequency'],
  },
  {
    title: 'From today to a lifetime',
    text: 'A session, a week, a season, and what it is all for: four reaches that hold each other. The pile of stones is drawn from them.',
    rests: 'A way to keep order; no study stands behind it.',
    pages: ['cairn-drawing', 'progress'],
  },
  {
    title: 'Hard enough, not too hard',
    text: 'A goal of results pulls hardest when it comes off about as often as not; a habit holds best when it mostly does. That is the band in the charts.',
    rests: 'Supported (Locke and Latham; Atkinson 1957), not proven: no study fixes the edges.',
    pages: ['zones', 'race-time-forecast', 'frequency-forecast', 'volume-forecast'],
  },
  {
    title: 'A chance is a range, and it is scored',
    text: 'Cairn says how likely, how sure it is of that, and what moved it. What was said is kept and held against what came.',
    rests: 'Tested on past efforts of other runners. How it does on yours is kept where you can look.',
    pages: ['drivers', 'kept-forecasts'],
  },
  {
    title: 'The way back from the day',
    text: 'A plan begins at its end: taper, peak, build, base, and then this week. It bends when life does, and what falls out is never piled up.',
    rests: 'Some of it large studies (the taper, the longest run), some of it usual practice; the page says which.',
    pages: ['plan', 'adherence'],
  },
  {
    title: 'Change is part of it',
    text: 'Another date, another target, a break or letting go: all of it is a decision with a reason, and what was built stays.',
    rests: 'Letting go and taking up another goal go with more well-being (Barlow and others 2020, a meta-analysis).',
    pages: ['adjusting', 'built-since', 'reviews'],
  },
  {
    title: 'You come first',
    text: 'When a goal begins to hurt, the goal is looked at and not you. Some signs belong to a doctor or physiotherapist, and then nothing else is asked.',
    rests: 'Each rule has its own strength, from meta-analysis to practice; the pages say which.',
    pages: ['signs', 'signs-red-flags', 'signs-medical', 'return'],
  },
  {
    title: 'What is missing is not zero',
    text: 'A day without a word is unknown, and no day is counted against you for it.',
    rests: 'A rule of counting; no study stands behind it.',
    pages: ['results-and-efforts', 'cleaning', 'self-rated'],
  },
]

/** What Cairn goes by, in its own words. */
export const learnWords = {
  title: 'How Cairn thinks',
  lead: 'Nine ideas, each with what it rests on. Nothing here is secret, and every formula has its source.',
  rules,
  all: 'Every method',
  allLead: 'Source, figures, where it holds, and a worked example that is also a test.',
}
