// Mails about somebody's own course, to those who agreed to them: queued in the transaction of the act, written when they
// leave. Whoever has changed their mind meanwhile, or left the course, gets none.
import { inTransaction } from '../../platform/db'
import { isLang, type Lang } from '../../platform/languages'
import { dropMail, findQueuedMail, queueMail } from '../../platform/queue-mails'
import { hasLearningMail, stopToken } from '../accounts/consent.server'
import { findPerson } from '../accounts/queries.server'
import { announcedWords, findAnnouncement } from '../authoring/announce.server'
import type { Context } from '../context'
import { courseView } from '../courses/view-course.server'
import { type Enrolment, getEnrolment } from '../enrolments/queries.server'
import { show } from '../quizzes/text'
import { programme } from '../settings/queries.server'
import { LEARNING_MAIL, type LearningMail } from './mail-kinds'
import { announcementMessage, certificateReadyMessage, oneLeftMessage } from './messages.server'
import { type ProgressView, progressOf } from './queries.server'

/** In the caller's transaction; nothing where the person did not agree or has no confirmed address. */
export function queueLearningMail(
  { db, now }: Context,
  enrolment: Pick<Enrolment, 'id' | 'personId'>,
  template: LearningMail,
  about: Record<string, string> = {},
): void {
  const person = findPerson(db, enrolment.personId)
  if (!person?.email || person.emailConfirmedAt === null || !hasLearningMail(db, person.id)) return
  const mail = { personId: person.id, toAddress: person.email, template, language: person.language }
  queueMail(db, LEARNING_MAIL, mail, now, { enrolment: enrolment.id, ...about })
}

export interface LearningLetter {
  to: string
  subject: string
  text: string
  html: string
  stopUrl: string
}

/** Undefined where it was sent, or there is nobody or nothing to tell any more: then it is forgotten. */
export function prepareLearningMail(
  ctx: Context,
  mailId: string,
  enrolmentId: string,
  announcementId?: string,
): LearningLetter | undefined {
  return inTransaction(ctx, (ctx) => {
    const mail = findQueuedMail(ctx.db, mailId)
    if (!mail) return undefined
    const enrolment = getEnrolment(ctx.db, enrolmentId)
    const letter = write(ctx, mail.template as LearningMail, enrolment, announcementId)
    if (!letter) dropMail(ctx.db, mailId)
    return letter
  })
}

function write(
  ctx: Context,
  template: LearningMail,
  enrolment: Enrolment,
  announcementId: string | undefined,
): LearningLetter | undefined {
  const { db, origin } = ctx
  const person = findPerson(db, enrolment.personId)
  if (!person?.email || person.emailConfirmedAt === null || !hasLearningMail(db, person.id)) return undefined
  if (enrolment.withdrawnAt !== null) return undefined
  const lang: Lang = isLang(person.language) ? person.language : 'es'
  const at = { lang, origin, programme: programme(db).programmeName[lang] }
  const stopUrl = `${origin}/${lang}/mail/stop/${stopToken(ctx.keys, person.id)}`
  const progress = progressOf(db, enrolment)
  const { slug, title, source } = courseView(db, enrolment.courseId, progress.revision, lang)
  const about = { course: title.text, stopUrl }
  const message =
    template === 'one-lesson-left' ? oneLeft() : template === 'announcement' ? announcement() : certificate()
  return message ? { ...message, to: person.email, stopUrl } : undefined

  function certificate() {
    const code = progress.certificateCode
    return code ? certificateReadyMessage(at, { ...about, path: `/${lang}/certificates/${code}` }) : undefined
  }
  function announcement() {
    const found = announcementId === undefined ? undefined : findAnnouncement(db, announcementId)
    const text = found && announcedWords(found.words, lang, source).text
    return text && announcementMessage(at, { ...about, text, path: `/${lang}/courses/${slug}` })
  }
  function oneLeft() {
    const lesson = onlyOneLeft(progress)
    const path = `/${lang}/courses/${slug}/lessons/${lesson?.id}`
    return lesson && oneLeftMessage(at, { ...about, lesson: show(lesson.title, lang, title.lang).text, path })
  }
}

/** The one required lesson that is missing, where there is exactly one. */
export function onlyOneLeft(progress: ProgressView): ProgressView['missing'][number] | undefined {
  return progress.completedAt === undefined && progress.missing.length === 1 ? progress.missing[0] : undefined
}
