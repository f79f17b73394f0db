// Groups: whose they are, who is in them, how people come in and leave, and that nothing happens twice.
import { and, eq, isNull } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { affiliations } from '../../../db/schema/accounts'
import { cohortInvitations, cohortMembers, cohorts } from '../../../db/schema/cohorts'
import { mails } from '../../../db/schema/queue'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, publishDocument } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { groupOf, invitationTo, inviteBy, linkOf, sendList } from '../../../tests/support/groups'
import { refusalCode } from '../../../tests/support/refusal'
import { accountOf, makeRegister, museumIn, type Register, workerOf } from '../../../tests/support/register'
import type { Db } from '../../platform/db'
import { setMail, wantsMail } from '../accounts/consent.server'
import { sharedWith } from '../accounts/sharing.server'
import { undoMerge, mergeInstitutions } from '../register/merge.server'
import { prepareInvitation, recordInvitation, stopInvitations } from './invitation-mail.server'
import { findAsked, joinCohort, leaveCohort } from './join-cohort.server'
import { joinMemberships } from './join-memberships.server'
import { changeCohort, closeCohort } from './keep-cohort.server'
import { endLink, renewLink } from './links.server'
import { countInvitations, findList, listInvitations, listLines } from './list-queries.server'
import { orderList, sweepLists, writeInvitations } from './order-list.server'
import { ownGroups } from './own-groups.server'
import { findCohort, listCohorts } from './queries.server'
import { isIn } from './remind.server'

let db: Db
let at: Register
const DAY_MS = 24 * 3_600_000
const SCOPES = {
  programme: { institutionId: null, country: null },
  peru: { institutionId: null, country: 'PE' },
  chile: { institutionId: null, country: 'CL' },
}
const idsSeen = (scope: { institutionId: string | null; country: string | null }) =>
  listCohorts(db, scope)
    .map(({ id }) => id)
    .sort()
const join = (personId: string, token: string, agreed = { wantsMail: false, shares: false }) =>
  joinCohort(personContext(db, personId), { token, ...agreed })
const mailsOf = (template: string) => db.select().from(mails).where(eq(mails.template, template)).all()

beforeEach(() => {
  db = freshDatabase()
  at = makeRegister(db)
  publishDocument(machineContext(db), courseDocument())
})

describe('whose a group is', () => {
  test('those of the same part or a wider one see it, for all others it is not there', () => {
    const ofMuseum = groupOf(at.as.museum, [COURSE_ID])
    const ofPeru = groupOf(at.as.peru, [COURSE_ID])
    const ofAll = groupOf(at.as.programme, [COURSE_ID])
    expect(idsSeen(SCOPES.programme)).toEqual([ofMuseum, ofPeru, ofAll].sort())
    expect(idsSeen(SCOPES.peru)).toEqual([ofMuseum, ofPeru].sort())
    expect(idsSeen(SCOPES.chile)).toEqual([])
    expect(idsSeen({ institutionId: at.museum, country: null })).toEqual([ofMuseum])
    expect(idsSeen({ institutionId: at.other, country: null })).toEqual([])
    expect(findCohort(db, undefined, ofAll)).toBeUndefined()
    const name = { name: 'Otro nombre', courses: [COURSE_ID], deadline: undefined, reminds: undefined }
    for (const verb of [
      changeCohort,
      (ctx: typeof at.as.chile) => closeCohort(ctx, ofPeru),
      (ctx: typeof at.as.chile) => renewLink(ctx, ofPeru),
    ])
      expect(refusalCode(() => verb(at.as.chile, { ...name, id: ofPeru }))).toBe('not-found')
    changeCohort(at.as.peru, { ...name, id: ofMuseum })
    expect(findCohort(db, SCOPES.programme, ofMuseum)?.name).toBe('Otro nombre')
  })

  test('it goes with its institution when that is merged, and back', () => {
    const ofTwin = groupOf(at.as.museum, [COURSE_ID])
    mergeInstitutions(at.as.peru, { mergedId: at.museum, survivorId: at.other })
    expect(idsSeen({ institutionId: at.other, country: null })).toEqual([ofTwin])
    undoMerge(at.as.peru, { mergedId: at.museum })
    expect(idsSeen({ institutionId: at.other, country: null })).toEqual([])
  })

  test('the same press is one group; a day that is over, a course that is none, a place outside are refused', () => {
    const press = 'la-misma-pulsacion'
    expect(groupOf(at.as.peru, [COURSE_ID], { press })).toBe(groupOf(at.as.peru, [COURSE_ID], { press }))
    const refused = (more: object, courses = [COURSE_ID]) => refusalCode(() => groupOf(at.as.peru, courses, more))
    expect(refused({ deadline: '2026-11-02' })).toBe('deadline-past')
    expect(refused({ deadline: '2026-11-03' })).toBe('none')
    expect(refused({}, ['00000000-0000-4000-8000-000000000000'])).toBe('cohort-course')
    expect(refused({ by: 'rule', country: 'CL' })).toBe('cohort-place')
    expect(refused({ by: 'rule', province: 'CL-LL' })).toBe('cohort-place')
    expect(refused({ by: 'rule', institutions: [at.chilean] })).toBe('cohort-place')
    expect(refusalCode(() => groupOf(personContext(db, accountOf(db, 'nadie@museo.org')), [COURSE_ID]))).toBe(
      'not-allowed',
    )
  })

  test('a deadline that passed may stay; another one in the past may not', () => {
    const id = groupOf(at.as.peru, [COURSE_ID], { deadline: '2026-11-05' })
    const later = { ...at.as.peru, now: TEST_NOW + 9 * DAY_MS }
    const said = { id, name: 'Otro', courses: [COURSE_ID], reminds: undefined }
    changeCohort(later, { ...said, deadline: '2026-11-05' })
    expect(refusalCode(() => changeCohort(later, { ...said, deadline: '2026-11-06' }))).toBe('deadline-past')
  })
})

describe('by rule', () => {
  test('who is in it is asked of where people work at this moment', () => {
    const here = workerOf(db, at.museum, 'aqui@museo.org')
    const near = workerOf(db, at.other, 'cerca@museo.org')
    const far = workerOf(db, at.chilean, 'lejos@museo.org', { country: 'CL' })
    const lima = workerOf(db, museumIn(db, 'Museo de Lima', 'PE', 'PE-LIM'), 'lima@museo.org')
    const all = [here, near, far, lima]
    const inIt = (ctx: typeof at.as.peru, more: object) => {
      const id = groupOf(ctx, [COURSE_ID], { by: 'rule', ...more })
      return all.map((personId) => isIn(db, { id }, personId))
    }
    expect(inIt(at.as.peru, {})).toEqual([true, true, false, true])
    expect(inIt(at.as.peru, { province: 'PE-CUS' })).toEqual([true, true, false, false])
    expect(inIt(at.as.peru, { province: 'PE-CUS', institutions: [at.other] })).toEqual([false, true, false, false])
    expect(inIt(at.as.programme, { country: 'CL' })).toEqual([false, false, true, false])
    expect(inIt(at.as.museum, {})).toEqual([true, false, false, false])
    const id = groupOf(at.as.museum, [COURSE_ID], { by: 'rule' })
    mergeInstitutions(at.as.peru, { mergedId: at.other, survivorId: at.museum })
    expect(isIn(db, { id }, near)).toBe(true)
    db.update(affiliations).set({ toAt: TEST_NOW }).where(eq(affiliations.personId, here)).run()
    expect(isIn(db, { id }, here)).toBe(false)
    expect(
      ownGroups(db, near)
        .filter(({ isByRule }) => isByRule)
        .map((one) => one.id),
    ).toContain(id)
    expect(ownGroups(db, far).map((one) => one.id)).not.toContain(id)
  })

  test('nobody is invited into it', async () => {
    const id = groupOf(at.as.peru, [COURSE_ID], { by: 'rule' })
    expect(refusalCode(() => renewLink(at.as.peru, id))).toBe('cohort-by-rule')
    await expect(sendList(at.as.peru, id, 'correo\na@b.org')).rejects.toMatchObject({ code: 'cohort-by-rule' })
  })
})

describe('by link', () => {
  test('joining twice is once, leaving and coming back is the same row', () => {
    const id = groupOf(at.as.peru, [COURSE_ID])
    const token = linkOf(at.as.peru, id)
    const who = accountOf(db, 'entra@museo.org')
    join(who, token, { wantsMail: true, shares: true })
    join(who, token)
    expect(db.select().from(cohortMembers).all()).toHaveLength(1)
    expect([wantsMail(db, who, 'group-mail'), wantsMail(db, who, 'learning-mail')]).toEqual([true, false])
    leaveCohort(personContext(db, who), id)
    leaveCohort(personContext(db, who), id)
    expect(ownGroups(db, who)).toEqual([])
    join(who, token)
    expect(db.select().from(cohortMembers).where(isNull(cohortMembers.leftAt)).all()).toHaveLength(1)
    expect(refusalCode(() => leaveCohort(personContext(db, accountOf(db, 'otra@museo.org')), id))).toBe('not-found')
  })

  test('a link that was renewed, ended, is over, or of a closed group opens nothing', () => {
    const id = groupOf(at.as.peru, [COURSE_ID])
    const first = linkOf(at.as.peru, id)
    const second = linkOf({ ...at.as.peru, now: TEST_NOW + 60_000 }, id)
    expect([findAsked(db, first, TEST_NOW), findAsked(db, second, TEST_NOW)?.cohort.id]).toEqual([undefined, id])
    expect(findAsked(db, second, TEST_NOW + 91 * DAY_MS)).toBeUndefined()
    expect(refusalCode(() => join(accountOf(db, 'x@museo.org'), 'adivinado'))).toBe('group-link-old')
    endLink(at.as.peru, id)
    endLink(at.as.peru, id)
    expect(findAsked(db, second, TEST_NOW)).toBeUndefined()
    const third = linkOf({ ...at.as.peru, now: TEST_NOW + 120_000 }, id)
    closeCohort(at.as.peru, id)
    closeCohort(at.as.peru, id)
    expect(findAsked(db, third, TEST_NOW)).toBeUndefined()
    expect(refusalCode(() => renewLink(at.as.peru, id))).toBe('cohort-closed')
    // the secret itself is nowhere in the file
    expect(JSON.stringify(db.$client.prepare('select * from cohort_links').all())).not.toContain(third)
  })

  test('sharing with the museum is agreed to by those who work there, and not taken for granted', () => {
    const id = groupOf(at.as.museum, [COURSE_ID])
    const token = linkOf(at.as.museum, id)
    const shy = workerOf(db, at.museum, 'callada@museo.org')
    const open = workerOf(db, at.museum, 'abierta@museo.org')
    const elsewhere = workerOf(db, at.other, 'otro@museo.org')
    join(shy, token)
    join(open, token, { wantsMail: false, shares: true })
    join(elsewhere, token, { wantsMail: false, shares: true })
    expect([shy, open, elsewhere].map((one) => sharedWith(db, one)?.id)).toEqual([undefined, at.museum, undefined])
    expect(db.select().from(cohortMembers).where(eq(cohortMembers.cohortId, id)).all()).toHaveLength(3)
  })

  test('two accounts that are one person’s are one member', () => {
    const id = groupOf(at.as.peru, [COURSE_ID])
    const token = linkOf(at.as.peru, id)
    const [from, into] = [accountOf(db, 'una@museo.org'), accountOf(db, 'dos@museo.org')]
    join(from, token)
    for (let twice = 0; twice < 2; twice += 1) joinMemberships(machineContext(db), { fromId: from, intoId: into })
    const current = db.select().from(cohortMembers).where(isNull(cohortMembers.leftAt)).all()
    expect(current.map(({ personId }) => personId)).toEqual([into])
  })
})

describe('by a list', () => {
  const LIST = 'Correo;Nombre;Idioma\nrosa@museo.org;Rosa;es\njoao@museu.org;João;português\nROSA@museo.org;Otra vez;\n'
  const states = (listId: string) => listLines(db, listId, undefined, 1).map(({ state }) => state)

  test('it is looked at line by line, asks nobody, and once ordered asks each address once, whatever is sent again', async () => {
    const id = groupOf(at.as.peru, [COURSE_ID])
    const { listId } = await sendList(at.as.peru, id, LIST)
    expect(states(listId)).toEqual(['new', 'new', 'twice'])
    expect([mailsOf('group-invitation'), db.select().from(cohortInvitations).all()]).toEqual([[], []])
    for (let twice = 0; twice < 2; twice += 1) orderList(at.as.peru, { cohortId: id, listId })
    for (let twice = 0; twice < 2; twice += 1) writeInvitations(machineContext(db), { listId, after: 0 })
    expect(mailsOf('group-invitation').map(({ toAddress, language }) => [toAddress, language])).toEqual([
      ['rosa@museo.org', 'es'],
      ['joao@museu.org', 'pt'],
    ])
    const again = await sendList(at.as.peru, id, LIST)
    expect(states(again.listId)).toEqual(['invited', 'invited', 'twice'])
    expect(refusalCode(() => orderList(at.as.peru, { cohortId: id, listId: again.listId }))).toBe('list-nothing')
    expect(mailsOf('group-invitation')).toHaveLength(2)
  })

  test('one wrong line and nothing is asked; a list without headings and in Latin-1 is read', async () => {
    const id = groupOf(at.as.peru, [COURSE_ID])
    const wrong = await sendList(at.as.peru, id, 'correo\nrosa@museo.org\n=1+1\n')
    expect(states(wrong.listId)).toEqual(['new', 'wrong'])
    expect(refusalCode(() => orderList(at.as.peru, { cohortId: id, listId: wrong.listId }))).toBe('list-wrong')
    expect(db.select().from(cohortInvitations).all()).toEqual([])
    const latin = Buffer.from('E-mail;Nome\njoao@museu.org;João\n', 'latin1').toString('latin1')
    const bare = await sendList(at.as.peru, id, 'rosa@museo.org\nluis@museo.org\n')
    expect(states(bare.listId)).toEqual(['new', 'new'])
    expect(states((await sendList(at.as.peru, id, latin)).listId)).toEqual(['new'])
    for (const [text, code] of [
      ['nombre\nRosa\n', 'list-columns'],
      ['', 'list-empty'],
      ['\0\0', 'list-unreadable'],
    ] as const)
      await expect(sendList(at.as.peru, id, text)).rejects.toMatchObject({ code })
  })

  test('the same press twice is one list; another group’s list is not there', async () => {
    const id = groupOf(at.as.peru, [COURSE_ID])
    const one = await sendList(at.as.peru, id, LIST, 'misma-pulsacion')
    expect(await sendList(at.as.peru, id, LIST, 'misma-pulsacion')).toEqual(one)
    expect(states(one.listId)).toHaveLength(3)
    const other = groupOf(at.as.peru, [COURSE_ID])
    expect(findList(db, other, one.listId)).toBeUndefined()
    expect(refusalCode(() => orderList(at.as.peru, { cohortId: other, listId: one.listId }))).toBe('not-found')
    expect(refusalCode(() => orderList(at.as.chile, { cohortId: id, listId: one.listId }))).toBe('not-found')
  })

  test('a long list is read in pieces, one that is too long is not, and what nobody ordered is forgotten', async () => {
    const id = groupOf(at.as.peru, [COURSE_ID])
    const lines = (count: number) => Array.from({ length: count }, (_, i) => `persona${i}@museo.org`).join('\n')
    const { listId } = await sendList(at.as.peru, id, `correo\n${lines(3_000)}\n`)
    expect(findList(db, id, listId)?.counts).toMatchObject({ new: 3_000, wrong: 0 })
    await expect(sendList(at.as.peru, id, `correo\n${lines(50_001)}\n`)).rejects.toMatchObject({ code: 'list-long' })
    const later = machineContext(db, TEST_NOW + 2 * DAY_MS)
    while (sweepLists(later, 5_000));
    expect(findList(db, id, listId)).toBeUndefined()
  })

  test('whether an address has an account is told to nobody, who is a member only to those who see addresses', async () => {
    const [ofPeru, ofMuseum] = [groupOf(at.as.peru, [COURSE_ID]), groupOf(at.as.museum, [COURSE_ID])]
    workerOf(db, at.museum, 'cuenta@museo.org', { shares: true })
    const member = workerOf(db, at.museum, 'miembro@museo.org', { shares: true })
    join(member, linkOf(at.as.peru, ofPeru))
    join(member, linkOf(at.as.museum, ofMuseum))
    const list = 'correo\ncuenta@museo.org\nnadie@museo.org\nmiembro@museo.org\n'
    expect(states((await sendList(at.as.peru, ofPeru, list)).listId)).toEqual(['new', 'new', 'member'])
    expect(states((await sendList(at.as.museum, ofMuseum, list)).listId)).toEqual(['new', 'new', 'new'])
    // and yet whoever is a member gets no mail
    await inviteBy(at.as.museum, ofMuseum, list)
    const leaves = mailsOf('group-invitation').map(({ id, toAddress }) => {
      const row = and(eq(cohortInvitations.cohortId, ofMuseum), eq(cohortInvitations.email, toAddress))
      const invitation = db.select().from(cohortInvitations).where(row).get()
      return prepareInvitation(machineContext(db), id, invitation?.id ?? '')?.to
    })
    expect(leaves).toEqual(['cuenta@museo.org', 'nadie@museo.org', undefined])
  })

  test('an invitation is for one account, and that it was taken is told of people one sees', async () => {
    const id = groupOf(at.as.museum, [COURSE_ID])
    await inviteBy(at.as.museum, id, 'correo\ncallada@museo.org\nabierta@museo.org\n')
    const [shy, open] = [workerOf(db, at.museum, 'callada@museo.org'), workerOf(db, at.museum, 'abierta@museo.org')]
    const token = (email: string) => invitationTo(db, at.as.museum.keys, email)
    join(shy, token('callada@museo.org'))
    join(open, token('abierta@museo.org'), { wantsMail: false, shares: true })
    expect(refusalCode(() => join(accountOf(db, 'ajena@museo.org'), token('abierta@museo.org')))).toBe('group-link-old')
    const scope = { institutionId: at.museum, country: null }
    const shown = Object.fromEntries(listInvitations(db, id, scope, 1).map(({ email, state }) => [email, state]))
    expect(shown).toEqual({ 'callada@museo.org': 'waiting', 'abierta@museo.org': 'joined' })
    expect(countInvitations(db, id, scope)).toMatchObject({ asked: 2, joined: 1 })
    expect(countInvitations(db, id, SCOPES.programme)).toMatchObject({ asked: 2, joined: 2 })
  })

  test('an address that said no, or that no mail reaches, is asked by no list any more', async () => {
    const id = groupOf(at.as.peru, [COURSE_ID])
    await inviteBy(at.as.peru, id, 'correo\nno@museo.org\nrebota@museo.org\n')
    const token = invitationTo(db, at.as.peru.keys, 'no@museo.org')
    stopInvitations(machineContext(db), token)
    stopInvitations(machineContext(db), token)
    const bounced = db.select().from(cohortInvitations).where(eq(cohortInvitations.email, 'rebota@museo.org')).get()
    recordInvitation(machineContext(db), bounced?.id ?? '', 'failed')
    const other = groupOf(at.as.chile, [COURSE_ID])
    expect(states((await sendList(at.as.chile, other, 'correo\nno@museo.org\nrebota@museo.org\n')).listId)).toEqual([
      'stopped',
      'stopped',
    ])
    expect(listInvitations(db, id, SCOPES.peru, 1).map(({ state }) => state)).toContain('failed')
    expect(refusalCode(() => stopInvitations(machineContext(db), 'nada'))).toBe('not-found')
  })

  test('a group that is closed meanwhile asks nobody', async () => {
    const id = groupOf(at.as.peru, [COURSE_ID])
    const { listId } = await sendList(at.as.peru, id, LIST)
    orderList(at.as.peru, { cohortId: id, listId })
    closeCohort(at.as.peru, id)
    expect(writeInvitations(machineContext(db), { listId, after: 0 })).toBeUndefined()
    expect([db.select().from(cohortInvitations).all(), db.select().from(cohorts).get()?.closedAt]).toEqual([
      [],
      TEST_NOW,
    ])
  })
})

test('mails of groups and mails of courses are agreed to and stopped apart', () => {
  const who = personContext(db, accountOf(db, 'correo@museo.org'))
  setMail(who, 'group-mail', { isWanted: true })
  const id = who.actor.kind === 'person' ? who.actor.id : ''
  expect([wantsMail(db, id, 'group-mail'), wantsMail(db, id, 'learning-mail')]).toEqual([true, false])
})
