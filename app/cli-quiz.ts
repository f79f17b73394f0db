// Terminal commands over quizzes.
import type { Command, Terminal } from './cli-command'
import { findCourseBySlug } from './domain/courses/queries-all.server'
import { type AffectedAttempt, previewRegrade, type RegradePreview } from './domain/progress/preview-regrade.server'
import { regrade } from './domain/progress/regrade.server'
import { complain, say } from './platform/terminal'

/** So many are named one by one; the others are counted. */
const NAMED = 50

/** Says who is affected; with --yes it is done. */
export const regradeCommand: Command = ({ ctx, t, args, flags }) => {
  const [slug = '', lessonId = '', questionId = ''] = args
  const course = findCourseBySlug(ctx.db, slug)
  if (!course) {
    complain(t('cli:unknown-course', { slug }))
    return 1
  }
  const target = { courseId: course.id, lessonId, questionId }
  tellPreview({ t }, previewRegrade(ctx.db, target))
  if (!flags.isSure) {
    say(t('cli:regrade-how'))
    return 0
  }
  const { finishedAt } = regrade(ctx, { ...target, ...(flags.reason ? { reason: flags.reason } : {}) })
  say(finishedAt ? t('cli:regrade-done', { date: new Date(finishedAt).toISOString() }) : t('cli:regrade-started'))
  return 0
}

function tellPreview(
  { t }: Pick<Terminal, 't'>,
  { revision, judgedCount, otherTypeCount, affected }: RegradePreview,
): void {
  say(t('cli:regrade-counts', { revision, judged: judgedCount, affected: affected.length }))
  if (otherTypeCount > 0) say(t('cli:regrade-other-type', { count: otherTypeCount }))
  for (const attempt of affected.slice(0, NAMED)) say(lineOf(t, attempt))
  if (affected.length > NAMED) say(t('cli:regrade-more', { count: affected.length - NAMED }))
}

function lineOf(t: Terminal['t'], { name, number, percentBefore, percentAfter, isPassedNow }: AffectedAttempt): string {
  const line = t('cli:regrade-line', { name, number, before: percentBefore, after: percentAfter })
  return isPassedNow ? `${line} · ${t('cli:regrade-passes')}` : line
}
