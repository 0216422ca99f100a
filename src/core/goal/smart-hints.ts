import type { Evidence } from '../evidence/evidence.ts'
import { isAdultsRace } from './adults-race.ts'
import { revisionOn, stateOn } from './goal-state.ts'
import type { Goal, Link } from './goal.ts'
import { processesUnder } from './links.ts'
import type { Measure } from './measure.ts'
import { missingOf } from './needs.ts'
import type { Progress } from './progress-types.ts'
import { reach } from './reach.ts'
import { plainMeasures, raceDistance, roleOf, type Role } from './role.ts'
import type { ChanceBand, SmartBetter, SmartHint, SmartHints, SmartThere } from './smart-types.ts'
import { needsOf, windowOf } from './window.ts'

/** Where a chance fits: challenging but possible for an outcome, mostly kept for a process (science C4). */
const FITTING: Readonly<Record<'outcome' | 'process', readonly [number, number]>> = {
  outcome: [0.3, 0.7],
  process: [0.6, 0.9],
}
const TOO_FAR = 0.1
const CERTAIN = 0.95
/** Belief and data so far apart are worth a look (science E, self-efficacy). */
const APART = 0.25
const UNSURE = 70
/** More than 3 % faster within six weeks is seldom trained for (science E, red flags). */
const SOON_DAYS = 42
const SOON_SHARE = 0.03
/** Beyond half a year, something nearer keeps a goal in sight. */
const FAR_DAYS = 183

export interface SmartInput {
  readonly goal: Goal
  readonly goals: readonly Goal[]
  readonly links: readonly Link[]
  readonly evidence: Evidence
  readonly stands: Progress
  /** 0 to 1, where there is one. */
  readonly chance?: number
}

/** Where a chance lies for an outcome or a process. */
export function chanceBand(chance: number, role: Role): ChanceBand {
  const [low, high] = FITTING[role === 'process' ? 'process' : 'outcome']
  if (chance < TOO_FAR) return 'too-far'
  if (chance < low) return 'bold'
  if (chance <= high) return 'fitting'
  return chance <= CERTAIN ? 'comfortable' : 'certain'
}

const hint = (there: readonly (SmartThere | false)[], better: readonly (SmartBetter | false)[]): SmartHint => ({
  there: there.filter((each) => each !== false),
  better: better.filter((each) => each !== false),
})

/**
 * For each letter of SMART what a goal has, and what would make it better. Hints and never a gate: specific goals are not
 * proven better than open ones in sport (Jeong and others 2021, Swann and others 2022).
 */
export function smartHints(input: SmartInput): SmartHints {
  const { goal, evidence } = input
  const { measure } = revisionOn(goal, evidence.asOf)
  return {
    specific: specific(measure, evidence),
    measurable: measurable(measure, input),
    achievable: achievable(measure, input),
    relevant: relevant(goal, roleOf(measure)),
    timeBound: timeBound(measure, input),
  }
}

function specific(measure: Measure, { races, asOf }: Evidence): SmartHint {
  const distance_m = raceDistance(measure)
  const race =
    distance_m === undefined
      ? undefined
      : races.find(({ on, distance_m: of }) => on >= asOf && Math.abs(of / distance_m - 1) < 0.02)
  const steps = measure.kind === 'by-hand' ? (measure.steps?.length ?? 0) : 0
  return hint(
    [
      { code: 'measure', kind: measure.kind },
      race !== undefined && { code: 'race-entered', raceId: race.id, on: race.on },
      steps > 0 && { code: 'steps', count: steps },
    ],
    [
      distance_m !== undefined && race === undefined && { code: 'enter-a-race' },
      measure.kind === 'by-hand' && steps === 0 && { code: 'add-steps' },
      measure.kind === 'composite' && measure.parts.length < 2 && { code: 'one-part-only' },
    ],
  )
}

const BY_WORD: ReadonlySet<string> = new Set(['clear-days', 'self-rated', 'by-hand', 'open', 'pause-limit'])

function measurable(measure: Measure, { evidence, stands }: SmartInput): SmartHint {
  const parts = plainMeasures(measure)
  const needs = missingOf([...new Set(parts.flatMap((part) => needsOf(part)))], evidence)
  const byWord = parts.every(({ kind }) => BY_WORD.has(kind))
  const proxy = parts.some(({ kind }) => kind === 'metric')
  return hint(
    [
      { code: byWord ? 'from-your-word' : 'from-recordings' },
      proxy && { code: 'proxy' },
      stands.fraction !== undefined && { code: 'stands-at', fraction: stands.fraction },
    ],
    [needs.length > 0 && { code: 'needs', needs }, proxy && { code: 'a-second-sign' }],
  )
}

function achievable(measure: Measure, { goal, goals, links, evidence, stands, chance }: SmartInput): SmartHint {
  const role = roleOf(measure)
  if (role === 'health') return hint([{ code: 'no-ambition' }], [])
  const { confidence } = goal.commitment ?? {}
  const under = processesUnder(goal, goals, links, evidence.asOf).map(({ id }) => id)
  const band = chance === undefined ? undefined : chanceBand(chance, role)
  const slack = stands.slack?.allowed
  // No chance is said of it, and nothing leads there.
  const isTooYoung = isAdultsRace(
    raceDistance(measure),
    evidence.athlete.birthYear,
    windowOf(revisionOn(goal, evidence.asOf)).to ?? evidence.asOf,
  )
  const gap = confidence === undefined || chance === undefined ? 0 : confidence / 100 - chance
  return hint(
    [
      chance !== undefined && band !== undefined && { code: 'chance', chance, band },
      confidence !== undefined && { code: 'confidence', confidence },
      under.length > 0 && { code: 'processes', goalIds: under },
      slack !== undefined && slack > 0 && { code: 'slack', allowed: slack },
    ],
    [
      chance !== undefined && (band === 'too-far' || band === 'bold') && { code: 'closer-target', chance },
      chance !== undefined && (band === 'comfortable' || band === 'certain') && { code: 'reach-further', chance },
      chance === undefined && role !== 'own' && !isTooYoung && { code: 'chance-unknown' },
      confidence !== undefined &&
        chance !== undefined &&
        gap > APART && { code: 'surer-than-data', confidence, chance },
      confidence !== undefined &&
        chance !== undefined &&
        gap < -APART && { code: 'less-sure-than-data', confidence, chance },
      role === 'process' && confidence !== undefined && confidence < UNSURE && { code: 'smaller-step', confidence },
      confidence === undefined && { code: 'ask-confidence' },
      role === 'outcome' && under.length === 0 && !isTooYoung && { code: 'add-processes' },
      role === 'process' && slack === 0 && { code: 'add-slack' },
    ],
  )
}

function relevant({ why, commitment = {} }: Goal, role: Role): SmartHint {
  const { cost, costAccepted, excites, frightens, values, obstacle, ifThen, toldTo } = commitment
  const asked = excites !== undefined && frightens !== undefined
  return hint(
    [
      why !== undefined && { code: 'why' },
      cost !== undefined && costAccepted === true && { code: 'cost-accepted' },
      asked && { code: 'excites', excites, frightens },
      values !== undefined && { code: 'values' },
      ifThen !== undefined && { code: 'if-then' },
      toldTo !== undefined && { code: 'told' },
    ],
    [
      why === undefined && { code: 'say-why' },
      cost === undefined && role !== 'health' && { code: 'say-cost' },
      cost !== undefined && costAccepted !== true && { code: 'weigh-cost' },
      !asked && { code: 'ask-excitement' },
      asked && frightens > excites && { code: 'frightens-more', excites, frightens },
      obstacle === undefined && role === 'process' && { code: 'name-obstacle' },
      obstacle !== undefined && ifThen === undefined && { code: 'say-if-then' },
    ],
  )
}

function timeBound(measure: Measure, { goal, evidence, stands }: SmartInput): SmartHint {
  const { asOf } = evidence
  const { detail } = stands
  if (measure.kind === 'open')
    return hint(detail?.kind === 'open' ? [{ code: 'reviews', on: detail.nextReviewOn }] : [], [])
  const revision = revisionOn(goal, asOf)
  const { to } = windowOf(revision)
  if (to === undefined) return hint([], [{ code: 'set-a-day' }])
  const days = to - asOf
  const beyond = reach(revision, evidence, stands)
  const isTime =
    beyond.code === 'beyond' && beyond.target < beyond.now && (beyond.unit === 's' || beyond.unit === 's/km')
  const isOpen = !['reached', 'over'].includes(stands.standing) && stateOn(goal, asOf).state !== 'achieved'
  return hint(
    [{ code: 'due', on: to, days }, goal.recur !== undefined && { code: 'recurs', every: goal.recur }],
    [
      days < 0 && isOver(stands) && { code: 'day-has-passed', on: to },
      isOpen &&
        days >= 0 &&
        days < SOON_DAYS &&
        isTime &&
        beyond.share > SOON_SHARE && { code: 'very-soon', days, share: beyond.share },
      isOpen && days > FAR_DAYS && roleOf(measure) === 'outcome' && { code: 'far-off', days },
    ],
  )
}

const isOver = ({ standing }: Progress) => standing === 'over'
