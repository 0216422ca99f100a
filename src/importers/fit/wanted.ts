/** Global message numbers of the FIT profile. */
export const MESG = {
  fileId: 0,
  sport: 12,
  session: 18,
  lap: 19,
  record: 20,
  deviceInfo: 23,
  weightScale: 30,
  activity: 34,
  monitoringHeart: 211,
} as const

const fields = (...numbers: number[]): ReadonlySet<number> => new Set(numbers)

/**
 * The messages and fields that Cairn reads, by the profile's numbers. All others, and every developer field, are left
 * out before decoding: a file cannot name a key of an object, hide a native value behind its own, or cost memory.
 */
export const WANTED: ReadonlyMap<number, ReadonlySet<number>> = new Map([
  // type, manufacturer, product, time_created, product_name
  [MESG.fileId, fields(0, 1, 2, 4, 8)],
  // sport, sub_sport
  [MESG.sport, fields(0, 1)],
  // start_time, sport, sub_sport, elapsed, timer, distance, calories, speed, heart rate, cadence, power, ascent, descent,
  // temperature, fractional cadence, sport profile's name, perceived effort
  [MESG.session, fields(2, 5, 6, 7, 8, 9, 11, 14, 16, 17, 18, 20, 22, 23, 57, 92, 110, 193)],
  // start_time, elapsed, timer, distance, heart rate, cadence, power, ascent, sport, sub_sport, fractional cadence
  [MESG.lap, fields(2, 7, 8, 9, 15, 16, 17, 19, 21, 25, 39, 80)],
  // position, altitude, heart rate, cadence, distance, speed, power, compressed speed and distance, temperature,
  // fractional cadence, enhanced speed, enhanced altitude
  [MESG.record, fields(0, 1, 2, 3, 4, 5, 6, 7, 8, 13, 53, 73, 78)],
  // device_index, manufacturer, product, product_name
  [MESG.deviceInfo, fields(0, 2, 4, 27)],
  // weight
  [MESG.weightScale, fields(0)],
  // resting heart rate, that of the day
  [MESG.monitoringHeart, fields(0, 1)],
  // local_timestamp
  [MESG.activity, fields(5)],
])

/** Field 253 of every message: seconds since 1989-12-31 UTC. */
export const TIMESTAMP_FIELD = 253
