import type {
  Assumption,
  ChanceWord,
  GoalModel,
  MissingFact,
  NoChanceReason,
} from '../../../core/forecast/goal-forecast.ts'
import type { Zone } from '../../../core/forecast/zone.ts'
import type { ChanceView } from '../../../core/view/chance-types.ts'
import type { EnglishFormat } from '../format/format.ts'

const zones: Record<Zone, string> = {
  'not-with-this-date': 'not with this date',
  'long-shot': 'a long shot',
  challenging: 'challenging and possible',
  likely: 'likely',
  floor: 'very likely',
  'asks-too-much': 'asks more than you usually keep',
  habit: 'right for a habit',
  'habit-with-room': 'a habit with room to spare',
  'could-ask-more': 'could ask a little more',
}

const words: Record<ChanceWord, string> = {
  seldom: 'seldom',
  'now-and-then': 'now and then',
  'about-as-often-as-not': 'about as often as not',
  often: 'often',
  mostly: 'mostly',
}

const missing: Record<MissingFact, string> = {
  'race-result': 'one race, or one hard recorded run, of any distance from the mile up',
  target: 'what the goal aims at',
  'day-to-come': 'a day still to come on which it can be run',
  'known-week': 'a week of running',
  log: 'your runs: an empty log says nothing of how often you run',
  'last-day': 'a last day for the goal',
  'long-run': 'a run of the last eight weeks with its distance',
  'planned-workouts': 'planned workouts',
  'recordings-of-it': 'recordings that have it',
}

const reasons: Record<NoChanceReason, string> = {
  ended: 'This goal has ended.',
  resting: 'This goal rests. There is no chance to say until it goes on.',
  open: 'An open goal is for as long as it is good: there is nothing to be likely or unlikely.',
  'by-hand': 'No data sees this goal. You say when it is done.',
  weight: 'Cairn says no chance of a weight, on purpose.',
  'health-value': 'Cairn says no chance of a matter of health: it asks for no ambition.',
  'own-rating': 'How you feel is yours to say, and nobody else has a number for it.',
  'single-workout': 'One workout is done or not: its day will tell.',
  'part-without-chance': 'One part of this goal has no chance that can be said, so the whole has none.',
  'first-things': 'First things first: you, and what you told of. The goal waits.',
  'under-age':
    'You can keep this goal. Before 18 Cairn lays no plan to a marathon and says no chance of one: shorter races and a steady rhythm are a fine place to grow.',
}

const assumed: Record<Assumption, string> = {
  'healthy-start': 'If you start healthy.',
  'one-attempt-on-the-last-day': 'One try, on the last day: no race is planned yet.',
  'attempts-spread-evenly': 'Your tries lie evenly on the days up to the last.',
  'results-from-training': 'From hard training runs alone: a race is usually faster.',
  'stated-level': 'From the level you say, with no result yet: very wide.',
  'stated-habit': 'From what you mean to do, with no run yet: very wide.',
  'pause-ends-now': 'As if your rest ended today.',
  'usual-plan': 'As if your plan went on like the last weeks.',
  'parts-alike': 'Simple: as if one day or part knew nothing of the next.',
  'own-ratio': 'By what your own kilometre usually holds.',
  'hills-by-climb': 'The climb counts as longer way.',
  'heat-as-expected': 'The warmth you expect on the day is counted.',
  'altitude-counted': 'The thin air at the altitude of the race is counted.',
}

const models: Record<GoalModel, string> = {
  'race-time': 'race times',
  frequency: 'weeks of runs',
  volume: 'weekly distance',
  'volume-periods': 'weekly distance, period by period',
  level: 'weekly distance, its mean',
  'simple-adherence': 'a simple count of workouts kept',
  'simple-days': 'a simple count of days kept',
  'simple-weeks': 'a simple count of weeks kept',
  'simple-first-time': 'a simple look at your longest run',
  'simple-collection': 'a simple count of what you found so far',
  'simple-metric': 'a simple look at where the number stands',
  'simple-clear-days': 'how often runners stay free of injury',
  composite: 'its parts together, a guess',
}

/** Chances as people speak: in tens, never as a promise. */
export function chanceWords({ number, percent }: EnglishFormat) {
  /** '4 times in 10', 'between 3 and 4 times in 10' for 35. */
  const times = (rounded: number) => {
    const tenths = rounded * 10
    if (Math.abs(tenths - Math.round(tenths)) < 1e-6)
      return Math.round(tenths) === 1 ? 'once in 10' : `${number(Math.round(tenths))} times in 10`
    return `between ${number(Math.floor(tenths))} and ${number(Math.ceil(tenths))} times in 10`
  }
  /** 'about 4 times in 10'; below a tenth and above nine in words. */
  const spoken = (chance: number) => {
    if (chance < 0.1) return 'less than once in 10'
    if (chance > 0.9) return 'more than 9 times in 10'
    const said = times(Math.round(chance * 20) / 20)
    return said.startsWith('between') ? said : `about ${said}`
  }
  /** The difference of two chances, in points: '+4', '−12', 'no change'. */
  const points = (by: number) => {
    const value = Math.round(by * 100)
    if (value === 0) return by === 0 ? 'no change' : 'under 1 point'
    return `${value > 0 ? '+' : '−'}${number(Math.abs(value))} ${Math.abs(value) === 1 ? 'point' : 'points'}`
  }

  return {
    zones,
    models,
    spoken,
    points,
    missing: (facts: readonly MissingFact[]) => `Still needed: ${facts.map((fact) => missing[fact]).join('; ')}.`,
    reason: (reason: NoChanceReason) => reasons[reason],
    assumed: (facts: readonly Assumption[]) => facts.map((fact) => assumed[fact]),
    /** 'between 30 and 50 %': how far the chance itself may be trusted. */
    range: ({ low, high }: { low: number; high: number }) => `between ${percent(low)} and ${percent(high)}`,
    wordRange: ({ from, to }: { from: ChanceWord; to: ChanceWord }) =>
      from === to ? words[from] : `somewhere between ${words[from]} and ${words[to]}`,
    /** The one line that stands for a chance, whatever it is. */
    line(view: ChanceView): string {
      switch (view.kind) {
        case 'guess-first':
          return 'Say first what you think yourself; then Cairn says it too.'
        case 'missing':
          return `Still needed: ${view.missing.map((fact) => missing[fact]).join('; ')}.`
        case 'none':
          return view.reason === null ? '' : reasons[view.reason]
        case 'words':
          return view.words === null
            ? ''
            : `Runners like this stay free of injury ${view.words.from === view.words.to ? words[view.words.from] : `somewhere between ${words[view.words.from]} and ${words[view.words.to]}`}. Cairn gives no number: it is no diagnosis.`
        case 'chance': {
          if (view.decided === 'reached') return 'Reached.'
          if (view.decided === 'over') return 'Not with these days any more.'
          const zone = view.zone === null ? '' : `, ${zones[view.zone]}`
          return `${spoken(view.chance ?? 0)}${zone}`
        }
      }
    },
  }
}
