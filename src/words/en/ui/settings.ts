import type { EnglishFormat } from '../format/format.ts'

export const settingsPage = (_format: EnglishFormat) => ({
  title: 'Settings',
  saved: 'Saved',
  profile: 'You',
  zone: {
    label: 'Time zone',
    hint: 'For activities whose file does not say where they were. Another zone finds their days again; how many moved is said, and it can be taken back.',
    here: (zone: string) => `This device is in ${zone}.`,
    use: (zone: string) => `Use ${zone}`,
  },
  weekStart: { label: 'First day of the week', hint: 'Weeks already lived keep the one they had.' },
  units: { label: 'Distance and pace', metric: 'Kilometres', imperial: 'Miles' },
  elevationUnits: { label: 'Climb', metric: 'Metres', imperial: 'Feet' },
  /** Each language by the name it has for itself. */
  language: { label: 'Language', en: 'English', 'en-US': 'English (American dates)', de: 'Deutsch' },
  birthYear: {
    label: 'Year of birth',
    hint: 'Used where age matters, as in qualifying times, chances, and goals that are for adults. It may stay empty.',
  },
  maxHeartRate: {
    label: 'Highest heart rate',
    hint: 'For the heart rates beside the paces of a plan. Empty: the highest that your runs have shown.',
  },
  sex: {
    label: 'Sex',
    hint: 'Used where it matters, as in qualifying times and chances. It may stay empty.',
    female: 'Female',
    male: 'Male',
    unstated: 'Rather not say',
  },
  appearance: { title: 'Appearance', theme: 'Light or dark', motion: 'Motion', contrast: 'Contrast' },
  data: {
    title: 'Your data',
    where: 'Everything is kept in this folder',
    rebuild: 'Work it out again',
    rebuildHint: 'Derives all totals and bests anew from your files. Nothing you entered changes.',
    rebuilding: 'Working it out again',
    rebuilt: 'Worked out again.',
  },
  about: { title: 'About', version: (version: string) => `Cairn ${version}`, api: 'For other programs: the API' },
})
