import type { Format, Words } from '../../words.ts'
import { activityPage } from './activity.ts'
import { buttons } from './buttons.ts'
import { chartWords } from './charts.ts'
import { errorPages } from './errors.ts'
import { goalPage } from './goal.ts'
import { goalsPage } from './goals.ts'
import { importPage } from './import.ts'
import { newGoalPage } from './new-goal.ts'
import { settingsPage } from './settings.ts'
import { shell } from './shell.ts'
import { toasts } from './toasts.ts'
import { todayPage } from './today.ts'
import { trainingPage } from './training.ts'

/** Words of the web, one section a page. What several pages share stands in `shell`, `buttons` and `charts`. */
export function uiWords(format: Format): Words['ui'] {
  return {
    shell,
    buttons,
    today: todayPage(format),
    goals: goalsPage(format),
    newGoal: newGoalPage(format),
    goal: goalPage(format),
    training: trainingPage(format),
    activity: activityPage(format),
    import: importPage(format),
    settings: settingsPage(format),
    toasts: toasts(format),
    charts: chartWords(format),
    errors: errorPages,
  }
}
