import { err, ok } from '../../core/base/result.ts'
import { isDatable } from '../believed-time.ts'
import { cleanText } from '../clean-text.ts'
import type { ListRow, RowFacts } from '../importer.ts'
import { LIMITS } from '../limits.ts'
import { rowActivity, type RowValues, sportOfRow } from '../lists/row-activity.ts'
import { present } from '../present.ts'
import type { JsonObject } from './read-json.ts'

/** What an object of a list comes to: an activity's values, or the field for which there is none. */
export type ReadObject = RowValues | { readonly missing: string } | { readonly withheldBy: string }

export const missing = (field: string): ReadObject => ({ missing: field })

interface RowLinks {
  readonly file?: string
  readonly beganAt?: number
}

/** Objects of a JSON list as rows; each is read when it is asked for. */
export const objectRows = (
  objects: readonly JsonObject[],
  read: (object: JsonObject) => ReadObject,
  links: (object: JsonObject) => RowLinks = () => ({}),
): ListRow[] =>
  objects.map((object, i) => ({
    row: i + 1,
    ...links(object),
    facts: () => factsOf(read(object)),
    activity: () => {
      const values = read(object)
      if ('missing' in values) return err({ code: 'bad-row', row: i + 1, field: values.missing })
      if ('withheldBy' in values) return err({ code: 'withheld', service: values.withheldBy })
      if (!isDatable(values.start.at)) return err({ code: 'bad-row', row: i + 1, field: 'date' })
      const { elapsed_s = NaN, moving_s = NaN } = values.totals
      if (!(elapsed_s > 0) && !(moving_s > 0)) return err({ code: 'bad-row', row: i + 1, field: 'elapsed' })
      return ok(rowActivity(values))
    },
  }))

function factsOf(values: ReadObject): RowFacts {
  if ('missing' in values || 'withheldBy' in values) return {}
  const { effort } = values
  return present({
    name: cleanText(values.name, LIMITS.nameChars),
    note: cleanText(values.note, LIMITS.noteChars),
    gear: cleanText(values.gear, LIMITS.nameChars),
    sport: sportOfRow(values),
    effort: effort !== undefined && effort > 0 && effort <= 10 ? effort : undefined,
  })
}
