import { describe, expect, it } from 'vitest'
import { phrase } from '../../../../src/core/goal/phrase/phrase.ts'
import { amounts } from './amounts-table.ts'
import { bodyAndMind } from './body-and-mind-table.ts'
import { care } from './care-table.ts'
import { experiences } from './experiences-table.ts'
import { habits } from './habits-table.ts'
import { mission } from './mission-table.ts'
import { makeContext, rowsOf, summary } from './phrase-summary.ts'
import { plans } from './plans-table.ts'
import { rhythms } from './rhythms-table.ts'
import { saidAnyhow } from './said-anyhow-table.ts'
import { saidOtherwise } from './said-otherwise-table.ts'
import { steps } from './steps-table.ts'
import { strangers } from './strangers-table.ts'
import { times } from './times-table.ts'
import { typedByOthers } from './typed-by-others-table.ts'
import { typedInClubs } from './typed-in-clubs-table.ts'
import { variants } from './variants-table.ts'

const TABLES = {
  mission,
  times,
  rhythms,
  amounts,
  experiences,
  bodyAndMind,
  plans,
  care,
  habits,
  variants,
  strangers,
  saidOtherwise,
  saidAnyhow,
  steps,
  typedInClubs,
  typedByOthers,
}

/** What is said on Friday 5 March 2027 by a runner of kilometres and Mondays, born in 1988, of whom no data is known. */
describe.each(Object.entries(TABLES))('a goal in the runner’s words: %s', (_, table) => {
  it.each(rowsOf(table))('$says', ({ says, means }) => {
    expect(summary(phrase(says, makeContext('2027-03-05', { birthYear: 1988 })))).toBe(means)
  })
})
