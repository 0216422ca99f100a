import { addDays } from '../../base/calendar.ts'
import { median } from '../../stats/median.ts'
import type { SignFact, SignQuestion } from '../sign.ts'
import { answers, sign, type SignRule } from '../watched.ts'

/** Of these, lower is worse. */
const QUESTIONS: readonly SignQuestion[] = ['energy', 'mood', 'sleepQuality', 'joy']
const LATELY_DAYS = 14
/** The same of three answers, where they were given more seldom. */
const SELDOM_DAYS = 28
const BEFORE_DAYS = 56
const LATELY_FEWEST = 3
const BEFORE_FEWEST = 5
/** Points of ten, of the middle of two weeks below the middle of the eight before. */
const LOWER_BY = 2
/** Two questions, so that one bad word is not a decline. */
const QUESTIONS_FEWEST = 2

/** Energy, mood, sleep and joy going down together, held against the runner's own weeks before (Saw and others 2016). */
export const wornDown: SignRule = ({ evidence, asOf }) => {
  const from = addDays(asOf, 1 - LATELY_DAYS)
  const trends = QUESTIONS.flatMap((question): Extract<SignFact, { kind: 'trend' }>[] => {
    const said = answers(evidence.checkIns, question).filter(({ on }) => on <= asOf)
    const last = said.slice(-LATELY_FEWEST)
    // Whoever answers once a week is heard over a month.
    const since =
      last.length === LATELY_FEWEST && last[0]!.on > asOf - SELDOM_DAYS && last[0]!.on < from ? last[0]!.on : from
    const late = said.filter(({ on }) => on >= since)
    const early = said.filter(({ on }) => on < since && on >= addDays(since, -BEFORE_DAYS))
    if (late.length < LATELY_FEWEST || early.length < BEFORE_FEWEST) return []
    const now = median(late.map(({ value }) => value))!
    const before = median(early.map(({ value }) => value))!
    return before - now >= LOWER_BY
      ? [{ kind: 'trend', from: late[0]!.on, to: late.at(-1)!.on, question, lately: now, before }]
      : []
  })
  if (trends.length < QUESTIONS_FEWEST) return []
  const since = trends.reduce((first, trend) => (trend.from < first ? trend.from : first), asOf)
  return [sign('worn-down', 'moderate', since, trends)]
}
