import type { Format, Words } from '../../words.ts'
import { candidateWords } from './candidates.ts'
import { factWords } from './facts.ts'
import { gapWords } from './gap.ts'
import { asked, stillAsked, stillAskedAt, steps, yesNo } from './questions.ts'

/** The Worksheet, on the page and in the terminal. */
export function worksheetWords(format: Format): Words['worksheet'] {
  return {
    title: 'Ein Ziel finden',
    steps,
    asked,
    yesNo,
    stillAsked: (codes) => `Noch offen: ${format.list(codes.map((code) => stillAsked[code]))}.`,
    stillAskedAt,
    ...factWords(format),
    ...candidateWords(format),
    ...gapWords(format),
  }
}
