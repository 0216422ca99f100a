import type { EnglishFormat } from '../format/format.ts'

/** Steps that a goal page offers, beyond those of `ui.buttons`. */
export const goalActs = (_format: EnglishFormat) => ({
  change: 'Change it',
  remove: 'Delete',
  removeLead: 'The goal and its history go. Your activities stay. You can take this back right after.',
  removed: (name: string) => `${name} deleted`,
  activityRemoved: 'Activity deleted',
  removeActivity: 'Delete',
  removeActivityLead: 'It goes from your training and from your goals. You can take this back right after.',
  undoFailed: 'It could not be taken back: something newer stands on it.',
  restReason: 'Why? It may stay empty.',
  hours: 'hours',
  actions: 'What would you like to do?',
})
