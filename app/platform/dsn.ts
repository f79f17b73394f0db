// Reports of non-delivery (RFC 3464 in a multipart/report of RFC 6522), as far as is needed: what became of which of our
// mails. Whatever is odd about a report makes it none; nothing in it is trusted but digits and our own sealed Message-ID.

export interface DeliveryReport {
  /** of the mail that was sent, as its returned headers say */
  messageId: string
  /** failed, delayed, delivered, relayed, expanded */
  action: string
  /** RFC 3463: 5.1.1 */
  status: string
  /** the other server's words; may be anybody's */
  words: string
}

/** The most of a report that is read: what counts stands before the mail that is sent back with it. */
export const REPORT_BYTES = 256 * 1024

type Headers = Map<string, string>

/** What a message of this text reports; undefined where it is no such report. Never throws. */
export function readDeliveryReport(bytes: Uint8Array): DeliveryReport | undefined {
  const raw = Buffer.from(bytes.subarray(0, REPORT_BYTES)).toString('latin1')
  // a mail that is piped may begin with the line of a mailbox file
  const { headers, body } = splitMessage(raw.replaceAll('\r\n', '\n').replace(/^From [^\n]*\n/, ''))
  const boundary = boundaryOf(headers.get('content-type') ?? '')
  if (boundary === undefined) return undefined
  const parts = partsOf(body, boundary).map(splitMessage)
  const about = recipientOf(parts.find((part) => isOf(part.headers, STATUS)))
  const messageId = returnedId(parts.find((part) => isOf(part.headers, RETURNED)))
  if (!about || messageId === undefined) return undefined
  const status = /^[245]\.\d{1,3}\.\d{1,3}$/.exec(about.get('status')?.split(/[\s(]/)[0] ?? '')?.[0]
  const action = about.get('action')?.toLowerCase()
  if (status === undefined || action === undefined || !ACTIONS.has(action)) return undefined
  return { messageId, action, status, words: (about.get('diagnostic-code') ?? '').slice(0, 500) }
}

const ACTIONS = new Set(['failed', 'delayed', 'delivered', 'relayed', 'expanded'])
const STATUS = /^message\/(global-)?delivery-status\b/i
const RETURNED = /^(message\/(rfc822|global|global-headers)|text\/rfc822-headers)\b/i

interface Message {
  headers: Headers
  body: string
}
const isOf = (headers: Headers, type: RegExp): boolean => type.test(headers.get('content-type') ?? '')

function splitMessage(text: string): Message {
  const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n')
  const head = end < 0 ? text : text.slice(0, end)
  return { headers: readHeaders(head), body: end < 0 ? '' : text.slice(end).replace(/^\n{1,2}/, '') }
}

/** The first of a name counts; folded lines are made one (RFC 5322, 2.2.3). */
function readHeaders(head: string): Headers {
  const headers: Headers = new Map()
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    if (name && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

function boundaryOf(contentType: string): string | undefined {
  if (!/^multipart\/report\b/i.test(contentType)) return undefined
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType) ?? []
  return quoted ?? plain
}

function partsOf(body: string, boundary: string): string[] {
  const parts: string[] = []
  let lines: string[] | undefined
  for (const line of body.split('\n')) {
    const mark = line.trimEnd()
    if (mark === `--${boundary}` || mark === `--${boundary}--`) {
      if (lines) parts.push(lines.join('\n'))
      lines = mark.endsWith(`${boundary}--`) ? undefined : []
    } else lines?.push(line)
  }
  if (lines) parts.push(lines.join('\n'))
  return parts
}

/** The fields of the recipient that failed, else of the first. Our mails have one. */
function recipientOf(part: Message | undefined): Headers | undefined {
  const groups = plain(part)
    .split(/\n[ \t]*\n/)
    .map((group) => readHeaders(group.trim()))
    .filter((group) => group.has('action'))
  return groups.find((group) => group.get('action')?.toLowerCase() === 'failed') ?? groups[0]
}

const returnedId = (part: Message | undefined): string | undefined =>
  /^<[^<>\s]{3,300}>$/.exec(splitMessage(plain(part)).headers.get('message-id') ?? '')?.[0]

/** The text of a part, whatever it was packed in. */
function plain(part: Message | undefined): string {
  const coding = part?.headers.get('content-transfer-encoding')?.toLowerCase()
  const body = part?.body ?? ''
  if (coding === 'base64') return Buffer.from(body, 'base64').toString('latin1').replaceAll('\r\n', '\n')
  if (coding !== 'quoted-printable') return body
  const joined = body.replace(/=[ \t]*\n/g, '')
  return joined.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
