// Seven days and one day before the deadline of a group, its people who agreed to such mails and have not completed all of
// its courses are reminded: once each, whatever restarts. A deadline that moves may remind again.
import { and, asc, between, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { cohortReminders, cohorts } from '../../../db/schema/cohorts'
import { type Db, inTransaction } from '../../platform/db'
import { isLang, type Lang } from '../../platform/languages'
import { enqueue, hasRunSince } from '../../platform/queue'
import { dropMail, findQueuedMail, queueMail } from '../../platform/queue-mails'
import { stopToken, wantsMail } from '../accounts/consent.server'
import { findPerson } from '../accounts/queries.server'
import type { Context } from '../context'
import { findInstitution } from '../institutions/queries.server'
import { programme } from '../settings/queries.server'
import { dayIn } from '../settings/zone-days'
import { courseTitles } from '../cohorts/course-titles.server'
import { coursesOf, peopleOf } from '../cohorts/group-where.server'
import { reminderMessage } from '../cohorts/messages.server'
import { cohortById, isIn } from '../cohorts/queries.server'

export const REMIND_GROUPS = 'outreach.remind'
export const SEND_REMINDER = 'outreach.send-reminder'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** People looked at in one transaction, whether or not any is to be reminded. */
const CHUNK = 200
/** A worker that was away for some days still reminds; whoever is reminded on the fourth day is not told of seven. */
const WINDOWS = [
  { daysBefore: 7, from: 4, to: 7 },
  { daysBefore: 1, from: 0, to: 1 },
] as const

/** Asks for a round, where the last one is hours ago: days begin at any hour of the world. */
export function askGroupReminders({ db, now }: Context): void {
  if (!hasRunSince(db, REMIND_GROUPS, now - 3 * HOUR_MS))
    enqueue(db, REMIND_GROUPS, {}, { onceKey: REMIND_GROUPS, now })
}

export interface Due {
  cohortId: string
  deadlineOn: string
  daysBefore: number
}

/** Which groups remind today. */
export function dueReminders(db: Db, now: number): Due[] {
  const today = dayIn(now, programme(db).reportTimeZone)
  const later = (days: number): string => new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10)
  return WINDOWS.flatMap(({ daysBefore, from, to }) => {
    const near = between(cohorts.deadlineOn, later(from), later(to))
    const rows = db
      .select()
      .from(cohorts)
      .where(and(near, eq(cohorts.isReminding, 1), isNull(cohorts.closedAt)))
      .orderBy(asc(cohorts.id))
      .all()
    return rows.map(({ id, deadlineOn }) => ({
      cohortId: id,
      deadlineOn: deadlineOn ?? '',
      daysBefore,
    }))
  })
}

/** One chunk of a group's people after an id; returns where the next begins, undefined at the end. */
export function remindGroup(ctx: Context, due: Due, after: string): string | undefined {
  return inTransaction(ctx, ({ db, now }) => {
    const { cohortId, deadlineOn, daysBefore } = due
    const agreed = sql`exists (select 1 from consents c where c.person_id = ${people.id} and c.kind = 'group-mail' and c.ended_at is null)`
    const rows = db
      .select({
        id: people.id,
        email: people.email,
        language: people.language,
        isDue: sql<number>`${agreed}`,
      })
      .from(people)
      .where(
        and(
          sql`${people.id} in (${peopleOf(cohortId)})`,
          sql`${people.id} > ${after}`,
          isNull(people.endedAt),
          isNotNull(people.emailConfirmedAt),
        ),
      )
      .orderBy(asc(people.id))
      .limit(CHUNK)
      .all()
    for (const { id, email, language, isDue } of rows) {
      if (!isDue || email === null || missingOf(db, cohortId, id).length === 0) continue
      const made = db
        .insert(cohortReminders)
        .values({ cohortId, personId: id, deadlineOn, daysBefore, at: now })
        .onConflictDoNothing()
        .run()
      if (made.changes === 0) continue
      const mail = { personId: id, toAddress: email, template: 'group-reminder', language }
      queueMail(db, SEND_REMINDER, mail, now, {
        cohort: cohortId,
        deadline: deadlineOn,
        days: String(daysBefore),
      })
    }
    return rows.length < CHUNK ? undefined : rows.at(-1)?.id
  })
}

/** The group's courses that a person has not completed. */
function missingOf(db: Db, cohortId: string, personId: string): string[] {
  const done = sql`select r.course_id from report_rows r where r.person_id = ${personId} and r.completed_at is not null`
  const rows = db.all<{ id: string }>(
    sql`select f.course_id as id from (${coursesOf(cohortId)}) f where f.course_id not in (${done})`,
  )
  return rows.map(({ id }) => id)
}

/** The mail to send now; undefined where it was sent, or is not wanted, or not true any more: then it is forgotten. */
export function prepareReminder(ctx: Context, mailId: string, about: { cohort: string; deadline: string }) {
  return inTransaction(ctx, (ctx) => {
    const mail = findQueuedMail(ctx.db, mailId)
    if (!mail) return undefined
    const letter = write(ctx, mail.personId ?? '', about)
    if (!letter) dropMail(ctx.db, mailId)
    return letter
  })
}

function write({ db, origin, keys, now }: Context, personId: string, about: { cohort: string; deadline: string }) {
  const cohort = cohortById(db, about.cohort)
  if (!cohort || cohort.closedAt !== null || !cohort.isReminding || cohort.deadlineOn !== about.deadline)
    return undefined
  const person = findPerson(db, personId)
  if (!person?.email || person.emailConfirmedAt === null || !wantsMail(db, personId, 'group-mail')) return undefined
  const { programmeName, reportTimeZone } = programme(db)
  const missing = missingOf(db, cohort.id, personId)
  if (missing.length === 0 || dayIn(now, reportTimeZone) > about.deadline || !isIn(db, cohort, personId))
    return undefined
  const lang: Lang = isLang(person.language) ? person.language : 'es'
  const stopUrl = `${origin}/${lang}/mail/stop/${stopToken(keys, personId, 'group-mail')}`
  const message = reminderMessage(
    { lang, origin, programme: programmeName[lang] },
    {
      group: cohort.name,
      of: cohort.institutionId === null ? undefined : findInstitution(db, cohort.institutionId)?.name,
      country: cohort.country,
      missing: courseTitles(db, missing, lang).map(({ title }) => title.text),
      deadlineOn: about.deadline,
      stopUrl,
    },
  )
  return { ...message, to: person.email, stopUrl }
}
