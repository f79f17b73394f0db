// The codecs of a fragmented MP4 in the words of RFC 6381, read from its head: what was asked of an encoder and what it
// wrote (profile, level) differ.
import { open } from 'node:fs/promises'

export async function codecsOf(path: string, initBytes: number): Promise<string> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(initBytes), 0, initBytes, 0)
    return [avc(buffer), mp4Audio(buffer)].filter((name) => name !== undefined).join(',')
  } finally {
    await file.close()
  }
}

// ISO/IEC 14496-15, AVCDecoderConfigurationRecord: version, profile, compatibility, level.
function avc(head: Buffer): string | undefined {
  const at = head.indexOf('avcC')
  return at < 0 ? undefined : `avc1.${head.toString('hex', at + 5, at + 8)}`
}

// ISO/IEC 14496-1: in `esds`, descriptor 4 (object type) holds descriptor 5, whose first five bits are the audio type.
function mp4Audio(head: Buffer): string | undefined {
  const box = head.indexOf('esds')
  if (box < 0) return undefined
  let at = box + 8
  const descriptor = (): number => {
    const tag = head.readUInt8(at++)
    while (head.readUInt8(at++) & 0x80); // the length, of up to four bytes
    return tag
  }
  if (descriptor() !== 3) return undefined
  at += 3
  if (descriptor() !== 4) return undefined
  const objectType = head.readUInt8(at)
  at += 13
  if (descriptor() !== 5) return undefined
  return `mp4a.${objectType.toString(16)}.${head.readUInt8(at) >> 3}`
}
