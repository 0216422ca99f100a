import { crc32 } from 'node:zlib'
import { type FileHandle, open } from 'node:fs/promises'

const ZIP64_FROM = 0xffffffff

/** Writes a zip entry by entry, so that an archive of any size needs no memory. Entries are stored as they are given. */
export class ZipWriter {
  private readonly file: FileHandle
  private readonly directory: Buffer[] = []
  private at = 0
  private count = 0

  private constructor(file: FileHandle) {
    this.file = file
  }

  static async create(path: string): Promise<ZipWriter> {
    return new ZipWriter(await open(path, 'w', 0o600))
  }

  async add(name: string, data: Uint8Array): Promise<void> {
    const label = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(0x800, 2)
    shared.writeUInt16LE(33, 8)
    shared.writeUInt32LE(crc32(data), 10)
    shared.writeUInt32LE(data.length, 14)
    shared.writeUInt32LE(data.length, 18)
    shared.writeUInt16LE(label.length, 22)
    shared.copy(local, 4)
    const isFar = this.at >= ZIP64_FROM
    const extra = Buffer.alloc(isFar ? 12 : 0)
    if (isFar) {
      extra.writeUInt16LE(1, 0)
      extra.writeUInt16LE(8, 2)
      extra.writeBigUInt64LE(BigInt(this.at), 4)
    }
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(0x0314, 4)
    shared.writeUInt16LE(extra.length, 24)
    shared.copy(central, 6)
    central.writeUInt32LE(isFar ? ZIP64_FROM : this.at, 42)
    this.directory.push(central, label, extra)
    this.count++
    await this.write(local, label, data)
  }

  async close(): Promise<void> {
    const from = this.at
    await this.write(...this.directory)
    const size = this.at - from
    const isBig = from >= ZIP64_FROM || this.count > 0xfffe
    if (isBig) {
      const end = Buffer.alloc(56 + 20)
      end.writeUInt32LE(0x06064b50, 0)
      end.writeBigUInt64LE(44n, 4)
      end.writeUInt16LE(45, 12)
      end.writeUInt16LE(45, 14)
      end.writeBigUInt64LE(BigInt(this.count), 24)
      end.writeBigUInt64LE(BigInt(this.count), 32)
      end.writeBigUInt64LE(BigInt(size), 40)
      end.writeBigUInt64LE(BigInt(from), 48)
      end.writeUInt32LE(0x07064b50, 56)
      end.writeBigUInt64LE(BigInt(this.at), 64)
      end.writeUInt32LE(1, 72)
      await this.write(end)
    }
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    const count = isBig ? 0xffff : this.count
    end.writeUInt16LE(count, 8)
    end.writeUInt16LE(count, 10)
    end.writeUInt32LE(size, 12)
    end.writeUInt32LE(isBig ? ZIP64_FROM : from, 16)
    await this.write(end)
    await this.file.close()
  }

  /** Leaves a hole: what comes next lies so many bytes further on, as behind gigabytes of other entries. */
  skip(bytes: number): void {
    this.at += bytes
  }

  private async write(...parts: readonly Uint8Array[]): Promise<void> {
    const from = this.at
    for (const part of parts) this.at += part.length
    await this.file.writev(parts as Uint8Array[], from)
  }
}
