import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type { EnglishNumbers } from './numbers.ts'

const KILO = 1000
const POUNDS_PER_KG = 2.204_622_621_848_776

/** What sensors and disks give. */
export function measurementWords({ count, number }: EnglishNumbers) {
  return {
    heartRate: (bpm: number) => `${number(bpm)} bpm`,
    /** Steps a minute of both feet. */
    cadence: (perMinute: number) => `${number(perMinute)} spm`,
    power: (watts: number) => `${number(watts)} W`,
    /** '68.5 kg', '151 lb' */
    weight: (weight_kg: number, units: UnitSystem) =>
      units === 'metric' ? `${number(weight_kg, 1)} kg` : `${number(weight_kg * POUNDS_PER_KG, 1)} lb`,
    temperature: (celsius: number, units: UnitSystem) =>
      units === 'metric' ? `${number(celsius)} °C` : `${number(celsius * 1.8 + 32)} °F`,
    energy: (kcal: number) => `${number(kcal)} kcal`,
    /** '640 kB', '1.2 MB' */
    fileSize(bytes: number) {
      if (bytes < KILO) return count(bytes, 'byte', 'bytes')
      if (bytes < KILO * KILO) return `${number(bytes / KILO)} kB`
      if (bytes < KILO ** 3) return `${number(bytes / KILO ** 2, 1)} MB`
      return `${number(bytes / KILO ** 3, 1)} GB`
    },
  }
}
