import FitParser from 'fit-file-parser'

/** A decoded message: values by the profile's names, in SI units. Only names of the profile occur (see cleanFile). */
export type FitMessage = Readonly<Record<string, unknown>>

export interface DecodedFit {
  readonly fileId: FitMessage | undefined
  readonly activity: FitMessage | undefined
  /** What the athlete chose before the start: one message a sport. */
  readonly sports: readonly FitMessage[]
  readonly sessions: readonly FitMessage[]
  readonly laps: readonly FitMessage[]
  readonly records: readonly FitMessage[]
  readonly deviceInfos: readonly FitMessage[]
  readonly weights: readonly FitMessage[]
  readonly restingHearts: readonly FitMessage[]
}

/** Decodes the file that cleanFile made. Throws what the parser throws: after cleaning that is a bug or a strange type. */
export function decodeFit(bytes: Uint8Array): DecodedFit {
  const parser = new FitParser({
    force: true,
    mode: 'list',
    lengthUnit: 'm',
    speedUnit: 'm/s',
    temperatureUnit: 'celsius',
  })
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  let decoded: DecodedFit | undefined
  let failure: string | undefined
  parser.parse(copy, (error, data) => {
    failure = error
    if (!data) return
    decoded = {
      fileId: messages(data.file_ids)[0],
      activity: messages([data.activity ?? {}])[0],
      sports: messages(data.sports),
      sessions: messages(data.sessions),
      laps: messages(data.laps),
      records: messages(data.records),
      deviceInfos: messages(data.device_infos),
      weights: messages(data.messages?.['weight_scale']),
      restingHearts: messages(data.messages?.['monitoring_hr_data']),
    }
  })
  if (!decoded) throw new Error(failure ?? 'no answer from the FIT parser')
  return decoded
}

/** The parser's own types promise more than a file keeps: values are looked at one by one. */
const messages = (list: readonly object[] | undefined) => (list ?? []) as readonly FitMessage[]

/** A number field; NaN when it is absent or of another type. */
export function numberOf(message: FitMessage, name: string): number {
  const value = message[name]
  return typeof value === 'number' ? value : NaN
}

/** Epoch ms of a date field; NaN when absent. */
export function timeOf(message: FitMessage, name: string): number {
  const value = message[name]
  return typeof value === 'object' && value !== null && 'getTime' in value && typeof value.getTime === 'function'
    ? Number(value.getTime())
    : NaN
}

export function textOf(message: FitMessage, name: string): string | undefined {
  const value = message[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The first of some numbers that is there. */
export const firstNumber = (...values: number[]): number => values.find((value) => !Number.isNaN(value)) ?? NaN
