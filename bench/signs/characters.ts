import type { Character, Hidden } from './made-life.ts'

/** A state that goes towards another by a share a day. */
const toward = (hidden: Hidden, name: keyof Hidden, aim: number, share = 0.06) => {
  hidden[name] += (aim - hidden[name]) * share
}
const during = (day: number, from: number, to: number) => day >= from && day <= to

const ORDINARY = {
  days: [2, 4, 6, 7],
  easy_km: 8,
  long_km: 14,
  pace: 345,
  raceEvery_weeks: 6,
  heeds: 1,
  answers: 0.75,
  goal: 'habit',
} as const

/** Ten runners with their stories. What truly was the matter is told by the story, in its own days. */
export const CHARACTERS: readonly Character[] = [
  { ...ORDINARY, name: 'steady and happy', live: () => {}, truths: [] },
  {
    ...ORDINARY,
    name: 'niggles that settle',
    live: (day, hidden) => toward(hidden, 'pain', day > 0 && day % 35 < 5 ? 4.5 : 0, 0.3),
    truths: [],
  },
  {
    ...ORDINARY,
    name: 'injury mid-block',
    live: (day, hidden) => {
      if (during(day, 70, 100)) toward(hidden, 'pain', day < 84 ? 7 : 2.5, 0.25)
      else toward(hidden, 'pain', 0, 0.2)
    },
    amount: (day) => (during(day, 77, 98) ? 0 : during(day, 99, 126) ? 0.5 : 1),
    pauses: [{ from: 77, to: 98, reason: 'injury' }],
    heeds: 0.2,
    truths: [
      { code: 'pain-strong', from: 70, to: 91 },
      { code: 'pain-run-through', from: 70, to: 91, runs: 2 },
      { code: 'pain-staying', from: 70, to: 98 },
      { code: 'adherence-low', from: 77, to: 147 },
      { code: 'ramp', from: 127, to: 147 },
      { code: 'long-run-jump', from: 99, to: 147 },
      { code: 'long-run-jump-planned', from: 91, to: 147 },
    ],
  },
  {
    ...ORDINARY,
    name: 'busy month',
    live: (day, hidden) => toward(hidden, 'life', during(day, 84, 115) ? 10 : 3, 0.35),
    amount: (day) => (during(day, 84, 115) ? 0.7 : 1),
    truths: [
      { code: 'busy-life', from: 84, to: 119 },
      { code: 'adherence-low', from: 84, to: 126 },
      { code: 'forecast-falling', from: 91, to: 181 },
      { code: 'short-sleep', from: 84, to: 119 },
      { code: 'long-run-jump', from: 112, to: 133 },
      { code: 'long-run-jump-planned', from: 105, to: 133 },
    ],
  },
  {
    ...ORDINARY,
    name: 'breakthrough',
    goal: 'race',
    raceEvery_weeks: 2,
    live: (day, hidden) => {
      if (during(day, 28, 112)) hidden.form += 0.07 / 85
    },
    truths: [{ code: 'forecast-rising', from: 28, to: 181 }],
  },
  {
    ...ORDINARY,
    name: 'slow burn-out',
    live: (day, hidden) => {
      if (day < 56) return
      toward(hidden, 'joy', 1.5, 0.03)
      toward(hidden, 'pull', 2, 0.025)
      toward(hidden, 'duty', 8, 0.03)
      hidden.fatigue += 0.03 * Math.min(60, day - 56) * 0.5
    },
    truths: [
      { code: 'joy-gone', from: 84, to: 181 },
      { code: 'obligation', from: 84, to: 181 },
      { code: 'worn-down', from: 63, to: 181 },
      { code: 'effort-rising', from: 63, to: 181 },
      { code: 'meaning-lost', from: 98, to: 181 },
    ],
  },
  {
    ...ORDINARY,
    name: 'obsessive, through pain',
    heeds: 0,
    live: (day, hidden, random) => {
      toward(hidden, 'self', 9.5)
      toward(hidden, 'fear', 7)
      toward(hidden, 'pull', 5.5)
      toward(hidden, 'pain', day >= 42 ? 4.5 + 2 * random() : 0, 0.12)
    },
    pauses: [{ from: 70, to: 112, reason: 'injury' }],
    truths: [
      { code: 'pain-run-through', from: 42, to: 181 },
      { code: 'pain-staying', from: 42, to: 181 },
      { code: 'pain-strong', from: 42, to: 181 },
      { code: 'running-injured', from: 70, to: 126 },
      { code: 'self-worth', from: 0, to: 181 },
      { code: 'anxiety-above-excitement', from: 0, to: 181 },
    ],
  },
  {
    ...ORDINARY,
    name: 'lost interest',
    live: (day, hidden) => {
      if (day < 63) return
      toward(hidden, 'pull', 0.5, 0.05)
      toward(hidden, 'joy', 2, 0.03)
    },
    amount: (day) => (day < 119 ? 1 : 0),
    silentFrom: 140,
    truths: [
      { code: 'meaning-lost', from: 70, to: 181 },
      { code: 'break', from: 119, to: 181 },
      { code: 'adherence-low', from: 105, to: 181 },
      { code: 'joy-gone', from: 98, to: 181 },
      { code: 'worn-down', from: 84, to: 154 },
      { code: 'no-contact', from: 140, to: 181 },
      { code: 'forecast-falling', from: 126, to: 181 },
    ],
  },
  {
    ...ORDINARY,
    name: 'beginner',
    goal: 'none',
    days: [2, 4, 7],
    easy_km: 3,
    long_km: 4,
    pace: 430,
    live: (day, hidden) => {
      if (day > 0 && day < 168) hidden.form += 0.0004
    },
    amount: (day) => (day < -14 ? 0 : 1 + Math.max(0, day) / 240),
    oneRun: (day) => (day === 62 ? 10 : undefined),
    truths: [{ code: 'long-run-jump', from: 62, to: 68 }],
  },
  {
    ...ORDINARY,
    name: 'returner',
    goal: 'none',
    live: (day, hidden) => {
      hidden.form = day < 0 ? 1 : Math.min(1, 0.93 + day / 1500)
    },
    amount: (day) => (during(day, -28, 34) ? 0 : day > 34 ? Math.min(1, 0.5 + (day - 34) / 90) : 1),
    oneRun: (day) => (day === 34 ? 12 : undefined),
    truths: [
      { code: 'break', from: 0, to: 34 },
      { code: 'long-run-jump', from: 34, to: 75 },
      { code: 'ramp', from: 41, to: 90 },
    ],
  },
]
