// What the caption desk shows: a page of cues and notes in order of time, beside the film of the draft.
import { asksFirst } from '../../domain/authoring/asks-first.server'
import type { CaptionPlace } from '../../domain/authoring/caption-place'
import { warningsOf } from '../../domain/authoring/caption-warnings'
import { findCaptionOrder } from '../../domain/authoring/order-captions.server'
import { writeExactClock } from '../../domain/authoring/clock'
import type { Captions } from '../../domain/courses/document'
import { findLesson } from '../../domain/courses/rules'
import { words } from '../../platform/words'
import type { CaptionRow } from '../../ui/studio/captions/caption-row'
import type { CaptionWords } from '../../ui/studio/captions/desk-words'
import type { DeskPart } from '../../ui/studio/captions/desk-part'
import type { SignedInContext } from '../guard.server'
import { deskPath, lessonPath } from './caption-place.server'
import { filmOf } from './film-part.server'
import { sourceWords, studioPlace } from './frame.server'

export const ROWS_A_PAGE = 100

export function captionsPart(ctx: SignedInContext, place: CaptionPlace, asked: URLSearchParams): DeskPart {
  const { frame, document, draft } = studioPlace(ctx, place.courseId)
  const lesson = findLesson(document, place.lessonId)
  const recordings = lesson?.kind === 'video' ? lesson.recordings : []
  const recording = recordings.find(({ language }) => language === place.recording)
  if (!lesson || !recording) throw new Response(null, { status: 404 })
  const captions = recording.captions[place.language]
  const all = captions ? rowsOf(captions, place) : []
  const askedMs = momentOf(asked)
  const page = pageOf(all, asked, askedMs)
  const rows = all.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE)
  const at = askedMs === undefined ? -1 : rows.findLastIndex((row) => row.of === 'cues' && msOf(row) <= askedMs)
  const path = deskPath(ctx.lang, place)
  return {
    frame,
    path,
    lessonPath: lessonPath(ctx.lang, place),
    place: { lesson: place.lessonId, recording: place.recording, language: place.language },
    title: sourceWords(document, lesson.title),
    film: filmOf(ctx.db, recording, askedMs ?? (page > 1 && rows[0] ? msOf(rows[0]) : 0)),
    rows: rows.map((row, i) => (i === at ? { ...row, isAsked: true } : row)),
    page,
    pages: Math.max(1, Math.ceil(all.length / ROWS_A_PAGE)),
    count: captions?.cues.length ?? 0,
    warnings: all.filter((row) => row.warnings.length > 0).length,
    asksFirst: frame.mayChange && asksFirst(ctx.db, draft),
    ...(captions?.review ? { review: captions.review } : {}),
    ...doneOf(asked),
    ...captionerOf(ctx, place, frame.mayChange),
    islandJson: JSON.stringify({
      person: ctx.viewer.id,
      lang: ctx.lang,
      language: place.language,
      path,
      mayChange: frame.mayChange,
      count: captions?.cues.length ?? 0,
      hard: all.filter((row) => row.warnings.length > 0).length,
      words: wordsOfDesk(ctx.lang),
    }),
  }
}

/** Only where something can be asked for, or something that was asked for is to be told. */
function captionerOf(ctx: SignedInContext, place: CaptionPlace, mayChange: boolean): Pick<DeskPart, 'captioner'> {
  if (place.language !== place.recording || !mayChange) return {}
  const order = findCaptionOrder(ctx.db, place)
  const mayAsk = ctx.visit.config.captioner !== undefined
  return mayAsk || order ? { captioner: { mayAsk, ...(order ? { order } : {}) } } : {}
}

function wordsOfDesk(lang: SignedInContext['lang']): CaptionWords {
  const { captions, 'caption-desk': more } = words[lang]
  return {
    ...captions.desk,
    undecided: more.undecided,
    count: { one: captions.count_one, other: captions.count_other },
    hard: { one: captions.hard_one, other: captions.hard_other },
  }
}

function rowsOf(captions: Captions, { language }: CaptionPlace): (CaptionRow & { ms: number })[] {
  const cues = captions.cues.map(({ startMs, endMs, text }, i) => ({
    of: 'cues' as const,
    ms: startMs,
    was: JSON.stringify({ startMs, endMs, text }),
    start: writeExactClock(startMs),
    end: writeExactClock(endMs),
    text,
    warnings: warningsOf({ startMs, endMs, text }, captions.cues[i - 1], language),
  }))
  const notes = captions.notes.map(({ atMs, text }) => ({
    of: 'notes' as const,
    ms: atMs,
    was: JSON.stringify({ atMs, text }),
    start: writeExactClock(atMs),
    end: '',
    text,
    warnings: [],
  }))
  return notes.length === 0 ? cues : [...cues, ...notes].sort((a, b) => a.ms - b.ms)
}

const msOf = (row: CaptionRow): number => (row as CaptionRow & { ms: number }).ms

/** `?t=` in seconds. */
function momentOf(asked: URLSearchParams): number | undefined {
  const t = asked.get('t') ?? ''
  return /^\d{1,6}$/.test(t) ? Number(t) * 1000 : undefined
}

function pageOf(all: readonly CaptionRow[], asked: URLSearchParams, askedMs: number | undefined): number {
  const pages = Math.max(1, Math.ceil(all.length / ROWS_A_PAGE))
  const at = askedMs === undefined ? -1 : all.findLastIndex((row) => msOf(row) <= askedMs)
  const wanted =
    askedMs === undefined ? Math.trunc(Number(asked.get('page'))) || 1 : Math.floor(Math.max(0, at) / ROWS_A_PAGE) + 1
  return Math.min(Math.max(1, wanted), pages)
}

/** What the last press did, told by the address it led to. */
function doneOf(asked: URLSearchParams): Pick<DeskPart, 'done'> {
  const did = asked.get('did')
  const number = (name: string): number => Math.trunc(Number(asked.get(name))) || 0
  if (did === 'file') {
    const lines = (asked.get('bad') ?? '').split('.').filter((line) => /^\d{1,7}$/.test(line))
    return { done: { what: 'file', count: number('read'), lines: lines.slice(0, 12).join(', ') } }
  }
  if (did === 'publish') return { done: { what: 'publish', count: number('revision') } }
  const known = ['review', 'waiver', 'removal', 'saved'] as const
  const what = known.find((one) => one === did)
  return what ? { done: { what } } : {}
}
