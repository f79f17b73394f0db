// Facts on their way to the server: numbered here, kept until the server has answered for each, sent again when the
// line comes back. Nothing is called saved before the reply.
import type { Fact, FactOutcome } from '../../domain/progress/facts'
import type { FactStore } from './fact-store'
import { withFact } from './merge'

/** A fact as a component tells it; the queue adds whose it is, which lesson, and when. */
export type NewFact =
  | Pick<Extract<Fact, { kind: 'watched' }>, 'kind' | 'asset' | 'payload'>
  | Pick<Extract<Fact, { kind: 'transcript-read' | 'reading-read' }>, 'kind' | 'payload'>
  | Pick<Extract<Fact, { kind: 'response' }>, 'kind' | 'payload'>

export interface FactOwner {
  person: string
  enrolment: string
  lesson: string
  revision: number
}

export type SaveState =
  | { is: 'saving' }
  | { is: 'saved'; atMs: number; outcomes: FactOutcome[]; sent: readonly Fact[] }
  | { is: 'refused'; outcomes: FactOutcome[] }
  | { is: 'waiting' }
  | { is: 'signed-out' }

/** refused = the whole batch will never be taken; failed = try again later */
export type SendReply = { status: 200; outcomes: FactOutcome[] } | { status: 'signed-out' | 'failed' | 'refused' }

export interface FactPorts {
  send(facts: readonly Fact[]): Promise<SendReply>
  /** hands over without waiting for an answer; for a page that is leaving */
  beacon(facts: readonly Fact[]): void
  store: FactStore
  newId(): string
  now(): number
  /** calls back after a while */
  later(work: () => void, ms: number): void
  onState(state: SaveState): void
}

export interface FactQueue {
  save(fact: NewFact): void
  /** sends what waits now, also what an earlier visit left */
  flush(): void
  /** sends everything that waits; resolves when the server has it, or does not answer */
  drain(): Promise<void>
  /** the page is leaving: hand over what waits, and this */
  leave(told?: NewFact): void
}

const BATCH = 50
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 60_000

export function factQueue(owner: FactOwner, ports: FactPorts): FactQueue {
  let waiting = ports.store.read(owner.person)
  let flying: readonly Fact[] = []
  let failures = 0
  let flight: Promise<void> = Promise.resolve()

  /** Other tabs of the same person write to the same list: what is theirs stays in it. */
  const keep = (facts: Fact[]): void => {
    const ours = new Set([...waiting, ...facts].map((f) => f.id))
    waiting = facts
    ports.store.write(owner.person, [...ports.store.read(owner.person).filter((f) => !ours.has(f.id)), ...facts])
  }
  const add = (told: NewFact): void => {
    const fact = { ...told, ...owner, id: ports.newId(), v: 1, at: ports.now() } as Fact
    keep(withFact(waiting, fact, (other) => !flying.includes(other)))
  }
  const send = (): Promise<void> => (flying.length > 0 ? flight : (flight = sendNext()))
  const sendNext = async (): Promise<void> => {
    if (flying.length > 0 || waiting.length === 0) return
    const sent = waiting.slice(0, BATCH)
    flying = sent
    ports.onState({ is: 'saving' })
    const reply = await ports.send(sent)
    flying = []
    if (reply.status === 'failed' || reply.status === 'signed-out') return failed(reply.status)
    failures = 0
    keep(waiting.filter((f) => !sent.includes(f)))
    const outcomes = reply.status === 200 ? reply.outcomes : []
    const isRefused = reply.status === 'refused' || outcomes.some((o) => !o.ok)
    ports.onState(isRefused ? { is: 'refused', outcomes } : { is: 'saved', atMs: ports.now(), outcomes, sent })
    await sendNext()
  }
  const failed = (status: 'signed-out' | 'failed'): void => {
    ports.onState({ is: status === 'signed-out' ? 'signed-out' : 'waiting' })
    if (status === 'signed-out') return
    failures += 1
    ports.later(() => void send(), Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1)))
  }
  return {
    save(told) {
      add(told)
      void send()
    },
    flush: () => void send(),
    drain: () => send(),
    leave(told) {
      if (told) add(told)
      // Kept until the next visit has heard the answer; a duplicate gets the same outcome again.
      if (waiting.length > 0) ports.beacon(waiting.slice(-BATCH))
    },
  }
}
