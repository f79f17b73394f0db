// Lists of addresses: looked at line by line, ordered as a whole or not at all, each address once; and what is told of whom.
import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { cohortInvitations, cohorts } from '../../../db/schema/cohorts'
import { mails } from '../../../db/schema/queue'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, publishDocument } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { groupOf, invitationTo, inviteBy, linkOf, sendList } from '../../../tests/support/groups'
import { refusalCode } from '../../../tests/support/refusal'
import { accountOf, makeRegister, type Register, workerOf } from '../../../tests/support/register'
import type { Db } from '../../platform/db'
import { prepareInvitation, recordInvitation, stopInvitations } from './invitation-mail.server'
import { joinCohort } from './join-cohort.server'
import { closeCohort } from './keep-cohort.server'
import { countInvitations, findList, listInvitations, listLines } from './list-queries.server'
import { orderList, sweepLists, writeInvitations } from './order-list.server'

let db: Db
let at: Register
const DAY_MS = 24 * 3_600_000
const SCOPES = {
  programme: { institutionId: null, country: null },
  peru: { institutionId: null, country: 'PE' },
}
const join = (personId: string, token: string, agreed = { wantsMail: false, shares: false }) =>
  joinCohort(personContext(db, personId), { token, ...agreed })
const mailsOf = (template: string) => db.select().from(mails).where(eq(mails.template, template)).all()

beforeEach(() => {
  db = freshDatabase()
  at = makeRegister(db)
  publishDocument(machineContext(db), courseDocument())
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
