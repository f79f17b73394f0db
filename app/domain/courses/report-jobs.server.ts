// An hour after the first report, the owners of the course are written to; what the mail says is looked up as it leaves.
import { and, eq } from 'drizzle-orm'
import { courseTeam } from '../../../db/schema/courses'
import { inTransaction } from '../../platform/db'
import { i18nFor } from '../../platform/i18n'
import { isLang, type Lang } from '../../platform/languages'
import { writeLetter } from '../../platform/mailer-letter'
import type { JobHandler } from '../../platform/queue'
import { dropMail, findQueuedMail, queueMail, sendQueued } from '../../platform/queue-mails'
import { findPerson } from '../accounts/queries.server'
import { type Context, workerContext } from '../context'
import { programme } from '../settings/queries.server'
import { openReportsOfOwner } from './queries-reports.server'
import { TELL_REPORTS } from './report-error.server'

const SEND = 'courses.send-reports-mail'

export const reportJobs: Record<string, JobHandler> = {
  /** Queues one mail to each owner. Safe to repeat. */
  [TELL_REPORTS]: async (job, machine) => {
    const { courseId } = job.payload as { courseId: string }
    inTransaction(workerContext(machine), ({ db, now }) => {
      const owners = and(eq(courseTeam.courseId, courseId), eq(courseTeam.part, 'owner'))
      for (const { personId } of db.select({ personId: courseTeam.personId }).from(courseTeam).where(owners).all()) {
        const person = findPerson(db, personId)
        if (!person?.email) continue
        queueMail(db, SEND, { personId, toAddress: person.email, template: 'reports', language: person.language }, now)
      }
    })
  },
  [SEND]: async (job, machine) => {
    const { mail: id } = job.payload as { mail: string }
    const ctx = workerContext(machine)
    const mail = findQueuedMail(ctx.db, id)
    if (!mail) return
    const lang: Lang = isLang(mail.language) ? mail.language : 'es'
    const letter = mail.personId === undefined ? undefined : letterTo(ctx, mail.personId, lang)
    if (!letter) return dropMail(ctx.db, id)
    await sendQueued(machine, job, id, { ...letter, to: mail.toAddress })
  },
}

/** Undefined where everything has been settled meanwhile. */
export function letterTo(
  { db, origin }: Context,
  personId: string,
  lang: Lang,
): ReturnType<typeof writeLetter> | undefined {
  const courses = openReportsOfOwner(db, personId, lang)
  const count = courses.reduce((sum, c) => sum + c.count, 0)
  if (count === 0) return undefined
  const t = i18nFor(lang).getFixedT(lang, 'mail')
  return writeLetter({
    lang,
    programme: programme(db).programmeName[lang],
    brand: i18nFor(lang).getFixedT(lang, 'site')('brand'),
    subject: t('reports.subject', { count }),
    title: t('reports.title'),
    paragraphs: [
      t('reports.text'),
      ...courses.map((c) => t('reports.course', { course: c.title.text, count: c.count })),
    ],
    button: { label: t('reports.button'), url: `${origin}/${lang}/studio/reports` },
    notes: [],
    reason: t('reports.reason'),
  })
}
