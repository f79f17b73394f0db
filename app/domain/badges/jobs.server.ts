// Signs the badge of a certificate soon after it was issued, so that nobody who asks for it waits.
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { credentials } from '../../../db/schema/credentials'
import type { JobHandler } from '../../platform/queue'
import { workerContext } from '../context'
import { verifyCredential } from '../credentials/verify.server'
import { publicBadge } from './sign-badge.server'

const Payload = z.object({ credential: z.string() })

/** A certificate that is gone, or whose facts were touched, gets none. */
const signBadge: JobHandler = async (job, machine) => {
  const ctx = workerContext(machine)
  const of = eq(credentials.id, Payload.parse(job.payload).credential)
  const row = ctx.db.select({ code: credentials.code }).from(credentials).where(of).get()
  const facts = row && verifyCredential(ctx.db, row.code)?.facts
  if (facts) await publicBadge(ctx, facts)
}

export const badgeJobs: Record<string, JobHandler> = { 'badges.sign': signBadge }
