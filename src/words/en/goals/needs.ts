import type { Need } from '../../../core/goal/needs.ts'

/** Facts that a goal cannot do without, as they are called in a list. */
export const needWords: Record<Need, string> = {
  activities: 'activities',
  runs: 'runs',
  climb: 'runs with climb',
  'heart-rate': 'runs with heart rate',
  cadence: 'runs with cadence',
  company: 'who came along',
  places: 'where you ran',
  races: 'races',
  'planned-workouts': 'planned workouts',
  'pain-word': 'a word on how a day felt',
  'check-ins': 'your answers',
  'resting-heart-rate': 'your resting heart rate',
  weight: 'your weight',
  'birth-year': 'the year of your birth',
  sex: 'women or men, for the table',
}
