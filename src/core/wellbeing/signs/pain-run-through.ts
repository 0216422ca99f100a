import type { ActivityFact, Pause } from '../../evidence/evidence.ts'
import { addDays, type LocalDate } from '../../base/calendar.ts'
import type { CheckIn } from '../../evidence/check-in.ts'
import type { SignFact } from '../sign.ts'
import { FELT, type Pain, STOP_ABOVE } from './pain.ts'
import { lately, pains, sign, type SignRule } from '../watched.ts'

const DAYS = 14
/** A run within so many days after strong pain is run through it. */
const AFTER_DAYS = 2
/** Strong pain in a run is run through where it had hurt within so many days before. */
const KNEW_DAYS = 7
/** Runs right after a morning on which pain had not settled; runs in pain at all; and fewer, where it rises by points. */
const UNSETTLED_FEWEST = 2
const PAINFUL_FEWEST = 4
const RISING_FEWEST = 3
const RISING_BY = 2

/** A run in pain: through strong pain, with what had not settled by the morning, or with pain on its day. */
interface Painful {
  readonly run: ActivityFact
  readonly how: 'strong' | 'unsettled' | 'during'
  readonly told: Pain
  /** On the day of the run where it was said, else the last word before it. */
  readonly level: number
}

/**
 * Running on in pain: one run through pain above five; two right after mornings on which it had not settled; three in pain
 * that rises from run to run; or four in pain, within two weeks. docs/methods/signs-red-flags.md
 */
export const painRunThrough: SignRule = ({ evidence, runs, asOf }) => {
  const words = lately(pains(evidence.checkIns, asOf), asOf, DAYS)
  if (words.every(({ value }) => value < FELT)) return []
  const mornings = unsettledMornings(evidence.checkIns, asOf)
  const painful = runs
    .filter(({ localDay }) => localDay > addDays(asOf, -DAYS))
    .flatMap((run) => painOf(run, words, mornings))
  const of = (how: Painful['how']) => painful.filter((each) => each.how === how).length
  const isRunThrough =
    of('strong') > 0 || of('unsettled') >= UNSETTLED_FEWEST || painful.length >= PAINFUL_FEWEST || rises(painful)
  if (!isRunThrough || hasStopped(evidence.pauses, painful.at(-1)!.run.localDay, asOf)) return []
  const told = [...new Set(painful.map((each) => each.told))]
  const done = painful.map(({ run }): SignFact => {
    const { localDay: on, id, distance_m } = run
    return { kind: 'run', on, activityId: id, ...(distance_m !== undefined && { distance_m }) }
  })
  const since = told.reduce((first, { on }) => (on < first ? on : first), asOf)
  const facts = [...told, ...done].toSorted((a, b) => onOf(a) - onOf(b))
  return [sign('pain-run-through', 'practice', since, facts)]
}

function painOf(run: ActivityFact, words: readonly Pain[], mornings: ReadonlySet<LocalDate>): Painful[] {
  const day = run.localDay
  const felt = words.filter(({ value }) => value >= FELT)
  const during = felt.filter(({ on }) => on === day).toSorted((a, b) => b.value - a.value)[0]
  const hadHurt = felt.some(({ on }) => on < day && on >= day - KNEW_DAYS)
  const strong =
    felt.findLast(({ on, value }) => value > STOP_ABOVE && on < day && on >= day - AFTER_DAYS) ??
    (during && during.value > STOP_ABOVE && hadHurt ? during : undefined)
  const hasSettled = words.some(({ on, value }) => on >= day - 1 && on <= day && value < FELT)
  const morning = mornings.has(day)
    ? during
    : mornings.has(addDays(day, -1)) && !hasSettled
      ? felt.findLast(({ on }) => on === day - 1)
      : undefined
  const told = strong ?? morning ?? during
  if (!told) return []
  const how = strong ? 'strong' : morning ? 'unsettled' : 'during'
  return [{ run, how, told, level: (during ?? told).value }]
}

/** Whoever has noted an injury since, and has not run in pain in it, has done what the sign would ask for. */
const hasStopped = (pauses: readonly Pause[], lastOn: LocalDate, asOf: LocalDate): boolean =>
  pauses.some(({ reason, from, to = asOf }) => reason === 'injury' && from > lastOn && from <= asOf && to >= asOf)

/** Run after run no lower, and points higher in the end. */
const rises = (painful: readonly Painful[]) =>
  painful.length >= RISING_FEWEST &&
  painful.every(({ level }, i) => level >= (painful[i - 1]?.level ?? 0)) &&
  painful.at(-1)!.level - painful[0]!.level >= RISING_BY

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
