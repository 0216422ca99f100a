import { fitCrc } from '../../src/importers/fit/crc.ts'
import { seededRandom } from '../../src/core/base/random.ts'

const FIT_EPOCH_MS = 631_065_600_000
const SEMICIRCLES = 2 ** 31 / 180
const DEFINITION = 0x40
const [ENUM, UINT8, UINT16, SINT32, UINT32] = [0x00, 0x02, 0x84, 0x85, 0x86]

type Field = readonly [number: number, baseType: number, size: 1 | 2 | 4]
const FILE_ID: readonly Field[] = [
  [0, ENUM, 1],
  [1, UINT16, 2],
  [2, UINT16, 2],
  [4, UINT32, 4],
]
const RECORD: readonly Field[] = [
  [253, UINT32, 4],
  [0, SINT32, 4],
  [1, SINT32, 4],
  [5, UINT32, 4],
  [78, UINT32, 4],
  [73, UINT32, 4],
  [3, UINT8, 1],
  [4, UINT8, 1],
]
const SESSION: readonly Field[] = [
  [253, UINT32, 4],
  [2, UINT32, 4],
  [7, UINT32, 4],
  [8, UINT32, 4],
  [9, UINT32, 4],
  [5, ENUM, 1],
  [6, ENUM, 1],
]

/** A run as a watch writes it: one sample a second with place, distance, speed, height, heart and cadence. Seeded. */
export function madeRun(seed: number, startAt: number, seconds: number): Uint8Array {
  const random = seededRandom(seed)
  const data = new DataView(new ArrayBuffer(200 + (seconds + 1) * 27))
  let at = 14
  const put = (size: 1 | 2 | 4, value: number) => {
    if (size === 1) data.setUint8(at, value)
    else if (size === 2) data.setUint16(at, value, true)
    else data.setUint32(at, value >>> 0, true)
    at += size
  }
  const define = (local: number, global: number, fields: readonly Field[]) => {
    put(1, DEFINITION | local)
    put(1, 0)
    put(1, 0)
    put(2, global)
    put(1, fields.length)
    for (const [number, baseType, size] of fields) {
      put(1, number)
      put(1, size)
      put(1, baseType)
    }
  }
  const message = (local: number, fields: readonly Field[], values: readonly number[]) => {
    put(1, local)
    for (const [k, [, , size]] of fields.entries()) put(size, values[k]!)
  }
  const from_s = Math.round((startAt - FIT_EPOCH_MS) / 1000)
  define(0, 0, FILE_ID)
  message(0, FILE_ID, [4, 1, 2691, from_s])
  define(1, 20, RECORD)
  let [latitude, longitude, heading] = [48 + 4 * random(), 8 + 5 * random(), 2 * Math.PI * random()]
  let [distance_m, elevation_m, heart_bpm, speed_mps] = [0, 100 + 200 * random(), 110, 2.6 + random()]
  const usual_mps = speed_mps
  for (let i = 0; i <= seconds; i++) {
    message(1, RECORD, [
      from_s + i,
      Math.round(latitude * SEMICIRCLES),
      Math.round(longitude * SEMICIRCLES),
      Math.round(distance_m * 100),
      Math.round((elevation_m + 500) * 5),
      Math.round(speed_mps * 1000),
      Math.round(heart_bpm),
      Math.round(82 + 6 * random()),
    ])
    heading += (random() - 0.5) * 0.2
    speed_mps += (random() - 0.5) * 0.3 + (usual_mps - speed_mps) * 0.1
    heart_bpm += (random() - 0.5) * 2 + (145 - heart_bpm) * 0.01
    elevation_m += (random() - 0.5) * 0.8
    distance_m += speed_mps
    // Receivers are a metre or two off, differently each second.
    latitude += (Math.cos(heading) * speed_mps + (random() - 0.5)) / 111_195
    longitude += (Math.sin(heading) * speed_mps + (random() - 0.5)) / (111_195 * 0.64)
  }
  define(2, 18, SESSION)
  message(2, SESSION, [from_s + seconds, from_s, seconds * 1000, seconds * 1000, Math.round(distance_m * 100), 1, 0])
  return closed(data, at)
}

/** Header and checksum around what was written. */
function closed(data: DataView, end: number): Uint8Array {
  const bytes = new Uint8Array(data.buffer, 0, end + 2)
  data.setUint8(0, 14)
  data.setUint8(1, 0x20)
  data.setUint16(2, 2100, true)
  data.setUint32(4, end - 14, true)
  bytes.set([0x2e, 0x46, 0x49, 0x54], 8)
  data.setUint16(12, fitCrc(bytes.subarray(0, 12)), true)
  data.setUint16(end, fitCrc(bytes.subarray(0, end)), true)
  return bytes
}
