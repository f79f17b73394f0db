// A posted form with files, read part by part while it comes: nothing of it is held but the line ends of its parts. The
// names that browsers give to files of a chosen folder have their path in them; libraries throw it away.

export interface Part {
  /** of the field */
  name: string
  /** of a file; none = a plain field */
  fileName?: string
  /** must be read to its end before the next part */
  bytes: AsyncIterable<Buffer>
}

/** The body is no such form, or breaks off. */
export class BrokenForm extends Error {}

const LONGEST_HEAD = 16 * 1024

/** The boundary that the type of a request names; undefined where it is no form with files. */
export function boundaryOf(contentType: string | undefined): string | undefined {
  const found = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType ?? '')
  return found?.[1] ?? found?.[2]
}

/** The parts of a form. Throws BrokenForm. */
export async function* readParts(body: AsyncIterable<Buffer>, boundary: string): AsyncGenerator<Part> {
  const source = new Source(body)
  const line = `--${boundary}`
  // what stands before the first boundary is nobody's; the line end before it is part of the boundary
  source.unread(Buffer.from('\r\n'))
  for await (const _ of source.until(Buffer.from(`\r\n${line}`)));
  for (;;) {
    const after = await source.take(2)
    if (after.toString('latin1') === '--') return
    if (after.toString('latin1') !== '\r\n') throw new BrokenForm('no line end after a boundary')
    const head = headOf(await source.head())
    const bytes = source.until(Buffer.from(`\r\n${line}`))
    yield { ...head, bytes }
    for await (const _ of bytes);
  }
}

/** RFC 7578 as browsers write it: UTF-8, with quotes, CR and LF in names percent-encoded. */
function headOf(head: string): Omit<Part, 'bytes'> {
  const disposition = /^content-disposition:[ \t]*form-data\b(.*)$/im.exec(head)?.[1] ?? ''
  const field = (key: string): string | undefined => {
    const found = new RegExp(`;[ \\t]*${key}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]*))`, 'i').exec(disposition)
    const text = found?.[1] ?? found?.[2]
    return text?.replace(/%22/g, '"').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n')
  }
  const name = field('name')
  if (name === undefined) throw new BrokenForm('a part without a name')
  const fileName = field('filename')
  return { name, ...(fileName === undefined ? {} : { fileName }) }
}

/** Bytes that come, looked through for a boundary. */
class Source {
  private held: Buffer = Buffer.alloc(0)
  private readonly chunks: AsyncIterator<Buffer>

  constructor(body: AsyncIterable<Buffer>) {
    this.chunks = body[Symbol.asyncIterator]()
  }

  unread(bytes: Buffer): void {
    this.held = Buffer.concat([bytes, this.held])
  }

  private async more(): Promise<void> {
    const { value, done } = await this.chunks.next()
    if (done) throw new BrokenForm('the form breaks off')
    this.held = this.held.length === 0 ? value : Buffer.concat([this.held, value])
  }

  async take(count: number): Promise<Buffer> {
    while (this.held.length < count) await this.more()
    const taken = this.held.subarray(0, count)
    this.held = this.held.subarray(count)
    return taken
  }

  /** The header lines of a part. */
  async head(): Promise<string> {
    for (;;) {
      const end = this.held.indexOf('\r\n\r\n')
      if (end >= 0 && end <= LONGEST_HEAD) {
        return (await this.take(end + 4)).toString('utf8')
      }
      if (end > LONGEST_HEAD || this.held.length > LONGEST_HEAD) throw new BrokenForm('a head too long')
      await this.more()
    }
  }

  /** What comes before the mark, which is taken too. Asked again after its end, it gives nothing. */
  async *until(mark: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.held.indexOf(mark)
      if (at >= 0) {
        const last = this.held.subarray(0, at)
        this.held = this.held.subarray(at + mark.length)
        if (last.length > 0) yield last
        return
      }
      const sure = this.held.length - mark.length + 1
      if (sure > 0) {
        const part = this.held.subarray(0, sure)
        this.held = this.held.subarray(sure)
        yield part
      }
      await this.more()
    }
  }
}
