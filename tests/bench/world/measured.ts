// Whom and what the bench asks for: people in the middle of a course, signed in, and certificates of all ages.
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

/** Learners who began a course and have not tried its quizzes; codes as stored. */
export async function measuredPeople(db: Db, config: Pick<Config, 'isHttps'>): Promise<{ learners: MeasuredLearner[]; codes: string[] }> {
  const rows = db.$client
    .prepare(
      `select e.id, e.person_id person, c.current_revision revision, c.slug, e.language, w.lesson_id video, w.asset,
         (select l.id from lessons l where l.course_id = c.id and l.kind = 'quiz' order by l.id limit 1) quiz
       from enrolments e
         join courses c on c.id = e.course_id
         join watched w on w.enrolment_id = e.id
       where not exists (select 1 from attempts a where a.enrolment_id = e.id)
         and not exists (select 1 from lesson_progress p where p.enrolment_id = e.id and p.done_at is not null)
       group by e.person_id order by e.id limit ?`,
    )
    .all(LEARNERS) as Omit<MeasuredLearner, 'cookie'>[]
  const learners: MeasuredLearner[] = []
  for (const row of rows) {
    const { cookie } = await startSignIn(db, row.person, config)
    learners.push({ ...row, cookie: cookie.split(';')[0]! })
  }
  const codes = db.$client.prepare('select code from credentials order by id limit ?').pluck().all(CODES) as string[]
  return { learners, codes }
}
