// Which courses of a catalogue a question finds, the best first, and the places in them where it is answered. Every word
// asked for must be somewhere in the course.
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { searchSections } from '../../../db/schema/courses'
import { cachePerDb } from '../../platform/cache'
import { type Db, once } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import type { Shown } from '../quizzes/text'
import { versionOf } from '../settings/versions.server'
import { type Answered, type Asked, bestHits, type Hit, weighTerms } from './search-hits'
import { matchOf, type Question } from './search-question'
import type { Term } from './search-text'
import type { Line, SectionKind } from './search-sections'

/** How much a word is worth by where it stands: the title far above the summary, that far above what is said. */
const WORTH: Record<SectionKind, number> = { title: 1_000, summary: 100, lesson: 20, about: 10, spoken: 2, text: 1 }
/** Sections of a course that are read for places to show. */
const SECTIONS_READ = 3

interface Place {
  courseId: string
  kind: SectionKind
}

/** Where the sections of a catalogue belong, by their ids, and the titles of lessons. */
interface Places {
  byId: Map<number, Place>
  lessonTitles: Map<string, Shown>
}

const places = cachePerDb<Places>(6)

/** Read once a version of the catalogue: a common word stands in thousands of sections, and each is looked up here. */
function placesIn(db: Db, lang: Lang): Places {
  return places(db, `${lang} ${versionOf(db, 'catalogue')}`, () => {
    const found: Places = { byId: new Map(), lessonTitles: new Map() }
    const own = and(eq(searchSections.language, lang), isNotNull(searchSections.shownAt))
    const { id, courseId, kind } = searchSections
    for (const row of db.select({ id, courseId, kind }).from(searchSections).where(own).all())
      found.byId.set(row.id, { courseId: row.courseId, kind: row.kind as SectionKind })
    const lessons = db
      .select()
      .from(searchSections)
      .where(and(own, eq(kind, 'lesson')))
      .orderBy(searchSections.ordinal)
    for (const row of lessons.all()) {
      const key = `${row.courseId} ${row.lessonId}`
      const [line] = JSON.parse(row.lines) as Line[]
      if (line && !found.lessonTitles.has(key))
        found.lessonTitles.set(key, { text: line[0], lang: row.textLanguage as Lang })
    }
    return found
  })
}

const sectionsWith = (db: Db) =>
  db.$client.prepare<[string], number>('select rowid from search_words where search_words match ?').pluck()

/** A course that has all that was asked for. */
export interface RankedCourse {
  /** the more the better */
  score: number
  /** sections where something asked for stands, by id, with how much that is worth */
  sections: Map<number, { kind: SectionKind; worth: number }>
}

export interface Ranking {
  courses: Map<string, RankedCourse>
  asked: Asked[]
}

/** Courses of a catalogue where every term of the question stands, by id. A question without a word finds nothing. */
export function rankCourses(db: Db, lang: Lang, { terms }: Question): Ranking {
  const { byId } = placesIn(db, lang)
  const rarity: number[] = []
  let courses = new Map<string, RankedCourse>()
  const meant: Term[] = []
  for (const [i, asked] of terms.entries()) {
    const { term, ids } = standing(db, lang, asked)
    meant.push(term)
    const rare = Math.log(1 + byId.size / Math.max(1, ids.length))
    rarity.push(rare)
    const both = new Map<string, RankedCourse>()
    for (const [courseId, sections] of byCourse(ids, byId)) {
      const before = i === 0 ? { score: 0, sections: new Map() } : courses.get(courseId)
      if (before) both.set(courseId, withTerm(before, sections, rare))
    }
    courses = both
  }
  return { courses, asked: weighTerms(meant, rarity) }
}

/** Where a term stands in a catalogue; two letters that are no word of it are the beginning of one that is being typed. */
function standing(db: Db, lang: Lang, term: Term): { term: Term; ids: number[] } {
  const ids = once(db, sectionsWith).all(matchOf(term, lang))
  if (ids.length > 0 || !term.isShort) return { term, ids }
  const begun: Term = { words: term.words, isPrefix: true }
  return { term: begun, ids: once(db, sectionsWith).all(matchOf(begun, lang)) }
}

type Found = [id: number, kind: SectionKind][]

function byCourse(ids: readonly number[], byId: Places['byId']): Map<string, Found> {
  const found = new Map<string, Found>()
  for (const id of ids) {
    const place = byId.get(id)
    if (!place) continue
    const same = found.get(place.courseId)
    if (same) same.push([id, place.kind])
    else found.set(place.courseId, [[id, place.kind]])
  }
  return found
}

function withTerm({ score, sections }: RankedCourse, found: Found, rare: number): RankedCourse {
  let best = 0
  for (const [id, kind] of found) {
    best = Math.max(best, WORTH[kind])
    const known = sections.get(id)
    if (known) known.worth += rare
    else sections.set(id, { kind, worth: rare })
  }
  // of two courses that only speak of it, the one that speaks of it more
  return { score: score + rare * (best + Math.log(found.length) / 10), sections }
}

/** What a found course shows of why it was found. */
export interface Evidence {
  /** the summary, where something asked for stands in it */
  summary: boolean
  hits: Hit[]
}

/** The places to show of some courses of a ranking; each has at most three. */
export function findEvidence(db: Db, lang: Lang, ranking: Ranking, ids: readonly string[]): Map<string, Evidence> {
  const chosen = new Map(ids.map((id) => [id, chosenSections(ranking.courses.get(id))]))
  const lines = readSections(db, [...chosen.values()].flat())
  const { lessonTitles } = placesIn(db, lang)
  return new Map(
    [...chosen].map(([courseId, sections]) => {
      const answered = sections.flatMap((id): Answered[] => {
        const section = lines.get(id)
        return section ? [section] : []
      })
      const kinds = [...(ranking.courses.get(courseId)?.sections.values() ?? [])].map(({ kind }) => kind)
      const hits = bestHits(answered, ranking.asked).map((hit): Hit => {
        const title = hit.lessonId === undefined ? undefined : lessonTitles.get(`${courseId} ${hit.lessonId}`)
        return title ? { ...hit, lessonTitle: title } : hit
      })
      return [courseId, { summary: kinds.includes('summary'), hits }]
    }),
  )
}

/** The sections worth reading: where most of what was asked for stands; the card itself shows title and summary. */
function chosenSections(course: RankedCourse | undefined): number[] {
  return [...(course?.sections ?? [])]
    .filter(([, { kind }]) => kind !== 'title' && kind !== 'summary')
    .sort(([a, one], [b, other]) => other.worth - one.worth || WORTH[other.kind] - WORTH[one.kind] || a - b)
    .slice(0, SECTIONS_READ)
    .map(([id]) => id)
}

function readSections(db: Db, ids: number[]): Map<number, Answered> {
  const rows = ids.length === 0 ? [] : db.select().from(searchSections).where(inArray(searchSections.id, ids)).all()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        kind: row.kind as SectionKind,
        ordinal: row.ordinal,
        textLang: row.textLanguage as Lang,
        lines: JSON.parse(row.lines) as Line[],
        ...(row.lessonId === null ? {} : { lessonId: row.lessonId }),
      },
    ]),
  )
}
