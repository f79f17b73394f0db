// Zip files written byte by byte, so that a test can make one that no honest program would.
import { crc32, deflateRawSync } from 'node:zlib'

export interface RawEntry {
  name: string
  bytes?: Buffer | string
  /** packed by deflate; else stored as it is */
  isPacked?: boolean
  /** general purpose bits: 1 = encrypted */
  flags?: number
  /** of a Unix system: type and mode, such as 0o120777 of a link */
  mode?: number
  /** what the archive says instead of the truth */
  says?: { size?: number; packedSize?: number }
}

/** `count`: how many entries the end of the archive claims, where it lies. */
export function rawZip(entries: readonly RawEntry[], { count = entries.length }: { count?: number } = {}): Buffer {
  const bodies: Buffer[] = []
  const heads: Buffer[] = []
  let offset = 0
  for (const { name, bytes = '', isPacked = false, flags = 0, mode = 0, says = {} } of entries) {
    const plain = Buffer.from(bytes)
    const body = isPacked ? deflateRawSync(plain) : plain
    const label = Buffer.from(name, 'utf8')
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(crc32(plain), 0)
    sizes.writeUInt32LE(says.packedSize ?? body.length, 4)
    sizes.writeUInt32LE(says.size ?? plain.length, 8)
    const common = Buffer.alloc(10)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags | 0x800, 2)
    common.writeUInt16LE(isPacked ? 8 : 0, 4)
    const lengths = Buffer.alloc(4)
    lengths.writeUInt16LE(label.length, 0)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, sizes, lengths, label, body])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE((mode << 16) >>> 0, 6)
    rest.writeUInt32LE(offset, 10)
    const madeBy = Buffer.from([20, 3])
    heads.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeBy, common, sizes, lengths, rest, label]))
    bodies.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(heads)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(Math.min(count, 0xffff), 8)
  end.writeUInt16LE(Math.min(count, 0xffff), 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, end])
}
