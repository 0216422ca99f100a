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
import { isRunnerFirst } from '../../../core/view/runner-first.ts'
import type { Format, Words } from '../../words.ts'
import { calendarWords } from './calendar.ts'
import { followWords } from './follow.ts'
import { raceCardWords } from './race-card.ts'
import { watchWords } from './watch.ts'

const phases: Record<Phase, string> = {
  base: 'Grundlage',
  build: 'Aufbau',
  peak: 'Spitze',
  taper: 'Tapering',
  recovery: 'Erholung',
}

const kinds: Record<WorkoutKind, string> = {
  easy: 'Lockerer Lauf',
  long: 'Langer Lauf',
  recovery: 'Erholungslauf',
  steady: 'Gleichmäßiger Lauf',
  tempo: 'Tempolauf',
  intervals: 'Intervalle',
  hills: 'Bergläufe',
  'race-pace': 'Wettkampftempo',
  race: 'Wettkampf',
  strength: 'Kraft',
  'cross-training': 'Ausgleichstraining',
  rest: 'Ruhetag',
}

/** What a run is for, in a line. */
const purposes: Record<Purpose, string> = {
  'easy-volume': 'Locker genug zum Reden: das Laufen, auf dem alles andere steht.',
  recovery: 'Kurz und langsam, damit gestern sich setzen kann.',
  endurance: 'Zeit auf den Beinen. Langsam ist richtig; gut anzukommen ist der Sinn.',
  threshold: 'Angenehm hart: lernen, länger durchzuhalten.',
  'aerobic-power': 'Kurz und flott, mit Pausen, in denen die Haltung bleibt.',
  'goal-pace': 'Um zu spüren, was der Wettkampftag verlangt.',
  'leg-speed': 'Locker, mit ein paar leichten schnellen Strecken am Ende, die die Beine wach halten.',
  sharpen: 'Ein wenig im Wettkampftempo; hör auf, solange es sich noch gut anfühlt.',
  'walk-run': 'Eine Minute laufen, eine Minute gehen, so lange es angenehm bleibt.',
}

const notes: Record<WeekNote, string> = {
  'cut-back': 'mit Absicht leichter',
  pause: 'kürzer, wegen einer Pause',
  return: 'zurück nach einer Pause',
  'race-ahead': 'ein Wettkampf in dieser Woche',
  'few-minutes': 'so viel, wie deine Tage fassen',
  begun: 'was von dieser Woche noch bleibt',
  'from-little': 'ein kleiner, sanfter Anfang',
}

const roles: Record<StepRole, string> = {
  'warm-up': 'einlaufen',
  work: '',
  recovery: 'locker',
  'cool-down': 'auslaufen',
  easy: '',
}

export function planWords(format: Format): Pick<Words, 'calendarEvent' | 'raceCard' | 'plan'> {
  const { distance, raceDistance, duration, date } = format

  const beats = ({ low_bpm, high_bpm }: HeartRateRange) => `Puls ${low_bpm}–${high_bpm}`
  const orBeats = (range: HeartRateRange | undefined) => (range ? ` oder ${beats(range)}` : '')

  const target = (goal: StepTarget, units: UnitSystem): string => {
    switch (goal.by) {
      case 'pace':
        return `${format.paceValue(goal.fast_s_per_km, units)}–${format.pace(goal.slow_s_per_km, units)}${orBeats(goal.heartRate)}`
      case 'heart-rate':
        return beats(goal)
      case 'effort':
        return `Anstrengung ${goal.low}–${goal.high} von 10${orBeats(goal.heartRate)}`
    }
  }

  const step = (each: WorkoutStep, units: UnitSystem): string => {
    if ('repeat' in each) return `${each.repeat} × (${each.steps.map((one) => step(one, units)).join(', ')})`
    const size = each.distance_m === undefined ? duration(each.duration_s ?? 0) : distance(each.distance_m, units)
    const at = each.target ? `mit ${target(each.target, units)}` : 'gehen'
    return [size, roles[each.role], at].filter((part) => part !== '').join(' ')
  }

  const watch = watchWords(format)
  const shorter = (size: string) => `an einem müden Tag ${size}`
  const kind = (each: WorkoutKind) => kinds[each]
  const purpose = (each: Purpose) => purposes[each]

  return {
    ...calendarWords(format, { kind, purpose, watch: watch.watch, shorter }),
    raceCard: raceCardWords(format),
    plan: {
      ...watch,
      ...followWords(format, kind),
      phase: (phase) => phases[phase],
      kind,
      purpose,
      note: (note) => notes[note],
      strength: (days, asOf) =>
        days.length === 0
          ? ''
          : `Platz für Krafttraining (wenige Wiederholungen, schwer, sobald du es gewohnt bist): ${days.map((on) => format.dateWithWeekdayShort(on, asOf)).join(', ')}`,
      steps: (steps, units) => steps.map((each) => step(each, units)).join('; '),
      why(problem, units) {
        switch (problem.code) {
          case 'no-day-left':
            return 'Der Tag ist vorbei, es bleiben also keine Wochen zum Auslegen.'
          case 'long-run-too-short':
            return `Bis dahin käme dein längster Lauf in behutsamen Schritten auf etwa ${distance(problem.reached_m, units)}; gefragt sind etwa ${distance(problem.needed_m, units)}.`
          case 'weeks-too-small':
            return `Bis dahin kämen deine Wochen in behutsamen Schritten auf etwa ${distance(problem.reached_m, units)}, weniger als ${distance(problem.needed_m, units)}.`
          case 'target-too-fast':
            return `${duration(problem.time_s)} ist weit von dem, was deine Ergebnisse für diesen Tag zeigen. Cairn plant für das, was eine ordentliche Chance hat.`
          case 'injured':
            return 'Du hast eine Verletzung notiert, die noch andauert. Das Wichtigste zuerst: Der Plan wartet, bis du wieder läufst.'
          case 'pregnant':
            return 'Während einer Schwangerschaft legt Cairn keinen Plan. Was für dich richtig ist, besprichst du mit deiner Hebamme, deiner Ärztin oder deinem Arzt.'
          case 'first-things':
            return 'Das Wichtigste zuerst: Du hast von etwas erzählt, das vor dem nächsten Lauf angesehen werden sollte. Der Plan wartet, bis ein Eintrag zum Befinden sagt, was daraus wurde.'
          case 'under-age':
            return 'Für Laufende unter 18 macht Cairn keinen Marathonplan. Kürzere Wettkämpfe sind ein guter Ort zum Wachsen.'
        }
      },
      alternative(each, units) {
        switch (each.kind) {
          case 'later':
            return each.time_s === null
              ? `Dasselbe Ziel am ${date(each.on)} oder später`
              : `Derselbe Wettkampf am ${date(each.on)} oder später, in etwa ${duration(each.time_s)}`
          case 'shorter':
            return `${raceDistance(each.distance_m, units)} am selben Tag`
          case 'slower':
            return `Etwa ${duration(each.time_s)} am selben Tag; nach deinen Ergebnissen steht es dafür fünfzig zu fünfzig`
          case 'finish':
            return 'Derselbe Wettkampf ohne Zeit: gut ins Ziel kommen'
          case 'less':
            return `Etwa ${distance(each.weekly_m, units)} pro Woche bis zum selben Tag`
        }
      },
      milestone(each, units) {
        switch (each.kind) {
          case 'longest-run':
            return `Ein längster Lauf von ${distance(each.distance_m, units)}`
          case 'weeks-held':
            return `${each.weeks} Wochen mit etwa ${distance(each.weekly_m, units)} hinter dir`
          case 'tune-up': {
            const race = raceDistance(each.distance_m, units)
            const test = each.isRace
              ? `${race}, ein Wettkampf auf dem Weg`
              : `${race} als Test, anstelle des Laufs an dem Tag`
            return each.fast_s === null || each.slow_s === null
              ? test
              : `${test}, wohl zwischen ${duration(each.fast_s)} und ${duration(each.slow_s)}`
          }
          case 'race':
            return each.time_s === null
              ? `Wettkampftag: ${raceDistance(each.distance_m, units)}`
              : `Wettkampftag: ${raceDistance(each.distance_m, units)} in ${duration(each.time_s)}`
        }
      },
      seasonRace: ({ distance_m, ...race }, units) =>
        race.time_s == null
          ? raceDistance(distance_m, units)
          : `${raceDistance(distance_m, units)} in ${duration(race.time_s)}`,
      season: 'Die Saison',
      feasibleNot: (why = []) => (isRunnerFirst(why) ? 'Vorerst kein Plan.' : 'Die Wochen bis dahin reichen nicht.'),
      instead: 'Was gehen würde',
      onTheWay: 'Auf dem Weg',
      raceIsLonger:
        'Der Wettkampf selbst ist länger als jeder Lauf davor: Der Wettkampftag ist der eine Tag, an dem der übliche nächste Schritt nicht gilt.',
      shorter,
    },
  }
}
