// The doors of the register: an institution's coordinators look and download, and decide nothing; the programme's decide, in
// their country; elsewhere there is nothing.
import { beforeEach, expect, test } from 'vitest'
import { grantRole } from '../../../app/domain/accounts/grant-role.server'
import { askNameCorrection } from '../../../app/domain/credentials/ask-name-correction.server'
import { listOpenCorrections } from '../../../app/domain/credentials/name-correction-queries.server'
import { enrol } from '../../../app/domain/enrolments/enrol.server'
import { recognisedAmong } from '../../../app/domain/enrolments/recognitions.server'
import { addInstitution } from '../../../app/domain/institutions/add-institution.server'
import { extraAttemptsAt } from '../../../app/domain/progress/extra-attempts.server'
import { findCurrentByEnrolment } from '../../../app/domain/credentials/queries.server'
import { reserveAttempt } from '../../../app/domain/progress/reserve-attempt.server'
import { submitAttempt } from '../../../app/domain/progress/submit-attempt.server'
import type { Db } from '../../../app/platform/db'
import { fileName } from '../../../app/routes/system/certificates-zip.server'
import * as register from '../../../app/routes/coordinate/certificates'
import * as certificate from '../../../app/routes/coordinate/certificate'
import * as correction from '../../../app/routes/coordinate/name-correction'
import * as enrolmentDoor from '../../../app/routes/coordinate/enrolment'
import * as extra from '../../../app/routes/coordinate/extra-attempt'
import * as history from '../../../app/routes/coordinate/history'
import * as recognition from '../../../app/routes/coordinate/recognition'
import * as recognitionEnd from '../../../app/routes/coordinate/recognition-end'
import * as revocation from '../../../app/routes/coordinate/certificate-revocation'
import { consents } from '../../../db/schema/accounts'
import { enrolments } from '../../../db/schema/enrolments'
import { auditEntries } from '../../../db/schema/audit'
import { machineContext, personContext } from '../../support/context'
import { courseDocument, publishDocument, quizLesson } from '../../support/course'
import { freshDatabase } from '../../support/database'
import { graduate } from '../../support/graduate'
import { makePerson } from '../../support/learner'
import { answered, door, get, post, testVisit } from '../../support/visit'
import { enoughCookie } from '../../support/sign-in'

let db: Db
let holder: string
let enrolmentId: string
let code: string
let museum: string
let peru: string
let brazil: string

const COURSE = {
  ...courseDocument([quizLesson('q1', undefined, 1)]),
  id: '11111111-2222-4333-8444-555555555555',
  slug: 'con-limite',
}

beforeEach(async () => {
  db = freshDatabase()
  const machine = machineContext(db)
  publishDocument(machine, COURSE)
  const { institutionId } = addInstitution(machine, { name: 'Museo Uno', country: 'PE', kind: 'public' })
  holder = makePerson(db)
  enrolmentId = enrol(personContext(db, holder), { courseId: COURSE.id, language: 'es' }).id
  db.update(enrolments).set({ institutionId }).run()
  db.$client.prepare('update report_rows set institution_id = ?').run(institutionId)
  const given = { kind: 'share-with-institution', institutionId, textVersion: 1, givenAt: 1 }
  db.insert(consents)
    .values({ id: 'uno', personId: holder, ...given })
    .run()
  const cookie = async (at: { institutionId?: string; country?: string }) => {
    const personId = makePerson(db)
    grantRole(machine, { personId, role: 'coordinator', ...at })
    return await enoughCookie(db, personId)
  }
  museum = await cookie({ institutionId })
  peru = await cookie({ country: 'PE' })
  brazil = await cookie({ country: 'BR' })
})

interface Door {
  loader?: unknown
  action?: unknown
}
const at = (path: string) => `/es/coordinate/${path}`
const ask = (module: Door, cookie: string, path: string, params: object = {}, fields?: Record<string, string>) => {
  const work = (fields ? module.action : module.loader) as (args: unknown) => Promise<unknown>
  const request = fields ? post(at(path), fields) : get(at(path))
  return answered(work(door(request, { lang: 'es', ...params }, testVisit({ db, cookie }))))
}

test('certificates: seen by an institution’s coordinators, revoked by the programme’s, not there elsewhere', async () => {
  code = graduate(db, holder, { courseId: COURSE.id })
  const seen = async (cookie: string) => ((await ask(register, cookie, 'certificates')).data as { rows: object[] }).rows
  expect(await seen(museum)).toMatchObject([{ code, institution: 'Museo Uno' }])
  expect(await seen(peru)).toHaveLength(1)
  expect(await seen(brazil)).toEqual([])
  const statuses = async (module: Door, path: string, fields?: Record<string, string>) => {
    const all = [museum, peru, brazil].map((cookie) => ask(module, cookie, path, { code }, fields))
    return (await Promise.all(all)).map(({ status }) => status)
  }
  expect(await statuses(certificate, `certificates/${code}`)).toEqual([200, 200, 404])
  expect(await statuses(revocation, `certificates/${code}/revocation`)).toEqual([403, 200, 404])
  const why = { reason: 'Emitido por error' }
  expect(await statuses(revocation, `certificates/${code}/revocation`, { reason: ' ' })).toEqual([403, 422, 404])
  expect(await statuses(revocation, `certificates/${code}/revocation`, why)).toEqual([403, 303, 404])
  expect((await ask(certificate, peru, `certificates/${code}`, { code })).data).toMatchObject({
    record: { status: 'revoked', revokedReason: why.reason },
  })
})

test('name corrections: an answer goes with every refusal, and only the person’s country decides', async () => {
  askNameCorrection(personContext(db, holder), { name: 'Lucía Quispe', reason: 'Así en mi documento' })
  const correctionId = listOpenCorrections(db)[0]!.id
  const path = `certificates/corrections/${correctionId}`
  const decide = async (cookie: string, fields: Record<string, string>) =>
    (await ask(correction, cookie, path, { correctionId }, fields)).status
  expect(await decide(museum, { decision: 'granted' })).toBe(403)
  expect(await decide(brazil, { decision: 'granted' })).toBe(404)
  expect(await decide(peru, {})).toBe(422)
  expect(await decide(peru, { decision: 'refused' })).toBe(422)
  expect(await decide(peru, { decision: 'refused', answer: 'No coincide' })).toBe(303)
  expect(await decide(peru, { decision: 'granted' })).toBe(409)
})

test('an enrolment: one more attempt is obeyed by the quiz, pressed twice it is one', async () => {
  const own = personContext(db, holder)
  const reserve = () => reserveAttempt(own, { enrolmentId, lessonId: 'q1', language: 'es' }).attemptId
  submitAttempt(own, { attemptId: reserve() })
  expect(reserve).toThrow('attempts-used-up')
  const path = `enrolments/${enrolmentId}`
  const allow = async (cookie: string, fields: Record<string, string> = {}) => {
    const sent = { lesson: 'q1', reason: 'Se fue la luz', press: 'una-pulsacion', ...fields }
    return (await ask(extra, cookie, `${path}/extra-attempt`, { enrolmentId }, sent)).status
  }
  expect([await allow(museum), await allow(brazil), await allow(peru, { reason: '' })]).toEqual([403, 404, 422])
  expect([await allow(peru, { lesson: 'nada' }), await allow(peru), await allow(peru)]).toEqual([404, 303, 303])
  expect(extraAttemptsAt(db, enrolmentId, 'q1')).toBe(1)
  submitAttempt(own, { attemptId: reserve() })
  expect(reserve).toThrow('attempts-used-up')
  const shown = await ask(enrolmentDoor, peru, path, { enrolmentId })
  expect(shown.data).toMatchObject({ quizzes: [{ used: 2, allowed: 2 }], extra: [{ reason: 'Se fue la luz' }] })
  expect((await ask(enrolmentDoor, museum, path, { enrolmentId })).status).toBe(403)
})

test('recognised training is dated and reasoned, gives no certificate, and can be taken back', async () => {
  const path = `enrolments/${enrolmentId}`
  const given = { training: 'Diplomado de 2018', reason: 'Mismo temario' }
  const recognise = async (cookie: string, fields: Record<string, string> = given) =>
    (await ask(recognition, cookie, `${path}/recognition`, { enrolmentId }, fields)).status
  expect([await recognise(museum), await recognise(brazil), await recognise(peru, {})]).toEqual([403, 404, 422])
  expect([await recognise(peru), await recognise(peru)]).toEqual([303, 303])
  expect(Object.keys(recognisedAmong(db, [enrolmentId]))).toEqual([enrolmentId])
  expect(findCurrentByEnrolment(db, enrolmentId)).toBeUndefined()
  const acts = () =>
    db
      .select()
      .from(auditEntries)
      .all()
      .filter(({ act }) => act.startsWith('enrolments.'))
      .map(({ act }) => act)
  expect(acts().filter((act) => act === 'enrolments.recognise')).toHaveLength(1)
  const end = await ask(recognitionEnd, peru, `${path}/recognition-end`, { enrolmentId }, { reason: 'Documento falso' })
  expect(end.status).toBe(303)
  expect(recognisedAmong(db, [enrolmentId])).toEqual({})
})

test('the history is the programme’s: an institution’s coordinators get 403', async () => {
  expect((await ask(history, museum, 'history')).status).toBe(403)
  expect((await ask(history, peru, 'history')).data).toMatchObject({ only: 'PE' })
  expect((await ask(history, peru, 'history', {}, { source: '' })).status).toBe(422)
})

test('names of files in a zip are safe on every system, and never the same', () => {
  const of = (name: string) => fileName({ name, code: 'ABCD-EFGH' }, 'es')
  expect(of('Lucía Ñáñez (hija)')).toBe('lucia-nanez-hija-ABCD-EFGH.es.pdf')
  expect(of('../../etc/passwd')).toBe('etc-passwd-ABCD-EFGH.es.pdf')
  expect(of('محمد')).toBe('ABCD-EFGH.es.pdf')
})
