// The queue's ports in a real browser.
import type { Fact, FactReply } from '../../domain/progress/facts'
import type { FactPorts, SendReply } from './fact-queue'
import { factStore, localStore } from './fact-store'

const DOOR = '/api/facts'
/** Browsers refuse keepalive bodies over 64 KB, all in flight together. */
const KEEPALIVE_BYTES = 30_000

export function browserPorts(onState: FactPorts['onState']): FactPorts {
  return {
    send,
    beacon: (facts) => void navigator.sendBeacon(DOOR, bodyOf(facts)),
    store: factStore(localStore()),
    newId,
    now: () => Date.now(),
    later: (work, ms) => void setTimeout(work, ms),
    onState,
  }
}

const bodyOf = (facts: readonly Fact[]): string => JSON.stringify({ sentAt: Date.now(), facts })

async function send(facts: readonly Fact[]): Promise<SendReply> {
  try {
    const body = bodyOf(facts)
    const reply = await fetch(DOOR, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      keepalive: body.length < KEEPALIVE_BYTES,
    })
    if (reply.status === 401) return { status: 'signed-out' }
    if ([400, 413, 415].includes(reply.status)) return { status: 'refused' }
    if (!reply.ok) return { status: 'failed' }
    return { status: 200, outcomes: ((await reply.json()) as FactReply).outcomes }
  } catch {
    return { status: 'failed' }
  }
}

/** crypto.randomUUID exists only on https and localhost; a museum's own network may be neither. */
function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
