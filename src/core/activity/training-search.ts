import type { LocalDate } from '../base/calendar.ts'
import type { Sport } from './sport.ts'

/** What finding and ordering activities needs of each: one small row. */
export interface TrainingRow {
  readonly id: string
  readonly startAt: number
  readonly localDay: LocalDate
  readonly sport: Sport
  readonly distance_m?: number
  readonly elapsed_s: number
  readonly moving_s: number
  readonly ascent_m?: number
  readonly average_heart_rate_bpm?: number
  readonly effort?: number
  readonly hasNote: boolean
  readonly inCompany: boolean
  readonly hasRace: boolean
  readonly gearId?: string
  readonly isTwin: boolean
  /** There are further recordings of it. */
  readonly hasTwins: boolean
  readonly countsForGoals: boolean
  /** Everything that is searched, as `plainText` makes it. */
  readonly text: string
}

export const TRAINING_SORTS = ['date', 'distance', 'duration', 'pace', 'climb', 'heart-rate', 'effort'] as const
export type TrainingSort = (typeof TRAINING_SORTS)[number]

export interface TrainingFilter {
  /** Words that all occur somewhere, whatever their case and accents. */
  readonly text?: string | undefined
  readonly sport?: Sport | undefined
  readonly from?: LocalDate | undefined
  readonly to?: LocalDate | undefined
  readonly least_m?: number | undefined
  readonly most_m?: number | undefined
  readonly race?: boolean | undefined
  readonly inCompany?: boolean | undefined
  /** An id, or null: none. */
  readonly gearId?: string | null | undefined
  /** Whether goals see it: no twin, and not set aside. */
  readonly counts?: boolean | undefined
  /** Runs with several recordings, all of them; false: without further recordings. */
  readonly twins?: boolean | undefined
  readonly note?: boolean | undefined
}

export interface TrainingTotals {
  /** Twins left out, here and in the sums. */
  activities: number
  twins: number
  distance_m: number
  elapsed_s: number
  moving_s: number
  ascent_m: number
}

/** Lower case and without accents, so that 'Zurich' finds 'Zürich' and 'strasse' finds 'Straße'. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

export function filterTraining(rows: readonly TrainingRow[], filter: TrainingFilter): TrainingRow[] {
  const words = plainText(filter.text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  const isAsked = (asked: boolean | undefined, is: boolean) => asked === undefined || asked === is
  return rows.filter(
    (row) =>
      (filter.sport === undefined || row.sport === filter.sport) &&
      (filter.from === undefined || row.localDay >= filter.from) &&
      (filter.to === undefined || row.localDay <= filter.to) &&
      (filter.least_m === undefined || (row.distance_m ?? -1) >= filter.least_m) &&
      (filter.most_m === undefined || (row.distance_m ?? Infinity) <= filter.most_m) &&
      isAsked(filter.race, row.hasRace) &&
      isAsked(filter.inCompany, row.inCompany) &&
      (filter.gearId === undefined || (row.gearId ?? null) === filter.gearId) &&
      isAsked(filter.counts, row.countsForGoals && !row.isTwin) &&
      isAsked(filter.twins, row.isTwin || row.hasTwins) &&
      isAsked(filter.note, row.hasNote) &&
      words.every((word) => row.text.includes(word)),
  )
}

/** What a row is ordered by; undefined stands last, whichever way the order goes. */
export function sortValue(row: TrainingRow, sort: TrainingSort): number | undefined {
  switch (sort) {
    case 'date':
      return row.startAt
    case 'distance':
      return row.distance_m
    case 'duration':
      return row.moving_s
    case 'pace':
      // Seconds a metre: a low number is fast.
      return row.distance_m !== undefined && row.distance_m > 0 ? row.moving_s / row.distance_m : undefined
    case 'climb':
      return row.ascent_m
    case 'heart-rate':
      return row.average_heart_rate_bpm
    case 'effort':
      return row.effort
  }
}

export interface TrainingOrder {
  readonly sort: TrainingSort
  readonly descending: boolean
}

/** Where a row stands in an order: its value and its id. */
export interface TrainingPlace {
  readonly value: number | undefined
  readonly id: string
}

export const orderTraining = (rows: readonly TrainingRow[], order: TrainingOrder): TrainingRow[] =>
  rows
    .map((row) => ({ row, place: { value: sortValue(row, order.sort), id: row.id } }))
    .sort((a, b) => comparePlaces(a.place, b.place, order))
    .map(({ row }) => row)

/** Below 0: a stands before b. Of equal values the later id stands first where the order falls. */
export function comparePlaces(a: TrainingPlace, b: TrainingPlace, { descending }: TrainingOrder): number {
  const way = descending ? -1 : 1
  if (a.value === undefined || b.value === undefined) {
    if (a.value !== b.value) return a.value === undefined ? 1 : -1
  } else if (a.value !== b.value) return (a.value - b.value) * way
  return a.id === b.id ? 0 : (a.id < b.id ? -1 : 1) * way
}

/** Sums of what is known; a twin is the same run once more and adds nothing. */
export function trainingTotals(rows: readonly TrainingRow[]): TrainingTotals {
  const totals = { activities: 0, twins: 0, distance_m: 0, elapsed_s: 0, moving_s: 0, ascent_m: 0 }
  for (const row of rows) {
    if (row.isTwin) {
      totals.twins++
      continue
    }
    totals.activities++
    totals.distance_m += row.distance_m ?? 0
    totals.elapsed_s += row.elapsed_s
    totals.moving_s += row.moving_s
    totals.ascent_m += row.ascent_m ?? 0
  }
  return totals
}
