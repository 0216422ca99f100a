import type { Measure, KeepInRangeMeasure, MetricMeasure, SelfRatedMeasure } from '../../../core/goal/measure.ts'
import type { Reader } from '../../reader.ts'
import type { Format } from '../../words.ts'

export type HealthMeasure = Extract<
  Measure,
  { kind: 'clear-days' | 'keep-in-range' | 'self-rated' | 'metric' | 'open' | 'by-hand' }
>

const RATED = { stress: 'Stress', enjoyment: 'Freude', energy: 'Energie', own: 'Wie es sich anfühlt' } as const
const KEPT = { 'resting-heart-rate': 'Ruhepuls', weight: 'Gewicht' } as const

/** What goals of health are called, and the values that they are about. */
export function healthNames(format: Format) {
  const value = (of: KeepInRangeMeasure['of'], at: number, { units }: Pick<Reader, 'units'>) =>
    of === 'resting-heart-rate' ? format.heartRate(at) : format.weight(at, units)
  const range = ({ of, low, high }: KeepInRangeMeasure, reader: Pick<Reader, 'units'>) => {
    if (low !== undefined && high !== undefined)
      return `zwischen ${value(of, low, reader)} und ${value(of, high, reader)} halten`
    if (low !== undefined) return `bei ${value(of, low, reader)} oder darüber halten`
    return high === undefined ? 'halten' : `bei ${value(of, high, reader)} oder darunter halten`
  }
  const metric = ({ metric: which, heart_rate_bpm, target }: MetricMeasure, { units }: Pick<Reader, 'units'>) =>
    which === 'cadence'
      ? `Schrittfrequenz von ${format.cadence(target)}`
      : `${format.pace(target, units)}${heart_rate_bpm === undefined ? ' bei ruhigem Puls' : ` bei Puls ${format.number(heart_rate_bpm)}`}`
  const rated = ({ of, question, target, rhythm }: SelfRatedMeasure) => {
    const what = question ?? RATED[of]
    if (rhythm === 'before-and-after') return `${what}: durch das Laufen um ${format.number(target, 1)} anders`
    return `${what} ${of === 'stress' ? 'höchstens' : 'mindestens'} ${format.number(target, 1)} von 10`
  }
  return (measure: HealthMeasure, reader: Reader): string => {
    switch (measure.kind) {
      case 'clear-days':
        return measure.up_to === 0
          ? 'Tage ohne Schmerzen'
          : `Tage mit Schmerzen von höchstens ${format.number(measure.up_to)} von 10`
      case 'keep-in-range':
        return `${KEPT[measure.of]} ${range(measure, reader)}`
      case 'self-rated':
        return rated(measure)
      case 'metric':
        return metric(measure, reader)
      case 'open':
        return 'Ein Leben lang laufen'
      case 'by-hand':
        return measure.steps?.at(-1) ?? 'Ein eigenes Ziel'
    }
  }
}
