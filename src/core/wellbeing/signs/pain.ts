import { addDays, type LocalDate } from '../../base/calendar.ts'
import type { CheckIn } from '../../evidence/check-in.ts'
import type { SignFact } from '../sign.ts'
import { lately, pains, sign, type SignRule } from '../watched.ts'

/** Above this a run should stop; from `FELT` on pain is more than a twinge (bands after Thomeé 1997, Silbernagel 2007). */
const STOP_ABOVE = 5
const FELT = 3
const DAYS = 14
/** A word of strong pain holds so long. */
const STRONG_DAYS = 7
/** A run within so many days of strong pain is run through it. */
const AFTER_DAYS = 2
/** Runs in pain that had not settled by the next morning; and runs in pain at all. */
const UNSETTLED_FEWEST = 2
const PAINFUL_FEWEST = 4
/** The same place in each of so many weeks. */
const WEEKS = 3

type Pain = Extract<SignFact, { kind: 'answer' }>

/** Pain above what a run may carry on with, within a week. */
export const strongPain: SignRule = ({ evidence, asOf }) => {
  const strong = lately(pains(evidence.checkIns, asOf), asOf, STRONG_DAYS).filter(({ value }) => value > STOP_ABOVE)
  return strong.length > 0 ? [sign('pain-strong', 'practice', strong[0]!.on, strong)] : []
}

/**
 * Running on in pain: a run within two days of pain above five; two runs on days, or right after mornings, on which pain
 * had not settled; or four runs in pain within two weeks.
 */
export const painRunThrough: SignRule = ({ evidence, runs, asOf }) => {
  const felt = lately(pains(evidence.checkIns, asOf), asOf, DAYS).filter(({ value }) => value >= FELT)
  if (felt.length === 0) return []
  const mornings = unsettledMornings(evidence.checkIns, asOf)
  const seen = new Map<string, { readonly run: (typeof runs)[number]; readonly pain: Pain; readonly how: How }>()
  for (const run of runs) {
    const { localDay, id } = run
    if (localDay <= addDays(asOf, -DAYS)) continue
    const strong = felt.findLast(({ on, value }) => value > STOP_ABOVE && on < localDay && on >= localDay - AFTER_DAYS)
    const morning = mornings.has(localDay) ? felt.find(({ on }) => on === localDay) : undefined
    const during = felt.find(({ on }) => on === localDay)
    const pain = strong ?? morning ?? during
    if (pain) seen.set(id, { run, pain, how: strong ? 'strong' : morning ? 'unsettled' : 'during' })
  }
  const all = [...seen.values()]
  const count = (...hows: readonly How[]) => all.filter(({ how }) => hows.includes(how)).length
  if (count('strong') === 0 && count('unsettled') < UNSETTLED_FEWEST && all.length < PAINFUL_FEWEST) return []
  const words = [...new Set(all.map(({ pain }) => pain))]
  const done = all.map(({ run }): SignFact => {
    const { localDay: on, id, distance_m } = run
    return { kind: 'run', on, activityId: id, ...(distance_m !== undefined && { distance_m }) }
  })
  const since = words.reduce((first, { on }) => (on < first ? on : first), asOf)
  return [
    sign(
      'pain-run-through',
      'practice',
      since,
      [...words, ...done].toSorted((a, b) => onOf(a) - onOf(b)),
    ),
  ]
}

type How = 'strong' | 'unsettled' | 'during'
const onOf = (fact: SignFact): LocalDate => ('on' in fact ? fact.on : fact.from)

/** Mornings after a day with pain on which it was still felt: told of that day, or on the morning itself. */
function unsettledMornings(checkIns: readonly CheckIn[], asOf: LocalDate): ReadonlySet<LocalDate> {
  const hurt = new Set(checkIns.flatMap(({ on, pain }) => ((pain?.level ?? 0) > 0 ? [on] : [])))
  return new Set(
    checkIns.flatMap(({ on, moment, pain }) => {
      if (pain?.nextMorning !== undefined && pain.nextMorning >= FELT && on < asOf) return [addDays(on, 1)]
      const isStillThere = moment === 'morning' && (pain?.level ?? 0) >= FELT && hurt.has(addDays(on, -1))
      return isStillThere && on <= asOf ? [on] : []
    }),
  )
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
