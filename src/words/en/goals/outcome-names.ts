import type {
  CollectionMeasure,
  FirstTimeMeasure,
  PersonalBestMeasure,
  RaceTimeMeasure,
  StandardMeasure,
} from '../../../core/goal/measure.ts'
import type { Reader } from '../../reader.ts'
import type { EnglishFormat } from '../format/format.ts'
import { choices, eventNames } from './choices.ts'

export const COLLECTED_NOUNS = {
  country: ['country', 'countries'],
  state: ['state', 'states'],
  place: ['place', 'places'],
  race: ['race', 'races'],
  partner: ['running partner', 'running partners'],
} as const

/** What goals of a day are called: a time, a first, a collection. */
export function outcomeNames(format: EnglishFormat) {
  /** 1199 s is said "sub-20": a whole or half minute less one second. */
  const sub = (time_s: number) => {
    const round = time_s + 1
    if (round % 30 !== 0) return undefined
    if (round % 3600 === 0) return `Sub-${round / 3600}`
    if (round % 60 !== 0) return `Sub-${format.duration(round)}`
    return round < 3600
      ? `Sub-${round / 60}`
      : `Sub-${Math.floor(round / 3600)}:${String((round % 3600) / 60).padStart(2, '0')}`
  }
  const distance = (distance_m: number, { units }: Reader) => format.raceDistance(distance_m, units)

  return {
    'race-time': ({ distance_m, time_s }: RaceTimeMeasure, reader: Reader) => {
      const short = sub(time_s)
      const far = distance(distance_m, reader)
      return short ? `${short} ${far}` : `${capital(far)} in ${format.duration(time_s)}`
    },
    'personal-best': ({ distance_m }: PersonalBestMeasure, reader: Reader) =>
      /^\d/.test(distance(distance_m, reader))
        ? `Personal best over ${distance(distance_m, reader)}`
        : `Personal best in the ${distance(distance_m, reader)}`,
    standard: ({ table, event, distance_m, time_s }: StandardMeasure, reader: Reader) => {
      const name = event ?? (table === 'own' ? undefined : `the ${choices[table] ?? table}`)
      if (name !== undefined) return `Qualify for ${name}`
      const far = distance(distance_m, reader)
      return time_s === undefined ? `Qualifying time over ${far}` : `Qualifying ${far} in ${format.duration(time_s)}`
    },
    'first-time': ({ distance_m, duration_s, event, in_race, non_stop }: FirstTimeMeasure, reader: Reader) => {
      const kind = event === undefined ? undefined : eventNames[event].toLowerCase()
      const stops = non_stop === true ? ' without a stop' : ''
      if (duration_s !== undefined && (kind !== undefined || in_race === true))
        return `Finish ${anArticle(kind ?? 'race')} ${kind ?? 'race'} of ${format.spell(duration_s)}`
      if (duration_s !== undefined) return `Run ${format.spell(duration_s)}${stops}`
      if (distance_m === undefined) return `Finish ${anArticle(kind ?? 'race')} ${kind ?? 'race'}`
      const far = distance(distance_m, reader)
      if (stops) return `Run ${withArticle(far, 'a')}${stops}`
      return kind === undefined ? `Finish ${withArticle(far, 'a')}` : `Finish ${anArticle(kind)} ${kind} of ${far}`
    },
    collection: ({ of, count, country }: CollectionMeasure) => {
      const [one, many] = COLLECTED_NOUNS[of]
      const where = country === undefined ? '' : ` (${country})`
      const things =
        count === 1 ? `${anArticle(one)} ${one}${where}` : `${format.number(count)} different ${many}${where}`
      return of === 'partner' ? `Run with ${things}` : of === 'race' ? `Finish ${things}` : `Run in ${things}`
    },
  }
}

export const anArticle = (noun: string) => (/^[aeiou]/i.test(noun) ? 'an' : 'a')
/** 'a half marathon', 'the marathon', '10 km'. */
export const withArticle = (distance: string, article: string) =>
  /^\d/.test(distance) ? distance : `${article} ${distance}`
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
