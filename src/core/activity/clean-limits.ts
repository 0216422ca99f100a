import type { Sport } from './sport.ts'
import type { StreamName } from './streams.ts'

/**
 * Closed ranges outside of which a sample cannot be true of a person outdoors or in a gym: wide enough for every real one,
 * narrow enough for sensor codes (255, 65535), other units and damage. The one table: importers ask it too. Shores of the Dead Sea -430 m, top of Everest 8849 m. */
export const SAMPLE_RANGES: Readonly<Record<StreamName, readonly [low: number, high: number]>> = {
  latitude: [-90, 90],
  longitude: [-180, 180],
  distance_m: [0, 5e6],
  elevation_m: [-500, 9000],
  speed_mps: [0, 350],
  heart_rate_bpm: [25, 250],
  cadence_rpm: [0, 320],
  power_w: [0, 3000],
  temperature_c: [-60, 60],
}

/** The fastest sprint measured peaked at 12.4 m/s (Berlin 2009). */
const ON_FOOT_MPS = 12.5

const FASTEST_MPS: Partial<Record<Sport, number>> = {
  running: ON_FOOT_MPS,
  walking: ON_FOOT_MPS,
  hiking: ON_FOOT_MPS,
  snowshoeing: ON_FOOT_MPS,
  mountaineering: ON_FOOT_MPS,
  swimming: 4,
  rowing: 10,
  alpine_skiing: 71,
  snowboarding: 57,
  flying: 350,
  sky_diving: 120,
  driving: 110,
  motorcycling: 110,
}

/** Metres a second that nobody exceeds in a sport by their own doing; 45 m/s (a descent on wheels) where unknown. */
export const fastestSpeed = (sport: Sport): number => FASTEST_MPS[sport] ?? 45
