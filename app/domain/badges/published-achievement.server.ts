// What the certificates of a published course attest, as it stands today and as Open Badges says it.
import { OPEN_BADGES_CONTEXT, CREDENTIALS_CONTEXT } from '../../platform/verifiable-credentials'
import type { Context } from '../context'
import { lowestPassMark, revisionDocument } from '../courses/queries.server'
import { findPublishedCourse } from '../courses/queries-achievement.server'
import type { Text } from '../quizzes/text'
import { programme } from '../settings/queries.server'
import { achievementOf } from './badge.server'

/** Undefined where no such course was ever published. */
export function publishedAchievement({ db, origin }: Pick<Context, 'db' | 'origin'>, courseId: string) {
  const found = findPublishedCourse(db, courseId)
  if (!found) return undefined
  const { source, hours, title, modules } = revisionDocument(db, found.id, found.revision)
  const set = programme(db)
  const achievement = achievementOf(
    {
      achievement: `${origin}/achievements/${found.id}`,
      criteria: `${origin}/${source}/courses/${found.slug}`,
      course: {
        source,
        hours,
        title: words(title),
        modules: modules.map((module) => ({ title: words(module.title) })),
      },
      passing: { passMarkPercent: lowestPassMark(db, found.id, found.revision) },
      issuer: { name: set.issuerName, legalId: set.issuerLegalId },
    },
    origin,
  )
  return { '@context': [CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT], ...achievement }
}

const words = (text: Text) => Object.fromEntries(Object.entries(text).map(([lang, said]) => [lang, said.text]))
