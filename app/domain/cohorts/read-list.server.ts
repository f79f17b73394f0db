// The dry run: a list of addresses is read line by line and kept aside, with what each line would do. Whether an address
// has an account is not told: only what the coordinator knows already, or may know.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import {
  cohortInvitations,
  cohortListLines,
  cohortLists,
  cohortMembers,
  invitationStops,
} from '../../../db/schema/cohorts'
import { type CsvTable, readCsv } from '../../platform/csv-read'
import { type Db, inTransaction, once } from '../../platform/db'
import { sha256 } from '../../platform/ids'
import type { Lang } from '../../platform/languages'
import { isOfProgramme, type Scope } from '../accounts/policy'
import { pressId } from '../accounts/press-id.server'
import { coordinatorScope } from '../accounts/queries.server'
import { actorName, type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { LARGEST_LIST_BYTES, type LineState, MOST_LINES } from './cohort'
import { openCohort } from './keep-cohort.server'
import { type Line, placesIn, type Places, readLine } from './list-line'

/** Lines that one transaction writes: under 20 ms. */
const CHUNK = 250

export interface SentList {
  cohortId: string
  press: string
  label: string
  bytes: Uint8Array
  /** of mails to lines that name no language */
  language: Lang
}

/**
 * Reads a file; returns the list to look at, one a press. Refuses: not-found, cohort-closed, cohort-by-rule, upload-too-large,
 * list-unreadable, list-empty, list-columns, list-long.
 */
export async function readList(ctx: Context, sent: SentList): Promise<{ listId: string }> {
  if (openCohort(ctx, sent.cohortId).way !== 'invitation') throw new Refusal('cohort-by-rule')
  const table = readOrRefuse(sent.bytes)
  const found = placesIn(table)
  if (!found) throw new Refusal('list-columns')
  const { at, rows } = found
  const listId = pressId(ctx.keys, 'cohorts.list', `${personOf(ctx).id} ${sent.cohortId}`, sent.press)
  const form = { encoding: table.encoding, delimiter: table.delimiter }
  const made = ctx.db
    .insert(cohortLists)
    .values({
      id: listId,
      cohortId: sent.cohortId,
      label: sent.label.normalize('NFC').slice(0, 200),
      language: sent.language,
      form: JSON.stringify({
        ...form,
        hasName: at.name !== undefined,
        hasLanguage: at.language !== undefined,
      }),
      sentAt: ctx.now,
      sentBy: actorName(ctx.actor),
    })
    .onConflictDoNothing()
    .run()
  if (made.changes === 0) return { listId }
  await writeLines(ctx, sent, { listId, at, rows })
  ctx.db.update(cohortLists).set({ readAt: ctx.now }).where(eq(cohortLists.id, listId)).run()
  return { listId }
}

function readOrRefuse(bytes: Uint8Array): CsvTable {
  if (bytes.byteLength > LARGEST_LIST_BYTES)
    throw new Refusal('upload-too-large', { mb: LARGEST_LIST_BYTES / 1024 / 1024 })
  const read = readCsv(bytes, { mostRows: MOST_LINES })
  if (!('fault' in read)) return read
  if (read.fault === 'csv-empty') throw new Refusal('list-empty')
  if (read.fault === 'csv-long') throw new Refusal('list-long', { count: MOST_LINES })
  throw new Refusal('list-unreadable')
}

interface Read {
  listId: string
  at: Places
  rows: CsvTable['rows']
}

async function writeLines(ctx: Context, { cohortId, language }: SentList, { listId, at, rows }: Read): Promise<void> {
  const scope = coordinatorScope(ctx.db, ctx.actor)
  if (!scope) throw new Refusal('not-found')
  const seen = new Set<string>()
  let last = 0 // no two rows carry one number, whatever stands in their cells
  for (let from = 0; from < rows.length; from += CHUNK) {
    inTransaction(ctx, ({ db }) => {
      for (const { line, cells } of rows.slice(from, from + CHUNK)) {
        last = Math.max(line, last + 1)
        const read = readLine(cells, at, language)
        const state = judge(db, { cohortId, scope, read, seen })
        once(db, insertLine).run({
          listId,
          n: last,
          state,
          email: read.email,
          name: read.name,
          language: read.language,
        })
      }
    })
    await nextTurn()
  }
}

interface Judged {
  cohortId: string
  scope: Scope
  read: Line
  seen: Set<string>
}

function judge(db: Db, { cohortId, scope, read: { emailKey }, seen }: Judged): LineState {
  if (emailKey === undefined) return 'wrong'
  if (seen.has(emailKey)) return 'twice'
  seen.add(emailKey)
  if (once(db, isInvited).get({ cohortId, emailKey })) return 'invited'
  if (isStopped(db, emailKey)) return 'stopped'
  return isKnownMember(db, cohortId, emailKey, scope) ? 'member' : 'new'
}

/** Whoever reads this address wants no invitations, or no mail reaches it. */
export const isStopped = (db: Db, emailKey: string): boolean =>
  once(db, stopOf).get({ hash: sha256(emailKey) }) !== undefined || once(db, failureOf).get({ emailKey }) !== undefined

/** Coordinators of an institution see no addresses, and so do not learn whose one is. */
const isKnownMember = (db: Db, cohortId: string, emailKey: string, scope: Scope): boolean =>
  isOfProgramme(scope) && once(db, memberBy).get({ cohortId, emailKey, country: scope.country }) !== undefined

const p = sql.placeholder
const isInvited = (db: Db) =>
  db
    .select({ id: cohortInvitations.id })
    .from(cohortInvitations)
    .where(and(eq(cohortInvitations.cohortId, p('cohortId')), eq(cohortInvitations.emailKey, p('emailKey'))))
    .prepare()
const stopOf = (db: Db) =>
  db
    .select({ at: invitationStops.stoppedAt })
    .from(invitationStops)
    .where(eq(invitationStops.addressHash, p('hash')))
    .prepare()
const failureOf = (db: Db) =>
  db
    .select({ id: cohortInvitations.id })
    .from(cohortInvitations)
    .where(and(eq(cohortInvitations.emailKey, p('emailKey')), isNotNull(cohortInvitations.failedAt)))
    .limit(1)
    .prepare()
/** Whose confirmed address it is, where they are in the group and of the country of whoever asks. */
const memberBy = (db: Db) =>
  db
    .select({ id: people.id })
    .from(people)
    .innerJoin(cohortMembers, and(eq(cohortMembers.personId, people.id), isNull(cohortMembers.leftAt)))
    .where(
      and(
        eq(people.emailKey, p('emailKey')),
        isNotNull(people.emailConfirmedAt),
        eq(cohortMembers.cohortId, p('cohortId')),
        sql`(${p('country')} is null or ${people.country} = ${p('country')})`,
      ),
    )
    .prepare()
const insertLine = (db: Db) =>
  db
    .insert(cohortListLines)
    .values({
      listId: p('listId'),
      n: p('n'),
      state: p('state'),
      email: p('email'),
      name: p('name'),
      language: p('language'),
    })
    .prepare()
