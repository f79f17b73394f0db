// Who looks at a draft as a learner would: its team in the studio, or whoever has a link for reviewers. Nothing of it is
// kept, and nobody is inside.
import { languagesOf } from '../../domain/authoring/compose'
import { findReviewed } from '../../domain/authoring/review-links.server'
import { type Draft, readDraft, teamDraft } from '../../domain/authoring/team.server'
import { shownDraft } from '../../domain/courses/shown-draft'
import { languageState } from '../../domain/courses/rules'
import { smallCookie } from '../../platform/cookies'
import { i18nFor } from '../../platform/i18n'
import type { PreviewBar } from '../../ui/publication/preview-frame'
import { orRefuse } from '../answer.server'
import type { DoorArgs, DoorContext, SignedInContext } from '../guard.server'

export interface PreviewPlace {
  ctx: DoorContext
  draft: Draft
  shown: ReturnType<typeof shownDraft>
  /** a draft's number is its version, negative: no revision has it */
  revision: number
  /** address of the course, after the language */
  base: string
  bar: PreviewBar
}

type Found = Pick<PreviewPlace, 'ctx' | 'draft' | 'base'> & { back?: string; until?: number }

/** The draft of a course of one's team. Throws 404. */
export function previewPlace(ctx: SignedInContext, args: DoorArgs): PreviewPlace {
  const { courseId = '', lessonId } = args.params
  const draft = orRefuse(() => teamDraft(ctx, courseId))
  const back = `/${ctx.lang}/studio/courses/${courseId}${lessonId ? `/lessons/${lessonId}` : ''}`
  return place(args, { ctx, draft, base: `/studio/courses/${courseId}/preview`, back })
}

/** The draft of a link that works. Throws 404. */
export function reviewPlace(ctx: DoorContext, args: DoorArgs): PreviewPlace & { cookie: string } {
  const token = args.params.token ?? ''
  const found = findReviewed(ctx.db, token, ctx.now)
  if (!found) throw new Response(null, { status: 404 })
  const draft = orRefuse(() => readDraft(ctx.db, found.courseId))
  const made = place(args, { ctx, draft, base: `/review/${token}`, until: found.expiresAt })
  // for the files of the draft, and only while the browser is open
  const review = { name: 'review', value: token, path: '/media', isShort: true }
  return { ...made, cookie: smallCookie(ctx.visit.config, review) }
}

function place({ request, params }: DoorArgs, { ctx, draft, base, back, until }: Found): PreviewPlace {
  const { lang } = ctx
  const untitled = i18nFor(lang).getFixedT(lang, 'publication')('preview.noTitle')
  return {
    ctx,
    draft,
    base,
    shown: shownDraft(draft.document, untitled),
    revision: -draft.version,
    bar: {
      lang,
      languages: languagesOf(draft.document),
      path: params.lessonId ? `${base}/lessons/${params.lessonId}` : base,
      ...(back ? { back } : {}),
      ...(until === undefined ? {} : { until }),
      isPhone: new URL(request.url).searchParams.get('size') === 'phone',
      isFramed: request.headers.get('Sec-Fetch-Dest') === 'iframe',
      isElsewhere: languageState(draft.document, lang) === 'none',
    },
  }
}
