import { createContext, useContext } from 'react'
import type { WorksheetAnswers, WorksheetStep, WorksheetView } from '../../../core/view/worksheet/worksheet-types.ts'
import type { Answers } from './use-answers.ts'

/** The worksheet that the steps are steps of. */
export interface Sheet extends Answers {
  readonly view: WorksheetView
  /** Answers on the day of writing, where a goal was written from it. */
  readonly then: WorksheetAnswers | undefined
  readonly go: (step: WorksheetStep) => void
}

const Context = createContext<Sheet | undefined>(undefined)
export const SheetOf = Context

export function useSheet(): Sheet {
  const sheet = useContext(Context)
  if (!sheet) throw new Error('a step stands outside of its worksheet')
  return sheet
}
