// What the translation desk shows: one part of the course, page by page, with what waits beside the draft.
import { type Desk, openDesk } from '../../domain/authoring/desk.server'
import { pairsOf, termsIn } from '../../domain/authoring/glossary'
import { listTerms } from '../../domain/authoring/glossary.server'
import { progressOfLanguage, toDo } from '../../domain/authoring/progress-of-language'
import { baseOf, type Segment, type SegmentState, standingOf } from '../../domain/authoring/segment'
import { sourceChanges } from '../../domain/authoring/source-changes.server'
import { wordChanges } from '../../domain/authoring/word-changes'
import { mayChange } from '../../domain/courses/policy'
import { findLesson } from '../../domain/courses/rules'
import { newId, sha256 } from '../../platform/ids'
import { isLang, type Lang } from '../../platform/languages'
import { words } from '../../platform/words'
import { type DeskPart, type DeskPlace, type DeskSegment, type Show, SHOWS } from '../../ui/translation/parts'
import { orRefuse } from '../answer.server'
import type { SignedInContext } from '../guard.server'
import { nameOf, sourceWords } from './frame.server'

const PAGE_SIZE = 50

export interface DeskAddress {
  courseId: string
  target: Lang
}

/** Of the parameters of an address; a language that is none is a 404. */
export function deskAddress({ courseId = '', target }: Partial<Record<string, string>>): DeskAddress {
  if (!isLang(target)) throw new Response(null, { status: 404 })
  return { courseId, target }
}

export function placeOf(url: string): DeskPlace & { at: string; to: string } {
  const query = new URL(url).searchParams
  const show = query.get('show')
  return {
    part: query.get('part') ?? '',
    show: SHOWS.find((known) => known === show) ?? 'all',
    page: Math.max(1, Math.min(100_000, Math.floor(Number(query.get('page') ?? 1)) || 1)),
    at: query.get('at') ?? '',
    to: query.get('to') ?? '',
  }
}

/** The id of a segment's field. */
export const fieldId = (key: string): string => `w-${sha256(key).slice(0, 12)}`

const fits: Record<Show, (state: SegmentState) => boolean> = {
  all: () => true,
  todo: (state) => state !== 'approved',
  changed: (state) => state === 'changed',
  waiting: (state) => state === 'waiting',
}

const stateOf = ({ proposals }: Desk, segment: Segment): SegmentState =>
  standingOf(segment, proposals.get(segment.key)).state

const shown = (desk: Desk, { part, show }: Pick<DeskPlace, 'part' | 'show'>): Segment[] =>
  desk.segments.filter((segment) => segment.place === part && fits[show](stateOf(desk, segment)))

/** The next segment after this one that is to be looked at, round to the first, on a page of what is shown; none where nothing is left. */
export function nextPlace(
  desk: Desk,
  { key, show, wants = show === 'all' ? 'todo' : show }: { key: string; show: Show; wants?: Show },
): { place: DeskPlace; id: string } | undefined {
  const { segments } = desk
  const from = segments.findIndex((segment) => segment.key === key)
  const wanted = fits[wants]
  const round = [...segments.slice(from + 1), ...segments.slice(0, Math.max(from, 0))]
  const next = round.find((segment) => wanted(stateOf(desk, segment)))
  if (!next) return undefined
  const index = shown(desk, { part: next.place, show }).indexOf(next)
  const page = Math.floor(index / PAGE_SIZE) + 1
  return { place: { part: next.place, show, page }, id: fieldId(next.key) }
}

export function deskPart(ctx: SignedInContext, address: DeskAddress, url: string): DeskPart {
  const { courseId, target } = address
  const desk = orRefuse(() => openDesk(ctx, address))
  const { document } = desk.draft
  const progress = progressOfLanguage(desk.segments, desk.proposals)
  const asked = placeOf(url)
  const here = progress.places.find(({ place }) => place === asked.part) ?? progress.places[0]!
  const all = shown(desk, { part: here.place, show: asked.show })
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE))
  const page = Math.min(asked.page, pages)
  const onPage = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  const moved = onPage.flatMap((segment) => {
    const { oldSource } = standingOf(segment, desk.proposals.get(segment.key))
    return oldSource === undefined ? [] : [{ key: segment.key, source: segment.source, oldSource }]
  })
  const changes = sourceChanges(ctx.db, courseId, moved)
  const terms = listTerms(ctx.db, courseId, document.source)
  const title = (place: string): string => {
    const lesson = findLesson(document, place)
    return lesson ? sourceWords(document, lesson.title) : ''
  }
  const showing = asked.show === 'waiting' ? 'changed' : asked.show
  const changed = nextPlace(desk, { key: onPage.at(-1)?.key ?? '', show: showing, wants: 'changed' })
  return {
    lang: ctx.lang,
    courseId,
    title: sourceWords(document, document.title),
    placeTitle: title(here.place),
    source: document.source,
    target,
    mayChange: mayChange(desk.draft.part),
    isOffered: Boolean(document.languages[target]),
    deskJson: JSON.stringify({ person: ctx.viewer.id, lang: ctx.lang, words: words[ctx.lang].studio.desk }),
    counts: progress.all,
    here,
    place: { part: here.place, show: asked.show, page },
    pages,
    places: progress.places.map(({ place, ...counts }) => ({ id: place, title: title(place), toDo: toDo(counts) })),
    segments: onPage.map((segment) => deskSegment(ctx, desk, segment, { target, terms, changes, at: asked.at })),
    ...(changed ? { nextChanged: changed } : {}),
    terms: pairsOf(terms, document.source, target),
    newTermId: newId(),
    focus: asked.to,
  }
}

interface With {
  target: Lang
  terms: ReturnType<typeof listTerms>
  changes: ReturnType<typeof sourceChanges>
  /** key of an approved one that is opened */
  at: string
}

function deskSegment(
  ctx: SignedInContext,
  desk: Desk,
  segment: Segment,
  { target, terms, changes, at }: With,
): DeskSegment {
  const proposal = desk.proposals.get(segment.key)
  const { state, words, oldSource } = standingOf(segment, proposal)
  const { key, part, n, of, atMs, sourceLang, source, approved, track } = segment
  const change = changes.get(key)
  const isOpen = state !== 'approved' || at === key
  return {
    id: fieldId(key),
    key,
    part,
    ...(n === undefined ? {} : { n }),
    ...(of === undefined ? {} : { of }),
    ...(atMs === undefined ? {} : { atMs }),
    state,
    sourceLang,
    source,
    ...(oldSource === undefined ? {} : { changes: wordChanges(oldSource, source) }),
    ...(change ? { sourceBy: nameOf(ctx, change.by), sourceAt: change.at } : {}),
    words,
    base: baseOf(words),
    ...(approved !== undefined && approved !== words ? { stands: approved } : {}),
    isOpen,
    isHeld: track !== undefined && state === 'approved',
    terms: isOpen ? termsIn(source, pairsOf(terms, sourceLang, target)) : [],
    ...(proposal ? { by: nameOf(ctx, proposal.savedBy), savedAt: proposal.savedAt } : {}),
  }
}
