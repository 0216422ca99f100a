import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  name: string | Uint8Array
  data?: Uint8Array
  /** Stored instead of deflated. */
  isStored?: boolean
  flags?: number
  attributes?: number
  extra?: Uint8Array
  /** What the headers claim, when it is to be a lie. */
  claimedSize?: number
  method?: number
  /** Share the local header and data of this earlier entry. */
  onto?: number
}

const le = (size: 2 | 4, value: number) => {
  const bytes = Buffer.alloc(size)
  if (size === 2) bytes.writeUInt16LE(value)
  else bytes.writeUInt32LE(value >>> 0)
  return bytes
}

/** A zip archive written field by field, so that every field can be wrong. */
export function makeZip(
  entries: readonly ZipEntry[],
  options: { comment?: Uint8Array; claimedCount?: number } = {},
): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  const offsets: { at: number; packed: Buffer; raw: Uint8Array }[] = []
  let at = 0
  for (const entry of entries) {
    const name = typeof entry.name === 'string' ? Buffer.from(entry.name) : Buffer.from(entry.name)
    const raw = entry.data ?? new Uint8Array(0)
    const shared = entry.onto === undefined ? undefined : offsets[entry.onto]
    const isStored = entry.isStored === true
    const packed = shared?.packed ?? (isStored ? Buffer.from(raw) : deflateRawSync(raw))
    const place = shared ?? { at, packed, raw }
    const method = entry.method ?? (isStored ? 0 : 8)
    const sizes = Buffer.concat([
      le(4, crc32(place.raw)),
      le(4, packed.length),
      le(4, entry.claimedSize ?? place.raw.length),
    ])
    const flags = entry.flags ?? 0x800
    const extra = Buffer.from(entry.extra ?? [])
    const head = Buffer.concat([le(2, 20), le(2, flags), le(2, method), le(2, 0), le(2, 33), sizes, le(2, name.length)])
    if (!shared) {
      const local = Buffer.concat([le(4, 0x04034b50), head, le(2, 0), name, packed])
      locals.push(local)
      at += local.length
    }
    offsets.push(place)
    central.push(
      Buffer.concat([
        le(4, 0x02014b50),
        le(2, 0x0314),
        head,
        le(2, extra.length),
        le(2, 0),
        le(2, 0),
        le(2, 0),
        le(4, entry.attributes ?? 0),
        le(4, place.at),
        name,
        extra,
      ]),
    )
  }
  const directory = Buffer.concat(central)
  const count = options.claimedCount ?? Math.min(entries.length, 0xffff)
  const comment = Buffer.from(options.comment ?? [])
  const end = [le(4, 0x06054b50), le(2, 0), le(2, 0), le(2, count), le(2, count), le(4, directory.length), le(4, at)]
  return Buffer.concat([...locals, directory, ...end, le(2, comment.length), comment])
}
