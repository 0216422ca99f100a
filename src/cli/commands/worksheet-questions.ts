import { createInterface } from 'node:readline/promises'
import type { AnswersSaid } from '../../app/worksheets/save-worksheet.ts'
import { parseIsoDate } from '../../core/base/calendar.ts'
import type { Athlete } from '../../core/evidence/athlete.ts'
import type { WorksheetView } from '../../core/view/worksheet/worksheet-types.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { wordsFor } from '../../words/index.ts'
import { candidatesText, foundationText, gapText, whereText } from '../../words/worksheet-text.ts'

const { worksheet: said } = cliWordsFor('en')

/** Who is asked: a line of text for each question. */
export interface Asker {
  readonly ask: (question: string) => Promise<string>
  readonly close: () => void
}

export function terminalAsker(): Asker {
  const reader = createInterface({ input: process.stdin, output: process.stderr })
  return { ask: async (question) => (await reader.question(question)).trim(), close: () => reader.close() }
}

export interface WorksheetDesk {
  readonly see: () => Promise<WorksheetView>
  readonly say: (answers: AnswersSaid) => Promise<void>
  readonly show: (text: string) => void
  readonly athlete: Athlete
}

/**
 * The six steps as questions, each answer kept as soon as it is given. Nothing is asked that is answered already. True
 * where the runner wants the goal written.
 */
export async function askThrough({ ask }: Asker, { see, say, show, athlete }: WorksheetDesk): Promise<boolean> {
  let view = await see()
  if (view.answers.whyRun === undefined) await sayWords(await ask(said.why), (whyRun) => say({ whyRun, step: 'where' }))
  show(whereText(view, athlete))
  if (view.answers.candidate === undefined) {
    show(candidatesText(view, athlete))
    const text = await ask(said.which)
    const found = view.candidates.list[Number(text) - 1]
    if (found) await say({ candidate: found.id, step: 'gap' })
    else await sayWords(text, (ownWords) => say({ ownWords, candidate: 'own', step: 'gap' }))
    view = await see()
  }
  if (view.stillAsked.includes('due-on')) {
    const day = await ask(said.due)
    if (parseIsoDate(day) !== undefined) await say({ dueOn: day })
    view = await see()
  }
  if (!view.chosen) {
    show(wordsFor(athlete.language).worksheet.stillAsked(view.stillAsked))
    return false
  }
  show(gapText(view, athlete))
  if (view.answers.willing === undefined) await say({ willing: isYes(await ask(said.willing)) })
  if (view.answers.healthy === undefined) await say({ healthy: isYes(await ask(said.healthy)) })
  if (view.answers.guess === undefined && view.chosen.chance !== null)
    await say({ guess: guessOf(await ask(said.guess)) })
  view = await see()
  show(foundationText(view, athlete))
  if (view.stillAsked.length > 0) {
    show(wordsFor(athlete.language).worksheet.stillAsked(view.stillAsked))
    return false
  }
  return isYes(await ask(said.write))
}

const isYes = (text: string) => /^y(es)?$/i.test(text)

function guessOf(text: string): number {
  const percent = Number(text.replace('%', ''))
  return text === '' || !Number.isFinite(percent) || percent < 0 || percent > 100 ? -1 : percent / 100
}

const sayWords = async (text: string, keep: (words: string) => Promise<void>): Promise<void> => {
  if (text !== '') await keep(text)
}
