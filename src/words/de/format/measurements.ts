import type { Format } from '../../words.ts'

const KILO = 1000
const POUNDS_PER_KG = 2.204_622_621_848_776

type Measurements = Pick<Format, 'heartRate' | 'cadence' | 'power' | 'weight' | 'temperature' | 'energy' | 'fileSize'>

/** What sensors and disks give. */
export function measurementWords({ number }: Pick<Format, 'number'>): Measurements {
  return {
    /** Beats a minute. */
    heartRate: (bpm) => `${number(bpm)}/min`,
    cadence: (perMinute) => `${number(perMinute)} Schritte/min`,
    power: (watts) => `${number(watts)} W`,
    weight: (weight_kg, units) =>
      units === 'metric' ? `${number(weight_kg, 1)} kg` : `${number(weight_kg * POUNDS_PER_KG, 1)} lb`,
    temperature: (celsius, units) =>
      units === 'metric' ? `${number(celsius)} °C` : `${number(celsius * 1.8 + 32)} °F`,
    energy: (kcal) => `${number(kcal)} kcal`,
    fileSize(bytes) {
      if (bytes < KILO) return `${number(bytes)} Byte`
      if (bytes < KILO * KILO) return `${number(bytes / KILO)} kB`
      if (bytes < KILO ** 3) return `${number(bytes / KILO ** 2, 1)} MB`
      return `${number(bytes / KILO ** 3, 1)} GB`
    },
  }
}
