// Who makes a course: asked by mail, joined by a press, managed by its owners; never without one.
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { mails } from '../../../db/schema/queue'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, publishDocument } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson } from '../../../tests/support/learner'
import type { Db } from '../../platform/db'
import { listRoles } from '../accounts/queries.server'
import type { Context } from '../context'
import { joinTeam } from '../courses/join-team.server'
import type { Refusal } from '../refusal'
import { acceptInvitation, invitedAt } from './accept-invitation.server'
import { findInvitation, invite, listInvitations, withdrawInvitation } from './invite.server'
import { prepareInvitation } from './jobs.server'
import { changePart, handOver, listMembers, removeMember } from './manage-team.server'
import { findPart } from './team.server'

function catchRefusal(work: () => unknown): Refusal | undefined {
  try {
    work()
  } catch (error) {
    return error as Refusal
  }
  return undefined
}

const LATER = TEST_NOW + 15 * 24 * 60 * 60_000
let db: Db
let owner: string
let ctx: Context

beforeEach(() => {
  db = freshDatabase()
  publishDocument(machineContext(db), courseDocument())
  owner = makePerson(db)
  joinTeam(machineContext(db), { courseId: COURSE_ID, personId: owner, part: 'owner' })
  ctx = personContext(db, owner, ['instructor'])
})

const ask = (part: 'editor' | 'translator' = 'translator', email = 'nueva@museo.example') =>
  invite(ctx, { courseId: COURSE_ID, email, part, lang: 'es' })

/** Somebody whose account has the address that is asked. */
const asked = (isConfirmed = true): string => makePerson(db, { isConfirmed, email: 'Nueva@Museo.example' })

/** The secret that the mail would carry. */
function sent(): { token: string; text: string } {
  const [invitation] = listInvitations(db, COURSE_ID, TEST_NOW)
  const mail = db.select().from(mails).where(eq(mails.template, 'team-invitation')).get()!
  const letter = prepareInvitation(ctx, mail.id, invitation!.id)!
  return { text: letter.text, token: /invitations\/([\w-]+)/.exec(letter.text)![1]! }
}

test('the mail says who asks for what; joining takes a press, once, and gives access to the studio', () => {
  ask()
  const { token, text } = sent()
  expect(text).toContain('Curso de prueba')
  expect(findInvitation(db, token, TEST_NOW)).toMatchObject({ part: 'translator', invitedBy: owner })
  const person = asked()
  const as = personContext(db, person)
  expect(acceptInvitation(as, token)).toEqual({ courseId: COURSE_ID })
  expect(acceptInvitation(as, token)).toEqual({ courseId: COURSE_ID })
  expect(findPart(db, COURSE_ID, person)).toBe('translator')
  expect(listRoles(db, person)).toEqual(['instructor'])
  expect(() => acceptInvitation(personContext(db, makePerson(db)), token)).toThrow('invitation-old')
  removeMember(ctx, { courseId: COURSE_ID, personId: person })
  expect(() => acceptInvitation(as, token)).toThrow('invitation-old')
})

test('an invitation is one an address, works fourteen days, and can be taken back', () => {
  ask('translator')
  ask('editor')
  expect(listInvitations(db, COURSE_ID, TEST_NOW).map(({ part }) => part)).toEqual(['editor'])
  const { token } = sent()
  const as = personContext(db, asked())
  expect(() => acceptInvitation({ ...as, now: LATER }, token)).toThrow('invitation-old')
  const again = sent()
  expect(() => acceptInvitation(as, token)).toThrow('invitation-old')
  withdrawInvitation(ctx, COURSE_ID, listInvitations(db, COURSE_ID, TEST_NOW)[0]!.id)
  expect(() => acceptInvitation(as, again.token)).toThrow('invitation-old')
})

test('whoever is in the team is not asked again, and keeps their part when they press', () => {
  ask('translator')
  const { token } = sent()
  const person = asked()
  joinTeam(machineContext(db), { courseId: COURSE_ID, personId: person, part: 'editor' })
  acceptInvitation(personContext(db, person), token)
  expect(findPart(db, COURSE_ID, person)).toBe('editor')
  expect(() => ask('translator', 'NUEVA@museo.example')).toThrow('already-in-team')
})

test('an invitation is for the account that confirmed its address; another one is told which, and nothing is used up', () => {
  ask()
  const { token } = sent()
  const other = personContext(db, makePerson(db))
  const refused = catchRefusal(() => acceptInvitation(other, token))
  expect([refused?.code, refused?.params]).toEqual(['invitation-other', { address: 'n…@museo.example' }])
  expect(() => acceptInvitation(personContext(db, asked(false)), token)).toThrow('email-not-confirmed')
  expect(findPart(db, COURSE_ID, asked())).toBeUndefined()
  expect(findInvitation(db, token, TEST_NOW)).toMatchObject({ email: 'nueva@museo.example' })
  expect(invitedAt('á@museo.example', { email: null, emailConfirmedAt: null })).toBe('other')
})

test('only owners manage; the last one stays until somebody else is', () => {
  const editor = makePerson(db)
  joinTeam(machineContext(db), { courseId: COURSE_ID, personId: editor, part: 'editor' })
  const asEditor = personContext(db, editor, ['instructor'])
  const of = (personId: string) => ({ courseId: COURSE_ID, personId })
  expect(() => changePart(asEditor, { ...of(owner), part: 'translator' })).toThrow('not-allowed')
  expect(() => removeMember(asEditor, of(owner))).toThrow('not-allowed')
  expect(() => changePart(ctx, { ...of(owner), part: 'editor' })).toThrow('last-owner')
  expect(() => removeMember(ctx, of(owner))).toThrow('last-owner')
  handOver(ctx, of(editor))
  expect(listMembers(db, COURSE_ID).map(({ personId, part }) => [personId, part])).toEqual(
    expect.arrayContaining([
      [owner, 'editor'],
      [editor, 'owner'],
    ]),
  )
  removeMember(ctx, of(owner))
  expect(findPart(db, COURSE_ID, owner)).toBeUndefined()
  expect(() => removeMember(ctx, of(editor))).toThrow('not-found')
})
