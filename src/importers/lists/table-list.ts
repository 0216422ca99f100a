import type { ActivityWarning } from '../../core/activity/parsed-activity.ts'
import type { Sport } from '../../core/activity/sport.ts'
import { localDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { median } from '../../core/stats/median.ts'
import type { ActivityList, ImportProblem, ListRow, ParsedDay } from '../importer.ts'
import { cadenceFactor, isOnFoot } from '../cadence.ts'
import { cleanText } from '../clean-text.ts'
import { unitsToColumns } from './cell-units.ts'
import { cellSeconds, decimalMarkOf } from './cells.ts'
import { type Column, FACTORS, type Field } from './columns.ts'
import type { CsvTable } from './csv-table.ts'
import { type LengthSample, metresOf, takenUnit, type TakenUnit } from './distance-unit.ts'
import { isKindOfRun, isRest } from './kinds-of-runs.ts'
import { pacedTime } from './paced-time.ts'
import { recordReader, type TableRecord, mergeDays } from './record.ts'
import { rowActivity, type RowValues, sportOfRow } from './row-activity.ts'
import { type DayOrder, dayOrderOf, type RowStart, rowStart, wallStart } from './row-time.ts'
import { instantZone, rowZone, withOffset } from './row-zone.ts'
import { spreadHours } from './spread-hours.ts'

const DAY_MS = 86_400_000

export interface TableOptions {
  readonly format: string
  readonly table: CsvTable
  readonly columns: readonly (Column | undefined)[]
  /** Every cell that cannot be read makes its row fail, since the runner wrote it (our own CSV). */
  readonly isStrict?: boolean
  /** The date column is UTC where it names no zone. */
  readonly isUtc?: boolean
  /** Garmin's own: heights in feet where distances are in miles, and cadence in steps of both feet. */
  readonly isGarmins?: boolean
}

interface ReadRow {
  readonly row: number
  readonly record: TableRecord
  readonly start: RowStart | undefined
  /** The sport in the list's own words. */
  readonly type: string | undefined
  /** What kind of run the list says it was, in place of a sport. */
  readonly kind?: string
  readonly elapsed_s: number
  /** Told by the pace, where no time is. */
  readonly paced_s?: number
}

/** How the numbers of a table are to be read. */
interface Reading {
  readonly taken: TakenUnit
  /** Metres of one of its heights. */
  readonly height_m: number
  readonly stepsPerCount: 1 | 2
  readonly isStrict: boolean
}

/** A table as a list of activities and days: each row answers for itself. */
export function tableList({
  isStrict = false,
  isUtc = false,
  isGarmins = false,
  format,
  ...read
}: TableOptions): ActivityList {
  const { table, columns } = unitsToColumns(read.table, read.columns)
  const cellsOf = (wanted: (column: Column) => boolean) => cellsWhere(table, columns, wanted)
  const order = dayOrderOf(cellsOf(({ field }) => field === 'date'))
  const mark = decimalMarkOf(cellsOf(({ field }) => field === 'distance' || field === 'weight'))
  const recordOf = recordReader(withMilliseconds(columns, table), mark)
  // A list that never speaks of a sport is a list of runs.
  const alwaysRuns = !columns.some((column) => column?.field === 'sport')
  const localAt = columns.findIndex((column) => column?.field === 'date' && column.isLocal)
  const rows = table.rows.map((cells, i): ReadRow => {
    const record = recordOf(cells)
    const start = startOf(record, order, isUtc)
    const told_s = firstTime(record.seconds('elapsed'), record.seconds('moving'))
    const paced_s = told_s > 0 ? NaN : pacedTime(record, mark)
    return {
      row: i + 1,
      record,
      start: start && withOffset(start, cells[localAt]),
      ...sportIn(record, alwaysRuns),
      elapsed_s: firstTime(told_s, paced_s),
      ...(paced_s > 0 && { paced_s }),
    }
  })
  const days = rows.flatMap(({ record, start }) => dayOf(record, start) ?? [])
  const activities = rows.filter((row) => tellsActivity(row.record) && !isRestDay(row))
  const cadences = activities.filter(isWalkedOrRun).map(({ record }) => record.number('cadence'))
  const stepsPerCount = isGarmins ? 1 : cadenceFactor('running', cadences)
  const taken = takenUnit(
    activities.map((row) => lengthSample(row, stepsPerCount)),
    order === 'month-first',
  )
  const height_m = isGarmins && taken.unit === 'mi' ? FACTORS.ft : 1
  const reading = { taken, height_m, stepsPerCount, isStrict }
  const hours = spreadHours(activities)
  return {
    format,
    days: mergeDays(days),
    rows: activities.map((row) => listRow({ ...row, start: hours.get(row.row) ?? row.start }, reading)),
  }
}

/** The sport in a row's own words; a word that is a kind of run means a run. */
function sportIn(record: TableRecord, alwaysRuns: boolean): Pick<ReadRow, 'type' | 'kind'> {
  if (alwaysRuns) return { type: 'running' }
  const word = sportWord(record.text('sport'))
  return word !== undefined && isKindOfRun(word) && !sportOfRow({ type: word })
    ? { type: 'running', kind: word }
    : { type: word }
}

/** A table that a program made of Garmin's list has the whole object in a cell: {'typeId': 1, 'typeKey': 'running', …}. */
const sportWord = (text: string | undefined): string | undefined =>
  /^\{.*['"]typeKey['"]\s*:\s*['"](\w+)['"]/.exec(text ?? '')?.[1] ?? text

/** 'Rest', without a time or a distance: nothing to bring in, and nothing amiss. */
const isRestDay = ({ record, type, elapsed_s }: ReadRow): boolean =>
  type !== undefined && isRest(type) && !(elapsed_s > 0) && !(record.number('distance') > 0)

const isWalkedOrRun = ({ type }: ReadRow): boolean => isOnFoot(sportOf({ type }))

/** No middle one of someone's trainings takes more than a day: durations beyond it, in a column without a unit, are milliseconds. */
const DAY_S = DAY_MS / 1000

function withMilliseconds(columns: readonly (Column | undefined)[], table: CsvTable): (Column | undefined)[] {
  return columns.map((column, i) => {
    if (!column || column.unit !== undefined || (column.field !== 'elapsed' && column.field !== 'moving')) return column
    const usual = median(table.rows.map((cells) => cellSeconds(cells[i])).filter((value) => value > 0)) ?? 0
    return usual > DAY_S && usual < Infinity ? { ...column, unit: 'ms' } : column
  })
}

function* cellsWhere(table: CsvTable, columns: readonly (Column | undefined)[], wanted: (column: Column) => boolean) {
  for (const [i, column] of columns.entries()) if (column && wanted(column)) for (const row of table.rows) yield row[i]
}

/** An offset that is not only written for form's sake. */
const ELSEWHERE = /:\d{2}.*[+-](?!00:?00)\d{2}:?\d{2}$/

function startOf(record: TableRecord, order: DayOrder, isUtc: boolean): RowStart | undefined {
  const date = record.text('date')
  if (date === undefined) return undefined
  const clock = record.text('clock')
  const text = clock === undefined ? date : `${date} ${clock}`
  const isWall = record.column('date')?.isLocal === true && !ELSEWHERE.test(text)
  const start = isWall ? wallStart(text.replace(/Z$/i, ''), order) : rowStart(text, order)
  if (!start || !start.isWallClock) return start && instantZone(start, record.text('zone'))
  if (isUtc && !start.isHourUnknown) return { at: start.at }
  return rowZone(start, record.text('zone'))
}

const sportOf = (row: Pick<RowValues, 'type'>): Sport => sportOfRow(row)?.sport ?? 'generic'
const firstTime = (a: number, b: number): number => (a > 0 ? a : b)

function lengthSample({ record, elapsed_s, type }: ReadRow, stepsPerCount: number): LengthSample {
  const sport = sportOf({ type })
  const [steps, cadence] = [record.number('steps'), record.number('cadence')]
  // Pauses have no steps: the time of the watch's timer counts, where it is told.
  const paced = (cadence * stepsPerCount * firstTime(record.seconds('moving'), elapsed_s)) / 60
  return {
    value: record.column('distance')?.unit === 'unknown' ? record.number('distance') : NaN,
    seconds: elapsed_s,
    sport,
    steps: steps > 0 ? steps : paced,
    stride_m: record.number('stride'),
  }
}

const TELLS: readonly Field[] = ['sport', 'distance', 'elapsed', 'moving', 'file', 'name']
const tellsActivity = (record: TableRecord): boolean => TELLS.some((field) => record.text(field) !== undefined)

function dayOf(record: TableRecord, start: RowStart | undefined): ParsedDay | undefined {
  if (!start?.isWallClock) return undefined
  const day = {
    on: localDate(Math.floor(start.at / DAY_MS)),
    weight_kg: record.number('weight'),
    resting_heart_rate_bpm: record.number('resting-heart-rate'),
    sleep_s: record.seconds('sleep'),
  }
  const isTold = [day.weight_kg, day.resting_heart_rate_bpm, day.sleep_s].some((value) => value > 0)
  return isTold ? day : undefined
}

function listRow(read: ReadRow, reading: Reading): ListRow {
  const { row, record } = read
  const file = record.text('file')
  return {
    row,
    ...(file !== undefined && { file }),
    facts: () => {
      const { name, note, gear, sport, commute, effort } = saidIn(read)
      return {
        ...(name !== undefined && { name }),
        ...(note !== undefined && { note }),
        ...(gear !== undefined && { gear }),
        ...(sport !== undefined && { sport }),
        ...(effort !== undefined && { effort }),
        ...(commute && { commute }),
      }
    },
    activity: () => activityOf(read, reading),
  }
}

/** What the runner wrote, cleaned as the activity will have it. */
function saidIn({ record, type, kind }: ReadRow) {
  const notes = [record.text('note'), record.text('private-note')].filter((note) => note !== undefined)
  const effort = record.number('effort')
  const commute = record.text('commute')?.toLowerCase()
  return {
    name: cleanText(record.text('name') ?? kind, 300),
    note: cleanText(notes.join('\n\n'), 10_000),
    gear: cleanText(record.text('gear'), 300),
    sport: sportOfRow({ type }),
    effort: effort > 0 && effort <= 10 ? effort : undefined,
    commute: commute === 'true' || Number(commute) === 1,
  }
}

/** Columns that the runner's own list must not get wrong. */
const NUMBERS: readonly Field[] = [
  'distance',
  'ascent',
  'descent',
  'average-heart-rate',
  'max-heart-rate',
  'effort',
  'energy',
]

function activityOf(read: ReadRow, reading: Reading): Result<ParsedActivityOf, ImportProblem> {
  const { taken, height_m, stepsPerCount, isStrict } = reading
  const { row, record, start, type, elapsed_s, paced_s } = read
  const bad = (field: Field): Result<never, ImportProblem> => {
    const found = cleanText(record.text(field), 80)
    return err({ code: 'bad-row', row, field, ...(found !== undefined && { found }) })
  }
  if (!start) return bad('date')
  if (isStrict) {
    const wrong = NUMBERS.find((field) => record.number(field) === Infinity || record.number(field) < 0)
    if (wrong) return bad(wrong)
    const late = (['elapsed', 'moving'] as const).find((field) => record.seconds(field) === Infinity)
    if (late) return bad(late)
  }
  if (!(elapsed_s > 0 && elapsed_s < Infinity)) return bad('elapsed')
  const warnings: ActivityWarning[] = []
  const column = record.column('distance')
  let distance_m = record.number('distance')
  if (column?.unit === 'unknown' && distance_m > 0) {
    distance_m = metresOf(distance_m, taken.unit, elapsed_s, sportOf({ type }))
    if (!taken.isSure)
      warnings.push({ code: 'unit-assumed', field: 'distance_m', unit: taken.unit, isLikely: taken.isLikely })
  }
  const said = saidIn(read)
  return ok(
    rowActivity({
      start,
      type,
      sport: said.sport,
      name: said.name,
      note: said.note,
      gear: said.gear,
      device: record.text('device'),
      effort: said.effort,
      stepsPerCount,
      warnings,
      totals: {
        distance_m,
        elapsed_s: record.seconds('elapsed'),
        moving_s: paced_s ?? record.seconds('moving'),
        ascent_m: record.number('ascent') * height_m,
        descent_m: record.number('descent') * height_m,
        average_heart_rate_bpm: record.number('average-heart-rate'),
        max_heart_rate_bpm: record.number('max-heart-rate'),
        average_cadence_rpm: record.number('cadence'),
        average_power_w: record.number('power'),
        average_temperature_c: record.number('temperature'),
        energy_kcal: record.number('energy'),
      },
    }),
  )
}

type ParsedActivityOf = ReturnType<typeof rowActivity>
