import type { Measure, KeepInRangeMeasure, MetricMeasure, SelfRatedMeasure } from '../../../core/goal/measure.ts'
import type { Reader } from '../../reader.ts'
import type { EnglishFormat } from '../format/format.ts'

export type HealthMeasure = Extract<
  Measure,
  { kind: 'clear-days' | 'keep-in-range' | 'self-rated' | 'metric' | 'open' | 'by-hand' }
>

const RATED = { stress: 'Stress', enjoyment: 'Enjoyment', energy: 'Energy', own: 'How it feels' } as const
const KEPT = { 'resting-heart-rate': 'resting heart rate', weight: 'weight' } as const

/** What goals of health are called, and the values that they are about. */
export function healthNames(format: EnglishFormat) {
  const value = (of: KeepInRangeMeasure['of'], at: number, { units }: Pick<Reader, 'units'>) => {
    if (of === 'resting-heart-rate') return format.heartRate(at)
    return format.weight(at, units)
  }
  const range = ({ of, low, high }: KeepInRangeMeasure, reader: Pick<Reader, 'units'>) => {
    if (low !== undefined && high !== undefined) return `from ${value(of, low, reader)} to ${value(of, high, reader)}`
    if (low !== undefined) return `at or above ${value(of, low, reader)}`
    return high === undefined ? '' : `at or below ${value(of, high, reader)}`
  }
  const metric = ({ metric: which, heart_rate_bpm, target }: MetricMeasure, { units }: Pick<Reader, 'units'>) =>
    which === 'cadence'
      ? `Cadence of ${format.cadence(target)}`
      : `${format.pace(target, units)}${heart_rate_bpm === undefined ? ' at a steady heart rate' : ` at ${format.heartRate(heart_rate_bpm)}`}`
  const rated = ({ of, question, target, rhythm }: SelfRatedMeasure) => {
    const what = question ?? RATED[of]
    if (rhythm === 'before-and-after') return `${what}: a change of ${format.number(target, 1)} by running`
    return `${what} ${of === 'stress' ? 'at most' : 'at least'} ${format.number(target, 1)} of 10`
  }
  return (measure: HealthMeasure, reader: Reader): string => {
    switch (measure.kind) {
      case 'clear-days':
        return measure.up_to === 0
          ? 'Days without pain'
          : `Days with no pain above ${format.number(measure.up_to)} of 10`
      case 'keep-in-range':
        return `Keep my ${KEPT[measure.of]} ${range(measure, reader)}`.trim()
      case 'self-rated':
        return rated(measure)
      case 'metric':
        return metric(measure, reader)
      case 'open':
        return 'Run for life'
      case 'by-hand':
        return measure.steps?.at(-1) ?? 'A goal of my own'
    }
  }
}
