import type { EnglishFormat } from '../format/format.ts'
import { candidateWords } from './candidates.ts'
import { factWords } from './facts.ts'
import { gapWords } from './gap.ts'
import { asked, stillAsked, stillAskedAt, steps, yesNo } from './questions.ts'

/** The Worksheet, on the page and in the terminal. */
export function worksheetWords(format: EnglishFormat) {
  return {
    title: 'Find a goal',
    steps,
    asked,
    yesNo,
    stillAsked: (codes: readonly (keyof typeof stillAsked)[]) =>
      `Still open: ${format.list(codes.map((code) => stillAsked[code]))}.`,
    stillAskedAt,
    ...factWords(format),
    ...candidateWords(format),
    ...gapWords(format),
  }
}
