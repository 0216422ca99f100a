import type { TriggerCode } from '../../../core/advice/trigger.ts'
import type { Waits } from '../../../core/advice/quiet.ts'
import type { Strength } from '../../../core/wellbeing/sign.ts'
import type { Format, Words } from '../../words.ts'

const names: Record<TriggerCode, string> = {
  health: 'Dein Körper fragt gerade nach etwas anderem.',
  'busy-life': 'Das Leben hat dich anderswo gebraucht.',
  'slower-than-expected': 'Es geht langsamer, als es beim Setzen aussah.',
  'faster-than-expected': 'Es läuft besser, als es aussah. Vielleicht ist Platz für mehr, wenn du magst.',
  'weeks-not-held': 'Die letzten Wochen enthielten weniger als gedacht.',
  'lost-meaning': 'Vielleicht bedeutet es dir weniger, oder es drückt mehr.',
  'out-of-reach': 'Bis zu diesem Tag ist es schwer zu erreichen.',
  'not-reached': 'Sein letzter Tag ist vorbei.',
  'no-contact': 'Hier war es eine Weile still.',
}

const waits: Record<Waits['why'], (until: string) => string> = {
  'after-race': (until) => `Der Wettkampf ist noch frisch. Kein Urteil vor dem ${until}.`,
  decided: (until) => `Du hast vor Kurzem entschieden. Cairn fragt am ${until} wieder, nicht früher.`,
  'let-go': (until) => `Du hast es losgelassen. Vor dem ${until} wird nichts angeboten.`,
  'season-off': () => 'Eine Zeit ohne Ziele: Alles ist ruhig, und dein Laufen wird aufgezeichnet.',
  ended: () => 'Dieses Ziel ist beendet. Die Wege von hier aus sind da, wann immer du sie möchtest.',
}

const strengths: Record<Strength, string> = {
  strong: 'hinter dieser Regel stehen Versuche',
  moderate: 'übereinstimmend beobachtet',
  weak: 'Theorie und kleine Studien',
  practice: 'gängige Praxis, ohne eine Studie, die sie trägt',
}

/** Why another look at a goal may be worth while, and why nothing is said of it. */
export function triggerWords(format: Format): Pick<Words['advice'], 'trigger' | 'rests' | 'triggerSeen' | 'waits'> {
  return {
    trigger: (code) => names[code],
    rests: ({ strength, evidence }) =>
      evidence.some(({ code }) => code === 'reachable' || code === 'last-day') ? 'eine Tatsache' : strengths[strength],
    triggerSeen({ code, evidence }) {
      const chances = evidence.filter((fact) => fact.code === 'chance').flatMap(({ value }) => value ?? [])
      if (chances.length > 1)
        return `Von ${format.percent(chances[0]!)} auf ${format.percent(chances.at(-1)!)}, bei zwei Blicken nacheinander.`
      const weeks = evidence.filter((fact) => fact.code === 'weeks')
      if (weeks.length > 0)
        return `Von dem, was gedacht war, Woche für Woche: ${format.list(weeks.map(({ value = 0, of = 1 }) => format.percent(value / of)))}.`
      const pause = evidence.find((fact) => fact.code === 'pause')
      if (pause?.value !== undefined && code !== 'not-reached') return `${format.days(pause.value)} Pause.`
      return undefined
    },
    waits: (why, until, asOf) => waits[why](until === undefined ? '' : format.date(until, asOf)),
  }
}
