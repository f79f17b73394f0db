// The mails about signing in that wait, written as the worker would write them.
import { and, eq } from 'drizzle-orm'
import { prepareCode, prepareNotice } from '../../app/domain/proofs/prepare-mail.server'
import type { Notice } from '../../app/domain/proofs/mail-kinds'
import type { Db } from '../../app/platform/db'
import { jobs } from '../../db/schema/queue'
import { machineContext } from './context'

const payloads = (db: Db, kind: string) =>
  db
    .select()
    .from(jobs)
    .where(and(eq(jobs.kind, kind), eq(jobs.state, 'waiting')))
    .all()
    .map((job) => JSON.parse(job.payload) as Record<string, string>)

/** Writes every waiting mail with a code; the digits of the last one, undefined where it had nobody to go to. */
export function mailedCode(
  db: Db,
  now = Date.now(),
): { code: string | undefined; to: string | undefined; text: string } {
  const written = payloads(db, 'proofs.send-code').map((payload) =>
    prepareCode(machineContext(db, now), payload as { mail: string; code: string }),
  )
  const last = written.at(-1)
  const code = /\n(\d{4}) (\d{4})\n/.exec(last?.text ?? '')
  return { code: code ? code[1]! + code[2]! : undefined, to: last?.to, text: last?.text ?? '' }
}

/** What the owner was told about, in order; each mail can be written. */
export function noticesOf(db: Db): Notice[] {
  return payloads(db, 'proofs.send-notice').map((payload) => {
    const about = payload as { mail: string; notice: Notice }
    const letter = prepareNotice(machineContext(db), about)
    if (!letter?.subject) throw new Error(`no mail for ${about.notice}`)
    return about.notice
  })
}
