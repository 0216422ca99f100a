import { logistic, logit } from '../../src/core/stats/logistic.ts'

/** The scale on which each constant of a habit is searched: unbounded, and about as coarse as the others. */
const POSITIVE = { to: Math.log, from: Math.exp }
const CHANCE = { to: (v: number) => logit(v), from: logistic }
const ANY = { to: (v: number) => v, from: (v: number) => v }
const SCALES: Readonly<Record<string, typeof ANY>> = {
  keep: CHANCE,
  stop: CHANCE,
  resume: CHANCE,
  strayRun: CHANCE,
  mean: ANY,
  stopTilt: ANY,
  irregularSpread: ANY,
  irregularStop: ANY,
}

const scaleOf = (id: string) => SCALES[id.split('.').at(-1) ?? ''] ?? POSITIVE
export const searched = (id: string, value: number) => scaleOf(id).to(value)
export const found = (id: string, value: number) => scaleOf(id).from(value)
