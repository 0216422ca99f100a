import { isoDate, type LocalDate, parseIsoDate } from '../../base/calendar.ts'
import type { UnitSystem } from '../../evidence/athlete.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { revisionOn } from '../../goal/goal-state.ts'
import type { Goal, Link } from '../../goal/goal.ts'
import { processesUnder } from '../../goal/links.ts'
import { firstThings } from '../../wellbeing/first-things.ts'
import { isoOrNull } from '../iso.ts'
import type { WorksheetAnswers, WorksheetMine, WrittenGoal } from './worksheet-types.ts'
import { candidateOf, statedBy } from './candidate-goal.ts'
import { worksheetFoundation } from './foundation.ts'
import { wayOf } from './gap.ts'

/** What was answered and said when a goal was written. */
export interface KeptWrittenGoal {
  readonly goalId: string
  readonly worksheetId: string
  readonly on: LocalDate
  readonly answers: WorksheetAnswers
  readonly chance: WorksheetMine['chance']
}

export interface WrittenParts {
  readonly goal: Goal
  readonly goals: readonly Goal[]
  readonly links: readonly Link[]
  readonly written: KeptWrittenGoal
  /** The worksheet as it stands now; its answers of then where it is gone. */
  readonly now: WorksheetAnswers | undefined
  readonly evidence: Evidence
  readonly units: UnitSystem
}

/** The written goal for screen and paper, its answers of then beside those of now. */
export function writtenGoal({ goal, goals, links, written, now, evidence, units }: WrittenParts): WrittenGoal {
  const { measure, startOn, dueOn } = revisionOn(goal, evidence.asOf)
  const { answers } = written
  const by = { evidence, units, options: statedBy(answers) }
  const candidate = candidateOf(
    {
      id: goal.id,
      measure,
      startOn,
      ...(dueOn !== undefined && { dueOn }),
      type: goal.type,
      horizon: goal.horizon,
      because: { code: 'no-number' },
    },
    evidence,
    by.options,
  )
  const { milestones, firstWeek, reviewsOn } = worksheetFoundation(
    candidate,
    wayOf(candidate, by, answers),
    evidence,
    answers,
  )
  const { guess } = answers
  return {
    goalId: goal.id,
    worksheetId: written.worksheetId,
    writtenOn: isoDate(written.on),
    name: goal.name ?? null,
    type: goal.type,
    measure,
    startOn: isoDate(startOn),
    dueOn: isoOrNull(dueOn),
    why: goal.why ?? null,
    processes: processesUnder(goal, goals, links, evidence.asOf).map((each) => {
      const revision = revisionOn(each, evidence.asOf)
      return {
        goalId: each.id,
        measure: revision.measure,
        startOn: isoDate(revision.startOn),
        dueOn: isoOrNull(revision.dueOn),
      }
    }),
    milestones,
    firstWeek,
    // Before the runner's own guess none of Cairn's is shown, on paper neither.
    chance: (now ?? answers).guess === undefined || firstThings(evidence, evidence.asOf) ? null : written.chance,
    guess: guess === undefined || guess < 0 ? null : guess,
    reviewOn: reviewsOn.find((day) => parseIsoDate(day)! > evidence.asOf) ?? isoDate(evidence.asOf),
    then: answers,
    now: now ?? answers,
  }
}
