import type { NextAsk } from '../../../core/goal/asks-types.ts'
import type { Measure } from '../../../core/goal/measure.ts'
import type { Reader } from '../../reader.ts'
import type { WithDays } from '../../with-days.ts'
import type { EnglishFormat } from '../format/format.ts'
import { progressAmounts } from './progress-amounts.ts'

type Next = WithDays<NextAsk>

const ENDED: Readonly<Record<string, string>> = {
  achieved: 'Nothing more: it is achieved.',
  'fell-short': 'Nothing more: it has ended, and what you built on the way is yours.',
  released: 'Nothing more: you let it go.',
}
const RATED = {
  stress: 'how much stress you feel',
  enjoyment: 'how much you enjoyed it',
  energy: 'how much energy you have',
} as const
const RHYTHMS = {
  'each-run': 'after each run',
  'before-and-after': 'before and after each run',
  weekly: 'once a week',
} as const
const KEPT = { 'resting-heart-rate': 'Your resting heart rate', weight: 'Your weight' } as const

/** What the next two weeks hold for a goal, in a sentence or two. */
export function nextWords(format: EnglishFormat) {
  const { quantity } = progressAmounts(format)

  const say = (ask: Next, measure: Measure, reader: Reader, nameOf: (goalId: string) => string | undefined): string => {
    const { asOf } = reader
    const on = (day: Parameters<typeof format.date>[0]) => format.dateWithWeekday(day, asOf)
    switch (ask.code) {
      case 'ended':
        return ENDED[ask.state] ?? 'Nothing more.'
      case 'resting':
        return 'Nothing. It rests for as long as you need.'
      case 'starts':
        return `Nothing yet. It starts on ${on(ask.on)}.`
      case 'reached':
        return 'Nothing more: it is reached.'
      case 'over':
        return 'Its last day has passed. Look back on it, and choose what comes next.'
      case 'amount':
        return `About ${quantity(ask.amount, ask.unit, measure, reader)} in the next ${format.days(ask.days)}.`
      case 'periods':
        return periods(ask, measure, reader)
      case 'level':
        return `Weeks that come to about ${quantity(ask.amount, ask.unit, measure, reader)}, step by step.`
      case 'planned':
        return planned(ask)
      case 'nothing-planned':
        return 'Nothing is planned in the next two weeks.'
      case 'race': {
        const race = ask.distance_m === undefined ? 'race' : format.raceDistance(ask.distance_m, reader.units)
        return ask.days === 0
          ? `Today is the day: ${race}.`
          : `The day itself, ${format.relativeDay(ask.on, asOf)}: ${race}.`
      }
      case 'through': {
        const names = ask.goalIds.map((id) => nameOf(id)).filter((name) => name !== undefined)
        return names.length === 0
          ? 'It asks through the goals that carry it.'
          : `It asks through what carries it: ${format.list(names)}.`
      }
      case 'no-process':
        return noProcess(ask, reader)
      case 'say-each-day':
        return 'A word each day on how it felt. A day without one stays open.'
      case 'look-after-yourself':
        return `Look after yourself first: you spoke of ${ask.level === undefined ? 'a sign to be seen by a doctor' : 'pain'} on ${on(ask.on)}. The goal can wait.`
      case 'answer':
        return `An answer ${RHYTHMS[ask.rhythm]}: ${ask.of === 'own' ? (ask.question ?? 'your own question') : RATED[ask.of]}.`
      case 'measure':
        return `${KEPT[ask.of]}, measured now and then; once a week is enough.`
      case 'steady-runs':
        return steadyRuns(ask)
      case 'collect':
        return `${format.number(ask.left)} still to come, whenever the way leads there.`
      case 'review':
        return ask.days <= 14
          ? `A look back on ${on(ask.on)}: is it still good?`
          : `Nothing but the next run. You look back on it ${format.relativeDay(ask.on, asOf)}.`
      case 'step':
        return `The next step is "${ask.step}".`
      case 'your-word':
        return 'Your word, when it is done.'
      case 'no-long-break':
        return 'To ease off early where something hurts, so that no long break comes of it.'
      case 'parts':
        return ask.parts.map((part) => say(part, measure, reader, nameOf)).join(' ')
    }
  }

  const periods = (ask: Extract<Next, { code: 'periods' }>, measure: Measure, reader: Reader) => {
    const until = format.dateWithWeekday(ask.until, reader.asOf)
    const days = ask.weekdays ? ` (on ${format.either(ask.weekdays.map((day) => format.weekdayName(day)))})` : ''
    const now =
      ask.left > 0
        ? `${quantity(ask.left, ask.unit, measure, reader)}${days} until ${until}`
        : `Nothing more until ${until}`
    return ask.next === undefined ? `${now}.` : `${now}, then ${quantity(ask.next, ask.unit, measure, reader)}.`
  }

  const planned = ({ workouts, rest }: Extract<Next, { code: 'planned' }>) => {
    const work = workouts > 0 ? format.count(workouts, 'planned workout', 'planned workouts') : undefined
    const quiet = rest > 0 ? format.count(rest, 'day of rest', 'days of rest') : undefined
    return `${format.list([work, quiet].filter((each) => each !== undefined))}.`
  }

  const noProcess = ({ usualDays, usual_m }: Extract<Next, { code: 'no-process' }>, { units }: Reader) => {
    if (usualDays === 0) return 'Nothing carries it yet: two or three easy runs a week would be a beginning.'
    const far = usual_m === undefined ? '' : `, ${format.distance(usual_m, units)}`
    return `Nothing carries it yet. Your weeks have about ${format.count(Math.round(usualDays), 'day', 'days')} with a run${far}: a habit can stand on that.`
  }

  const steadyRuns = ({ metric, more }: Extract<Next, { code: 'steady-runs' }>) => {
    const what = metric === 'cadence' ? 'steady runs at your usual pace' : 'steady, flat runs with heart rate'
    return more > 0
      ? `At least ${format.number(more)} more ${what}, twenty minutes or longer, so that there is something to read.`
      : `Some ${what}, as you do them anyway: they show how it moves.`
  }

  return say
}
