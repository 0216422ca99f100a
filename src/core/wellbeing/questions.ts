import type { LocalDate } from '../base/calendar.ts'
import type { CheckIn, CheckInMoment } from '../evidence/check-in.ts'
import { type Evidence, evidenceAsOf } from '../evidence/evidence.ts'
import { painWords } from '../goal/care.ts'
import { stateOn } from '../goal/goal-state.ts'
import type { Goal } from '../goal/goal.ts'
import { firstThings } from './first-things.ts'
import type { Sign, SignCode } from './sign.ts'

export const QUESTION_CODES = [
  'effort',
  'pain',
  'pain-next-morning',
  'sleep',
  'sleep-quality',
  'energy',
  'mood',
  'joy',
  'stress',
  'excited-or-anxious',
  'want-or-have',
  'identity',
] as const
export type QuestionCode = (typeof QUESTION_CODES)[number]

/** One question of a day; every one may be left open. */
export interface Question {
  readonly code: QuestionCode
  /** The goal that it is about. */
  readonly goalId?: string
}

/** No more than so many in one sitting; free words are always open beside them. */
export const MOST_QUESTIONS = 5

/** Which questions a moment knows, in the order in which they are put, and after how many days each is due again. */
const DUE_DAYS: Readonly<Record<CheckInMoment, Partial<Record<QuestionCode, number>>>> = {
  'before-run': { energy: 1, pain: 1, stress: 3 },
  'after-run': { effort: 1, pain: 1, joy: 5, mood: 5, 'want-or-have': 12 },
  morning: { 'pain-next-morning': 1, sleep: 1, 'sleep-quality': 3, energy: 2, mood: 4, stress: 6 },
  weekly: {
    joy: 6,
    stress: 6,
    energy: 6,
    mood: 6,
    'excited-or-anxious': 13,
    'want-or-have': 13,
    identity: 27,
    pain: 6,
  },
}
/** Asked of a goal, not of a day. */
const OF_A_GOAL: ReadonlySet<QuestionCode> = new Set(['excited-or-anxious', 'want-or-have', 'identity'])

/** What a sign wants to hear more of. */
const MORE_OF: Partial<Record<SignCode, readonly QuestionCode[]>> = {
  'pain-run-through': ['pain', 'pain-next-morning'],
  'pain-strong': ['pain', 'pain-next-morning'],
  'pain-staying': ['pain', 'pain-next-morning'],
  'running-injured': ['pain', 'pain-next-morning'],
  'long-run-jump': ['pain', 'pain-next-morning'],
  'anxiety-above-excitement': ['excited-or-anxious'],
  'joy-gone': ['joy', 'want-or-have'],
  obligation: ['want-or-have', 'joy'],
  'self-worth': ['identity'],
  'meaning-lost': ['excited-or-anxious'],
  'worn-down': ['energy', 'mood', 'sleep-quality'],
  'effort-rising': ['energy', 'sleep'],
  'resting-heart-rate': ['energy', 'sleep'],
  'short-sleep': ['sleep', 'energy'],
  'busy-life': ['stress', 'energy'],
}

const isAnswered: Readonly<Record<QuestionCode, (said: CheckIn) => boolean>> = {
  effort: ({ effort }) => effort !== undefined,
  pain: ({ pain }) => pain !== undefined,
  'pain-next-morning': ({ pain }) => pain?.nextMorning !== undefined,
  sleep: ({ sleep_h }) => sleep_h !== undefined,
  'sleep-quality': ({ sleepQuality }) => sleepQuality !== undefined,
  energy: ({ energy }) => energy !== undefined,
  mood: ({ mood }) => mood !== undefined,
  joy: ({ joy }) => joy !== undefined,
  stress: ({ stress }) => stress !== undefined,
  'excited-or-anxious': ({ excitement, anxiety }) => excitement !== undefined || anxiety !== undefined,
  'want-or-have': ({ wantTo, haveTo }) => wantTo !== undefined || haveTo !== undefined,
  identity: ({ identity }) => identity !== undefined,
}

/**
 * What is asked at a moment of a day: at most five, the most overdue first, those that a sign asks about before others.
 * The same facts and day give the same questions; ties go round by the day. An answer of the same day is not asked again,
 * and how a pain was this morning only where there was one yesterday.
 */
export function questionsFor(
  evidence: Evidence,
  goals: readonly Goal[],
  on: LocalDate,
  moment: CheckInMoment,
  signs: readonly Sign[] = [],
): Question[] {
  const { checkIns } = evidenceAsOf(evidence, on)
  const wanted = new Set(signs.flatMap(({ code }) => MORE_OF[code] ?? []))
  const hurtYesterday = painWords(checkIns, on).some((pain) => pain.on === on - 1 && pain.level > 0)
  const isLookedAfter = firstThings(evidence, on) !== undefined
  const active = goals
    .filter((goal) => goal.createdOn <= on && stateOn(goal, on).state === 'active' && goal.archivedAt === undefined)
    .toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
  const asked = Object.entries(DUE_DAYS[moment]) as [QuestionCode, number][]
  const due = asked.flatMap(([code, days], place) => {
    if (code === 'pain-next-morning' && !hurtYesterday) return []
    // No goal is asked about while the runner comes first.
    if (OF_A_GOAL.has(code) && (active.length === 0 || isLookedAfter)) return []
    const last = checkIns.findLast((said) => isAnswered[code](said))?.on
    const since = last === undefined ? NEVER : on - last
    // What this morning was like is told on the day before's check-in.
    if (since === 0 && code !== 'effort' && code !== 'pain') return []
    if (since < days && !wanted.has(code) && code !== 'effort' && code !== 'pain') return []
    const urgency = (wanted.has(code) ? WANTED : 0) + (days === 1 ? DAILY : Math.min(since / days, MOST_OVERDUE))
    return [{ code, urgency, turn: (place + on) % asked.length, place }]
  })
  const goalOf = active[Math.floor(on / 7) % Math.max(1, active.length)]
  return due
    .toSorted((a, b) => b.urgency - a.urgency || a.turn - b.turn)
    .slice(0, MOST_QUESTIONS)
    .toSorted((a, b) => a.place - b.place)
    .map(({ code }) => ({ code, ...(OF_A_GOAL.has(code) && goalOf && { goalId: goalOf.id }) }))
}

const NEVER = 365
const WANTED = 10
const DAILY = 5
const MOST_OVERDUE = 4
