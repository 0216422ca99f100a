import type { EnglishFormat } from '../format/format.ts'

/** Short confirmations with Undo beside them: they repeat the word of the button. */
export const toasts = ({ count }: EnglishFormat) => ({
  goalSet: (name: string) => `Set: ${name}`,
  goalEdited: 'Saved',
  dateMoved: (day: string) => `Date moved to ${day}`,
  targetChanged: 'Target changed',
  goalResting: (name: string) => `${name} rests`,
  goalTakenUp: (name: string) => `${name} taken up again`,
  goalLetGo: (name: string) => `${name} let go`,
  goalAchieved: (name: string) => `${name} achieved`,
  goalEnded: (name: string) => `${name} ended`,
  orderChanged: 'Order changed',
  linkAdded: 'Link added',
  linkRemoved: 'Link removed',
  activityEdited: 'Saved',
  activityLeftOut: 'Left out of goals',
  activityCounts: 'Counts for goals again',
  activityAdded: 'Added',
  activityReset: 'As the file says again',
  split: 'Two activities now',
  merged: 'One activity now',
  apart: 'Taken apart again',
  raceSaved: 'Race saved',
  raceRemoved: 'Race removed; the activity stays',
  gearSaved: 'Saved',
  gearAdded: (name: string) => `${name} added`,
  gearRetired: (name: string) => `${name} retired`,
  gearRemoved: (name: string) => `${name} removed`,
  daySaved: 'Noted',
  zoneMoved: (activities: number, days: number) =>
    activities === 0
      ? 'Saved. No activity changed its day.'
      : `Saved. ${count(activities, 'activity lies', 'activities lie')} on another day now, from ${count(days, 'day', 'days')}.`,
  twinParted: 'Counts by itself now',
  twinCounts: 'This one counts now',
  settingsSaved: 'Saved',
  undo: 'Undo',
  undone: 'Taken back',
  importDone: (activities: number) => `${count(activities, 'activity', 'activities')} imported`,
})
