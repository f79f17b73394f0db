// What the page for publishing shows: the changes in the languages chosen, and what has to be said twice.
import { listAnnouncements } from '../../domain/authoring/announce.server'
import { countChanges } from '../../domain/authoring/changes'
import { languagesOf } from '../../domain/authoring/compose'
import { placeFindings } from '../../domain/authoring/finding-places'
import { lookAhead, type Publication } from '../../domain/authoring/revisions.server'
import { countAnswered, countDone } from '../../domain/progress/count-done.server'
import { countEnrolled } from '../../domain/reports/queries.server'
import { newId, sha256 } from '../../platform/ids'
import { isLang, type Lang, LANGUAGES } from '../../platform/languages'
import type { Asked } from '../../ui/publication/publish-ask'
import type { PublishPart } from '../../ui/publication/publish-page'
import type { SignedInContext } from '../guard.server'
import { nameOf, studioPlace } from './frame.server'

/** `wanted` undefined = every language of the course. */
export function publishPart(
  ctx: SignedInContext,
  courseId: string,
  { wanted, note = '' }: { wanted?: readonly Lang[] | undefined; note?: string | undefined },
): PublishPart {
  const { frame, draft, document } = studioPlace(ctx, courseId)
  const languages = languagesOf(document)
  const isFirst = draft.revision === undefined
  const chosen = languages.filter(
    (lang) => wanted === undefined || wanted.includes(lang) || (isFirst && lang === document.source),
  )
  const ahead = lookAhead(ctx.db, draft, chosen)
  return {
    frame,
    version: draft.version,
    languages,
    chosen,
    note,
    places: ahead.comparison.places,
    count: countChanges(ahead.comparison),
    errors: placeFindings(ahead.document, ahead.errors),
    errorCount: ahead.errors.length,
    asked: askedOf(ctx, courseId, ahead),
    inside: countEnrolled(ctx.db, courseId),
    announcing: {
      id: newId(),
      before: listAnnouncements(ctx.db, courseId).map(({ id, words, at, by }) => ({
        id,
        at,
        by: nameOf(ctx, by),
        words: LANGUAGES.flatMap((lang) => (words[lang] ? [{ lang, text: words[lang] }] : [])),
      })),
    },
  }
}

function askedOf(ctx: SignedInContext, courseId: string, ahead: Publication): Asked {
  const { weighty } = ahead.comparison
  const removed = weighty.removedLessons
  const done = countDone(
    ctx.db,
    courseId,
    removed.map(({ id }) => id),
  )
  const answered = countAnswered(
    ctx.db,
    courseId,
    weighty.keys.map(({ lesson }) => lesson),
  )
  const { warnings } = ahead
  const isNothing = Object.keys(weighty).length === 2 && weighty.keys.length + removed.length + warnings.length === 0
  return {
    print: isNothing ? '' : sha256(JSON.stringify([weighty, warnings])).slice(0, 16),
    ...(weighty.passMark ? { passMark: weighty.passMark } : {}),
    keys: weighty.keys.map((key) => ({ ...key, answered: answered.get(key.lesson) ?? 0 })),
    removed: removed.map(({ id, label }) => ({ label, done: done.get(id) ?? 0 })),
    warnings: placeFindings(ahead.document, warnings),
    warningCount: warnings.length,
  }
}

/** `?in=es&in=pt`; undefined where nothing is asked for. */
export function languagesIn(request: Request): Lang[] | undefined {
  const { searchParams } = new URL(request.url)
  return searchParams.has('version') || searchParams.has('in') ? searchParams.getAll('in').filter(isLang) : undefined
}
