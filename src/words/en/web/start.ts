/** The first screen, before there is anything to show. */
export const startWords = {
  title: 'Your first stone goes here.',
  lead: 'A goal is a stone. Small ones carry the large ones, and each fills as you run. Cairn says how likely each one is, and why.',
  bring: { title: 'Bring your runs', hint: 'Files from your watch, Strava or Garmin. They stay on this computer.' },
  worksheet: { title: 'Find a goal', hint: 'The Worksheet: six steps from why to a written goal' },
  goal: { title: 'Set a goal', hint: 'Say it in your own words' },
  demo: { title: 'Look around first', hint: 'Three years of a made-up runner' },
  dropHint: 'Or drop files anywhere on this page.',
}
