// Who may do what at every address: one line an address of app/routes.ts and of app/handlers.ts. An address without a
// line fails tests/routes/access-matrix.test.ts. Read it as the product's promise on permissions.
import {
  type AccessEntry,
  type Address,
  type Belongings,
  only,
  type Outcome,
  signedIn,
  type Viewer,
  type World,
} from './access'

const FACT = '018f6f5e-0000-4000-8000-000000000001'
// The answer to the one question of tests/support/small-course.ts, as the attempt's form sends it.
const RESPONSE = { factId: FACT, 'was.pregunta-1': 'null', 'q.pregunta-1': 'true' }
const es = (path: string) => `/es${path}`
const lesson = (world: World, id: string) => es(`/courses/${world.course.slug}/lessons/${id}`)
const attempt = (world: World, owner: Belongings) =>
  `${lesson(world, world.course.quizLessonId)}/attempts/${owner.attemptId}`

const open = (path: string): AccessEntry => ({ where: () => ({ path }), read: 'ok' })
const own = signedIn(['ok', 404], 401)
/** of the instructor's library, and of another instructor's; `read` none = the button leads back to a page */
const inLibrary = (
  at: (owner: Belongings, world: World) => Address,
  outside: { read?: Outcome; write?: Outcome },
): AccessEntry[] => {
  const rows = (instructor: Outcome) => ({
    read: outside.read ? { ...rowOf(outside.read), instructor } : ('ok' as const),
    ...(outside.write ? { write: { ...rowOf(outside.write), instructor } } : {}),
  })
  return [
    { about: 'one’s own', where: (_, world) => at(world.people.instructor, world), ...rows('ok') },
    { about: 'another’s', where: (_, world) => at(world.people.neighbour, world), ...rows(404), twin: 'neighbour' },
  ]
}
const rowOf = (outside: Outcome) => only('instructor', outside) as Record<Viewer, Outcome>
// one byte, called a.mp4
const UPLOAD = { 'Tus-Resumable': '1.0.0', 'Upload-Length': '1', 'Upload-Metadata': 'filename YS5tcDQ=' }
/** of one course, and combined */
const certificate = (file: string): AccessEntry[] => [
  { where: (owner) => ({ path: es(`/certificates/${owner.code}${file}`) }), read: 'ok' },
  { about: 'combined', where: (owner) => ({ path: es(`/certificates/${owner.combinedCode}${file}`) }), read: 'ok' },
]
/** a button of one's own account, and the page it belongs to */
const ownButton = (path: string, body: Record<string, string> = {}): AccessEntry => ({
  where: () => ({ path: es(path), body }),
  read: 'ok',
  write: signedIn('ok', 401),
})

export const PAGES: Record<string, AccessEntry | AccessEntry[]> = {
  '/': open('/'),
  '/robots.txt': open('/robots.txt'),
  '/sitemap.xml': open('/sitemap.xml'),
  '/v/:code': { where: (owner) => ({ path: `/v/${owner.code}` }), read: 'ok' },

  '/:lang': open(es('')),
  '/:lang/courses': open(es('/courses')),
  '/:lang/courses/:slug': { where: (_, world) => ({ path: es(`/courses/${world.course.slug}`) }), read: 'ok' },
  '/:lang/certificates': open(es('/certificates')),
  '/:lang/certificates/:code': certificate(''),
  '/:lang/certificates/:code.pdf': certificate('.pdf'),
  '/:lang/certificates/:code.json': certificate('.json'),
  '/:lang/certificates/:code/number': {
    // anybody with the paper: yes or no, counted
    where: (owner) => ({ path: es(`/certificates/${owner.code}/number`), body: { number: '45678901' } }),
    read: 'ok',
    write: 'ok',
  },
  '/achievements/:id': { where: (_, { course }) => ({ path: `/achievements/${course.id}` }), read: 'ok' },
  '/:lang/achievements/:id': { where: (_, { course }) => ({ path: es(`/achievements/${course.id}`) }), read: 'ok' },
  '/:lang/privacy': open(es('/privacy')),
  '/:lang/help': open(es('/help')),
  '/:lang/accessibility': open(es('/accessibility')),
  '/:lang/theme': { where: () => ({ path: es('/theme'), body: { theme: 'dark' } }), read: 'ok', write: 'ok' },

  '/:lang/courses/:slug/enrolment': {
    where: (_, world) => ({ path: es(`/courses/${world.course.otherSlug}/enrolment`), body: {} }),
    read: 'ok',
    write: signedIn('ok', 401),
  },
  '/:lang/courses/:slug/withdrawal': {
    where: (_, world) => ({ path: es(`/courses/${world.course.slug}/withdrawal`), body: {} }),
    read: signedIn('ok', 'sign-in'),
    write: signedIn('ok', 401),
  },
  '/:lang/courses/:slug/lessons/:lessonId': [
    {
      about: 'enrolled; a stranger is sent to the course page',
      where: (_, world) => ({ path: lesson(world, world.course.readingLessonId) }),
      read: 'ok',
    },
  ],
  '/:lang/courses/:slug/lessons/:lessonId/transcript.pdf': {
    about: 'no lesson, no file; of a lesson: whoever may open it (tests/routes/learn/studying)',
    where: (_, world) => ({ path: `${lesson(world, 'nada')}/transcript.pdf` }),
    read: 404,
  },
  '/:lang/courses/:slug/lessons/:lessonId/facts': {
    where: (_, world) => ({
      path: `${lesson(world, world.course.readingLessonId)}/facts`,
      body: { id: FACT, kind: 'read' },
    }),
    read: 'ok',
    write: signedIn('ok', 401),
  },
  '/:lang/courses/:slug/lessons/:lessonId/attempts': {
    where: (_, world) => ({ path: `${lesson(world, world.course.quizLessonId)}/attempts`, body: {} }),
    read: 'ok',
    write: signedIn('ok', 401),
  },
  '/:lang/courses/:slug/lessons/:lessonId/attempts/:attemptId': [
    { where: (owner, world) => ({ path: attempt(world, owner) }), owned: true, read: signedIn(['ok', 404], 'sign-in') },
    {
      about: 'submitted',
      where: (owner, world) => ({
        path: `${lesson(world, world.course.quizLessonId)}/attempts/${owner.submittedAttemptId}`,
      }),
      owned: true,
      read: signedIn(['ok', 404], 'sign-in'),
    },
  ],
  '/:lang/courses/:slug/lessons/:lessonId/attempts/:attemptId/responses': {
    where: (owner, world) => ({ path: `${attempt(world, owner)}/responses`, body: RESPONSE }),
    owned: true,
    read: 'ok',
    write: own,
  },
  '/:lang/courses/:slug/lessons/:lessonId/attempts/:attemptId/submission': {
    where: (owner, world) => ({ path: `${attempt(world, owner)}/submission`, body: {} }),
    owned: true,
    read: signedIn(['ok', 404], 'sign-in'),
    write: own,
  },
  '/:lang/courses/:slug/lessons/:lessonId/notes': {
    where: (_, world) => ({
      path: `${lesson(world, world.course.readingLessonId)}/notes`,
      body: { id: FACT, words: 'una nota', back: 'lesson' },
    }),
    read: signedIn('ok', 'sign-in'),
    write: signedIn('ok', 401),
  },
  '/:lang/courses/:slug/lessons/:lessonId/reports': {
    where: (_, world) => ({
      path: `${lesson(world, world.course.readingLessonId)}/reports`,
      body: { id: FACT, words: 'falta una tilde' },
    }),
    read: signedIn('ok', 'sign-in'),
    write: signedIn('ok', 401),
  },
  '/:lang/courses/:slug/changes': {
    where: (_, world) => ({ path: es(`/courses/${world.course.slug}/changes`), body: { revision: '1' } }),
    read: 'ok',
    write: signedIn('ok', 401),
  },
  '/:lang/learn/notes': { where: () => ({ path: es('/learn/notes') }), read: signedIn('ok', 'sign-in') },
  '/:lang/learn/notes.md': { where: () => ({ path: es('/learn/notes.md') }), read: signedIn('ok', 'sign-in') },
  '/:lang/learn/notes.json': { where: () => ({ path: es('/learn/notes.json') }), read: signedIn('ok', 'sign-in') },
  '/:lang/learn/notes/:noteId': {
    where: ({ noteId }) => ({ path: es(`/learn/notes/${noteId}`), body: { words: 'otras palabras', version: '1' } }),
    owned: true,
    read: signedIn(['ok', 404], 'sign-in'),
    write: own,
  },
  '/:lang/learn/notes/:noteId/removal': {
    where: ({ noteId }) => ({ path: es(`/learn/notes/${noteId}/removal`), body: { back: 'all' } }),
    owned: true,
    read: 'ok',
    write: own,
  },
  '/:lang/learn/notes/:noteId/return': {
    where: ({ noteId }) => ({ path: es(`/learn/notes/${noteId}/return`), body: { back: 'all' } }),
    owned: true,
    read: 'ok',
    write: own,
  },
  '/:lang/learn': { where: () => ({ path: es('/learn') }), read: signedIn('ok', 'sign-in') },
  '/:lang/learn/survey/:enrolmentId': {
    where: ({ enrolmentId }) => ({ path: es(`/learn/survey/${enrolmentId}`), body: { useful: '4' } }),
    owned: true,
    read: signedIn(['ok', 404], 'sign-in'),
    write: own,
  },
  '/:lang/learn/certificates/:code/mark': {
    where: (owner) => ({ path: es(`/learn/certificates/${owner.code}/mark`), body: { shown: 'yes' } }),
    owned: true,
    read: 'ok',
    // the code is in everybody's reach, the choice is the holder's
    write: signedIn(['ok', 403], 401),
  },

  '/:lang/learn/certificates/:code/identity': {
    where: (owner) => ({ path: es(`/learn/certificates/${owner.otherCode}/identity`), body: { identity: 'with' } }),
    owned: true,
    read: 'ok',
    write: own,
  },
  '/:lang/learn/combined': {
    where: (owner) => ({
      path: es('/learn/combined'),
      body: { [`part.${owner.code}`]: 'yes', [`part.${owner.otherCode}`]: 'yes' },
    }),
    owned: true,
    read: signedIn('ok', 'sign-in'),
    write: own,
  },

  '/:lang/sign-up': {
    where: () => ({
      path: es('/sign-up'),
      body: { name: 'Rosa Quispe', email: 'rosa@example.org', country: 'PE', password: 'vitrina-y-silencio-9' },
    }),
    read: 'ok',
    write: 'ok',
  },
  '/:lang/sign-in': {
    where: ({ email, password }) => ({ path: es('/sign-in'), body: { email, password } }),
    read: 'ok',
    write: 'ok',
  },
  '/:lang/sign-out': { where: () => ({ path: es('/sign-out'), body: {} }), read: 'ok', write: 'ok' },
  '/:lang/recover': { where: ({ email }) => ({ path: es('/recover'), body: { email } }), read: 'ok', write: 'ok' },
  '/:lang/recover/:token': {
    where: ({ recoverToken }) => ({
      path: es(`/recover/${recoverToken}`),
      body: { newPassword: 'barro-cocido-y-luz-7' },
    }),
    read: 'ok',
    write: 'ok',
  },
  '/:lang/confirm': {
    where: () => ({ path: es('/confirm'), body: {} }),
    read: signedIn('ok', 'sign-in'),
    write: signedIn('ok', 401),
  },
  '/:lang/confirm/:token': {
    where: ({ confirmToken }) => ({ path: es(`/confirm/${confirmToken}`), body: {} }),
    read: 'ok',
    write: 'ok',
  },
  '/:lang/account': {
    where: ({ name }) => ({ path: es('/account'), body: { name, country: 'PE', language: 'es' } }),
    read: signedIn('ok', 'sign-in'),
    write: signedIn('ok', 401),
  },
  '/:lang/account/password': {
    where: ({ password }) => ({
      path: es('/account/password'),
      body: { currentPassword: password, newPassword: 'barro-cocido-y-luz-7' },
    }),
    read: signedIn('ok', 'sign-in'),
    write: signedIn('ok', 401),
  },

  '/:lang/account/email': {
    where: () => ({ path: es('/account/email'), body: { email: 'otra@example.org' } }),
    read: signedIn('ok', 'sign-in'),
    write: signedIn('ok', 401),
  },
  '/:lang/account/workplace': {
    where: () => ({ path: es('/account/workplace'), body: { ends: '1' } }),
    read: signedIn('ok', 'sign-in'),
    write: signedIn('ok', 401),
  },
  '/:lang/account/learning-mail': {
    where: () => ({ path: es('/account/learning-mail'), body: { wanted: 'yes' } }),
    read: signedIn('ok', 'sign-in'),
    write: signedIn('ok', 401),
  },
  '/:lang/access/:ticket': {
    where: ({ cardTicket }) => ({ path: es(`/access/${cardTicket}`), body: { newPassword: 'barro-cocido-y-luz-7' } }),
    read: 'ok',
    write: 'ok',
  },
  '/:lang/mail/stop/:token': {
    where: ({ stopToken }) => ({ path: es(`/mail/stop/${stopToken}`), body: {} }),
    read: 'ok',
    write: 'ok',
  },

  '/:lang/account/identity': {
    where: () => ({ path: es('/account/identity'), body: { document: 'PE-DNI', number: '45678901', printed: 'yes' } }),
    read: signedIn('ok', 'sign-in'),
    write: signedIn('ok', 401),
  },
  '/:lang/account/identity/printing': ownButton('/account/identity/printing', { printed: 'yes' }),
  '/:lang/account/identity/removal': ownButton('/account/identity/removal'),
  '/:lang/account/name-correction': {
    where: () => ({ path: es('/account/name-correction'), body: { name: 'Otra Persona', reason: 'Falta una tilde' } }),
    read: signedIn('ok', 'sign-in'),
    write: signedIn('ok', 401),
  },
  '/:lang/account/name-correction/withdrawal': ownButton('/account/name-correction/withdrawal'),

  '/:lang/studio/reports': { where: () => ({ path: es('/studio/reports') }), read: only('instructor') },
  '/:lang/studio/reports/:reportId/settlement': {
    about: 'for the team of the course, which here is the instructor’s',
    where: ({ reportId }) => ({ path: es(`/studio/reports/${reportId}/settlement`), body: { answer: '' } }),
    read: 'ok',
    write: { nobody: 401, learner: 403, instructor: 'ok', coordinator: 403, administrator: 403 },
  },
  '/:lang/studio/media': { where: () => ({ path: es('/studio/media') }), read: only('instructor') },
  '/:lang/studio/media/:hash': inLibrary(({ recordingHash }) => ({ path: es(`/studio/media/${recordingHash}`) }), {
    read: 'sign-in',
  }),
  '/:lang/studio/media/:hash/edit': inLibrary(
    ({ recordingHash }) => ({
      path: es(`/studio/media/${recordingHash}/edit`),
      body: { rotate: '90', from: '0:00', to: '0:10' },
    }),
    { read: 'sign-in', write: 401 },
  ),
  '/:lang/studio/media/:hash/film': inLibrary(
    ({ pictureHash, voiceHash }) => ({
      path: es(`/studio/media/${pictureHash}/film`),
      body: { sound: voiceHash },
    }),
    { read: 'sign-in', write: 401 },
  ),
  '/:lang/studio/media/:hash/attachment': inLibrary(
    ({ recordingHash }, { course }) => ({
      path: es(`/studio/media/${recordingHash}/attachment`),
      body: { place: `${course.draftId}/${course.videoLessonId}`, language: 'es' },
    }),
    { read: 'sign-in', write: 401 },
  ),
  '/:lang/studio/media/:hash/detachment': inLibrary(
    ({ recordingHash }, { course }) => ({
      path: es(`/studio/media/${recordingHash}/detachment`),
      body: { place: `${course.draftId}/${course.videoLessonId}` },
    }),
    { write: 401 },
  ),
  '/:lang/studio/media/:hash/making': inLibrary(
    ({ recordingHash }) => ({ path: es(`/studio/media/${recordingHash}/making`), body: {} }),
    { write: 401 },
  ),
  '/:lang/studio/media/:hash/cancellation': inLibrary(
    ({ recordingHash }) => ({ path: es(`/studio/media/${recordingHash}/cancellation`), body: {} }),
    { write: 401 },
  ),
  '/:lang/studio/media/:hash/removal': inLibrary(
    ({ pictureHash }) => ({ path: es(`/studio/media/${pictureHash}/removal`), body: {} }),
    { write: 401 },
  ),
  '/:lang/studio/uploads/:uploadId/discard': inLibrary(
    ({ uploadId }) => ({ path: es(`/studio/uploads/${uploadId}/discard`), body: {} }),
    { write: 401 },
  ),
  '/:lang/studio/courses/:courseId/publication': {
    about: 'of a course of one’s team',
    where: (_, { course }) => ({ path: es(`/studio/courses/${course.id}/publication`), body: { back: '' } }),
    read: 'ok',
    write: only('instructor', 401),
  },
  '/:lang/studio/import': { where: () => ({ path: es('/studio/import') }), read: only('instructor') },
  '/:lang/studio/import/:importId': inLibrary(
    ({ importId }) => ({ path: es(`/studio/import/${importId}`), body: { choice: 'copy' } }),
    { read: 'sign-in', write: 401 },
  ),
  '/:lang/studio/courses/:courseId/copy': {
    about: 'of a course of one’s team',
    where: (_, { course }) => ({ path: es(`/studio/courses/${course.id}/copy`), body: {} }),
    read: 'ok',
    write: only('instructor', 401),
  },
  '/:lang/studio': { where: () => ({ path: es('/studio') }), read: only('instructor') },
  '/:lang/coordinate': { where: () => ({ path: es('/coordinate') }), read: only('coordinator') },
  '/:lang/coordinate/access-cards': {
    where: () => ({
      path: es('/coordinate/access-cards'),
      body: { name: 'Rosa Quispe', country: 'PE', language: 'es', press: 'una-pulsacion' },
    }),
    read: only('coordinator'),
    write: only('coordinator', 401),
  },
  '/:lang/coordinate/access-cards/:personId/renewal': {
    where: ({ cardPersonId }) => ({
      path: es(`/coordinate/access-cards/${cardPersonId}/renewal`),
      body: { press: 'una-pulsacion' },
    }),
    read: only('coordinator'),
    write: only('coordinator', 401),
  },
  '/:lang/admin': { where: () => ({ path: es('/admin') }), read: only('administrator') },
  '/:lang/outbox': { where: () => ({ path: es('/outbox') }), read: 'ok' },
  '/*': { where: () => ({ path: '/nothing/here', body: {} }), read: 404, write: 404 },
}

/** The server's own handlers (app/handlers.ts). */
export const HANDLERS: Record<string, AccessEntry | AccessEntry[]> = {
  '/media/:hash/:label': [
    {
      about: 'published',
      where: (_, { media }) => ({ path: `/media/${media.published.hash}/${media.published.label}` }),
      read: 'ok',
    },
    {
      about: 'of a draft: its team, and the administration; nobody else learns that it exists',
      where: (_, { media }) => ({ path: `/media/${media.draft.hash}/${media.draft.label}` }),
      read: { nobody: 404, learner: 404, instructor: 'ok', coordinator: 404, administrator: 404 },
    },
  ],
  '/uploads': {
    where: () => ({ path: '/uploads', body: {}, headers: UPLOAD }),
    write: only('instructor', 401),
  },
  // HEAD, PATCH and DELETE: tests/server/uploads.test.ts
  '/uploads/:id': { where: ({ uploadId }) => ({ path: `/uploads/${uploadId}` }) },
  '/:lang/studio/courses/:courseId/export.zip': [
    {
      about: 'of a course of one’s team',
      where: (_, { course }) => ({ path: es(`/studio/courses/${course.id}/export.zip`) }),
      read: only('instructor'),
    },
    {
      about: 'of a course of others',
      where: (_, { course }) => ({ path: es(`/studio/courses/${course.otherId}/export.zip`) }),
      read: { ...(only('instructor') as Record<Viewer, Outcome>), instructor: 404 },
      twin: 'neighbour',
    },
  ],
  '/:lang/studio/import/file': {
    about: 'a form that brings nothing leads back to its page',
    where: () => ({ path: es('/studio/import/file'), body: {} }),
    write: only('instructor', 401),
  },
  '/api/library': { where: () => ({ path: '/api/library?size=9' }), read: signedIn('ok', 401) },
  '/api/facts': {
    about: 'a fact about an enrolment',
    where: ({ personId, enrolmentId }, { course }) => ({
      path: '/api/facts',
      json: {
        sentAt: 1,
        facts: [
          {
            id: FACT,
            v: 1,
            kind: 'reading-read',
            person: personId,
            enrolment: enrolmentId,
            lesson: course.readingLessonId,
            revision: 1,
            at: 1,
          },
        ],
      },
    }),
    owned: true,
    saysNo: /"ok":false/,
    write: signedIn(['ok', 'refused'], 401),
  },
  '/health/live': open('/health/live'),
  '/health/ready': open('/health/ready'),
  // Loopback or the token; tests come from loopback. A proxy's visitors get 404: tests/server.
  '/metrics': [
    open('/metrics'),
    {
      about: 'through a proxy',
      where: () => ({ path: '/metrics', headers: { 'X-Forwarded-For': '203.0.113.9' } }),
      read: 404,
    },
  ],
}
