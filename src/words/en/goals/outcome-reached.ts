import type {
  CollectionMeasure,
  FirstTimeMeasure,
  PersonalBestMeasure,
  RaceTimeMeasure,
  StandardMeasure,
} from '../../../core/goal/measure.ts'
import { STANDARDS } from '../../../core/goal/standards/index.ts'
import type { Reader } from '../../reader.ts'
import type { EnglishFormat } from '../format/format.ts'
import { choices, eventNames } from './choices.ts'
import { anArticle, COLLECTED_NOUNS, withArticle } from './outcome-names.ts'

type Outcome = RaceTimeMeasure | PersonalBestMeasure | StandardMeasure | FirstTimeMeasure | CollectionMeasure

/** When a goal of a day is reached. `by` is its last day, as a clause. */
export function outcomeReached(format: EnglishFormat) {
  /** Of times that Cairn ships: of which years, and who says so. */
  const published = (table: string) => {
    const shipped = STANDARDS.find(({ id }) => id === table)
    if (!shipped) return ''
    const site = /^https?:\/\/(?:www\.)?([^/]+)/.exec(shipped.source)?.[1] ?? shipped.source
    return ` The times are those for ${format.list(shipped.races.map(String))}, from ${site}.`
  }
  const far = (distance_m: number, { units }: Reader) => withArticle(format.raceDistance(distance_m, units), 'a')
  return (measure: Outcome, by: string, reader: Reader): string => {
    switch (measure.kind) {
      case 'race-time':
        return `Reached when you run ${far(measure.distance_m, reader)} in ${format.duration(measure.time_s)} or faster${by}.`
      case 'personal-best': {
        const best = measure.best_s === undefined ? 'your best before it' : format.duration(measure.best_s)
        return `Reached when you run ${far(measure.distance_m, reader)} faster than ${best}${by}.`
      }
      case 'standard': {
        const asks =
          measure.table === 'own' ? 'that is asked' : `that the ${choices[measure.table] ?? measure.table} asks`
        const time =
          measure.time_s === undefined ? `the time ${asks} of your age and sex` : format.duration(measure.time_s)
        const spare = measure.margin_s ? `, with ${format.gap(measure.margin_s)} to spare,` : ''
        return (
          `Reached when you run ${far(measure.distance_m, reader)} in ${time} or faster${spare}${by}.`.replace(
            ',.',
            '.',
          ) + published(measure.table)
        )
      }
      case 'first-time': {
        const kind = measure.event === undefined ? 'race' : eventNames[measure.event].toLowerCase()
        const isRace = measure.event !== undefined || measure.in_race === true
        const stops = measure.non_stop === true ? ' without a stop' : ''
        if (measure.duration_s !== undefined)
          return isRace
            ? `Reached when you finish ${anArticle(kind)} ${kind} of ${format.spell(measure.duration_s)} or more${by}.`
            : `Reached when one run moves for ${format.spell(measure.duration_s)} or more${stops}${by}.`
        if (measure.distance_m === undefined) return `Reached when you finish ${anArticle(kind)} ${kind}${by}.`
        const distance = far(measure.distance_m, reader)
        return isRace
          ? `Reached when you finish ${anArticle(kind)} ${kind} of ${format.raceDistance(measure.distance_m, reader.units)} or more${by}.`
          : `Reached when you finish ${distance} or more in one run${stops}${by}.`
      }
      case 'collection': {
        const [one, many] = COLLECTED_NOUNS[measure.of]
        return `Reached with ${measure.count === 1 ? `one ${one}` : `${format.number(measure.count)} different ${many}`}${by}.`
      }
    }
  }
}
