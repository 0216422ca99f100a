/** One result as the model reads it, at the goal's distance; logarithms of seconds. */
export interface ReadResult {
  /** Whole days since 1970. */
  readonly day: number
  readonly logTime: number
  /** 1 for a result at the distance itself, less for one carried over from another. */
  readonly weight: number
}

/** What the readings take for granted; each is said in the parameters. */
export interface ReadingConstants {
  readonly season: number
  readonly seasonPeak: number
  readonly slowing: number
  readonly orderMemory: number
  readonly shortMemory: number
  readonly longMemory: number
  readonly edgeWidth: number
  readonly shareWidth: number
  readonly lastWidth: number
  readonly widthByLevel: number
  readonly priorWeight: number
  readonly priorSlower: number
  readonly priorWidth: number
  readonly shareWeight: number
  readonly shareOf: number
}

/** Results with their weights as of a day: made once, read for every target. */
export interface ReadHistory {
  readonly count: number
  readonly countYear: number
  /** Days between the latest ten results, and since the last. */
  readonly gap: number
  readonly since: number
  readonly prior: number
  readonly times: Float64Array
  readonly shortWeights: Float64Array
  readonly longWeights: Float64Array
  readonly allWeights: Float64Array
  readonly last: number
}

const YEAR = 365.25
/** Typical level of which the widths hold: 25:56 for 5 km. */
export const MIDDLE = 7.35
const FORGOTTEN = 1e-7

/** Results in any order; those after `asOf` are not read. `prior` is where the level may lie without any. */
export function readHistory(
  results: readonly ReadResult[],
  asOf: number,
  prior: number,
  c: ReadingConstants,
): ReadHistory {
  // Of one day, results at the distance come last and the fastest at the end: a faster one can only help.
  const known = results
    .filter(({ day }) => day <= asOf)
    .sort((a, b) => a.day - b.day || a.weight - b.weight || b.logTime - a.logTime)
  const count = known.length
  const first = Math.max(0, count - Math.ceil(-Math.log(FORGOTTEN) / c.orderMemory))
  const kept = count - first
  const times = new Float64Array(kept)
  const shortWeights = new Float64Array(kept)
  const longWeights = new Float64Array(kept)
  const allWeights = new Float64Array(kept)
  for (let i = 0; i < kept; i++) {
    const { day, logTime, weight } = known[first + i]!
    const age = asOf - day
    const season = c.season * Math.cos((2 * Math.PI * (day - c.seasonPeak)) / YEAR)
    times[i] = logTime - season + (c.slowing * age) / YEAR
    const order = weight * Math.exp(-c.orderMemory * (kept - 1 - i))
    shortWeights[i] = order * Math.exp(-age / c.shortMemory)
    longWeights[i] = order * Math.exp(-age / c.longMemory)
    allWeights[i] = order
  }
  let countYear = 0
  for (let i = count - 1; i >= 0 && asOf - known[i]!.day <= 365; i--) countYear++
  const ten = Math.min(10, count)
  return {
    count,
    countYear,
    gap: ten > 0 ? (asOf - known[count - ten]!.day) / ten : 30,
    since: count > 0 ? asOf - known[count - 1]!.day : 100,
    prior,
    times,
    shortWeights,
    longWeights,
    allWeights,
    last: kept - 1,
  }
}

/**
 * Five readings of a history against a target, each larger for an easier target and for a better result, whatever the
 * others are: distance from the edge of the last weeks, from the edge of the last year, how often the target was run
 * lately, how often at all, and how near the last result came.
 */
export function readings(
  history: ReadHistory,
  logTarget: number,
  level: number,
  noise: number,
  c: ReadingConstants,
  into: Float64Array,
): void {
  const scale = noise * Math.exp(c.widthByLevel * level)
  const n = history.times.length
  const before = Math.exp((logTarget - history.prior - c.priorSlower) / scale / c.priorWidth)
  let [shortSum, longSum] = [c.priorWeight * before, c.priorWeight * before]
  let [shortWeight, longWeight] = [c.priorWeight, c.priorWeight]
  let [lately, ever] = [c.shareWeight * c.shareOf, c.shareWeight * c.shareOf]
  let [latelyWeight, everWeight] = [c.shareWeight, c.shareWeight]
  for (let i = 0; i < n; i++) {
    const ahead = (logTarget - history.times[i]!) / scale
    const edge = Math.exp(Math.min(600, ahead / c.edgeWidth))
    const under = 1 / (1 + Math.exp(-ahead / c.shareWidth))
    shortSum += history.shortWeights[i]! * edge
    shortWeight += history.shortWeights[i]!
    longSum += history.longWeights[i]! * edge
    longWeight += history.longWeights[i]!
    lately += history.shortWeights[i]! * under
    latelyWeight += history.shortWeights[i]!
    ever += history.allWeights[i]! * under
    everWeight += history.allWeights[i]!
  }
  into[0] = c.edgeWidth * Math.log(shortSum / shortWeight)
  into[1] = c.edgeWidth * Math.log(longSum / longWeight)
  into[2] = odds(lately / latelyWeight)
  into[3] = odds(ever / everWeight)
  into[4] = history.last < 0 ? 0 : Math.tanh((logTarget - history.times[history.last]!) / scale / c.lastWidth)
}

const odds = (share: number) =>
  Math.log(Math.max(0.005, Math.min(0.995, share)) / (1 - Math.max(0.005, Math.min(0.995, share))))
