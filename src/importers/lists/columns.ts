import { named } from '../named.ts'
/** What a column of a list can mean. */
export type Field =
  | 'date'
  | 'clock'
  | 'zone'
  | 'sport'
  | 'name'
  | 'note'
  | 'private-note'
  | 'gear'
  | 'effort'
  | 'commute'
  | 'file'
  | 'device'
  | 'distance'
  | 'elapsed'
  | 'moving'
  | 'pace'
  | 'ascent'
  | 'descent'
  | 'average-heart-rate'
  | 'max-heart-rate'
  | 'cadence'
  | 'power'
  | 'temperature'
  | 'energy'
  | 'steps'
  | 'stride'
  | 'weight'
  | 'resting-heart-rate'
  | 'sleep'

/** A unit a header may name; 'unknown' is a length whose unit the list does not say. */
export type Unit = keyof typeof FACTORS | 'f' | 'k' | 'unknown'

/** Into metres, seconds, kilograms, kilocalories; rates and counts stay. */
export const FACTORS = {
  m: 1,
  km: 1000,
  mi: 1609.344,
  ft: 0.3048,
  cm: 0.01,
  yd: 0.9144,
  s: 1,
  ms: 0.001,
  min: 60,
  h: 3600,
  kg: 1,
  lb: 0.453_592_37,
  kcal: 1,
  kj: 1 / 4.184,
  c: 1,
  bpm: 1,
} as const

/** Words and signs by which headers name units. */
const UNIT_WORDS: Readonly<Record<string, Unit>> = {
  m: 'm',
  meter: 'm',
  meters: 'm',
  metre: 'm',
  metres: 'm',
  km: 'km',
  kilometer: 'km',
  kilometers: 'km',
  kilometre: 'km',
  kilometres: 'km',
  mi: 'mi',
  mile: 'mi',
  miles: 'mi',
  ft: 'ft',
  feet: 'ft',
  cm: 'cm',
  yd: 'yd',
  s: 's',
  sec: 's',
  secs: 's',
  seconds: 's',
  ms: 'ms',
  min: 'min',
  mins: 'min',
  minutes: 'min',
  h: 'h',
  hrs: 'h',
  hours: 'h',
  kg: 'kg',
  lb: 'lb',
  lbs: 'lb',
  pounds: 'lb',
  kcal: 'kcal',
  cal: 'kcal',
  kj: 'kj',
  c: 'c',
  f: 'f',
  bpm: 'bpm',
  rpm: 'bpm',
  spm: 'bpm',
  w: 'bpm',
  'min km': 'km',
  'min mi': 'mi',
  'min mile': 'mi',
}

/** The unit that a word or a sign names; undefined when it is none. */
export const unitNamed = (word: string): Unit | undefined => named(UNIT_WORDS, plainName(word))

export interface Column {
  readonly field: Field
  readonly unit?: Unit
  /** The column tells the hour on the wall even where it writes a Z behind it. */
  readonly isLocal?: boolean
}

/** Letters and digits of a header in any script, lower case, without accents: 'Ø Herzfrequenz' → 'ø herzfrequenz'. */
export const plainName = (header: string): string =>
  header
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A header and the unit it ends with: 'Distance (mi)', 'distance_km', 'Average heart rate (bpm)'. */
export function splitUnit(header: string): { name: string; unit?: Unit } {
  const inBrackets = /^(.*?)\s*[([]\s*([^()[\]]+?)\s*[)\]]\s*$/.exec(header)
  if (inBrackets) {
    const unit = unitNamed(inBrackets[2] ?? '')
    return { name: plainName(inBrackets[1] ?? ''), ...(unit && { unit }) }
  }
  const words = plainName(header).split(' ')
  const unit = words.length > 1 ? named(UNIT_WORDS, words.at(-1) ?? '') : undefined
  return unit ? { name: words.slice(0, -1).join(' '), unit } : { name: words.join(' ') }
}
