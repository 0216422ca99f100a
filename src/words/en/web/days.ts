/** Weight, resting heart rate and sleep: only for goals that use them. */
export const dayWords = {
  title: 'Days',
  lead: 'Weight, resting heart rate and sleep, if you like to keep them. They are used only by goals that ask for them.',
  enter: 'Note a day',
  note: 'Note it',
  day: 'Day',
  weight: 'Weight',
  restingHeartRate: 'Resting heart rate',
  /** Over a narrow column. */
  restingShort: 'At rest',
  sleep: 'Asleep',
  sleepHint: 'In the night that ended on this day.',
  list: 'What is noted',
  none: 'Nothing is noted. Nothing needs to be.',
  nothingTyped: 'One of the three is needed.',
}
