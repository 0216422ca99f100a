import type { EnduranceConstants } from './endurance.ts'
import type { FrequencyConstants } from './frequency-model.ts'
import type { HabitConstants } from './habit-chain.ts'
import { PARAMETERS } from './parameters.ts'
import type { OddsConstants } from './race-odds.ts'
import type { ReadingConstants } from './race-readings.ts'
import type { VolumeConstants } from './volume-model.ts'

export interface ForecastConstants {
  readonly reading: ReadingConstants
  readonly odds: OddsConstants
  /** How far beyond the slowest result the next may lie: a width (ln s at 5 km) and the power of the tail. */
  readonly slow: { readonly width: number; readonly power: number }
  readonly priorLogTime5k: number
  /** How much slower women than men, and how much for ten years of age, where nothing else is known. */
  readonly priorBy: { readonly female: number; readonly age: number }
  /** How fast a result from another distance loses weight, by the logarithm of the ratio. */
  readonly carry: number
  /** How the odds of what the best of several results leads to fall with the logarithm of their number. */
  readonly beyond: number
  /** Race noise beside that of 5 km, up to 10 km, at the half marathon and at the marathon. */
  readonly noise: readonly [number, number, number]
  readonly endurance: EnduranceConstants
  readonly frequency: FrequencyConstants
  readonly frequencyCalibration: { readonly base: number; readonly slope: number; readonly record: number }
  readonly volume: VolumeConstants
}

/** Names of the numbers that stand in rows, in the order of the row. */
export const ROWS = {
  readings: ['edgeShort', 'edgeLong', 'shareShort', 'shareEver', 'last'],
  base: ['one', 'level', 'fast', 'resultsYear', 'experience', 'gap', 'scarce', 'scarce2', 'scarceLevel'],
  attempt: ['cos', 'sin', 'ahead'],
  groups: ['edge', 'share', 'last'],
  trust: ['level', 'experience', 'gap', 'resultsYear', 'scarce'],
  shift: [
    'half',
    'marathon',
    'over',
    'overMarathon',
    'under',
    'levelHalf',
    'levelMarathon',
    'level2',
    'femaleHalf',
    'femaleMarathon',
    'age',
    'age2',
    'ageMarathon',
    'ratio',
    'ratioMarathon',
    'oneResult',
    'weeklyHalf',
    'weeklyMarathon',
  ],
  spread: ['half', 'marathon', 'level', 'over', 'female', 'age', 'ratio', 'oneResult', 'weeklyLevel', 'weekly2'],
  downShift: ['marathon', 'log', 'levelMarathon', 'levelLog', 'femaleMarathon', 'femaleLog'],
  downSpread: ['one', 'level', 'far'],
} as const

/** The constants of all models, from the value that each parameter has. */
export function constantsOf(value: (id: string) => number): ForecastConstants {
  const row = (prefix: string, names: readonly string[]) => names.map((name) => value(`${prefix}.${name}`))
  const habit = (of: string): HabitConstants => ({
    mean: value(`${of}.mean`),
    betweenSd: value(`${of}.betweenSd`),
    swingSd: value(`${of}.swingSd`),
    keep: value(`${of}.keep`),
    stop: value(`${of}.stop`),
    resume: value(`${of}.resume`),
    stopTilt: value(`${of}.stopTilt`),
  })
  const week = (of: string) => ({
    weekSd: value(`${of}.weekSd`),
    offset: value(`${of}.offset`),
    strayRun: value(`${of}.strayRun`),
  })
  const reading = (name: keyof ReadingConstants) => value(`race.reading.${name}`)
  return {
    reading: {
      season: reading('season'),
      seasonPeak: reading('seasonPeak'),
      slowing: reading('slowing'),
      orderMemory: reading('orderMemory'),
      shortMemory: reading('shortMemory'),
      longMemory: reading('longMemory'),
      edgeWidth: reading('edgeWidth'),
      shareWidth: reading('shareWidth'),
      lastWidth: reading('lastWidth'),
      widthByLevel: reading('widthByLevel'),
      priorWeight: reading('priorWeight'),
      priorSlower: reading('priorSlower'),
      priorWidth: reading('priorWidth'),
      shareWeight: reading('shareWeight'),
      shareOf: reading('shareOf'),
    },
    odds: {
      middle: row('race.middle', ROWS.readings),
      spread: row('race.spread', ROWS.readings),
      weight: row('race.weight', ROWS.readings),
      base: row('race.base', ROWS.base),
      later: value('race.later'),
      attempt: row('race.attempt', ROWS.attempt),
      attempts: value('race.attempts'),
      trust: ROWS.groups.map((group) => row(`race.trust.${group}`, ROWS.trust)),
      fade: value('race.fade'),
    },
    slow: { width: value('race.slow.width'), power: value('race.slow.power') },
    priorLogTime5k: value('race.prior.logTime5k'),
    priorBy: { female: value('race.prior.female'), age: value('race.prior.age') },
    carry: value('race.carry'),
    beyond: value('race.beyond'),
    noise: [value('race.noise.to10k'), value('race.noise.half'), value('race.noise.marathon')],
    endurance: {
      exponent: value('endurance.exponent'),
      shift: row('endurance.shift', ROWS.shift),
      spread: row('endurance.spread', ROWS.spread),
      skew: value('endurance.skew'),
      tail: value('endurance.tail'),
      near: value('endurance.near'),
      walk: value('endurance.walk'),
      down: {
        shift: row('endurance.down.shift', ROWS.downShift),
        spread: row('endurance.down.spread', ROWS.downSpread),
        skew: value('endurance.down.skew'),
        tail: value('endurance.down.tail'),
      },
      between: value('endurance.between'),
    },
    frequency: { ...habit('frequency'), ...week('frequency') },
    frequencyCalibration: {
      base: value('frequency.calibration.base'),
      slope: value('frequency.calibration.slope'),
      record: value('frequency.calibration.record'),
    },
    volume: {
      ...habit('volume'),
      ...week('volume'),
      strayKm: value('volume.strayKm'),
      irregularSpread: value('volume.irregularSpread'),
      irregularStop: value('volume.irregularStop'),
    },
  }
}

/** The value of a parameter; a name that is none is a bug. */
export function parameter(id: string): number {
  const found = PARAMETERS.find((each) => each.id === id)
  if (!found) throw new RangeError(`no parameter ${id}`)
  return found.value
}

export const CONSTANTS: ForecastConstants = constantsOf(parameter)
