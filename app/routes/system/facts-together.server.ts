// Batches of facts that arrive in the same moment are committed together: one sync of the disk and one turn at the
// writer's lock for all of them. Each reply still leaves after the commit that holds its facts.
import type { Context } from '../../domain/context'
import { acceptFacts } from '../../domain/progress/accept-facts.server'
import type { FactReply } from '../../domain/progress/facts'
import { inTransaction } from '../../platform/db'

/** How many batches share a commit at most: about 8 ms of writing, so that no other process waits long. */
const TOGETHER = 24

interface Waiting {
  ctx: Context
  body: unknown
  done: (reply: FactReply | undefined) => void
  failed: (error: unknown) => void
}

let waiting: Waiting[] = []

/** acceptFacts, in the next commit of this process. */
export function acceptTogether(ctx: Context, body: unknown): Promise<FactReply | undefined> {
  return new Promise((done, failed) => {
    waiting.push({ ctx, body, done, failed })
    if (waiting.length === 1) setImmediate(commit)
  })
}

function commit(): void {
  const batch = waiting.slice(0, TOGETHER)
  waiting = waiting.slice(TOGETHER)
  if (waiting.length > 0) setImmediate(commit)
  const [first] = batch
  if (!first) return
  let replies: (FactReply | undefined)[]
  try {
    replies = inTransaction(first.ctx, () => batch.map(({ ctx, body }) => acceptFacts(ctx, body)))
  } catch {
    // One of them broke: nobody else's facts may go with it, so each is taken by itself.
    for (const one of batch) alone(one)
    return
  }
  batch.forEach(({ done }, i) => done(replies[i]))
}

function alone({ ctx, body, done, failed }: Waiting): void {
  try {
    done(acceptFacts(ctx, body))
  } catch (error) {
    failed(error)
  }
}
