import { isoDate, parseIsoDate } from '../../base/calendar.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { isAdultsRace } from '../../goal/adults-race.ts'
import { raceDistance } from '../../goal/role.ts'
import { usualWeeks } from '../../goal/usual-weeks.ts'
import { LIMITS } from '../../plan/limits.ts'
import { firstThings } from '../../wellbeing/first-things.ts'
import { isoOrNull } from '../iso.ts'
import type { Candidate, WorksheetAnswers, WorksheetFlag, WorksheetGap } from './worksheet-types.ts'

const RECENT_DAYS = 28
const PAIN_DAYS = 14
const PAIN = 3
/** More than a third above what is usual asks for another look. */
const MOST_RISE = 4 / 3

/** What science D flags, each at the step where it matters. */
export function worksheetFlags(
  evidence: Evidence,
  answers: WorksheetAnswers,
  chosen: Candidate | undefined,
  gap: WorksheetGap | undefined,
): WorksheetFlag[] {
  return [...ofBody(evidence), ...(chosen && gap ? ofWay(evidence, answers, chosen, gap) : [])]
}

function ofBody(evidence: Evidence): WorksheetFlag[] {
  const { asOf, pauses, checkIns } = evidence
  const flags: WorksheetFlag[] = []
  if (firstThings(evidence, asOf) !== undefined) flags.push({ step: 'where', first: true, code: 'medical' })
  const injury = pauses.findLast(
    ({ reason, from, to }) => reason === 'injury' && from <= asOf && (to === undefined || to > asOf - RECENT_DAYS),
  )
  if (injury)
    flags.push({
      step: 'where',
      first: injury.to === undefined || injury.to >= asOf,
      code: 'recent-injury',
      from: isoDate(injury.from),
      to: isoOrNull(injury.to),
    })
  const pains = checkIns.filter(({ on, pain }) => on > asOf - PAIN_DAYS && on <= asOf && (pain?.level ?? 0) >= PAIN)
  const last = pains.at(-1)
  if (last)
    flags.push({
      step: 'where',
      first: false,
      code: 'pain',
      days: new Set(pains.map(({ on }) => on)).size,
      level: Math.max(...pains.map(({ pain }) => pain!.level)),
      on: isoDate(last.on),
    })
  return flags
}

function ofWay(evidence: Evidence, answers: WorksheetAnswers, chosen: Candidate, gap: WorksheetGap): WorksheetFlag[] {
  const flags: WorksheetFlag[] = []
  const { longest_m = 0, distance_m: usual_m } = usualWeeks(evidence)
  for (const problem of gap.why) {
    if (problem.code === 'long-run-too-short')
      flags.push({
        step: 'gap',
        first: false,
        code: 'long-run-jump',
        longest_m,
        next_m: Math.round(longest_m * LIMITS.longStep),
        needed_m: problem.needed_m,
        reached_m: problem.reached_m,
      })
    if (problem.code === 'weeks-too-small') flags.push(rampFlag(usual_m ?? 0, problem.needed_m, problem.reached_m))
    const slower = gap.alternatives.find(({ kind }) => kind === 'slower')
    if (problem.code === 'target-too-fast')
      flags.push({
        step: 'gap',
        first: false,
        code: 'target-too-fast',
        chance: problem.chance,
        time_s: slower?.kind === 'slower' ? slower.time_s : problem.time_s,
      })
  }
  const asked_m = answers.weeklyAsked_m
  if (asked_m !== undefined && usual_m !== undefined && usual_m > 0 && asked_m > usual_m * MOST_RISE)
    flags.push(rampFlag(usual_m, asked_m, usual_m * MOST_RISE))
  const isForced = flags.some(({ code }) => code === 'long-run-jump' || code === 'ramp')
  const isShort = chosen.neededWeeks !== null && gap.weeks > 0 && gap.weeks < chosen.neededWeeks
  if (isForced || isShort)
    flags.push({ step: 'gap', first: false, code: 'date-too-soon', neededWeeks: chosen.neededWeeks, weeks: gap.weeks })
  const on = (chosen.dueOn === null ? undefined : parseIsoDate(chosen.dueOn)) ?? evidence.asOf
  const { birthYear } = evidence.athlete
  if ([on, evidence.asOf].some((day) => isAdultsRace(raceDistance(chosen.measure), birthYear, day)))
    flags.push({ step: 'candidates', first: true, code: 'under-age' })
  return flags
}

const rampFlag = (usual_m: number, asked_m: number, most_m: number): WorksheetFlag => ({
  step: 'gap',
  first: false,
  code: 'ramp',
  usual_m,
  asked_m: Math.round(asked_m),
  most_m: Math.floor(most_m / 1000) * 1000,
})
