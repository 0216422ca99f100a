/**
 * Best times in the world by distance (m, s): track records of World Athletics up to 5 and 10 km (mile Guerrouj 1999 and
 * Kipyegon 2023, 3000 m Ingebrigtsen 2024 and Wang 1993, 5000 m Cheptegei 2020 and Chebet 2025, 10,000 m Cheptegei 2020
 * and Chebet 2024), open standards of the 2025 road age-grade tables beyond (Alan Jones, CC0).
 */
const MEN = [
  [1609.344, 223.13],
  [3000, 437.55],
  [5000, 755.36],
  [10000, 1571],
  [21097.5, 3451],
  [42195, 7235],
  [50000, 8820],
  [100000, 21360],
  [160934.4, 39790],
  [200000, 52800],
] as const
const WOMEN = [
  [1609.344, 247.64],
  [3000, 486.11],
  [5000, 838.06],
  [10000, 1734.14],
  [21097.5, 3772],
  [42195, 7796],
  [50000, 9390],
  [100000, 23591],
  [160934.4, 43500],
  [200000, 57600],
] as const

/** Logarithm of the best time at a distance; between the distances linear in logarithms, beyond them as the nearest two go on. */
export function logWorldRecord(distance: number, sex?: 'female' | 'male'): number {
  const table = sex === 'female' ? WOMEN : MEN
  let i = 1
  while (i < table.length - 1 && table[i]![0] < distance) i++
  const [[d0, t0], [d1, t1]] = [table[i - 1]!, table[i]!]
  return Math.log(t0) + (Math.log(t1 / t0) * Math.log(distance / d0)) / Math.log(d1 / d0)
}
