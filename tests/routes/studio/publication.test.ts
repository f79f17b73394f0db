// Publishing from the studio: a press on a button, and whatever else is sent to its address.
import { beforeEach, expect, test } from 'vitest'
import { grantRole } from '../../../app/domain/accounts/grant-role.server'
import { joinTeam } from '../../../app/domain/courses/join-team.server'
import { startSignIn } from '../../../app/platform/auth'
import type { Db } from '../../../app/platform/db'
import { action } from '../../../app/routes/studio/publication'
import { machineContext } from '../../support/context'
import { COURSE_ID, courseDocument, publishDocument } from '../../support/course'
import { freshDatabase } from '../../support/database'
import { makePerson } from '../../support/learner'
import { answered, door, post, testVisit } from '../../support/visit'

const PATH = `/es/studio/courses/${COURSE_ID}/publication`
const FILE = 'a'.repeat(64)
let db: Db
let cookie: string

beforeEach(async () => {
  db = freshDatabase()
  const machine = machineContext(db)
  publishDocument(machine, courseDocument())
  const personId = makePerson(db)
  grantRole(machine, { personId, role: 'instructor' })
  joinTeam(machine, { courseId: COURSE_ID, personId, part: 'owner' })
  cookie = (await startSignIn(db, personId, { isHttps: false })).cookie.split(';')[0] ?? ''
})

const publish = (request: Request) =>
  answered(action(door(request, { lang: 'es', courseId: COURSE_ID }, testVisit({ db, cookie }))))

test('leads back to the file it was pressed on, and only ever to a file', async () => {
  const says = `?did=publish&course=${COURSE_ID}&revision=1`
  expect(await publish(post(PATH, { back: FILE }))).toMatchObject({
    status: 303,
    location: `/es/studio/media/${FILE}${says}`,
  })
  for (const back of ['//elsewhere.example', '../..', 'x'.repeat(5_000)])
    expect((await publish(post(PATH, { back }))).location).toBe(`/es/studio${says}`)
})

test('a body that is no form is a 415', async () => {
  const request = new Request(`http://localhost:3000${PATH}`, {
    method: 'POST',
    body: '[]',
    headers: { 'Content-Type': 'application/json' },
  })
  expect((await publish(request)).status).toBe(415)
})
