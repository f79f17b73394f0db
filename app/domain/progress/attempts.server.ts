// Reads over attempts, and the redacted package while one is open.
import { and, eq, sql } from 'drizzle-orm'
import { enrolments } from '../../../db/schema/enrolments'
import { attempts, responses } from '../../../db/schema/progress'
import { type Db, once } from '../../platform/db'
import type { Keyring } from '../../platform/keys'
import type { Lang } from '../../platform/languages'
import type { CourseDocument } from '../courses/document'
import { revisionDocument } from '../courses/queries.server'
import { textLanguage } from '../courses/rules'
import type { Answered } from '../quizzes/grade'
import { flawOf, type Mask, maskResponse, packQuestion } from '../quizzes/pack'
import type { AttemptPackage } from '../quizzes/package'
import { type Question, type Quiz, Response } from '../quizzes/questions'
import { FrozenQuiz, questionsOf } from './frozen-quiz'

export type AttemptRecord = typeof attempts.$inferSelect

const attemptWithOwner = (db: Db) =>
  db
    .select({ attempt: attempts, personId: enrolments.personId })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(eq(attempts.id, sql.placeholder('id')))
    .prepare()

/** An attempt, if it is this person's: another's looks like none. */
export function findAttempt(db: Db, personId: string, attemptId: string): AttemptRecord | undefined {
  const row = once(db, attemptWithOwner).get({ id: attemptId })
  return row?.personId === personId ? row.attempt : undefined
}

/** The attempts of one quiz by one person, first to last. */
export function attemptsOf(db: Db, enrolmentId: string, lessonId: string): AttemptRecord[] {
  return db
    .select()
    .from(attempts)
    .where(and(eq(attempts.enrolmentId, enrolmentId), eq(attempts.lessonId, lessonId)))
    .orderBy(attempts.number)
    .all()
}

/** The ids that stand for options in this attempt: 12 characters of an HMAC under its salt. */
export function maskOf(keys: Keyring, attempt: AttemptRecord): Mask {
  return masksOf(keys, attempt)[0]!
}

/** The same under every root kept, that of now first: a quiz may be open while the root is rotated. */
export function masksOf(keys: Keyring, attempt: AttemptRecord): Mask[] {
  const under = (id: string) => keys.hmacs('attempt-options', `${attempt.salt}:${id}`)
  return under('').map((_, i) => (id) => under(id)[i]!.slice(0, 12))
}

export function openQuiz(
  db: Db,
  attempt: AttemptRecord,
): { document: CourseDocument; quiz: Quiz; questions: Question[]; frozen: FrozenQuiz } {
  const document = revisionDocument(db, attempt.courseId, attempt.revision)
  const frozen = FrozenQuiz.parse(JSON.parse(attempt.quiz))
  return { document, frozen, ...questionsOf(document, attempt.lessonId, frozen) }
}

/** The answers that stand, by question id; those taken back are left out. */
export function answersOf(db: Db, attemptId: string): Map<string, Answered> {
  const rows = db.select().from(responses).where(eq(responses.attemptId, attemptId)).all()
  return new Map(
    rows.flatMap((row): [string, Answered][] => {
      const raw: unknown = JSON.parse(row.response)
      return raw === null ? [] : [[row.questionId, { response: Response.parse(raw), language: row.language as Lang }]]
    }),
  )
}

/** What the browser gets of an open attempt: nothing that betrays an answer. */
export function attemptPackage(db: Db, keys: Keyring, attempt: AttemptRecord, lang: Lang): AttemptPackage {
  const { document, quiz, questions, frozen } = openQuiz(db, attempt)
  const mask = maskOf(keys, attempt)
  const shown = { mask, lang: textLanguage(document, lang), source: document.source, shuffle: quiz.shuffleOptions }
  const packed = questions.map((question, i) => packQuestion(question, { ...shown, number: i + 1 }))
  const answers = answersOf(db, attempt.id)
  const responses = Object.fromEntries([...answers].map(([id, a]) => [id, maskResponse(a.response, mask)]))
  const flaws = packed.flatMap((question) => {
    const answer = answers.get(question.id)
    const flaw = answer && flawOf(question, responses[question.id]!, answer.language)
    return flaw ? [[question.id, flaw] as const] : []
  })
  return {
    attemptId: attempt.id,
    number: attempt.number,
    attemptsAllowed: frozen.attemptsAllowed,
    passMarkPercent: frozen.passMarkPercent,
    questions: packed,
    responses,
    flaws: Object.fromEntries(flaws),
  }
}
