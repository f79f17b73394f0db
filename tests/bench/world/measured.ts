// Whom and what the bench asks for: people in the middle of a course, signed in, and certificates of all ages.
import type { CourseDocument } from '../../../app/domain/courses/document'
import { findLesson } from '../../../app/domain/courses/rules'
import { formatCode } from '../../../app/domain/credentials/rules'
import { startSignIn } from '../../../app/platform/auth'
import type { Config } from '../../../app/platform/config'
import type { Db } from '../../../app/platform/db'

const LEARNERS = 600
const CODES = 2_000

export interface MeasuredLearner {
  id: string
  person: string
  /** of the course, that facts name */
  revision: number
  slug: string
  language: string
  /** the first video and its recording */
  video: string
  asset: string
  /** the first quiz */
  quiz: string
  cookie: string
}

export interface Measured {
  learners: MeasuredLearner[]
  /** cookie of a coordinator of the programme */
  coordinator: string
  /** codes of certificates, grouped */
  codes: string[]
  /** the course pages there are, by language and slug */
  pages: { language: string; slug: string }[]
  /** the questions of the first quiz, by slug */
  questions: Record<string, { id: string; type: string }[]>
}

/** Learners who began a course and have not tried its quizzes, and what else is asked for. */
export async function measuredPeople(db: Db, config: Pick<Config, 'isHttps'>): Promise<Measured> {
  const rows = db.$client
    .prepare(
      `select e.id, e.person_id person, c.current_revision revision, c.slug, e.language, w.lesson_id video, w.asset,
         (select l.id from lessons l where l.course_id = c.id and l.kind = 'quiz' order by l.id limit 1) quiz
       from enrolments e
         join courses c on c.id = e.course_id
         join watched w on w.enrolment_id = e.id
       where not exists (select 1 from attempts a where a.enrolment_id = e.id)
         and not exists (select 1 from lesson_progress p where p.enrolment_id = e.id and p.done_at is not null)
         and c.slug like 'curso-%'
       group by e.person_id order by e.id limit ?`,
    )
    .all(LEARNERS) as Omit<MeasuredLearner, 'cookie'>[]
  const learners: MeasuredLearner[] = []
  for (const row of rows) learners.push({ ...row, cookie: await cookieOf(db, row.person, config) })
  const coordinator = db.$client
    .prepare("select person_id from role_grants where role = 'coordinator' limit 1")
    .pluck()
    .get() as string
  return {
    learners,
    coordinator: await cookieOf(db, coordinator, config),
    codes: (db.$client.prepare('select code from credentials order by id limit ?').pluck().all(CODES) as string[]).map(
      formatCode,
    ),
    pages: db.$client
      .prepare(
        'select l.language, c.slug from catalogue_entries l join courses c on c.id = l.course_id order by c.slug, l.language',
      )
      .all() as Measured['pages'],
    questions: Object.fromEntries(
      [...new Map(rows.map((r) => [r.slug, r.quiz]))].map(([slug, quiz]) => [slug, questionsOf(db, slug, quiz)]),
    ),
  }
}

async function cookieOf(db: Db, person: string, config: Pick<Config, 'isHttps'>): Promise<string> {
  const { cookie } = await startSignIn(db, person, config, 'own', { proofs: ['passkey'] })
  return cookie.split(';')[0]!
}

function questionsOf(db: Db, slug: string, quiz: string): { id: string; type: string }[] {
  const sql =
    'select r.document from courses c join revisions r on r.course_id = c.id and r.number = c.current_revision where c.slug = ?'
  const document = JSON.parse(db.$client.prepare(sql).pluck().get(slug) as string) as CourseDocument
  const lesson = findLesson(document, quiz)
  return lesson?.kind === 'quiz' ? lesson.quiz.questions.map(({ id, type }) => ({ id, type })) : []
}
