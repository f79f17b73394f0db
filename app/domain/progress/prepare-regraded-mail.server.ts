// The mail that tells a person which of their attempts were raised, written when it leaves: all that has not been told.
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { courses } from '../../../db/schema/courses'
import { enrolments } from '../../../db/schema/enrolments'
import { attempts, regradedAttempts } from '../../../db/schema/progress'
import { type Db, inTransaction } from '../../platform/db'
import { isLang, type Lang } from '../../platform/languages'
import { dropMail, findQueuedMail } from '../../platform/queue-mails'
import type { Context } from '../context'
import { revisionDocument } from '../courses/queries.server'
import { findLesson, textLanguage } from '../courses/rules'
import { show } from '../quizzes/text'
import { programme } from '../settings/queries.server'
import { type RaisedAttempt, regradedMessage } from './messages.server'

export interface RegradedMail {
  to: string
  subject: string
  text: string
  html: string
  /** what it tells; marked as told once it has left */
  attemptIds: string[]
}

/** Undefined where the mail was sent, or has nobody to go to or nothing to tell: then it is forgotten. */
export function prepareRegradedMail(ctx: Context, mailId: string): RegradedMail | undefined {
  return inTransaction(ctx, ({ db, origin }) => {
    const mail = findQueuedMail(db, mailId)
    const person = mail?.personId && db.select().from(people).where(eq(people.id, mail.personId)).get()
    if (!mail) return undefined
    const raised =
      person && person.email && person.emailConfirmedAt !== null && person.endedAt === null ? untold(db, person.id) : []
    const lang: Lang = person && isLang(person.language) ? person.language : 'es'
    const [first, ...others] = raised.map((row) => describe(db, row, lang))
    if (!person || !person.email || !first) {
      dropMail(db, mailId)
      return undefined
    }
    const message = regradedMessage({ lang, origin, programme: programme(db).programmeName[lang] }, [first, ...others])
    return { ...message, to: person.email, attemptIds: raised.map((row) => row.attemptId) }
  })
}

/** Notes that these attempts were told of. */
export function recordTold({ db, now }: Context, attemptIds: readonly string[]): void {
  const where = and(inArray(regradedAttempts.attemptId, [...attemptIds]), isNull(regradedAttempts.toldAt))
  db.update(regradedAttempts).set({ toldAt: now }).where(where).run()
}

const untold = (db: Db, personId: string) =>
  db
    .select({
      attemptId: attempts.id,
      courseId: attempts.courseId,
      lessonId: attempts.lessonId,
      revision: attempts.revision,
      slug: courses.slug,
      before: sql<number>`min(${regradedAttempts.percentBefore})`,
      after: sql<number>`max(${regradedAttempts.percentAfter})`,
      passedAt: sql<number | null>`max(${regradedAttempts.passedNowAt})`,
    })
    .from(regradedAttempts)
    .innerJoin(attempts, eq(attempts.id, regradedAttempts.attemptId))
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .innerJoin(courses, eq(courses.id, attempts.courseId))
    .where(and(eq(enrolments.personId, personId), isNull(regradedAttempts.toldAt)))
    .groupBy(attempts.id)
    .orderBy(asc(attempts.submittedAt))
    .all()

function describe(db: Db, row: ReturnType<typeof untold>[number], lang: Lang): RaisedAttempt {
  const document = revisionDocument(db, row.courseId, row.revision)
  const shown = textLanguage(document, lang)
  const say = (text: Parameters<typeof show>[0]): string => show(text, shown, document.source).text
  return {
    course: say(document.title),
    quiz: say(findLesson(document, row.lessonId)?.title),
    percentBefore: row.before,
    percentAfter: row.after,
    isPassedNow: row.passedAt !== null,
    path: `/${lang}/courses/${row.slug}/lessons/${row.lessonId}/attempts/${row.attemptId}`,
  }
}
