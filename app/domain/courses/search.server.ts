// Which courses of a catalogue a question finds, the best first, and the places in them where it is answered. Every word
// asked for must be somewhere in the course.
import { and, eq, inArray, sql } from 'drizzle-orm'
import { searchSections } from '../../../db/schema/courses'
import { type Db, once } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import type { Shown } from '../quizzes/text'
import { type Answered, bestHits, type Hit } from './search-hits'
import { matchOf, type Question } from './search-question'
import type { Line, SectionKind } from './search-sections'

/** How much a word is worth by where it stands: the title far above the summary, that far above what is said. */
const WORTH: Record<SectionKind, number> = { title: 1_000, summary: 100, lesson: 20, about: 10, text: 2, spoken: 1 }
const SECTIONS_READ = 4

interface FoundSection {
  id: number
  courseId: string
  kind: SectionKind
}

const bySection = (db: Db) =>
  db.$client.prepare<[string, string], FoundSection>(
    `select s.id, s.course_id as courseId, s.kind from search_words w join search_sections s on s.id = w.rowid
     where search_words match ? and s.language = ? and s.shown_at is not null`,
  )

const countSections = (db: Db) =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(searchSections)
    .where(eq(searchSections.language, sql.placeholder('language')))
    .prepare()

/** A course that has all that was asked for. */
export interface RankedCourse {
  /** the more the better */
  score: number
  /** sections where something asked for stands, by id, with how much that is worth */
  sections: Map<number, { kind: SectionKind; worth: number }>
}

export interface Ranking {
  courses: Map<string, RankedCourse>
  /** how much each term tells, the less the more often it stands, in the order of the question */
  rarity: number[]
}

/** Courses of a catalogue where every term of the question stands, by id. A question without a word finds nothing. */
export function rankCourses(db: Db, lang: Lang, { terms }: Question): Ranking {
  const all = once(db, countSections).get({ language: lang })?.count ?? 0
  const rarity: number[] = []
  let courses = new Map<string, RankedCourse>()
  for (const [i, term] of terms.entries()) {
    const sections = once(db, bySection).all(matchOf(term, lang), lang)
    const found = byCourse(sections)
    const rare = Math.log(1 + all / Math.max(1, sections.length))
    rarity.push(rare)
    const both = new Map<string, RankedCourse>()
    for (const [courseId, sections] of found) {
      const before = i === 0 ? { score: 0, sections: new Map() } : courses.get(courseId)
      if (before) both.set(courseId, withTerm(before, sections, rare))
    }
    courses = both
  }
  return { courses, rarity }
}

function byCourse(sections: readonly FoundSection[]): Map<string, FoundSection[]> {
  const found = new Map<string, FoundSection[]>()
  for (const section of sections) {
    const same = found.get(section.courseId)
    if (same) same.push(section)
    else found.set(section.courseId, [section])
  }
  return found
}

function withTerm({ score, sections }: RankedCourse, found: readonly FoundSection[], rare: number): RankedCourse {
  let best = 0
  for (const { id, kind } of found) {
    best = Math.max(best, WORTH[kind])
    sections.set(id, { kind, worth: (sections.get(id)?.worth ?? 0) + rare })
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
export function findEvidence(
  db: Db,
  lang: Lang,
  question: Question,
  ranking: Ranking,
  ids: readonly string[],
): Map<string, Evidence> {
  const chosen = new Map(ids.map((id) => [id, chosenSections(ranking.courses.get(id))]))
  const lines = readSections(db, [...chosen.values()].flat())
  const titles = lessonTitles(db, lang, ids)
  return new Map(
    [...chosen].map(([courseId, sections]) => {
      const answered = sections.flatMap((id): Answered[] => {
        const section = lines.get(id)
        return section ? [section] : []
      })
      const kinds = [...(ranking.courses.get(courseId)?.sections.values() ?? [])].map(({ kind }) => kind)
      const hits = bestHits(answered, question.terms, ranking.rarity).map((hit): Hit => {
        const title = hit.lessonId === undefined ? undefined : titles.get(`${courseId} ${hit.lessonId}`)
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

function lessonTitles(db: Db, lang: Lang, courseIds: readonly string[]): Map<string, Shown> {
  if (courseIds.length === 0) return new Map()
  const where = and(
    inArray(searchSections.courseId, [...courseIds]),
    eq(searchSections.language, lang),
    eq(searchSections.kind, 'lesson'),
  )
  const titles = new Map<string, Shown>()
  for (const row of db.select().from(searchSections).where(where).orderBy(searchSections.ordinal).all()) {
    const key = `${row.courseId} ${row.lessonId}`
    const [line] = JSON.parse(row.lines) as Line[]
    if (line && !titles.has(key)) titles.set(key, { text: line[0], lang: row.textLanguage as Lang })
  }
  return titles
}
