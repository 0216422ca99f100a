import type { EnglishFormat } from '../format/format.ts'
import { advicePageWords } from './advice.ts'
import { boardWords } from './board.ts'
import { calendarPageWords } from './calendar.ts'
import { cardWords } from './card.ts'
import { chartParts } from './chart-parts.ts'
import { dayChartWords } from './day-charts.ts'
import { dayWords } from './days.ts'
import { devicesWords } from './devices.ts'
import { fitnessPageWords } from './fitness.ts'
import { forecastRecordWords } from './forecast-record.ts'
import { galleryWords } from './gallery.ts'
import { gearWords } from './gear.ts'
import { goalActs } from './goal-acts.ts'
import { goalIdeas, goalListWords } from './goal-list.ts'
import { goalPageWords } from './goal-page.ts'
import { learnWords } from './learn.ts'
import { lifeWords } from './life.ts'
import { longTermWords } from './long-term.ts'
import { moreWords } from './more.ts'
import { offlineWords } from './offline.ts'
import { planPageWords } from './plan.ts'
import { raceWords } from './races.ts'
import { shareWords } from './share.ts'
import { startWords } from './start.ts'
import { uploadWords } from './uploads.ts'
import { worksheetPageWords } from './worksheet.ts'

/** What the pages say beyond `ui`: parts of charts, first start, uploads, the steps of a goal's life, the gallery. */
export function webWords(format: EnglishFormat) {
  return {
    charts: chartParts(format),
    start: startWords,
    upload: uploadWords(format),
    acts: goalActs(format),
    advice: advicePageWords(format),
    board: boardWords(format),
    calendar: calendarPageWords,
    card: cardWords(format),
    longTerm: longTermWords(format),
    more: moreWords(format),
    offline: offlineWords(format),
    plan: planPageWords(format),
    races: raceWords(format),
    gear: gearWords(format),
    dayCharts: dayChartWords(format),
    days: dayWords,
    devices: devicesWords,
    fitness: fitnessPageWords(format),
    forecastRecord: forecastRecordWords(format),
    gallery: galleryWords,
    goal: goalPageWords(format),
    goalList: goalListWords(format),
    ideas: goalIdeas,
    learn: learnWords,
    share: shareWords,
    life: lifeWords(format),
    worksheet: worksheetPageWords(format),
  }
}
