import type { SignFact } from '../sign.ts'
import { lately, pains, sign, type SignRule } from '../watched.ts'

/** Above this a run should stop; from `FELT` on pain is more than a twinge (bands after Thomeé 1997, Silbernagel 2007). */
export const STOP_ABOVE = 5
export const FELT = 3
/** A word of strong pain holds so long. */
const STRONG_DAYS = 7
/** The same place in each of so many weeks. */
const WEEKS = 3

export type Pain = Extract<SignFact, { kind: 'answer' }>

/** Pain above what a run may carry on with, within a week. */
export const strongPain: SignRule = ({ evidence, asOf }) => {
  const strong = lately(pains(evidence.checkIns, asOf), asOf, STRONG_DAYS).filter(({ value }) => value > STOP_ABOVE)
  return strong.length > 0 ? [sign('pain-strong', 'practice', strong[0]!.on, strong)] : []
}

/** Pain in one place in each of three weeks: persistence says more than one bad day. */
export const stayingPain: SignRule = ({ evidence, asOf }) => {
  const felt = lately(pains(evidence.checkIns, asOf), asOf, WEEKS * 7).filter(({ value }) => value >= FELT)
  const places = new Map<string, Pain[]>()
  for (const pain of felt) {
    const place = (pain.where ?? '').trim().toLowerCase()
    places.set(place, [...(places.get(place) ?? []), pain])
  }
  return [...places.values()].flatMap((own) => {
    const weeks = new Set(own.map(({ on }) => Math.floor((asOf - on) / 7)))
    return weeks.size === WEEKS ? [sign('pain-staying', 'practice', own[0]!.on, own)] : []
  })
}
