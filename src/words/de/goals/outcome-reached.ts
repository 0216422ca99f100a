import type {
  CollectionMeasure,
  FirstTimeMeasure,
  PersonalBestMeasure,
  RaceTimeMeasure,
  StandardMeasure,
} from '../../../core/goal/measure.ts'
import { STANDARDS } from '../../../core/goal/standards/index.ts'
import type { Reader } from '../../reader.ts'
import type { Format } from '../../words.ts'
import { choices, eventNames } from './choices.ts'
import { COLLECTED_NOUNS } from './outcome-names.ts'

type Outcome = RaceTimeMeasure | PersonalBestMeasure | StandardMeasure | FirstTimeMeasure | CollectionMeasure

/** When a goal of a day is reached. `by` is its last day, as a clause. */
export function outcomeReached(format: Format) {
  /** Of times that Cairn ships: of which years, and who says so. */
  const published = (table: string) => {
    const shipped = STANDARDS.find(({ id }) => id === table)
    if (!shipped) return ''
    const site = /^https?:\/\/(?:www\.)?([^/]+)/.exec(shipped.source)?.[1] ?? shipped.source
    return ` Die Zeiten gelten für ${format.list(shipped.races.map(String))}, laut ${site}.`
  }
  /** '5 km', 'einen Halbmarathon', 'eine Meile' */
  const far = (distance_m: number, { units }: Reader) => {
    const said = format.raceDistance(distance_m, units)
    if (/^\d/.test(said)) return said
    return said === 'Meile' ? 'eine Meile' : `einen ${said}`
  }
  return (measure: Outcome, by: string, reader: Reader): string => {
    switch (measure.kind) {
      case 'race-time':
        return `Erreicht, wenn du${by} ${far(measure.distance_m, reader)} in ${format.duration(measure.time_s)} oder schneller läufst.`
      case 'personal-best': {
        const best = measure.best_s === undefined ? 'deine Bestzeit davor' : format.duration(measure.best_s)
        return `Erreicht, wenn du${by} ${far(measure.distance_m, reader)} schneller läufst als ${best}.`
      }
      case 'standard': {
        const asks = measure.table === 'own' ? 'verlangt wird' : `${choices[measure.table] ?? measure.table} verlangt`
        const time =
          measure.time_s === undefined
            ? `der Zeit, die für dein Alter und Geschlecht ${asks},`
            : format.duration(measure.time_s)
        const spare = measure.margin_s ? `, mit ${format.gap(measure.margin_s)} Luft` : ''
        return `Erreicht, wenn du${by} ${far(measure.distance_m, reader)} in ${time} oder schneller läufst${spare}.${published(measure.table)}`
      }
      case 'first-time': {
        const kind = measure.event === undefined ? 'Wettkampf' : eventNames[measure.event]
        const one = measure.event === 'other' ? 'eine' : 'einen'
        const isRace = measure.event !== undefined || measure.in_race === true
        const stops = measure.non_stop === true ? ' ohne Halt' : ''
        if (measure.duration_s !== undefined)
          return isRace
            ? `Erreicht, wenn du${by} ${one} ${kind} von mindestens ${format.spell(measure.duration_s)} ins Ziel bringst.`
            : `Erreicht, wenn du${by} in einem Lauf mindestens ${format.spell(measure.duration_s)}${stops} in Bewegung bist.`
        if (measure.distance_m === undefined) return `Erreicht, wenn du${by} ${one} ${kind} ins Ziel bringst.`
        const distance = format.raceDistance(measure.distance_m, reader.units)
        return isRace
          ? `Erreicht, wenn du${by} ${one} ${kind} über mindestens ${distance} ins Ziel bringst.`
          : `Erreicht, wenn du${by} ${far(measure.distance_m, reader)} oder mehr in einem Lauf${stops} schaffst.`
      }
      case 'collection': {
        const [one, many] = COLLECTED_NOUNS[measure.of]
        return `Erreicht${by} mit: ${measure.count === 1 ? `1 ${one}` : `${format.number(measure.count)} verschiedene ${many}`}.`
      }
    }
  }
}
