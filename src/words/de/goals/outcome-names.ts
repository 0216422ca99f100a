import type {
  CollectionMeasure,
  FirstTimeMeasure,
  PersonalBestMeasure,
  RaceTimeMeasure,
  StandardMeasure,
} from '../../../core/goal/measure.ts'
import type { Reader } from '../../reader.ts'
import type { Format } from '../../words.ts'
import { choices, eventNames } from './choices.ts'

export const COLLECTED_NOUNS = {
  country: ['Land', 'Länder', 'Ländern'],
  state: ['Bundesland oder Staat', 'Bundesländer oder Staaten', 'Bundesländern oder Staaten'],
  place: ['Ort', 'Orte', 'Orten'],
  race: ['Wettkampf', 'Wettkämpfe', 'Wettkämpfen'],
  partner: ['Mensch zum Laufen', 'Menschen zum Laufen', 'Menschen'],
} as const

/** What goals of a day are called: a time, a first, a collection. */
export function outcomeNames(format: Format) {
  /** 1199 s is said 'unter 20 min': a whole or half minute less one second. */
  const under = (time_s: number) => {
    const round = time_s + 1
    if (round % 30 !== 0) return undefined
    if (round % 3600 === 0) return `unter ${round / 3600} h`
    if (round % 60 !== 0) return `unter ${format.duration(round)}`
    return round < 3600
      ? `unter ${round / 60} min`
      : `unter ${Math.floor(round / 3600)}:${String((round % 3600) / 60).padStart(2, '0')} h`
  }
  const distance = (distance_m: number, { units }: Reader) => format.raceDistance(distance_m, units)

  return {
    'race-time': ({ distance_m, time_s }: RaceTimeMeasure, reader: Reader) =>
      `${distance(distance_m, reader)} ${under(time_s) ?? `in ${format.duration(time_s)}`}`,
    'personal-best': ({ distance_m }: PersonalBestMeasure, reader: Reader) =>
      /^\d/.test(distance(distance_m, reader))
        ? `Bestzeit über ${distance(distance_m, reader)}`
        : `Bestzeit: ${distance(distance_m, reader)}`,
    standard: ({ table, event, distance_m, time_s }: StandardMeasure, reader: Reader) => {
      const name = event ?? (table === 'own' ? undefined : (choices[table] ?? table))
      if (name !== undefined) return `Qualifikation: ${name}`
      const far = distance(distance_m, reader)
      return time_s === undefined
        ? `Qualifikationszeit über ${far}`
        : `Qualifikation: ${far} in ${format.duration(time_s)}`
    },
    'first-time': ({ distance_m, duration_s, event, in_race, non_stop }: FirstTimeMeasure, reader: Reader) => {
      const kind = event === undefined ? 'Wettkampf' : eventNames[event]
      const isRace = event !== undefined || in_race === true
      const stops = non_stop === true ? ' ohne Halt' : ''
      if (duration_s !== undefined)
        return isRace
          ? `${kind} über ${format.spell(duration_s)} ins Ziel bringen`
          : `${format.spell(duration_s)}${stops} laufen`
      if (distance_m === undefined) return `${kind} ins Ziel bringen`
      const far = distance(distance_m, reader)
      if (stops) return `${far}${stops} laufen`
      return event === undefined ? `${far} ins Ziel bringen` : `${kind} über ${far} ins Ziel bringen`
    },
    collection: ({ of, count, country }: CollectionMeasure) => {
      const [one, , among] = COLLECTED_NOUNS[of]
      const where = country === undefined ? '' : ` (${country})`
      const things = count === 1 ? `1 ${one}${where}` : `${format.number(count)} verschiedenen ${among}${where}`
      if (of === 'partner') return count === 1 ? 'Mit jemandem laufen' : `Mit ${things} laufen`
      if (of === 'race')
        return count === 1
          ? `${things} ins Ziel bringen`
          : `${format.number(count)} verschiedene Wettkämpfe${where} ins Ziel bringen`
      return `${of === 'place' ? 'An' : 'In'} ${things} laufen`
    },
  }
}
