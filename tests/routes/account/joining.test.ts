import { beforeEach, expect, it } from 'vitest'
import type { Db } from '../../../db/client'
import { unpublish } from '../../../app/domain/courses/unpublish.server'
import { findEnrolment } from '../../../app/domain/enrolments/queries.server'
import { action } from '../../../app/routes/account/sign-up'
import { machineContext } from '../../support/context'
import { COURSE_ID, courseDocument, publishDocument } from '../../support/course'
import { freshDatabase } from '../../support/database'
import { answered, door, post, testVisit } from '../../support/visit'

const COURSE = '/es/courses/curso-de-prueba'
let db: Db

beforeEach(() => {
  db = freshDatabase()
  publishDocument(machineContext(db), courseDocument())
})

function signUp(next: string) {
  const fields = { name: 'Rosa Quispe', email: 'rosa@museo.example', country: 'PE', password: 'cuatro vasijas en fila' }
  return answered(action(door(post('/es/sign-up', { ...fields, next }), { lang: 'es' }, testVisit({ db }))))
}

const personId = (): string => (db.$client.prepare('select id from people').get() as { id: string }).id

it('puts who pressed «join» before signing up inside the course', async () => {
  const reply = await signUp(`${COURSE}/enrolment`)
  expect([reply.status, reply.location]).toEqual([303, `${COURSE}/lessons/v1`])
  expect(findEnrolment(db, personId(), COURSE_ID)).toBeDefined()
})

it('leads to the course page where the course takes nobody, and joins nothing that was not asked for', async () => {
  unpublish(machineContext(db), { courseId: COURSE_ID })
  expect((await signUp(`${COURSE}/enrolment`)).location).toBe(COURSE)
  expect(findEnrolment(db, personId(), COURSE_ID)).toBeUndefined()
})

it('goes where else the person was going', async () => {
  expect((await signUp(COURSE)).location).toBe(COURSE)
  expect(findEnrolment(db, personId(), COURSE_ID)).toBeUndefined()
})

it('opens the place that led to the course, where the course has it', async () => {
  const reply = await signUp(`${COURSE}/enrolment?lesson=r1&t=12`)
  expect([reply.status, reply.location]).toEqual([303, `${COURSE}/lessons/r1?t=12`])
})

it('takes a place made up for none', async () => {
  expect((await signUp(`${COURSE}/enrolment?lesson=nada&t=-1&x=//evil.example`)).location).toBe(`${COURSE}/lessons/v1`)
})
