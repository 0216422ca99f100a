import type { TriggerCode } from '../../../core/advice/trigger.ts'
import type { Waits } from '../../../core/advice/quiet.ts'
import type { Strength } from '../../../core/wellbeing/sign.ts'
import type { OptionsPage } from '../../../core/view/options-view.ts'
import type { EnglishFormat } from '../format/format.ts'

type Trigger = OptionsPage['triggers'][number]

const names: Record<TriggerCode, string> = {
  health: 'Your body asks for something else just now.',
  'busy-life': 'Life has needed you elsewhere.',
  'slower-than-expected': 'It goes more slowly than it looked when you set it.',
  'faster-than-expected': 'It goes better than it looked. There may be room for more, if you like.',
  'weeks-not-held': 'The last weeks held less than they were meant to.',
  'lost-meaning': 'It may have come to mean less, or to weigh more.',
  'out-of-reach': 'It is hard to reach by this date.',
  'not-reached': 'Its last day has passed.',
  'no-contact': 'It has been quiet here for a while.',
}

const waits: Record<Waits['why'], (until: string) => string> = {
  'after-race': (until) => `The race is still fresh. No verdict before ${until}.`,
  decided: (until) => `You decided a short while ago. Cairn asks again on ${until}, not before.`,
  'let-go': (until) => `You let it go. Nothing is offered before ${until}.`,
  'season-off': () => 'A season without goals: everything is quiet, and your running is recorded.',
  ended: () => 'This goal has ended. The ways on are here whenever you want them.',
}

const strengths: Record<Strength, string> = {
  strong: 'trials stand behind this rule',
  moderate: 'observed consistently',
  weak: 'theory and small studies',
  practice: 'common practice, without a study that carries it',
}

/** Why another look at a goal may be worth while, and why nothing is said of it. */
export function triggerWords(format: EnglishFormat) {
  return {
    trigger: (code: TriggerCode): string => names[code],
    /** What the rule rests on; what is counted and not judged is a fact. */
    rests: ({ strength, evidence }: Trigger): string =>
      evidence.some(({ code }) => code === 'reachable' || code === 'last-day') ? 'a fact' : strengths[strength],
    /** What was seen, in numbers; undefined where the name says all. */
    triggerSeen({ code, evidence }: Trigger): string | undefined {
      const chances = evidence.filter((fact) => fact.code === 'chance').flatMap(({ value }) => value ?? [])
      if (chances.length > 1)
        return `From ${format.percent(chances[0]!)} to ${format.percent(chances.at(-1)!)}, at two looks in a row.`
      const weeks = evidence.filter((fact) => fact.code === 'weeks')
      if (weeks.length > 0)
        return `Of what was meant, week by week: ${format.list(weeks.map(({ value = 0, of = 1 }) => format.percent(value / of)))}.`
      const pause = evidence.find((fact) => fact.code === 'pause')
      if (pause?.value !== undefined && code !== 'not-reached') return `A pause of ${format.days(pause.value)}.`
      return undefined
    },
    waits: (why: Waits['why'], until: string | undefined, asOf: string): string =>
      waits[why](until === undefined ? '' : format.date(until, asOf)),
  }
}
