import type { Evidence } from '../../evidence/evidence.ts'
import { chanceRange } from '../../forecast/chance-range.ts'
import { forecastGoal } from '../../forecast/forecast-goal.ts'
import type { Commitment, Goal } from '../../goal/goal.ts'
import { smartHints } from '../../goal/smart-hints.ts'
import { progress } from '../../goal/progress.ts'
import { factView } from '../fact-view.ts'
import type { Candidate, WorksheetAnswers, WorksheetMine } from './worksheet-types.ts'
import { statedBy } from './candidate-goal.ts'

/** What the runner said of the goal, as it is kept on it. */
export function commitmentOf(answers: WorksheetAnswers): Commitment {
  const { cost, costAccepted, excites, frightens, confidence, values, obstacle, ifThen, toldTo } = answers
  return {
    ...(cost !== undefined && { cost }),
    ...(costAccepted !== undefined && { costAccepted }),
    ...(excites !== undefined && { excites }),
    ...(frightens !== undefined && { frightens }),
    ...(confidence !== undefined && { confidence }),
    ...(values !== undefined && { values }),
    ...(obstacle !== undefined && { obstacle }),
    ...(ifThen !== undefined && { ifThen }),
    ...(toldTo !== undefined && { toldTo }),
  }
}

/** SMART hints, and the chance once the runner has said their own guess, or that they would rather not. */
export function worksheetMine(
  candidate: Candidate,
  goal: Goal,
  evidence: Evidence,
  answers: WorksheetAnswers,
): WorksheetMine {
  const { guess, excites, frightens, whyRun } = answers
  const asked = guess !== undefined
  const said: Goal = {
    ...goal,
    ...(whyRun !== undefined && { why: whyRun }),
    commitment: commitmentOf(answers),
  }
  const hints = smartHints({
    goal: said,
    goals: [said],
    links: [],
    evidence,
    stands: progress(said, evidence),
    ...(asked && candidate.chance !== null && { chance: candidate.chance }),
  })
  return {
    smart: factView(hints),
    chance: asked && candidate.chance !== null ? rangeOf(goal, evidence, answers) : null,
    guess: { asked, given: guess === undefined || guess < 0 ? null : guess },
    frightensMore: excites !== undefined && frightens !== undefined && frightens > excites,
  }
}

export function rangeOf(goal: Goal, evidence: Evidence, answers: WorksheetAnswers): WorksheetMine['chance'] {
  const options = statedBy(answers)
  const said = forecastGoal(goal, evidence, { ...options, chanceOnly: true })
  if (said.kind !== 'forecast') return null
  return { chance: said.chance, ...chanceRange(goal, evidence, said, options) }
}
