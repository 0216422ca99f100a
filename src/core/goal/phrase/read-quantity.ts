import { type Found, type Sentence, skip } from './sentence.ts'

/** The lower end of '3 to 4', '40-50', where something counted or measured comes after it. */
export interface Range {
  readonly text: string
  readonly value: number
  readonly most: number
}

/** Two numbers with a word between them, the second larger; `next` stands after both, the value is the lower. */
export function readRange(sentence: Sentence, at: number): Found<Range> | undefined {
  const { lexicon, match, text } = sentence
  const least = readNumber(sentence, at)
  const between = at > 0 && match(lexicon.between, at - 1)?.next === at
  const join =
    least && (match(lexicon.ranges, least.next) ?? (between ? match(lexicon.rangeEnds, least.next) : undefined))
  const most = join && readNumber(sentence, join.next)
  if (!least || !most || most.value <= least.value) return undefined
  return { value: { text: text(at, most.next), value: least.value, most: most.value }, next: most.next }
}

/** A number in digits or words: '12', '1,000', 'twenty five', 'two hundred', 'two and a half'. */
export function readNumber(sentence: Sentence, at: number): Found<number> | undefined {
  const token = sentence.tokens[at]
  const { lexicon, match } = sentence
  let found: Found<number> | undefined =
    token?.kind === 'number' ? { value: token.value, next: at + 1 } : match(lexicon.numbers, at)
  if (!found) return undefined
  if (token?.kind !== 'number' && found.value >= 20 && found.value < 100) {
    const unit = match(lexicon.numbers, found.next)
    if (unit && unit.value > 0 && unit.value < 10) found = { value: found.value + unit.value, next: unit.next }
  }
  const multiplier = match(lexicon.multipliers, found.next)
  if (multiplier) found = { value: found.value * multiplier.value, next: multiplier.next }
  const half = match(lexicon.halves, found.next)
  return half ? { value: found.value + half.value, next: half.next } : found
}

export interface DistanceSaid {
  readonly distance_m: number
  readonly text: string
  /** A name or a usual race length that was taken as one. */
  readonly taken: boolean
  readonly range?: Range
  /** Said as one race is: 'the half', '10k', 'a 50 miler', never '1000 km'. */
  readonly race: boolean
  /** By its name alone: 'a parkrun', 'the half'. */
  readonly named?: boolean
  /** Metres to one of the unit it was said in. */
  readonly unit_m?: number
}

/** How near a length written in round numbers lies to the race it stands for. */
const RACE_LENGTHS: readonly (readonly [from_m: number, to_m: number, race_m: number])[] = [
  [4980, 4995, 5000],
  [9970, 9985, 10000],
  [21080, 21105, 21097.5],
  [42150, 42205, 42195],
]
/** Lengths that races have, in metres, beside the named ones. */
const USUAL_RACES = new Set([
  400, 800, 1000, 1500, 2000, 3000, 5000, 8000, 10000, 12000, 15000, 20000, 25000, 30000, 50000,
])
const USUAL_MILES = new Set([1, 2, 5, 10, 20])
/** Lengths of ultras that are amounts as well: 'a 100k' is one race, '100 km' is not. */
const ULTRAS = new Set([100_000, 50 * 1609.344, 100 * 1609.344])
const MILE_M = 1609.344
/** 'm' after a number this large means metres, after a smaller one minutes. */
const LEAST_METRES = 100

const snapped = (distance_m: number): number | undefined =>
  RACE_LENGTHS.find(([from, to]) => distance_m >= from && distance_m <= to && distance_m % 1 !== 0.5)?.[2]

/** A distance at a place: '5k', '26.2 miles', 'half marathon', '13.1'. */
export function readDistance(sentence: Sentence, at: number): Found<DistanceSaid> | undefined {
  const { lexicon, match, text, tokens } = sentence
  const range = readRange(sentence, at)
  const ranged = range && { value: range.value.value, next: range.next }
  const number = ranged && lengthUnit(sentence, ranged) ? ranged : readNumber(sentence, at)
  const unit = number && lengthUnit(sentence, number)
  if (number && unit) {
    const said = number.value * unit.value
    const race_m = snapped(said)
    const short = match(lexicon.distances, at) ?? glued(sentence, number, unit.value)
    const named = short && !short.value.sure && short.next >= unit.next ? short.value.distance_m : undefined
    const distance_m = named ?? race_m ?? said
    const isUltra =
      ULTRAS.has(said) &&
      at > 0 &&
      match(lexicon.one, at - 1)?.next === at &&
      !match(lexicon.calendarUnits, unit.next) &&
      !match(lexicon.rates, unit.next)
    const usual = USUAL_RACES.has(said) || (unit.value === MILE_M && USUAL_MILES.has(number.value))
    return {
      value: {
        distance_m,
        text: text(at, unit.next),
        taken: distance_m !== said,
        unit_m: unit.value,
        ...(number === ranged && range && { range: range.value }),
        race: usual || isUltra || distance_m !== said || /miler/.test(tokens[unit.next - 1]?.text ?? ''),
      },
      next: unit.next,
    }
  }
  // '13.1' and '26.2' are miles when nothing else is said.
  if (number && tokens[at]?.kind === 'number' && !Number.isInteger(number.value)) {
    const race_m = snapped(number.value * MILE_M)
    if (race_m !== undefined && race_m > 20000)
      return { value: { distance_m: race_m, text: text(at, number.next), taken: true, race: true }, next: number.next }
  }
  const name = match(lexicon.distances, at)
  if (number && name && tokens[at]?.kind === 'number' && name.next === number.next)
    return {
      value: { distance_m: name.value.distance_m, text: text(at, name.next), taken: true, race: true },
      next: name.next,
    }
  if (!name || number) return undefined
  // 'Marathon majors' are races to collect.
  if ((match(lexicon.countNouns, at)?.next ?? 0) > name.next) return undefined
  const { distance_m, sure } = name.value
  return {
    value: { distance_m, text: text(at, name.next), taken: !sure, race: true, named: distance_m !== MILE_M },
    next: name.next,
  }
}

/** '21k' in two pieces: the short name of a race whose number and unit were written together or apart. */
function glued({ lexicon, tokens }: Sentence, number: Found<number>, unit_m: number) {
  if (unit_m !== 1000) return undefined
  const name = lexicon.distances.get(`${tokens[number.next - 1]?.text ?? ''}k`)
  return name && { value: name, next: number.next + 1 }
}

function lengthUnit({ lexicon, match }: Sentence, number: Found<number>): Found<number> | undefined {
  const metre = match(lexicon.metreOrMinute, number.next)
  if (metre && number.value >= LEAST_METRES) return { value: 1, next: metre.next }
  return match(lexicon.lengthUnits, number.next)
}

export interface TimeSaid {
  readonly text: string
  /** Seconds when a unit was said, or hours, minutes and seconds were. */
  readonly time_s?: number
  /** '1:45': hours and minutes or minutes and seconds, by what was run. */
  readonly clock?: readonly [number, number]
  /** 'sub 20': a number without a unit. */
  readonly bare?: number
}

/** A time at a place: '3:59:59', '1:45', '1h45', '45 minutes', 'four hours', "19'59". */
export function readTime(sentence: Sentence, at: number): Found<TimeSaid> | undefined {
  const { tokens, lexicon, match, text } = sentence
  const token = tokens[at]
  if (token?.kind === 'clock') {
    const [a = 0, b = 0, c] = token.parts
    const unit = match(lexicon.timeUnits, at + 1)
    const next = unit?.next ?? at + 1
    if (c !== undefined) return { value: { text: token.text, time_s: a * 3600 + b * 60 + c }, next }
    if (unit?.value === 3600) return { value: { text: text(at, next), time_s: a * 3600 + b * 60 }, next }
    if (unit?.value === 60) return { value: { text: text(at, next), time_s: a * 60 + b }, next }
    return { value: { text: token.text, clock: [a, b] }, next }
  }
  const whole = match(lexicon.times, at)
  if (whole) return { value: { text: text(at, whole.next), time_s: whole.value }, next: whole.next }
  return readUnits(sentence, at)
}

/** Numbers with units of time, larger before smaller: '1 h 45 min 30', '2 hours and 10 minutes'. */
function readUnits(sentence: Sentence, at: number): Found<TimeSaid> | undefined {
  const { lexicon, match, text, tokens } = sentence
  let [time_s, next, last] = [0, at, Infinity]
  while (last > 1) {
    const from = last === Infinity ? at : skip(sentence, lexicon.fillers, next)
    const number = readNumber(sentence, from)
    if (!number) break
    const unit = timeUnit(sentence, number, last)
    if (!unit) {
      // The smaller unit is left out after the larger: '1h45', "19'59".
      const glues = last === 3600 || (last === 60 && tokens[from - 1]?.text === "'")
      if (
        glues &&
        tokens[from]?.kind === 'number' &&
        number.value < 60 &&
        from === next &&
        !match(lexicon.lengthUnits, number.next)
      ) {
        time_s += (number.value * last) / 60
        next = number.next + (tokens[number.next]?.text === '"' ? 1 : 0)
      }
      break
    }
    if (unit.value >= last) break
    time_s += number.value * unit.value
    next = unit.next
    last = unit.value
  }
  return next === at ? undefined : { value: { text: text(at, next), time_s }, next }
}

function timeUnit(
  { lexicon, match, tokens }: Sentence,
  number: Found<number>,
  last: number,
): Found<number> | undefined {
  if (tokens[number.next]?.text === "'") return { value: 60, next: number.next + 1 }
  if (tokens[number.next]?.text === '"') return { value: 1, next: number.next + 1 }
  const minute = match(lexicon.metreOrMinute, number.next)
  if (minute && (last === 3600 || number.value < LEAST_METRES)) return { value: 60, next: minute.next }
  return match(lexicon.timeUnits, number.next)
}

/** Slower is a time, and no pace of a kilometre or a mile. */
const SLOWEST_PACE_S = 20 * 60

/** A pace at a place, in seconds a metre: '4:00 / km', '8 min per mile'. */
export function readPace(
  sentence: Sentence,
  at: number,
  ownUnit_m: number,
): Found<{ s_per_m: number; text: string; unit_m: number }> | undefined {
  const { lexicon, match, text } = sentence
  const time = readTime(sentence, at)
  const seconds = time?.value.time_s ?? (time?.value.clock && time.value.clock[0] * 60 + time.value.clock[1])
  if (!time || seconds === undefined) return undefined
  const join = match(lexicon.paceJoins, time.next)
  const unit = join ? match(lexicon.lengthUnits, join.next) : match(lexicon.paceUnits, time.next)
  const own = time.value.clock && seconds < SLOWEST_PACE_S ? match(lexicon.pace, time.next) : undefined
  if (!unit && own)
    return { value: { s_per_m: seconds / ownUnit_m, text: text(at, own.next), unit_m: ownUnit_m }, next: own.next }
  return (
    unit && { value: { s_per_m: seconds / unit.value, text: text(at, unit.next), unit_m: unit.value }, next: unit.next }
  )
}
