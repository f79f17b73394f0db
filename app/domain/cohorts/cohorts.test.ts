// Groups: whose they are, who is in them, how people come in and leave, and that nothing happens twice.
import { eq, isNull } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { affiliations } from '../../../db/schema/accounts'
import { cohortMembers } from '../../../db/schema/cohorts'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, publishDocument } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { groupOf, linkOf, sendList } from '../../../tests/support/groups'
import { refusalCode } from '../../../tests/support/refusal'
import { accountOf, makeRegister, museumIn, type Register, workerOf } from '../../../tests/support/register'
import type { Db } from '../../platform/db'
import { setMail, wantsMail } from '../accounts/consent.server'
import { sharedWith } from '../accounts/sharing.server'
import { undoMerge, mergeInstitutions } from '../register/merge.server'
import { findAsked, joinCohort, leaveCohort } from './join-cohort.server'
import { joinMemberships } from './join-memberships.server'
import { changeCohort, closeCohort } from './keep-cohort.server'
import { endLink, renewLink } from './links.server'
import { ownGroups } from './own-groups.server'
import { findCohort, isIn, listCohorts } from './queries.server'

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

test('mails of groups and mails of courses are agreed to and stopped apart', () => {
  const who = personContext(db, accountOf(db, 'correo@museo.org'))
  setMail(who, 'group-mail', { isWanted: true })
  const id = who.actor.kind === 'person' ? who.actor.id : ''
  expect([wantsMail(db, id, 'group-mail'), wantsMail(db, id, 'learning-mail')]).toEqual([true, false])
})
