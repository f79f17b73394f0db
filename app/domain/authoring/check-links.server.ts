// The worker's round over the links of a draft that lead outside. Each answer is kept as it comes, for every course that
// names the same address: a round that is cut short goes on where it was.
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { linkChecks } from '../../../db/schema/authoring'
import { type Reached, reach } from '../../platform/outside'
import type { JobHandler } from '../../platform/queue'
import { type Context, workerContext } from '../context'
import { CHECK_LINKS } from './ask-links.server'
import { outsideLinks } from './links'
import { knownOf } from './links-state.server'
import { readDraft } from './team.server'

/** What was asked within this time is not asked again. */
const FRESH_MS = 10 * 60_000
/** More are not asked in one round: the oldest first, the rest by the next press. */
const MOST_A_ROUND = 300
const AT_ONCE = 6

interface Asking {
  /** in place of asking the open web */
  ask?: (url: string) => Promise<Reached>
  signal?: AbortSignal | undefined
}

/** Asks every address of the draft that was not asked just now, a few at a time, and keeps each answer as it comes. */
export async function checkLinks(
  ctx: Context,
  courseId: string,
  { signal, ask = (url) => reach(url, signal ? { signal } : {}) }: Asking = {},
): Promise<void> {
  const { document } = readDraft(ctx.db, courseId)
  const urls = [...new Set(outsideLinks(document).map(({ url }) => url))]
  const known = knownOf(ctx.db, urls)
  const askedAt = (url: string): number => known.get(url)?.askedAt ?? 0
  const due = urls
    .filter((url) => askedAt(url) < ctx.now - FRESH_MS)
    .toSorted((a, b) => askedAt(a) - askedAt(b))
    .slice(0, MOST_A_ROUND)
  const isCut = (): boolean => signal?.aborted === true
  const one = async (): Promise<void> => {
    for (let url = due.shift(); url !== undefined && !isCut(); url = due.shift()) {
      const reached = await ask(url)
      // what was cut short says nothing about the address
      if (!isCut()) record(ctx, url, reached)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
}

function record({ db, now }: Context, url: string, { is: outcome, status }: Reached): void {
  const row = { url, askedAt: now, outcome, status: status ?? null }
  db.insert(linkChecks)
    .values(row)
    .onConflictDoUpdate({
      target: linkChecks.url,
      set: { askedAt: sql`excluded.asked_at`, outcome: sql`excluded.outcome`, status: sql`excluded.status` },
    })
    .run()
}

const Payload = z.object({ courseId: z.string() })

/** A lane of its own: what is silent is waited for, and nobody's mail waits with it. */
export const linkJobs: Record<string, JobHandler> = {
  [CHECK_LINKS]: (job, machine, signal) =>
    checkLinks(workerContext(machine), Payload.parse(job.payload).courseId, { signal }),
}
