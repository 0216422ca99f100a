/** Sports of Polar by the numbers of its services, in words that Cairn knows; only those that are publicly listed. */
const BY_NUMBER: Readonly<Record<number, string>> = {
  1: 'running',
  2: 'cycling',
  3: 'walking',
  4: 'jogging',
  5: 'mountain_biking',
  6: 'cross_country_skiing',
  7: 'downhill_skiing',
  8: 'rowing',
  9: 'walking',
  10: 'skating',
  11: 'hiking',
  12: 'tennis',
  13: 'squash',
  14: 'badminton',
  15: 'strength_training',
  16: 'other',
  17: 'treadmill_running',
  18: 'indoor_cycling',
  19: 'street_running',
  20: 'workout',
  22: 'snowboard',
  23: 'swimming',
  24: 'cross_country_skiing',
  25: 'cross_country_skiing',
  27: 'trail_running',
  28: 'ice_skate',
  29: 'inline_skate',
  30: 'inline_skate',
  33: 'yoga',
  34: 'crossfit',
  35: 'golf',
  36: 'track_running',
  38: 'road_biking',
  39: 'soccer',
  83: 'other',
  103: 'pool_swimming',
  105: 'open_water_swimming',
}

/** The word for Polar's number, or for its own words in capitals ('TREADMILL_RUNNING', 'OTHER_INDOOR'). */
export function polarSport(sport: string | number | undefined): string | undefined {
  if (sport === undefined) return undefined
  const number = Number(sport)
  if (Number.isInteger(number)) return BY_NUMBER[number] ?? `Polar ${number}`
  const word = String(sport).toLowerCase()
  if (word.startsWith('other')) return 'other'
  return word === 'road_running' ? 'street_running' : word === 'nordic_walking' ? 'walking' : word
}
