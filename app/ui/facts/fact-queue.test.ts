import { expect, test } from 'vitest'
import type { Fact } from '../../domain/progress/facts'
import { factQueue, type FactPorts, type NewFact, type SaveState, type SendReply } from './fact-queue'
import { factStore } from './fact-store'

const OWNER = { person: 'p', enrolment: 'e', lesson: 'luz', revision: 1 }
const ASSET = 'a'.repeat(64)
const watched = (from: number, to: number): NewFact => ({
  kind: 'watched',
  asset: ASSET,
  payload: { positionMs: to, ranges: [[from, to]] },
})
const answer = (question: string, choice: string) =>
  ({ kind: 'response', payload: { attempt: 't', question, language: 'es', response: { choice } } }) as const
const accepted = (facts: readonly Fact[]): SendReply => ({
  status: 200,
  outcomes: facts.map(({ id }) => ({ id, ok: true })),
})

function memory(): Storage {
  const held = new Map<string, string>()
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  } as unknown as Storage
}

/** A browser with a line that answers when told to. */
function browser(storage: Storage | undefined = memory(), start = 0) {
  const sent: Fact[][] = []
  const beacons: Fact[][] = []
  const states: SaveState[] = []
  const timers: { work: () => void; ms: number }[] = []
  const open: ((reply: SendReply) => void)[] = []
  let count = start
  const ports: FactPorts = {
    send: (facts) => {
      sent.push([...facts])
      return new Promise((done) => open.push(done))
    },
    beacon: (facts) => void beacons.push([...facts]),
    store: factStore(storage),
    newId: () => `id-${++count}`,
    now: () => 1_000,
    later: (work, ms) => void timers.push({ work, ms }),
    onState: (state) => void states.push(state),
  }
  const reply = async (with_: SendReply): Promise<void> => {
    open.shift()?.(with_)
    await new Promise((done) => setImmediate(done))
  }
  return { queue: factQueue(OWNER, ports), ports, sent, beacons, states, timers, reply, storage }
}

test('a fact is sent at once, whole, and saved only when the server says so', async () => {
  const b = browser()
  b.queue.save(watched(0, 5_000))
  expect(b.sent).toEqual([[{ ...watched(0, 5_000), ...OWNER, id: 'id-1', v: 1, at: 1_000 }]])
  expect(b.states).toEqual([{ is: 'saving' }])
  await b.reply(accepted(b.sent[0]!))
  expect(b.states.at(-1)).toMatchObject({ is: 'saved', atMs: 1_000 })
  expect(b.ports.store.read('p')).toEqual([])
})

test('what is told while another is on its way follows it, merged', async () => {
  const b = browser()
  b.queue.save(watched(0, 5_000))
  b.queue.save(watched(5_000, 9_000))
  b.queue.save(watched(20_000, 30_000))
  expect(b.sent).toHaveLength(1)
  await b.reply(accepted(b.sent[0]!))
  expect(b.sent[1]).toHaveLength(1)
  expect(b.sent[1]?.[0]?.payload).toEqual({
    positionMs: 30_000,
    ranges: [
      [5_000, 9_000],
      [20_000, 30_000],
    ],
  })
})

test('a later answer replaces one that was never sent; another question does not', async () => {
  const b = browser()
  b.queue.save(answer('q1', 'a'))
  b.queue.save(answer('q1', 'b'))
  b.queue.save(answer('q2', 'x'))
  b.queue.save(answer('q1', 'c'))
  await b.reply(accepted(b.sent[0]!))
  const payloads = b.sent[1]?.map((f) => f.payload as { question: string; response: unknown })
  expect(payloads?.map((p) => [p.question, p.response])).toEqual([
    ['q2', { choice: 'x' }],
    ['q1', { choice: 'c' }],
  ])
})

test('without a line it waits and tries again, each time later', async () => {
  const b = browser()
  b.queue.save(watched(0, 5_000))
  for (const ms of [2_000, 4_000, 8_000]) {
    await b.reply({ status: 'failed' })
    expect(b.states.at(-1)).toEqual({ is: 'waiting' })
    expect(b.timers.at(-1)?.ms).toBe(ms)
    b.timers.at(-1)?.work()
  }
  expect(b.sent.map((batch) => batch[0]?.id)).toEqual(['id-1', 'id-1', 'id-1', 'id-1'])
  await b.reply(accepted(b.sent.at(-1)!))
  expect(b.states.at(-1)).toMatchObject({ is: 'saved' })
})

test('what a visit could not send, the next one sends under the same id', async () => {
  const first = browser()
  first.queue.save(answer('q1', 'a'))
  await first.reply({ status: 'failed' })
  const next = browser(first.storage, 100)
  next.queue.flush()
  expect(next.sent[0]?.map((f) => f.id)).toEqual(['id-1'])
})

test('two tabs of one person do not lose each other’s facts', async () => {
  const storage = memory()
  const one = browser(storage)
  const two = browser(storage, 100)
  one.queue.save(answer('q1', 'a'))
  two.queue.save(answer('q2', 'x'))
  expect(one.ports.store.read('p').map((f) => f.id)).toEqual(['id-1', 'id-101'])
  await one.reply(accepted(one.sent[0]!))
  expect(one.ports.store.read('p').map((f) => f.id)).toEqual(['id-101'])
})

test('a batch that will never be taken does not block what follows', async () => {
  const b = browser()
  b.queue.save(answer('q1', 'a'))
  b.queue.save(answer('q2', 'x'))
  await b.reply({ status: 'refused' })
  expect(b.states.some((s) => s.is === 'refused')).toBe(true)
  expect(b.sent[1]?.map((f) => f.id)).toEqual(['id-2'])
})

test('signed out: kept, said, and not tried again by itself', async () => {
  const b = browser()
  b.queue.save(answer('q1', 'a'))
  await b.reply({ status: 'signed-out' })
  expect(b.states.at(-1)).toEqual({ is: 'signed-out' })
  expect(b.timers).toEqual([])
  expect(b.ports.store.read('p')).toHaveLength(1)
})

test('a fact the server refuses is told and not sent again', async () => {
  const b = browser()
  b.queue.save(answer('q1', 'a'))
  await b.reply({ status: 200, outcomes: [{ id: 'id-1', ok: false, why: 'attempt-submitted', retry: false }] })
  expect(b.states.at(-1)).toMatchObject({ is: 'refused' })
  expect(b.ports.store.read('p')).toEqual([])
})

test('leaving hands over what waits and keeps it until it was answered for', async () => {
  const b = browser()
  b.queue.leave()
  expect(b.beacons).toEqual([])
  b.queue.save(watched(0, 5_000))
  b.queue.leave()
  expect(b.beacons[0]?.map((f) => f.id)).toEqual(['id-1'])
  expect(b.ports.store.read('p')).toHaveLength(1)
})

test('leaving with a last word hands that over too, without waiting for a reply', () => {
  const b = browser()
  b.queue.leave(watched(0, 700))
  expect(b.sent).toEqual([])
  expect(b.beacons[0]).toMatchObject([{ id: 'id-1', kind: 'watched' }])
})

test('where storage is denied it works from memory', async () => {
  const denied = {
    getItem: () => {
      throw new Error('denied')
    },
    setItem: () => {
      throw new Error('denied')
    },
    removeItem: () => {
      throw new Error('denied')
    },
  } as unknown as Storage
  const b = browser(denied)
  b.queue.save(watched(0, 5_000))
  await b.reply({ status: 'failed' })
  b.timers[0]?.work()
  await b.reply(accepted(b.sent[1]!))
  expect(b.states.at(-1)).toMatchObject({ is: 'saved' })
})

test('another person on the same computer finds nothing of it', () => {
  const b = browser()
  b.queue.save(answer('q1', 'a'))
  expect(b.ports.store.read('somebody-else')).toEqual([])
})
