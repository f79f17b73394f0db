// The mails that tell a learner what a coordinator decided for them: an earlier training that counts as the course, one more
// attempt at a quiz. Queued in the transaction of the decision, written when they leave; a decision of its kind takes no consent.
import { eq } from 'drizzle-orm'
import { courses } from '../../../db/schema/courses'
import { type Db, inTransaction } from '../../platform/db'
import { i18nFor } from '../../platform/i18n'
import { isLang, type Lang } from '../../platform/languages'
import { writeLetter } from '../../platform/mailer-letter'
import { dropMail, findQueuedMail, queueMail } from '../../platform/queue-mails'
import { findPerson, type Person } from '../accounts/queries.server'
import type { Context } from '../context'
import { findCourseRevision, revisionDocument } from '../courses/queries.server'
import { findLesson, textLanguage } from '../courses/rules'
import { type Enrolment, getEnrolment } from '../enrolments/queries.server'
import { recognisedAmong } from '../enrolments/recognitions.server'
import { show } from '../quizzes/text'
import { programme } from '../settings/queries.server'

export const DECIDED_MAIL = 'progress.decided-mail'

/** Of one act, `id`; a lesson where an attempt was allowed, none where a training was recognised. */
export interface DecidedPayload {
  mail: string
  enrolment: string
  id: string
  lesson?: string
}
type Letter = ReturnType<typeof writeLetter>

/** In the caller's transaction; nothing where the person has no confirmed address. */
export function queueDecidedMail(
  { db, now }: Context,
  { id: enrolment, personId }: Pick<Enrolment, 'id' | 'personId'>,
  act: { id: string; lesson?: string },
): void {
  const person = reachable(findPerson(db, personId))
  if (!person) return
  const template = act.lesson === undefined ? 'recognised' : 'extra-attempt'
  queueMail(db, DECIDED_MAIL, { personId, toAddress: person.email, template, language: person.language }, now, {
    enrolment,
    ...act,
  })
}

/** Undefined where it was sent, has nobody to go to, or what it tells was taken back: then it is forgotten. */
export function prepareDecidedMail(ctx: Context, told: DecidedPayload): (Letter & { to: string }) | undefined {
  return inTransaction(ctx, (ctx) => {
    const { db } = ctx
    if (!findQueuedMail(db, told.mail)) return undefined
    const enrolment = getEnrolment(db, told.enrolment)
    // the person of the enrolment: two accounts may have been joined since
    const person = reachable(findPerson(db, enrolment.personId))
    const stands = told.lesson !== undefined || recognisedAmong(db, [enrolment.id])[enrolment.id] !== undefined
    const letter = person && stands && write(ctx, enrolment, told, isLang(person.language) ? person.language : 'es')
    if (person && letter) return { ...letter, to: person.email }
    dropMail(db, told.mail)
    return undefined
  })
}

/** Undefined where the quiz is in the course no more. */
function write({ db, origin }: Context, { courseId }: Enrolment, told: DecidedPayload, lang: Lang): Letter | undefined {
  const t = i18nFor(lang).getFixedT(lang, 'mail')
  const revision = findCourseRevision(db, courseId)
  if (!revision) return undefined
  const document = revisionDocument(db, courseId, revision)
  const say = (text: Parameters<typeof show>[0]) => show(text, textLanguage(document, lang), document.source).text
  const course = say(document.title)
  const lesson = told.lesson === undefined ? undefined : findLesson(document, told.lesson)
  if (told.lesson !== undefined && !lesson) return undefined
  const path = `${origin}/${lang}/courses/${slugOf(db, courseId)}`
  const letter = {
    lang,
    programme: programme(db).programmeName[lang],
    brand: i18nFor(lang).getFixedT(lang, 'site')('brand'),
  }
  if (!lesson)
    return writeLetter({
      ...letter,
      subject: t('recognised.subject', { course }),
      title: t('recognised.title'),
      paragraphs: [t('recognised.text', { course })],
      button: { label: t('recognised.button'), url: `${origin}/${lang}/learn` },
      notes: [t('recognised.note')],
      reason: t('recognised.reason'),
    })
  const quiz = say(lesson.title)
  return writeLetter({
    ...letter,
    subject: t('extraAttempt.subject', { quiz }),
    title: t('extraAttempt.title'),
    paragraphs: [t('extraAttempt.text', { quiz, course })],
    button: { label: t('extraAttempt.button'), url: `${path}/lessons/${told.lesson}` },
    notes: [t('extraAttempt.note')],
    reason: t('extraAttempt.reason'),
  })
}

const slugOf = (db: Db, courseId: string): string =>
  db.select({ slug: courses.slug }).from(courses).where(eq(courses.id, courseId)).get()?.slug ?? ''

const reachable = (person: Person | undefined): (Person & { email: string }) | undefined =>
  person?.email && person.emailConfirmedAt !== null ? { ...person, email: person.email } : undefined
