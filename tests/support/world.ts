// A small world for tests of doors, made by the domain's own verbs: one person of each role, each with a certificate,
// a submitted attempt and an open one, so that "own" and "another's" mean the same for everybody.
import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { newestCard } from '../../app/domain/accounts/cards.server'
import { stopToken } from '../../app/domain/accounts/consent.server'
import { grantRole } from '../../app/domain/accounts/grant-role.server'
import { askEmailChange } from '../../app/domain/accounts/ask-email-change.server'
import { changeToken, openChange } from '../../app/domain/accounts/email-changes.server'
import { makeCard } from '../../app/domain/accounts/make-card.server'
import { signUp } from '../../app/domain/accounts/sign-up.server'
import { cardTicket } from '../../app/domain/accounts/take-card.server'
import { issueToken } from '../../app/domain/accounts/tokens.server'
import { invite, listInvitations } from '../../app/domain/authoring/invite.server'
import { listReviewLinks, makeReviewLink } from '../../app/domain/authoring/review-links.server'
import { addModule } from '../../app/domain/authoring/add-part.server'
import { removePart } from '../../app/domain/authoring/remove-part.server'
import { listTrash } from '../../app/domain/authoring/restore-part.server'
import { readDraft } from '../../app/domain/authoring/team.server'
import type { Context, Role } from '../../app/domain/context'
import { dayIn } from '../../app/domain/settings/zone-days'
import { ALL } from '../../app/domain/tables/cells'
import type { QuarterFigures } from '../../app/domain/tables/figures'
import { quarterOfDay, quarterSpan } from '../../app/domain/tables/quarters'
import { joinTeam } from '../../app/domain/courses/join-team.server'
import { publish } from '../../app/domain/courses/publish.server'
import { reportError } from '../../app/domain/courses/report-error.server'
import { saveDraft } from '../../app/domain/courses/save-draft.server'
import { askNameCorrection } from '../../app/domain/credentials/ask-name-correction.server'
import { combine } from '../../app/domain/credentials/combine.server'
import { giveIdentity } from '../../app/domain/credentials/give-identity.server'
import { findKind } from '../../app/domain/credentials/identity-kinds'
import { reservePlace } from '../../app/domain/badges/reserve-place.server'
import { issueCredential } from '../../app/domain/credentials/issue.server'
import { listOpenCorrections } from '../../app/domain/credentials/name-correction-queries.server'
import { findByCode } from '../../app/domain/credentials/queries.server'
import { parseCode } from '../../app/domain/credentials/rules'
import { enrol } from '../../app/domain/enrolments/enrol.server'
import { importBatch } from '../../app/domain/history/import-batch.server'
import { readBatch } from '../../app/domain/history/read-batch.server'
import { addToLibrary } from '../../app/domain/media/settle-upload.server'
import { storeAsset } from '../../app/domain/media/store-asset.server'
import { writeNote } from '../../app/domain/notes/write-note.server'
import { copyFile } from '../../app/domain/privacy/copies.server'
import { beginImport } from '../../app/domain/register/begin-import.server'
import { mergeInstitutions } from '../../app/domain/register/merge.server'
import { acceptFacts } from '../../app/domain/progress/accept-facts.server'
import { reserveAttempt } from '../../app/domain/progress/reserve-attempt.server'
import { submitAttempt } from '../../app/domain/progress/submit-attempt.server'
import type { Site } from '../../app/platform/http-handler'
import { enqueue } from '../../app/platform/queue'
import { sha256 } from '../../app/platform/ids'
import { hashPassword } from '../../app/platform/password'
import { teamInvitations } from '../../db/schema/authoring'
import { credentials } from '../../db/schema/credentials'
import { makings, uploads } from '../../db/schema/media'
import { personalCopies } from '../../db/schema/privacy'
import { passkeys } from '../../db/schema/proofs'
import { reportExports } from '../../db/schema/reports'
import { tableDrafts, tableReleases } from '../../db/schema/tables'
import { courseImports } from '../../db/schema/transfer'
import type { Belongings, Media, Person, RegisterPlaces, World } from '../routes/access'
import { courseDocument, hashOf, quizLesson, readingLesson, videoLesson } from './course'
import { type GroupPlaces, makeGroups } from './groups'
import { affiliationOf, makeRegister, museumIn, workerOf } from './register'
import { keptRecord } from './record'
import { QUESTION, QUIZ, READING, smallCourse } from './small-course'

const PASSWORD = 'vitrina-y-silencio-9'
const PEOPLE: Record<Person, readonly Role[]> = {
  learner: [],
  neighbour: ['instructor'],
  instructor: ['instructor'],
  coordinator: ['coordinator'],
  administrator: ['administrator'],
}

/** Fills an empty site. Courses are `abierto` (everybody is enrolled), `aparte` (nobody is) and `terminado`
 * (everybody has its certificate). One person may be given a name and an address of their own. */
export async function buildWorld(
  site: Pick<Site, 'db' | 'keys' | 'storage' | 'config'>,
  named: { person?: Person; name: string; email: string } = { name: '', email: '' },
): Promise<World> {
  const machine: Context = {
    db: site.db,
    keys: site.keys,
    now: Date.now(),
    origin: site.config.ORIGIN,
    actor: { kind: 'machine', name: 'seed' },
  }
  const published = await store(site, machine, 'una imagen pública', 'publica.png')
  const [courseId, otherId, finishedId] = ['abierto', 'aparte', 'terminado'].map((slug) => {
    const document = smallCourse({ id: randomUUID(), slug, media: [published] })
    saveDraft(machine, document)
    publish(machine, { courseId: document.id })
    return document.id
  })
  if (!courseId || !otherId || !finishedId) throw new Error('no course')
  const passwordHash = await hashPassword(PASSWORD)
  const belongings: [string, Belongings][] = []
  for (const [person, roles] of Object.entries(PEOPLE)) {
    const isNamed = person === named.person
    const email = isNamed ? named.email : `${person}@example.org`
    const name = isNamed ? named.name : `Persona de prueba ${person}`
    const account = { name, email, country: 'PE', language: 'es' as const, passwordHash, isConfirmed: true }
    const { personId } = signUp(machine, account)
    for (const role of roles) grantRole(machine, { personId, role })
    if (person === 'instructor') joinTeam(machine, { courseId, personId, part: 'owner' })
    if (person === 'neighbour') joinTeam(machine, { courseId: otherId, personId, part: 'owner' })
    const own: Context = { ...machine, actor: { kind: 'person', id: personId, roles } }
    giveIdentity(own, { of: findKind('PE-DNI')!, number: '45678901', isPrinted: true })
    const learnt = { ...learn(own, courseId), otherCode: finish(own, finishedId) }
    const combinedCode = combine(own, { codes: [learnt.code, learnt.otherCode] }).code
    const secret = (purpose: 'recover' | 'confirm') => issueToken(machine, { id: personId, email }, purpose).token
    const tokens = { recoverToken: secret('recover'), confirmToken: secret('confirm') }
    const library = await bring(site, own)
    const press = randomUUID()
    const card = makeCard(machine, { press, name: `Con tarjeta ${person}`, country: 'PE', language: 'es' })
    const cardTokens = {
      cardPersonId: card.personId,
      cardTicket: cardTicket(machine.keys, newestCard(machine.db, card.personId)?.id ?? '', machine.now),
      stopToken: stopToken(machine.keys, personId),
    }
    askEmailChange(own, { email: `nueva-${person}@archivo.example` })
    const changeId = openChange(machine.db, personId, machine.now)?.id ?? ''
    const changes = {
      changeToken: changeToken(machine.keys, 'change', changeId),
      returnToken: changeToken(machine.keys, 'return', changeId),
    }
    const exportId = keptExport(machine, personId)
    const passkeyId = keptPasskey(machine, personId)
    const copyId = keptCopy(machine, personId, site.config.exportsDir)
    const who = { personId, name, email, password: PASSWORD }
    belongings.push([
      person,
      {
        ...who,
        ...learnt,
        combinedCode,
        ...tokens,
        ...cardTokens,
        ...changes,
        ...library,
        exportId,
        passkeyId,
        copyId,
      },
    ])
  }
  const people = Object.fromEntries(belongings) as World['people']
  const instructor: Context = {
    ...machine,
    actor: { kind: 'person', id: people.instructor.personId, roles: ['instructor'] },
  }
  const neighbour: Context = {
    ...machine,
    actor: { kind: 'person', id: people.neighbour.personId, roles: ['instructor'] },
  }
  const draft = draftOf(machine, [people.instructor.personId, people.neighbour.personId])
  const film = draftOf(machine, [people.neighbour.personId], 'otra-en-borrador')
  return {
    people,
    drafts: {
      otherVideo: { courseId: film.draftId, lessonId: film.videoLessonId },
      own: {
        courseId: draft.draftId,
        moduleId: 'mod-1',
        moduleTitle: 'Módulo',
        moduleInPt: 'Módulo (pt)',
        lessonId: draft.videoLessonId,
        quizId: 'preguntas',
        questionId: 'preguntas-q1',
        ...edited(instructor, draft.draftId),
      },
      other: {
        courseId: otherId,
        moduleId: 'modulo',
        moduleTitle: 'Único módulo',
        moduleInPt: '',
        lessonId: READING,
        quizId: QUIZ,
        questionId: QUESTION,
        ...edited(neighbour, otherId),
      },
    },
    course: {
      id: courseId,
      slug: 'abierto',
      otherSlug: 'aparte',
      readingLessonId: READING,
      quizLessonId: QUIZ,
      ...draft,
    },
    certified: await certifiedOf(machine, neighbour, people.neighbour.otherCode),
    media: { published, draft: await store(site, instructor, 'una imagen en borrador', 'borrador.png') },
    records: recordsOf(machine, people.coordinator.personId),
    jobId: enqueue(site.db, 'courses.weigh', {}),
    tables: publishedTables(machine),
    register: await withGroups(machine, people, courseId),
  }
}

function recordsOf(machine: Context, personId: string): World['records'] {
  const peru = { institutionId: null, country: 'PE' }
  return {
    whole: keptRecord(machine, { personId }).code,
    peru: keptRecord(machine, { personId, scope: peru }).code,
  }
}

/** The register, and groups of which everybody is a member. */
async function withGroups(machine: Context, people: World['people'], courseId: string): Promise<RegisterPlaces> {
  const places = keptBy(machine, people.coordinator.personId)
  const as = (id: string): Context => ({ ...machine, actor: { kind: 'person', id, roles: ['coordinator'] } })
  const of = { museum: as(places.parts.museum), programme: as(people.coordinator.personId) }
  const members = Object.values(people).map(({ personId }) => as(personId))
  return { ...places, ...(await makeGroups(of, courseId, members)) }
}

/** Institutions of two countries, people who work in them, and lists on their way in. */
function keptBy(machine: Context, coordinatorId: string): Omit<RegisterPlaces, keyof GroupPlaces> {
  const { db } = machine
  const { museum, twin, chilean, as } = makeRegister(db)
  const mergedId = museumIn(db, 'Museo del Valle, anexo')
  mergeInstitutions(as.peru, { mergedId, survivorId: museum })
  const workerId = workerOf(db, museum, 'trabaja@museo.org', { shares: true })
  const chileanWorkerId = workerOf(db, chilean, 'lejos@museo.org', { country: 'CL' })
  const list = { press: randomUUID(), label: 'museos.csv', content: Buffer.from('nombre;tipo') }
  const own: Context = { ...machine, actor: { kind: 'person', id: coordinatorId, roles: ['coordinator'] } }
  const idOf = ({ actor }: Context): string => (actor.kind === 'person' ? actor.id : '')
  return {
    parts: { peru: idOf(as.peru), museum: idOf(as.museum) },
    institutionId: museum,
    twinId: twin,
    mergedId,
    chileanId: chilean,
    chileanTwinId: museumIn(db, 'Museo de la Lluvia', 'CL', 'CL-LR'),
    workerId,
    workerLinkId: affiliationOf(db, workerId),
    chileanWorkerId,
    chileanLinkId: affiliationOf(db, chileanWorkerId),
    importId: beginImport(own, list),
    otherImportId: beginImport({ ...as.peru, keys: machine.keys }, list),
  }
}

/** What coordinators decide on and look after, of one person. */
async function certifiedOf(machine: Context, own: Context, otherCode: string): Promise<World['certified']> {
  askNameCorrection(own, { name: 'Vecina de Prueba', reason: 'Falta un apellido' })
  const file = async (line: string) => {
    const bytes = Buffer.from(`nombre;curso;fin;país\n${line};Curso antiguo;01/02/2019;PE\n`)
    return (await readBatch(machine, { bytes, label: 'antes.csv', source: 'Registro anterior' })).batchId
  }
  const takenBatchId = await file('Rosa Quispe')
  importBatch(machine, { batchId: takenBatchId })
  return {
    correctionId: listOpenCorrections(machine.db)[0]!.id,
    takenBatchId,
    batchId: await file('Rosa Lima'),
    enrolmentId: findByCode(machine.db, parseCode(otherCode)!)!.enrolmentId,
  }
}

async function store(site: Pick<Site, 'storage'>, ctx: Context, bytes: string, label: string): Promise<Media> {
  const stored = await site.storage.put(Readable.from(Buffer.from(bytes)))
  storeAsset(ctx, { ...stored, kind: 'image', mediaType: 'image/png' })
  return { hash: stored.hash, label }
}

/** A recording in somebody's library, as if its versions were made, a picture, a voice, and an upload that stopped half-way. */
async function bring(
  site: Pick<Site, 'storage'>,
  own: Context,
): Promise<Pick<Belongings, 'recordingHash' | 'pictureHash' | 'voiceHash' | 'uploadId' | 'importId'>> {
  const personId = own.actor.kind === 'person' ? own.actor.id : ''
  const stored = await site.storage.put(Readable.from(Buffer.from(`una grabación de ${personId}`)))
  storeAsset(own, { ...stored, kind: 'video', mediaType: 'video/mp4', durationMs: 60_000 })
  addToLibrary(own, { personId, assetHash: stored.hash, label: 'grabación.mp4' })
  own.db.update(makings).set({ readyAt: own.now, percent: 100 }).where(eq(makings.assetHash, stored.hash)).run()
  const picture = await store(site, own, `una imagen de ${personId}`, 'imagen.png')
  addToLibrary(own, { personId, assetHash: picture.hash, label: 'imagen.png' })
  const voice = await site.storage.put(Readable.from(Buffer.from(`una voz de ${personId}`)))
  storeAsset(own, { ...voice, kind: 'audio', mediaType: 'audio/mpeg', durationMs: 60_000 })
  addToLibrary(own, { personId, assetHash: voice.hash, label: 'voz.mp3' })
  const uploadId = randomUUID()
  own.db
    .insert(uploads)
    .values({ id: uploadId, personId, label: 'a medias.mp4', sizeBytes: 9, startedAt: own.now })
    .run()
  const importId = randomUUID()
  const sent = { label: 'curso.zip', form: 'zip', mayLack: 0, sentAt: own.now, percent: 0, askedAt: own.now }
  own.db
    .insert(courseImports)
    .values({ id: importId, personId, ...sent })
    .run()
  return { recordingHash: stored.hash, pictureHash: picture.hash, voiceHash: voice.hash, uploadId, importId }
}

function draftOf(
  machine: Context,
  team: readonly string[],
  slug = 'en-borrador',
): { draftId: string; videoLessonId: string; otherId: string } {
  const lessons = [videoLesson('mirar'), quizLesson('preguntas')]
  const document = { ...courseDocument(lessons), id: randomUUID(), slug }
  saveDraft(machine, document)
  // as long as the recordings people bring
  const film = {
    hash: hashOf('mirar'),
    kind: 'video',
    mediaType: 'video/mp4',
    sizeBytes: 1,
    durationMs: 60_000,
  } as const
  storeAsset(machine, film)
  for (const personId of team) joinTeam(machine, { courseId: document.id, personId, part: 'owner' })
  const other = { ...courseDocument([readingLesson('leer')]), id: randomUUID(), slug: `de-otra-persona-${slug}` }
  saveDraft(machine, other)
  joinTeam(machine, { courseId: other.id, personId: team.at(-1) ?? '', part: 'owner' })
  return { draftId: document.id, videoLessonId: 'mirar', otherId: other.id }
}

/** A module is added and thrown away: something lies in the trash, and there is a step to undo. */
function edited(own: Context, courseId: string) {
  const { id } = addModule(own, courseId, 'Sobra')
  removePart(own, courseId, id)
  const { document, version } = readDraft(own.db, courseId)
  return { trashId: listTrash(own.db, courseId, document)[0]!.id, stepVersion: version, ...opened(own, courseId) }
}

/** The coordinator is asked to join the team, and a link is made for reviewers; the secret of the mail is known here alone. */
function opened(own: Context, courseId: string) {
  const invitationToken = randomUUID()
  invite(own, { courseId, email: 'coordinator@example.org', part: 'editor', lang: 'es' })
  const invitationId = listInvitations(own.db, courseId, own.now)[0]!.id
  const row = eq(teamInvitations.id, invitationId)
  own.db
    .update(teamInvitations)
    .set({ tokenHash: sha256(invitationToken) })
    .where(row)
    .run()
  makeReviewLink(own, courseId)
  const link = listReviewLinks(own.db, courseId, own.now)[0]!
  return { invitationId, invitationToken, linkId: link.id, linkToken: link.token }
}

/** Enrols and is done: the code of the certificate. */
function finish(ctx: Context, courseId: string): string {
  const { id } = enrol(ctx, { courseId, language: 'es' })
  const times = { startedAt: ctx.now, completedAt: ctx.now, markPercent: 90, revision: 1 }
  const issued = issueCredential(ctx, { enrolmentId: id, ...times })
  if (!('code' in issued)) throw new Error('no certificate was issued')
  return issued.code
}

/** Enrols, reads, passes the quiz, gets the certificate, and opens one more attempt. */
function learn(ctx: Context, courseId: string) {
  const enrolment = enrol(ctx, { courseId, language: 'es' })
  const person = ctx.actor.kind === 'person' ? ctx.actor.id : ''
  const common = { v: 1, person, enrolment: enrolment.id, revision: 1, at: ctx.now }
  const fact = (kind: string, lesson: string, payload: object = {}) => ({
    ...common,
    id: randomUUID(),
    kind,
    lesson,
    payload,
  })
  const told = (...facts: object[]) => {
    const reply = acceptFacts(ctx, { sentAt: ctx.now, facts })
    if (!reply?.outcomes.every((o) => o.ok)) throw new Error(`facts were refused: ${JSON.stringify(reply)}`)
  }
  const attempt = () => reserveAttempt(ctx, { enrolmentId: enrolment.id, lessonId: QUIZ, language: 'es' }).attemptId
  told(fact('reading-read', READING))
  const submittedAttemptId = attempt()
  const answer = { attempt: submittedAttemptId, question: QUESTION, language: 'es', response: { truth: true } }
  told(fact('response', QUIZ, answer))
  submitAttempt(ctx, { attemptId: submittedAttemptId })
  const issued = ctx.db.select().from(credentials).where(eq(credentials.enrolmentId, enrolment.id)).get()
  if (!issued) throw new Error('the course was passed and no certificate was issued')
  // its badge has a bit in the first status list
  reservePlace(ctx, issued.id)
  const note = { enrolmentId: enrolment.id, lessonId: READING, kind: 'note' as const, words: 'una nota de la prueba' }
  const { id: noteId } = writeNote(ctx, { id: randomUUID(), ...note })
  const reportId = randomUUID()
  reportError(ctx, { id: reportId, courseId, lessonId: READING, revision: 1, language: 'es', words: 'falta una tilde' })
  return { enrolmentId: enrolment.id, attemptId: attempt(), submittedAttemptId, noteId, reportId, code: issued.code }
}

/** A passkey that nobody holds. */
function keptPasskey({ db, now }: Context, personId: string): string {
  const id = randomUUID()
  const key = { publicKey: '', counter: 0, transports: '', name: 'Una llave', createdAt: now }
  db.insert(passkeys)
    .values({ id, personId, ...key })
    .run()
  return id
}

/** An empty file of the report that this person asked for. */
function keptExport({ db, now }: Context, personId: string): string {
  const id = randomUUID()
  const scope = JSON.stringify({ institutionId: null, country: null })
  const done = { askedAt: now, finishedAt: now, bytes: 0, expiresAt: now + 86_400_000 }
  db.insert(reportExports)
    .values({ id, personId, form: 'csv', query: '{}', scope, language: 'es', ...done })
    .run()
  return id
}

/** A copy of one's data that is ready, though empty. */
function keptCopy({ db, now }: Context, personId: string, exportsDir: string): string {
  const id = randomUUID()
  const done = { askedAt: now, finishedAt: now, percent: 100, bytes: 1, expiresAt: now + 86_400_000 }
  db.insert(personalCopies)
    .values({ id, personId, language: 'es', ...done })
    .run()
  mkdirSync(exportsDir, { recursive: true })
  writeFileSync(copyFile(exportsDir, id), ' ')
  return id
}

/** Two released quarters, the next one counted; figures that were never anybody's. */
function publishedTables({ db, now }: Context): World['tables'] {
  const back = (quarters: number): string => quarterOfDay(dayIn(now - quarters * 91.4 * 86_400_000, ZONE))
  const figures = (quarter: string, after: number): string => {
    const counts = { [ALL]: 40, 'country:PE': 40 }
    const name = { text: 'Perú', lang: 'es' as const }
    const blanks = { enrolments: ['course'], completions: ['country', 'course'] }
    const frozen: QuarterFigures = {
      version: 1,
      quarter,
      timeZone: ZONE,
      ...quarterSpan(quarter, ZONE),
      least: 5,
      countedAt: now,
      after,
      blanks,
      told: {
        enrolments: counts,
        completions: { [ALL]: 20 },
      },
      names: {
        'country:PE': {
          es: name,
          pt: name,
          en: name,
        },
      },
    }
    return JSON.stringify(frozen)
  }
  const released = { sha256: 'a'.repeat(64), releasedAt: now, releasedBy: 'machine:seed' }
  for (const number of [1, 2])
    db.insert(tableReleases)
      .values({ number, quarter: back(7 - number), figures: figures(back(7 - number), number - 1), ...released })
      .run()
  const [quarter, askedQuarter] = [back(4), back(2)]
  db.insert(tableDrafts)
    .values({ quarter, askedAt: now, askedBy: 'machine:seed', countedAt: now, figures: figures(quarter, 2) })
    .run()
  return { quarter, askedQuarter, countedAt: now }
}
const ZONE = 'America/Lima'
