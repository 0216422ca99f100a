import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type {
  HeartRateRange,
  Purpose,
  StepRole,
  StepTarget,
  WorkoutKind,
  WorkoutStep,
} from '../../../core/evidence/planned-workout.ts'
import type { Phase, WeekNote } from '../../../core/plan/plan-types.ts'
import type { MilestoneView, PlanAlternativeView, PlanProblemView } from '../../../core/view/plan-view.ts'
import { isRunnerFirst } from '../../../core/view/runner-first.ts'
import type { Day } from '../../day.ts'
import type { EnglishFormat } from '../format/format.ts'
import { calendarWords } from './calendar.ts'
import { followWords } from './follow.ts'
import { raceCardWords } from './race-card.ts'
import { watchWords } from './watch.ts'

const phases: Record<Phase, string> = {
  base: 'Base',
  build: 'Build',
  peak: 'Peak',
  taper: 'Taper',
  recovery: 'Recovery',
}

const kinds: Record<WorkoutKind, string> = {
  easy: 'Easy run',
  long: 'Long run',
  recovery: 'Recovery run',
  steady: 'Steady run',
  tempo: 'Tempo run',
  intervals: 'Intervals',
  hills: 'Hills',
  'race-pace': 'Race pace',
  race: 'Race',
  strength: 'Strength',
  'cross-training': 'Cross-training',
  rest: 'Rest',
}

/** What a run is for, in a line. */
const purposes: Record<Purpose, string> = {
  'easy-volume': 'Easy enough to talk: the running that everything else stands on.',
  recovery: 'Short and slow, so that yesterday can sink in.',
  endurance: 'Time on your feet. Slow is right; finishing well is the point.',
  threshold: 'Comfortably hard: learning to hold on for longer.',
  'aerobic-power': 'Short and brisk, with rests that let you keep the form.',
  'goal-pace': 'To know by feel what race day asks.',
  'leg-speed': 'Easy, with a few light quick stretches at the end to keep the legs awake.',
  sharpen: 'A little at race pace; stop while it still feels good.',
  'walk-run': 'A minute running, a minute walking, for as long as it stays pleasant.',
}

const notes: Record<WeekNote, string> = {
  'cut-back': 'easier on purpose',
  pause: 'shorter, because of a pause',
  return: 'coming back after a break',
  'race-ahead': 'a race in this week',
  'few-minutes': 'as much as your days hold',
  begun: 'what is left of this week',
  'from-little': 'a small and gentle beginning',
}

const roles: Record<StepRole, string> = {
  'warm-up': 'warm up',
  work: '',
  recovery: 'easy',
  'cool-down': 'cool down',
  easy: '',
}

export function planWords(format: EnglishFormat) {
  const { distance, raceDistance, duration, date } = format

  const beats = ({ low_bpm, high_bpm }: HeartRateRange) => `${low_bpm}–${format.heartRate(high_bpm)}`
  const orBeats = (range: HeartRateRange | undefined) => (range ? ` or ${beats(range)}` : '')

  const target = (goal: StepTarget, units: UnitSystem): string => {
    switch (goal.by) {
      case 'pace':
        return `${format.paceValue(goal.fast_s_per_km, units)}–${format.pace(goal.slow_s_per_km, units)}${orBeats(goal.heartRate)}`
      case 'heart-rate':
        return beats(goal)
      case 'effort':
        return `effort ${goal.low}–${goal.high} of 10${orBeats(goal.heartRate)}`
    }
  }

  const step = (each: WorkoutStep, units: UnitSystem): string => {
    if ('repeat' in each) return `${each.repeat} × (${each.steps.map((one) => step(one, units)).join(', ')})`
    const size = each.distance_m === undefined ? duration(each.duration_s ?? 0) : distance(each.distance_m, units)
    const at = each.target ? `at ${target(each.target, units)}` : 'walking'
    return [roles[each.role], size, at].filter((part) => part !== '').join(' ')
  }

  const watch = watchWords(format)
  const shorter = (size: string) => `on a tired day ${size}`
  const kind = (each: WorkoutKind) => kinds[each]
  const purpose = (each: Purpose) => purposes[each]

  return {
    ...calendarWords(format, { kind, purpose, watch: watch.watch, shorter }),
    raceCard: raceCardWords(format),
    plan: {
      ...watch,
      ...followWords(format, kind),
      phase: (phase: Phase) => phases[phase],
      kind,
      purpose,
      note: (note: WeekNote) => notes[note],
      /** Days of a week, from the first one on; nothing where there is no room. */
      strength: (days: readonly string[], asOf?: Day) =>
        days.length === 0
          ? ''
          : `Room for strength (few repeats, heavy once you are used to it): ${days.map((on) => format.dateWithWeekdayShort(on, asOf)).join(', ')}`,
      steps: (steps: readonly WorkoutStep[], units: UnitSystem) => steps.map((each) => step(each, units)).join('; '),
      why(problem: PlanProblemView, units: UnitSystem): string {
        switch (problem.code) {
          case 'no-day-left':
            return 'The day has passed, so there are no weeks left to lay out.'
          case 'long-run-too-short':
            return `By then your longest run would reach about ${distance(problem.reached_m, units)} in careful steps; this asks for about ${distance(problem.needed_m, units)}.`
          case 'weeks-too-small':
            return `By then your weeks would reach about ${distance(problem.reached_m, units)} in careful steps, short of ${distance(problem.needed_m, units)}.`
          case 'target-too-fast':
            return `${duration(problem.time_s)} is far from what your results show for that day. Cairn plans for what has a fair chance.`
          case 'injured':
            return 'You have noted an injury that is still going on. First things first: the plan waits until you are running again.'
          case 'pregnant':
            return 'Cairn lays no plan during a pregnancy. What is right for you is between you and your midwife or doctor.'
          case 'first-things':
            return 'First things first: you told of something to be looked at before the next run. The plan waits until a check-in says what came of it.'
          case 'under-age':
            return 'Cairn makes no marathon plan for runners under 18. Shorter races are a fine place to grow.'
        }
      },
      alternative(each: PlanAlternativeView, units: UnitSystem): string {
        switch (each.kind) {
          case 'later':
            return each.time_s === null
              ? `The same goal on ${date(each.on)} or later`
              : `The same race on ${date(each.on)} or later, in about ${duration(each.time_s)}`
          case 'shorter':
            return `The ${raceDistance(each.distance_m, units)} on the same day`
          case 'slower':
            return `About ${duration(each.time_s)} on the same day, which your results make as likely as not`
          case 'finish':
            return 'The same race without a time: to finish it well'
          case 'less':
            return `About ${distance(each.weekly_m, units)} a week by the same day`
        }
      },
      milestone(each: MilestoneView, units: UnitSystem): string {
        switch (each.kind) {
          case 'longest-run':
            return `A longest run of ${distance(each.distance_m, units)}`
          case 'weeks-held':
            return `${each.weeks} weeks of about ${distance(each.weekly_m, units)} behind you`
          case 'tune-up': {
            const race = raceDistance(each.distance_m, units)
            const test = each.isRace ? `${race}, a race on the way` : `${race} as a test, in place of that day’s run`
            return each.fast_s === null || each.slow_s === null
              ? test
              : `${test}, likely between ${duration(each.fast_s)} and ${duration(each.slow_s)}`
          }
          case 'race':
            return each.time_s === null
              ? `Race day: ${raceDistance(each.distance_m, units)}`
              : `Race day: ${raceDistance(each.distance_m, units)} in ${duration(each.time_s)}`
        }
      },
      /** A race of a season, without what it is for. */
      seasonRace: ({ distance_m, ...race }: { distance_m: number; time_s?: number | null }, units: UnitSystem) =>
        race.time_s == null
          ? raceDistance(distance_m, units)
          : `${raceDistance(distance_m, units)} in ${duration(race.time_s)}`,
      season: 'The season',
      feasibleNot: (why: readonly PlanProblemView[] = []) =>
        isRunnerFirst(why) ? 'No plan for now.' : 'The weeks until then do not suffice.',
      instead: 'What would do',
      onTheWay: 'On the way',
      raceIsLonger:
        'The race itself is longer than any run before it: race day is the one day on which the usual next step does not hold.',
      shorter,
    },
  }
}
