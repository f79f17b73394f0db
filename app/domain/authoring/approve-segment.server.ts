// A translation is approved: it takes its place in the draft, and whoever approved it is named among those who
// translated the course. Publishing shows it.
import { inTransaction } from '../../platform/db'
import { personName } from '../accounts/queries.server'
import { type Context, personOf } from '../context'
import type { CourseDocument, VideoLesson } from '../courses/document'
import { mayTranslate } from '../courses/policy'
import { findLesson } from '../courses/rules'
import { Refusal } from '../refusal'
import { changeDraft } from './change-draft.server'
import { type Found, findTyped, type Typed } from './desk.server'
import { dropProposal, keepProposal } from './proposals.server'
import { standingOf } from './segment'
import { wholeTrack } from './segment-captions'
import { segmentsOf } from './segments'
import { tidy } from './tidy'

const MOST_TRANSLATORS = 20
const LONGEST_LABEL = 80

/**
 * Approves the words as a translation of the source as it stands; '' takes the translation away. Words that are
 * approved already hold for a source that changed. Approving twice is approving once.
 * Refuses: not-found, place-gone, draft-changed (words or source are not what the person saw), draft-limits.
 */
export function approveSegment(ctx: Context, typed: Typed): void {
  inTransaction(ctx, (ctx) => {
    const found = findTyped(ctx, typed)
    const { segment, proposal } = found
    if (tidy(typed.source) !== tidy(segment.source)) throw new Refusal('draft-changed')
    if (proposal && proposal.segment !== segment.key) dropProposal(ctx.db, typed, proposal.segment)
    if (segment.track !== undefined) holdBack(ctx, typed, found)
    else {
      changeWords(ctx, typed, segment.source, (document) =>
        segmentsOf(document, typed.target)
          .find(({ key }) => key === segment.key)
          ?.write(found.words),
      )
      dropProposal(ctx.db, typed, segment.key)
    }
  })
}

/** Captions of a recording that has none in the language: kept until the last of them is approved. */
function holdBack(ctx: Context, typed: Typed, { desk, segment, words }: Found): void {
  if (words === '') return dropProposal(ctx.db, typed, segment.key)
  keepProposal(ctx, typed, { segment: segment.key, words, source: tidy(segment.source), isApproved: true })
  const rest = desk.segments.filter(({ track }) => track === segment.track)
  const isWhole = rest.every(
    (one) => one.key === segment.key || standingOf(one, desk.proposals.get(one.key)).state === 'approved',
  )
  if (!isWhole) return
  const wordsAt = (key: string): string => (key === segment.key ? words : (desk.proposals.get(key)?.words ?? ''))
  const review = { by: nameOf(ctx), on: new Date(ctx.now).toISOString().slice(0, 10) }
  changeWords(ctx, typed, segment.source, (document) => {
    const lesson = findLesson(document, segment.place) as VideoLesson
    const recording = lesson.recordings.find(({ language }) => language === segment.sourceLang)
    const own = recording?.captions[segment.sourceLang]
    if (recording && own) recording.captions[typed.target] = wholeTrack(own, rest, wordsAt, review)
  })
  for (const { key } of rest) dropProposal(ctx.db, typed, desk.proposals.get(key)?.segment ?? key)
}

function changeWords(
  ctx: Context,
  { courseId, target, segment }: Typed,
  label: string,
  write: (document: CourseDocument) => void,
): void {
  changeDraft(
    ctx,
    courseId,
    (document) => {
      write(document)
      credit(document, target, nameOf(ctx))
      return { act: 'translate', subject: segment, label: label.slice(0, LONGEST_LABEL) }
    },
    mayTranslate,
  )
}

const nameOf = (ctx: Context): string => personName(ctx.db, personOf(ctx).id) ?? ''

/** Once each, in the order in which they came; into the course's own language nobody translates it. */
function credit(document: CourseDocument, target: Typed['target'], name: string): void {
  const known = document.translators?.[target] ?? []
  if (name === '' || target === document.source || known.includes(name) || known.length >= MOST_TRANSLATORS) return
  document.translators = { ...document.translators, [target]: [...known, name] }
}
