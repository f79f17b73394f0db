// The team of a course tells those inside something: it stands on their pages until they have seen it or thirty days
// are over, and goes by mail to those who agreed to mails.
import { and, count, desc, eq, gt } from 'drizzle-orm'
import { announcements } from '../../../db/schema/authoring'
import { type Db, inTransaction } from '../../platform/db'
import { type Lang, LANGUAGES } from '../../platform/languages'
import { enqueue } from '../../platform/queue'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { mayChange } from '../courses/policy'
import { Refusal } from '../refusal'
import { teamDraft } from './team.server'

const DAY_MS = 24 * 60 * 60_000
const A_DAY = 5
export const SHOWN_MS = 30 * DAY_MS
/** A job of those who know who is inside. */
export const ANNOUNCE = 'progress.announce'

export type AnnouncementWords = Partial<Record<Lang, string>>

export interface Announcement {
  id: string
  words: AnnouncementWords
  at: number
  by: string
}

/**
 * Tells it; the same press twice is once. Refuses: not-found (also where nothing was ever public), not-allowed,
 * announcement-empty, too-many (five a day).
 */
export function announce(ctx: Context, input: { id: string; courseId: string; words: AnnouncementWords }): void {
  inTransaction(ctx, (ctx) => {
    const { id, courseId } = input
    const { db, now } = ctx
    if (teamDraft(ctx, courseId, mayChange).revision === undefined) throw new Refusal('not-found')
    if (db.select({ id: announcements.id }).from(announcements).where(eq(announcements.id, id)).get()) return
    const words = Object.fromEntries(
      LANGUAGES.flatMap((lang) => (input.words[lang] ? [[lang, input.words[lang]]] : [])),
    )
    if (Object.keys(words).length === 0) throw new Refusal('announcement-empty')
    const lately = and(eq(announcements.courseId, courseId), gt(announcements.at, now - DAY_MS))
    if ((db.select({ n: count() }).from(announcements).where(lately).get()?.n ?? 0) >= A_DAY)
      throw new Refusal('too-many')
    db.insert(announcements)
      .values({ id, courseId, words: JSON.stringify(words), at: now, by: actorName(ctx.actor) })
      .run()
    enqueue(db, ANNOUNCE, { courseId, announcement: id }, { now, onceKey: `announce:${id}` })
    record(ctx, 'authoring.announce', courseId, { announcement: id })
  })
}

/** Those of a course since a moment, the newest first. */
export function listAnnouncements(db: Db, courseId: string, since = 0): Announcement[] {
  return db
    .select()
    .from(announcements)
    .where(and(eq(announcements.courseId, courseId), gt(announcements.at, since)))
    .orderBy(desc(announcements.at))
    .limit(20)
    .all()
    .map(toAnnouncement)
}

export function findAnnouncement(db: Db, id: string): (Announcement & { courseId: string }) | undefined {
  const row = db.select().from(announcements).where(eq(announcements.id, id)).get()
  return row && { ...toAnnouncement(row), courseId: row.courseId }
}

const toAnnouncement = ({ id, words, at, by }: typeof announcements.$inferSelect): Announcement => ({
  id,
  words: JSON.parse(words) as AnnouncementWords,
  at,
  by,
})

/** The words for a reader: in their language, else in the course's, else in the first there are. */
export function announcedWords(words: AnnouncementWords, lang: Lang, source: Lang): { text: string; lang: Lang } {
  const shown = [lang, source, ...LANGUAGES].find((one) => words[one]) ?? source
  return { text: words[shown] ?? '', lang: shown }
}
