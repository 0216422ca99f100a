import { RawSamples } from '../raw-samples.ts'
import { firstNumber, numberOf, timeOf, type FitMessage } from './decode.ts'

/** FIT record messages → samples by column; enhanced (wider) fields before the plain ones. */
export function samplesOf(records: readonly FitMessage[]): RawSamples {
  const samples = new RawSamples()
  const compressed = compressedDistance()
  for (const record of records) {
    const short = compressed(record.compressed_speed_distance)
    samples.add({
      at: timeOf(record, 'timestamp'),
      latitude: numberOf(record, 'position_lat'),
      longitude: numberOf(record, 'position_long'),
      elevation_m: firstNumber(numberOf(record, 'enhanced_altitude'), numberOf(record, 'altitude')),
      distance_m: firstNumber(numberOf(record, 'distance'), short.distance_m),
      speed_mps: firstNumber(numberOf(record, 'enhanced_speed'), numberOf(record, 'speed'), short.speed_mps),
      heart_rate_bpm: numberOf(record, 'heart_rate'),
      cadence_rpm: withFraction(numberOf(record, 'cadence'), numberOf(record, 'fractional_cadence')),
      power_w: numberOf(record, 'power'),
      temperature_c: numberOf(record, 'temperature'),
    })
  }
  return samples
}

export const withFraction = (whole: number, fraction: number): number =>
  whole + (fraction > 0 && fraction < 1 ? fraction : 0)

/**
 * The field compressed_speed_distance of old watches: three bytes, twelve bits of speed in 1/100 m/s and twelve of a
 * rolling distance counter in 1/16 m (FIT profile, record message, field 8).
 */
function compressedDistance(): (value: unknown) => { speed_mps: number; distance_m: number } {
  let [counter, total] = [-1, 0]
  return (value) => {
    const none = { speed_mps: NaN, distance_m: NaN }
    if (!Array.isArray(value) || value.length !== 3) return none
    const [a, b, c] = value.map(Number) as [number, number, number]
    if (!(a >= 0 && b >= 0 && c >= 0) || (a === 255 && b === 255 && c === 255)) return none
    const now = (b >> 4) | (c << 4)
    if (counter >= 0) total += (now - counter + 4096) % 4096
    counter = now
    return { speed_mps: (a | ((b & 0x0f) << 8)) / 100, distance_m: total / 16 }
  }
}
