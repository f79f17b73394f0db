// What is typed at the translation desk, as its script or a button sends it: kept, or approved, or told why not.
import { data, redirect } from '@remix-run/node'
import { approveSegment } from '../../domain/authoring/approve-segment.server'
import { openDesk, type Typed } from '../../domain/authoring/desk.server'
import { saveProposal } from '../../domain/authoring/save-proposal.server'
import { baseOf, standingOf } from '../../domain/authoring/segment'
import { TypedForm } from '../../domain/authoring/typed-form'
import type { Refusal } from '../../domain/refusal'
import { translator } from '../../platform/i18n'
import { formatDate } from '../../ui/kit/format'
import type { SegmentNow } from '../../ui/studio/desk/reply'
import { deskPath, placeQuery, STATE_TAGS } from '../../ui/translation/parts'
import type { TypedAgain } from '../../ui/translation/with-typed'
import { formOf, orRefuse, readBody, refusalIn, refusalWords } from '../answer.server'
import type { SignedInContext } from '../guard.server'
import { nameOf } from './frame.server'
import { landing } from './landing.server'
import { type DeskAddress, fieldId, nextPlace, placeOf } from './translation-part.server'

/** Reads the form of a segment. Strangers get a 404 before anything is read; a form that is none is a 422. */
export async function readTyped(ctx: SignedInContext, address: DeskAddress, request: Request) {
  orRefuse(() => openDesk(ctx, address))
  const form = readBody(await formOf(request), TypedForm)
  if (!form.ok) return { form }
  const { subject, base, source, text, copy } = form.value
  const typed: Typed = { ...address, segment: subject, base, source, words: copy ? source : text }
  return { form, typed }
}

/** Keeps it, as data for the script. */
export async function answerProposal(ctx: SignedInContext, address: DeskAddress, request: Request): Promise<Response> {
  const headers = { 'Cache-Control': 'private, no-store' }
  const { typed } = await readTyped(ctx, address, request)
  if (!typed) return Response.json({ is: 'invalid', errors: { text: ['long'] } }, { status: 422, headers })
  try {
    return Response.json({ ...saveProposal(ctx, typed), segment: segmentNow(ctx, typed) }, { headers })
  } catch (error) {
    const refusal = refusalIn(error)
    if (!refusal) throw error
    const theirs = refusal.code === 'draft-changed' ? theirSide(ctx, typed) : undefined
    const errors = { '': [refusalWords(ctx.lang, refusal)] }
    return Response.json(
      { is: theirs ? 'changed' : 'refused', errors, ...(theirs ? { theirs } : {}) },
      { status: refusal.status, headers },
    )
  }
}

/** How the segment stands now, in words: its row on the page is as old as the page. */
function segmentNow(ctx: SignedInContext, typed: Typed): SegmentNow | undefined {
  const { segments, proposals } = openDesk(ctx, typed)
  const segment = segments.find(({ key }) => key === typed.segment)
  if (!segment) return undefined
  const proposal = proposals.get(segment.key)
  const { state, words } = standingOf(segment, proposal)
  const t = translator(ctx.lang)
  const holds = state === 'changed' && (segment.approved === undefined || segment.approved === words)
  return {
    state,
    kind: STATE_TAGS[state] ?? '',
    is: t(`translation:is.${state}`),
    by: proposal
      ? t('translation:segment.by', {
          name: nameOf(ctx, proposal.savedBy),
          date: formatDate(proposal.savedAt, ctx.lang),
        })
      : '',
    approve: t(holds ? 'translation:segment.holds' : 'translation:segment.approve'),
  }
}

/** What stands in a field now, and who wrote it. */
function theirSide(ctx: SignedInContext, typed: Typed) {
  const { segments, proposals, draft } = openDesk(ctx, typed)
  const segment = segments.find(({ key }) => key === typed.segment)
  if (!segment) return undefined
  const proposal = proposals.get(segment.key)
  const { words } = standingOf(segment, proposal)
  const by = nameOf(ctx, proposal?.savedBy ?? draft.savedBy)
  return { values: { text: words }, base: baseOf(words), by, savedAt: proposal?.savedAt ?? draft.savedAt }
}

/** By a button: kept and back to its field, or approved and on to the next. */
export async function answerPress(
  ctx: SignedInContext,
  address: DeskAddress,
  request: Request,
  act: 'save' | 'approve',
) {
  const { form, typed } = await readTyped(ctx, address, request)
  if (!typed || !form.ok) throw new Response(null, { status: 422 })
  try {
    if (act === 'approve') approveSegment(ctx, typed)
    else saveProposal(ctx, typed)
  } catch (error) {
    const refusal = refusalIn(error)
    if (!refusal) throw error
    return data({ typed: again(ctx, typed, refusal) }, { status: refusal.status })
  }
  const at = placeOf(request.url)
  const next = act === 'approve' ? nextPlace(openDesk(ctx, address), { key: typed.segment, show: at.show }) : undefined
  const place = next?.place ?? at
  const id = next?.id ?? (act === 'approve' ? 'state' : fieldId(typed.segment))
  return redirect(landing(`${deskPath({ lang: ctx.lang, ...address })}${placeQuery(place)}`, id), 303)
}

const again = (ctx: SignedInContext, { segment, words, source }: Typed, refusal: Refusal): TypedAgain => ({
  subject: segment,
  words,
  source,
  refusal: refusalWords(ctx.lang, refusal),
  isChanged: refusal.code === 'draft-changed',
})
