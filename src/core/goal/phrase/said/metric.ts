import { METERS_PER_MILE } from '../../../base/units.ts'
import { draft } from '../draft.ts'
import type { Assumption } from '../phrase-types.ts'
import type { KindReader, Reading } from '../reading.ts'
import { lastingWindow } from '../window.ts'

/** Steps a minute that anyone runs at. */
const LEAST_STEPS = 130
const MOST_STEPS = 240
const LEAST_BPM = 80
const MOST_BPM = 210
/** 5 % more steps a minute shorten each enough to lower the load of knee and hip: Heiderscheit et al. 2011. */
const MORE_STEPS = 1.05
/** A reach of one season at the same heart rate. */
const FASTER = 0.97

/** A number from recordings that stands for something hard to measure. */
export const metric: KindReader = (reading) => {
  const { has, items } = reading
  if (has('cadence') || items.steps.length > 0) return cadence(reading)
  const clocks = items.distances.length === 0 && items.times.some(({ clock }) => clock !== undefined)
  const paced = items.beats.length > 0 && (items.paces.length > 0 || clocks)
  // '10k under 150 bpm' is followed by the pace at those beats.
  const atBeats = items.beats.length > 0 && items.rates.length + items.counts.length === 0
  return has('economy') || paced || atBeats ? economy(reading) : undefined
}

function cadence(reading: Reading) {
  const { items, when, asOf, facts } = reading
  const numbers = [...items.steps, ...items.numbers].map(({ value }) => value)
  const said = numbers.filter((value) => value >= LEAST_STEPS && value <= MOST_STEPS)
  const percent = items.percents[0]?.value
  const now = facts.cadence_spm
  const more = percent === undefined ? MORE_STEPS : 1 + percent / 100
  const fromRecord = said.length === 0 && now !== undefined
  const target = said.length > 0 ? Math.max(...said) : now === undefined ? undefined : Math.round(now * more)
  const assumed: Assumption[] = [{ code: 'proxy', metric: 'cadence' }]
  if (fromRecord) assumed.push({ code: 'from-record', of: 'cadence', value: Math.round(now), unit: 'spm' })
  return draft({
    kind: 'metric',
    fields: { metric: 'cadence', target },
    needs: ['target'],
    days: lastingWindow(when, asOf),
    assumed,
  })
}

/** 'At 145 bpm from 5:40 to 5:20': the faster of them, a kilometre or a mile as the runner counts. */
function clockPace({ items, units }: Reading): { readonly s_per_m: number } | undefined {
  const clocks = items.times.flatMap(({ clock }) => (clock ? [clock[0] * 60 + clock[1]] : []))
  const unit_m = units === 'metric' ? 1000 : METERS_PER_MILE
  return clocks.length === 0 ? undefined : { s_per_m: Math.min(...clocks) / unit_m }
}

function economy(reading: Reading) {
  const { items, when, asOf, facts } = reading
  const bare = items.numbers.map(({ value }) => value).filter((value) => value >= LEAST_BPM && value <= MOST_BPM)
  const bpm = items.beats[0]?.value ?? bare[0]
  const pace = items.paces.at(-1) ?? clockPace(reading)
  const now = facts.pace
  const assumed: Assumption[] = [{ code: 'proxy', metric: 'pace-at-heart-rate' }]
  if (!pace && now && bpm === undefined)
    assumed.push({ code: 'from-record', of: 'pace', value: Math.round(now.pace_s_per_km), unit: 's/km' })
  const sameRate = now !== undefined && (bpm === undefined || Math.abs(bpm - now.heart_rate_bpm) <= 3)
  const target = pace ? Math.round(pace.s_per_m * 1000) : sameRate ? Math.round(now.pace_s_per_km * FASTER) : undefined
  return draft({
    kind: 'metric',
    fields: {
      metric: 'pace-at-heart-rate',
      heart_rate_bpm: bpm ?? (now ? Math.round(now.heart_rate_bpm) : undefined),
      target,
    },
    needs: ['heart_rate_bpm', 'target'],
    days: lastingWindow(when, asOf),
    assumed,
  })
}
