// Batches of facts that arrive in the same moment are committed together: one sync of the disk and one turn at the
// writer's lock for all of them. While another process has the lock, more are gathered. Each reply still leaves after
// the commit that holds its facts.
import type { Context } from '../../domain/context'
import { acceptFacts } from '../../domain/progress/accept-facts.server'
import type { FactReply } from '../../domain/progress/facts'
import { inTransaction, tryTransaction } from '../../platform/db'

/** How many batches share a commit at most: about 8 ms of writing, so that no other process waits long. */
const TOGETHER = 24
/** Between two commits of this process: longer than the others take to come again, so that each gets its turn. */
const PAUSE_MS = 3
const AGAIN_MS = 1
/** From then on it waits as every other writer does. */
const PATIENCE_MS = 500

interface Waiting {
  ctx: Context
  body: unknown
  done: (reply: FactReply | undefined) => void
  failed: (error: unknown) => void
}

let waiting: Waiting[] = []
let isPlanned = false
let committedAt = 0
/** since when the lock is waited for; none = it is not */
let askedAt: number | undefined

/** acceptFacts, in the next commit of this process. */
export function acceptTogether(ctx: Context, body: unknown): Promise<FactReply | undefined> {
  return new Promise((done, failed) => {
    waiting.push({ ctx, body, done, failed })
    plan(committedAt + PAUSE_MS - performance.now())
  })
}

function plan(inMs: number): void {
  if (isPlanned || waiting.length === 0) return
  isPlanned = true
  // a timer takes a millisecond at least: who comes alone does not wait for it
  if (inMs > 0) setTimeout(commit, inMs)
  else setImmediate(commit)
}

function commit(): void {
  isPlanned = false
  const batch = waiting.slice(0, TOGETHER)
  const [first] = batch
  if (!first) return
  askedAt ??= performance.now()
  const take = performance.now() - askedAt < PATIENCE_MS ? tryTransaction : waitingTransaction
  let replies: { value: (FactReply | undefined)[] } | undefined
  try {
    replies = take(first.ctx, () => batch.map(({ ctx, body }) => acceptFacts(ctx, body)))
    if (!replies) return plan(AGAIN_MS)
  } catch {
    // One of them broke: nobody else's facts may go with it, so each is taken by itself, below.
  }
  askedAt = undefined
  waiting = waiting.slice(batch.length)
  batch.forEach((one, i) => (replies ? one.done(replies.value[i]) : alone(one)))
  committedAt = performance.now()
  plan(PAUSE_MS)
}

const waitingTransaction: typeof tryTransaction = (ctx, work) => ({ value: inTransaction(ctx, work) })

function alone({ ctx, body, done, failed }: Waiting): void {
  try {
    done(acceptFacts(ctx, body))
  } catch (error) {
    failed(error)
  }
}
