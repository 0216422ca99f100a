/** Times by level: 10, 25, 50, 75 and 90 of 100 are at or under. */
export interface Quantiles {
  readonly p10: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p90: number
}

/** The model that made a forecast. A change of a formula or a parameter is a new version. */
export type ForecastModel = 'race-time' | 'frequency' | 'volume'
export const MODEL_VERSION = 5

export type MissingForForecast = 'race-result' | 'target' | 'day-to-come' | 'known-week'

/** A chance, or a range, with what it rests on; or what is missing for one. */
export type Forecast =
  | {
      readonly kind: 'forecast'
      readonly model: ForecastModel
      readonly version: number
      /** Between 0 and 1; absent when only a range was asked for. */
      readonly chance?: number
      /** In seconds for race-time, in metres for volume. */
      readonly quantiles?: Quantiles
      /** How much of each kind of fact went in. */
      readonly inputs: { readonly results?: number; readonly resultsElsewhere?: number; readonly weeks?: number }
    }
  | { readonly kind: 'insufficient-data'; readonly missing: readonly MissingForForecast[] }

/** Every level times the same. */
export const scaled = ({ p10, p25, p50, p75, p90 }: Quantiles, by: number): Quantiles => ({
  p10: p10 * by,
  p25: p25 * by,
  p50: p50 * by,
  p75: p75 * by,
  p90: p90 * by,
})

export const LEVELS_OF_QUANTILES = { p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9 } as const
