import type { Words } from '../words.ts'
import { adviceWords } from './advice/advice.ts'
import { errorWords } from './errors.ts'
import { forecastWords } from './forecast/forecast.ts'
import { formatWords } from './format/format.ts'
import { goalWords } from './goals/goals.ts'
import { importWords } from './imports/imports.ts'
import { inputWords } from './input.ts'
import { planWords } from './plan/plan.ts'
import { signWords } from './signs/signs.ts'
import { sports } from './sports.ts'
import { uiWords } from './ui/ui.ts'
import { webWords } from './web/web.ts'
import { worksheetWords } from './worksheet/worksheet.ts'

export function german(): Words {
  const format = formatWords()
  const goals = goalWords(format)
  const forecast = forecastWords(format)
  return {
    tag: 'de-DE',
    format,
    goals,
    forecast,
    advice: adviceWords(format, { chance: forecast.spoken, type: (type) => goals.types[type].name }),
    imports: importWords(format),
    ...planWords(format),
    signs: signWords(format),
    sports,
    errors: errorWords(format),
    input: inputWords,
    ui: uiWords(format),
    web: webWords(format),
    worksheet: worksheetWords(format),
  }
}
