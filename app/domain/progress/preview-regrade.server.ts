// Who would be affected by a regrade, before anybody is: nothing is written here.
import { and, eq } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { enrolments } from '../../../db/schema/enrolments'
import { regrades } from '../../../db/schema/progress'
import type { Db } from '../../platform/db'
import { judgeAttempt, listOlderAttempts, mendedBy, type RegradeTarget } from './regrade-candidates.server'
import { questionIn } from './mended-keys.server'

export interface AffectedAttempt {
  attemptId: string
  name: string
  /** 1, 2, … of that person in that quiz */
  number: number
  percentBefore: number
  percentAfter: number
  isPassedNow: boolean
}
export interface RegradePreview {
  /** whose key it would be judged by */
  revision: number
  /** submitted attempts that asked the question */
  judgedCount: number
  /** of these, asked as another type: left as they are */
  otherTypeCount: number
  affected: AffectedAttempt[]
  /** this question was regraded by this revision already; `finishedAt` once nothing is left to do */
  known?: { madeAt: number; finishedAt?: number }
}

const STEP = 200

/** Refuses as `mendedBy`. */
export function previewRegrade(db: Db, target: RegradeTarget): RegradePreview {
  const by = mendedBy(db, target)
  const mended = questionIn(db, by)!
  const preview: RegradePreview = {
    revision: by.revision,
    judgedCount: 0,
    otherTypeCount: 0,
    affected: [],
    ...known(db, by),
  }
  for (let after = ''; ;) {
    const step = listOlderAttempts(db, by, after, STEP)
    for (const attempt of step) {
      const judged = judgeAttempt(db, attempt, mended)
      if (judged.is !== 'not-asked') preview.judgedCount += 1
      if (judged.is === 'other-type') preview.otherTypeCount += 1
      if (judged.is !== 'raised') continue
      preview.affected.push({
        attemptId: attempt.id,
        name: nameOf(db, attempt.enrolmentId),
        number: attempt.number,
        percentBefore: judged.percentBefore,
        percentAfter: judged.score.scorePercent,
        isPassedNow: judged.isPassedNow,
      })
    }
    if (step.length < STEP) return preview
    after = step.at(-1)!.id
  }
}

function known(db: Db, by: RegradeTarget & { revision: number }): Pick<RegradePreview, 'known'> {
  const row = db
    .select()
    .from(regrades)
    .where(
      and(
        eq(regrades.courseId, by.courseId),
        eq(regrades.lessonId, by.lessonId),
        eq(regrades.questionId, by.questionId),
        eq(regrades.revision, by.revision),
      ),
    )
    .get()
  if (!row) return {}
  return { known: { madeAt: row.madeAt, ...(row.finishedAt === null ? {} : { finishedAt: row.finishedAt }) } }
}

function nameOf(db: Db, enrolmentId: string): string {
  const row = db
    .select({ name: people.name })
    .from(enrolments)
    .innerJoin(people, eq(people.id, enrolments.personId))
    .where(eq(enrolments.id, enrolmentId))
    .get()
  return row?.name ?? ''
}
