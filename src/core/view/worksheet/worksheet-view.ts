import { isoDate } from '../../base/calendar.ts'
import type { EpochMs } from '../../base/units.ts'
import type { UnitSystem } from '../../evidence/athlete.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { PhraseContext } from '../../goal/phrase/phrase-types.ts'
import { instantText } from '../iso.ts'
import type { Candidate, StillAsked, WorksheetAnswers, WorksheetRow, WorksheetView } from './worksheet-types.ts'
import { statedBy } from './candidate-goal.ts'
import { chosenOf, worksheetCandidates } from './candidates.ts'
import { worksheetFlags } from './flags.ts'
import { worksheetFoundation } from './foundation.ts'
import { wayOf, worksheetGap } from './gap.ts'
import { worksheetMine } from './mine.ts'
import { worksheetWhere } from './where.ts'

/** A worksheet as it is kept: what was answered, and nothing that follows from data. */
export interface KeptWorksheet {
  readonly id: string
  readonly answers: WorksheetAnswers
  readonly startedAt: EpochMs
  readonly updatedAt: EpochMs
  readonly version: number
}

export interface WorksheetParts {
  readonly kept: KeptWorksheet
  readonly goalId: string | undefined
  readonly evidence: Evidence
  readonly units: UnitSystem
  readonly phrase: PhraseContext
}

/** All six steps as they follow from the answers and the data of a day. */
export function worksheetView({ kept, goalId, evidence, units, phrase }: WorksheetParts): WorksheetView {
  const { answers } = kept
  const by = { evidence, units, options: statedBy(answers) }
  const candidates = worksheetCandidates(by, answers, phrase)
  const chosen = chosenOf(candidates, answers, by)
  const way = chosen && wayOf(chosen, by, answers)
  const gap = chosen && way && worksheetGap(chosen, way, by, answers)
  const flags = worksheetFlags(evidence, answers, chosen, gap)
  const view: WorksheetView = {
    id: kept.id,
    asOf: isoDate(evidence.asOf),
    startedAt: instantText(kept.startedAt),
    updatedAt: instantText(kept.updatedAt),
    version: kept.version,
    goalId: goalId ?? null,
    answers,
    step: answers.step ?? 'why',
    flags,
    where: worksheetWhere(evidence, answers),
    candidates,
    chosen: chosen ?? null,
    gap: gap ?? null,
    mine: chosen && way ? worksheetMine(chosen, way.goal, evidence, answers) : null,
    foundation: chosen && way ? worksheetFoundation(chosen, way, evidence, answers) : null,
    stillAsked: stillAsked(answers, chosen, candidates.own?.missing ?? []),
  }
  return flags.some(({ code }) => code === 'medical') ? withoutChances(view) : view
}

/** While something outranks every goal no chance is shown anywhere. */
function withoutChances(view: WorksheetView): WorksheetView {
  const quiet = (each: Candidate): Candidate => ({
    ...each,
    chance: null,
    band: null,
    aimedAt: null,
    because: each.because.code === 'even-chance' ? { code: 'no-number' } : each.because,
  })
  const { chosen, gap, mine, foundation, candidates } = view
  return {
    ...view,
    flags: view.flags.filter(({ code }) => code !== 'target-too-fast'),
    candidates: { ...candidates, list: candidates.list.map(quiet) },
    chosen: chosen && quiet(chosen),
    gap: gap && {
      ...gap,
      why: gap.why.filter(({ code }) => code !== 'target-too-fast'),
      whatIf: null,
      targets: [],
      dates: [],
    },
    mine: mine && { ...mine, chance: null },
    foundation: foundation && {
      ...foundation,
      kept: null,
      processes: foundation.processes.map((each) => ({ ...each, chance: null })),
    },
  }
}

/** What has to be said before the goal can be written. Nothing that is known is asked. */
export function stillAsked(
  answers: WorksheetAnswers,
  chosen: Candidate | undefined,
  missing: readonly string[],
): StillAsked[] {
  const asked: StillAsked[] = []
  if (answers.whyRun === undefined) asked.push('why')
  if (!chosen)
    asked.push(
      answers.candidate === 'own' && missing.includes('dueOn')
        ? 'due-on'
        : answers.candidate === 'own' && missing.length > 0
          ? 'target'
          : 'candidate',
    )
  if (answers.willing !== true) asked.push('willing')
  if (answers.healthy !== true) asked.push('healthy')
  return asked
}

export function worksheetRow(
  { id, answers, startedAt, updatedAt, version }: KeptWorksheet,
  goalId: string | undefined,
): WorksheetRow {
  return {
    id,
    startedAt: instantText(startedAt),
    updatedAt: instantText(updatedAt),
    version,
    step: answers.step ?? 'why',
    goalId: goalId ?? null,
    words: answers.ownWords ?? answers.whyRun ?? null,
  }
}
