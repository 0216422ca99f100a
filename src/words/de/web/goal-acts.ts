import type { Format, Words } from '../../words.ts'

/** Steps that a goal page offers, beyond those of `ui.buttons`. */
export const goalActs = (_format: Format): Words['web']['acts'] => ({
  change: 'Ändern',
  remove: 'Löschen',
  removeLead:
    'Das Ziel und seine Geschichte verschwinden. Deine Aktivitäten bleiben. Du kannst das gleich danach zurücknehmen.',
  removed: (name) => `${name} gelöscht`,
  activityRemoved: 'Aktivität gelöscht',
  removeActivity: 'Löschen',
  removeActivityLead:
    'Sie verschwindet aus deinem Training und aus deinen Zielen. Du kannst das gleich danach zurücknehmen.',
  undoFailed: 'Es ließ sich nicht zurücknehmen: Etwas Neueres baut darauf auf.',
  restReason: 'Warum? Es darf leer bleiben.',
  hours: 'Stunden',
  actions: 'Was möchtest du tun?',
})
