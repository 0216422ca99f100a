import { isSport } from '../../../core/activity/sport.ts'
import { TRAINING_SORTS, type TrainingSort } from '../../../core/activity/training-search.ts'
import { parseIsoDate } from '../../../core/base/calendar.ts'
import type { TrainingQuery } from '../../api-client/training.ts'

/** Filters that ask for one of two, or for neither. */
export const YES_OR_NO = ['race', 'company', 'counts', 'twins', 'note'] as const
const YES: ReadonlySet<string> = new Set(['true', 'false'])

/** What the address asks the list for. What makes no sense in it is passed over, so that an old link still opens. */
export function trainingQuery(search: URLSearchParams): TrainingQuery {
  const text = (name: string) => search.get(name)?.trim() || undefined
  const where = (name: string, fits: (value: string) => boolean) => {
    const value = text(name)
    return value !== undefined && fits(value) ? { [name]: value } : {}
  }
  const isDay = (value: string) => parseIsoDate(value) !== undefined
  const metres = (name: string) => {
    const value = Number(text(name))
    return text(name) !== undefined && value >= 0 && Number.isFinite(value) ? { [name]: value } : {}
  }
  const asOf = search.get('asOf') ?? ''
  const to = text('to')
  const last = [to, asOf].filter((day): day is string => day !== undefined && isDay(day)).toSorted()[0]
  return {
    ...where('search', (value) => value.length <= 200),
    ...where('sport', isSport),
    ...where('from', isDay),
    ...(last === undefined ? {} : { to: last }),
    ...metres('least_m'),
    ...metres('most_m'),
    ...Object.assign({}, ...YES_OR_NO.map((name) => where(name, (value) => YES.has(value)))),
    ...where('gear', (value) => value === 'none' || /^[0-9a-f-]{36}$/.test(value)),
    ...where('sort', isSort),
    ...where('order', (value) => value === 'rising' || value === 'falling'),
  }
}

export const isSort = (value: string): value is TrainingSort => (TRAINING_SORTS as readonly string[]).includes(value)

/** Whether anything is left out of the list. */
export const isFiltered = (asked: TrainingQuery): boolean =>
  Object.entries(asked).some(([name, value]) => name !== 'sort' && name !== 'order' && value !== undefined)
