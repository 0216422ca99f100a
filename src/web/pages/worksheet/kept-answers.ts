import type { AnswersSaid } from '../../../api/contract-worksheet.ts'
import { WORDS_ASKED, type WorksheetAnswers } from '../../../core/view/worksheet/worksheet-types.ts'

/** Answers that did not reach the server yet, by worksheet: they outlive a reload and hours without a connection. */
const keyOf = (id: string) => `cairn-worksheet-${id}`

export function readKept(id: string): AnswersSaid {
  try {
    const text = localStorage.getItem(keyOf(id))
    return text === null ? {} : (JSON.parse(text) as AnswersSaid)
  } catch {
    return {}
  }
}

export function writeKept(id: string, answers: AnswersSaid): void {
  try {
    if (Object.keys(answers).length === 0) localStorage.removeItem(keyOf(id))
    else localStorage.setItem(keyOf(id), JSON.stringify(answers))
  } catch {
    // A browser that keeps nothing still saves to the server.
  }
}

/** What was said last, over what is known: null takes an answer away. */
export function laidOver(known: WorksheetAnswers, said: AnswersSaid): WorksheetAnswers {
  const all: Record<string, unknown> = { ...known, ...said }
  for (const name of Object.keys(all)) if (all[name] === null) delete all[name]
  return all as WorksheetAnswers
}

/** What is still unsaid to the server, after it has taken so much: what was changed meanwhile stays. */
export function stillKept(kept: AnswersSaid, taken: AnswersSaid): AnswersSaid {
  const left = Object.entries(kept).filter(([name, value]) => taken[name as keyof AnswersSaid] !== value)
  return Object.fromEntries(left) as AnswersSaid
}

const plain: ReadonlySet<string> = new Set(WORDS_ASKED.filter((name) => name !== 'ownWords'))
/** Whether something is to be reckoned anew after these answers; of mere words nothing is. */
export const movesNumbers = (said: AnswersSaid) => Object.keys(said).some((name) => !plain.has(name))
