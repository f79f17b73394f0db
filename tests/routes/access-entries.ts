// Who may do what at every address: one line an address of app/routes.ts and of app/handlers.ts. An address without a
// line fails tests/routes/access-matrix.test.ts. Read it as the product's promise on permissions.
import {
  type AccessEntry,
  type Address,
  type Belongings,
  type DraftPlace,
  only,
  type Outcome,
  type RegisterPlaces,
  type Row,
  signedIn,
  type Viewer,
  type World,
} from './access'
import { QUIZ } from '../support/small-course'

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
const REASON = { reason: 'Pide ayuda con su certificado' }
/** a file and the press of its form */
const LIST = {
  headers: { 'content-type': 'multipart/form-data; boundary=x' },
  raw: [
    '--x',
    'Content-Disposition: form-data; name="press"',
    '',
    'una-pulsacion',
    '--x',
    'Content-Disposition: form-data; name="file"; filename="museos.csv"',
    'Content-Type: text/csv',
    '',
    'nombre;tipo',
    '--x--',
    '',
  ].join('\r\n'),
}
const institutions = (path: string) => es(`/coordinate/institutions${path}`)
/** coordinators alone see the door, and the one who asks does not pass it */
const barred = (status: Outcome, outside: Outcome = 'sign-in'): Row => ({
  ...(only('coordinator', outside) as Record<Viewer, Outcome>),
  coordinator: status,
})
/** pages of those who keep the register: not of an institution's coordinators */
const ofKeepers = (path: string, write?: Omit<Address, 'path'>): AccessEntry[] => {
  const where = () => ({ path: institutions(path), ...write })
  const rows = (row: (outside: Outcome) => Row) => ({ read: row('sign-in'), ...(write ? { write: row(401) } : {}) })
  return [
    { where, ...rows((outside) => only('coordinator', outside)) },
    {
      about: 'for an institution’s',
      where,
      as: 'museum',
      ...rows((outside) => barred(403, outside)),
      twin: 'coordinator',
    },
  ]
}
/** of the programme's coordinators; of a country's, what is in it; of an institution's, as said. `read` none = it leads on */
const ofParts = (
  inside: (register: RegisterPlaces) => Address,
  abroad: (register: RegisterPlaces) => Address,
  museum: { read?: Outcome; write?: Outcome },
): AccessEntry[] => {
  const rows = (status: { read?: Outcome; write?: Outcome }) => ({
    read: museum.read === undefined ? only('coordinator') : barred(status.read ?? 'ok'),
    ...(museum.write === undefined ? {} : { write: barred(status.write ?? 'ok', 401) }),
  })
  const at =
    (place: (register: RegisterPlaces) => Address): AccessEntry['where'] =>
    (_, { register }) =>
      place(register)
  const ok = { read: 'ok', write: 'ok' } as const
  const absent = { read: 404, write: 404 } as const
  return [
    { about: 'of the programme', where: at(inside), ...rows(ok) },
    { about: 'in one’s country', where: at(inside), as: 'peru', ...rows(ok) },
    { about: 'in another country', where: at(abroad), as: 'peru', ...rows(absent), twin: 'coordinator' },
    { about: 'of one’s institution', where: at(inside), as: 'museum', ...rows(museum), twin: 'coordinator' },
    // 403 where the page is none of theirs at all
    {
      about: 'of another institution',
      where: at(abroad),
      as: 'museum',
      ...rows({ ...absent, ...(museum.read === 403 ? { read: 403 } : {}) }),
      twin: 'coordinator',
    },
  ]
}
const ofLinks = (act: string): AccessEntry[] =>
  ofParts(
    ({ workerId, workerLinkId }) => ({
      path: es(`/coordinate/people/${workerId}/affiliations/${workerLinkId}/${act}`),
      body: {},
    }),
    ({ chileanWorkerId, chileanLinkId }) => ({
      path: es(`/coordinate/people/${chileanWorkerId}/affiliations/${chileanLinkId}/${act}`),
      body: {},
    }),
    { write: 'ok' },
  )
/** what stands there already: saved twice is saved once */
const sameModule = ({ moduleId, moduleTitle }: DraftPlace) => ({
  form: 'module',
  subject: moduleId,
  base: '',
  title: moduleTitle,
})
/** the translation that stands there already, or none */
const sameTranslation = ({ moduleId, moduleTitle, moduleInPt }: DraftPlace) => ({
  subject: `module/${moduleId}`,
  base: '',
  source: moduleTitle,
  text: moduleInPt,
})
/** of a draft of the instructor's team, and of another's; `read` none = the button leads back to a page */
const ofTeam = (
  /** `maker` is of its team: files that are sent are theirs */
  end: (draft: DraftPlace, maker: Belongings) => Address,
  outside: { read?: Outcome; write?: Outcome },
): AccessEntry[] => {
  const rows = (instructor: Outcome) => ({
    read: outside.read ? { ...rowOf(outside.read), instructor } : ('ok' as const),
    ...(outside.write ? { write: { ...rowOf(outside.write), instructor } } : {}),
  })
  const at = (draft: DraftPlace, maker: Belongings): Address => {
    const { path, ...rest } = end(draft, maker)
    return { ...rest, path: es(`/studio/courses/${draft.courseId}${path}`) }
  }
  return [
    { about: 'of one’s team', where: (_, { drafts, people }) => at(drafts.own, people.instructor), ...rows('ok') },
    {
      about: 'another’s',
      where: (_, { drafts, people }) => at(drafts.other, people.neighbour),
      ...rows(404),
      twin: 'neighbour',
    },
  ]
}
/** the same of courses that are public and whose drafts are as they are; the person is whoever is responsible */
const ofPublic = (end: (personId: string) => Address, outside: { read?: Outcome; write?: Outcome }): AccessEntry[] => {
  const [mine, other] = ofTeam(() => ({ path: '' }), outside)
  const at = (courseId: string, personId: string): Address => {
    const { path, ...rest } = end(personId)
    return { ...rest, path: es(`/studio/courses/${courseId}${path}`) }
  }
  return [
    { ...mine!, where: (_, { course, people }) => at(course.id, people.instructor.personId) },
    { ...other!, where: (_, { drafts, people }) => at(drafts.other.courseId, people.neighbour.personId) },
  ]
}
/** of a video lesson of one's team, and of another's */
const ofVideo = (
  end: string,
  sent: Omit<Address, 'path'>,
  outside: { read?: Outcome; write?: Outcome },
): AccessEntry[] => {
  const rows = (instructor: Outcome) => ({
    read: outside.read ? { ...rowOf(outside.read), instructor } : ('ok' as const),
    write: { ...rowOf(outside.write ?? 401), instructor },
  })
  const at = ({ courseId, lessonId }: Pick<DraftPlace, 'courseId' | 'lessonId'>): Address => ({
    ...sent,
    path: es(`/studio/courses/${courseId}/lessons/${lessonId}${end}`),
  })
  return [
    { about: 'of one’s team', where: (_, { drafts }) => at(drafts.own), ...rows('ok') },
    { about: 'another’s', where: (_, { drafts }) => at(drafts.otherVideo), ...rows(404), twin: 'neighbour' },
  ]
}
/** of a museum's group, and of one of the whole programme */
const ofGroups = (
  end: (listId: string) => string,
  sent: Omit<Address, 'path'> | undefined,
  museum: { read?: Outcome; write?: Outcome },
): AccessEntry[] =>
  ofParts(
    ({ groupId, listId, followedId }) => ({
      body: { name: 'Un grupo', courses: followedId },
      ...sent,
      path: es(`/coordinate/groups/${groupId}${end(listId)}`),
    }),
    ({ widerGroupId, widerListId, followedId }) => ({
      body: { name: 'Un grupo', courses: followedId },
      ...sent,
      path: es(`/coordinate/groups/${widerGroupId}${end(widerListId)}`),
    }),
    museum,
  )
const MESSAGE = { body: { subject: 'Un aviso', body: 'Queda poco para terminar.', press: 'una-pulsacion' } }
const ADDRESSES = {
  headers: { 'content-type': 'multipart/form-data; boundary=x' },
  raw: [
    '--x\r\nContent-Disposition: form-data; name="press"\r\n\r\nuna-pulsacion\r\n',
    '--x\r\nContent-Disposition: form-data; name="language"\r\n\r\nes\r\n',
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n',
    'correo\nrosa@museo.org\n\r\n--x--\r\n',
  ].join(''),
}
const rowOf = (outside: Outcome) => only('instructor', outside) as Record<Viewer, Outcome>
// a file of one cue, as a browser sends it
const CAPTION_FILE = {
  headers: { 'content-type': 'multipart/form-data; boundary=x' },
  raw: [
    '--x\r\nContent-Disposition: form-data; name="sure"\r\n\r\nyes\r\n',
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.vtt"\r\nContent-Type: text/vtt\r\n\r\n',
    'WEBVTT\n\n00:01.000 --> 00:02.000\nHola\n\r\n--x--\r\n',
  ].join(''),
}
/** the job that sends a mail: it waits, and is tried again where it failed */
const ofJob = (act: string): AccessEntry => ({
  where: (_, { jobId }) => ({ path: es(`/admin/jobs/${jobId}/${act}`), body: {} }),
  write: only('administrator', 401),
})
// a dot as a browser sends it
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const LINE = '----a-line-that-stands-in-no-picture'
const SIGNATURE_FILE = {
  headers: { 'content-type': `multipart/form-data; boundary=${LINE}` },
  raw: Buffer.concat([
    Buffer.from(`--${LINE}\r\nContent-Disposition: form-data; name="picture"; filename="a.png"\r\n`),
    Buffer.from('Content-Type: image/png\r\n\r\n'),
    Buffer.from(DOT, 'base64'),
    Buffer.from(`\r\n--${LINE}--\r\n`),
  ]),
}
const PAST_FILE = {
  headers: { 'content-type': 'multipart/form-data; boundary=x' },
  raw: [
    '--x\r\nContent-Disposition: form-data; name="source"\r\n\r\nRegistro anterior\r\n',
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n',
    'nombre;curso;fin;pais\nRosa;Curso;2019-02-01;PE\n\r\n--x--\r\n',
  ].join(''),
}
/** a page of coordinators; `sent` = what its form sends */
/** of those who publish tables: not of coordinators of a country or an institution */
const ofPublishers = (
  at: (tables: World['tables']) => Address,
  parts: { read?: Outcome; write?: Outcome },
): AccessEntry[] => {
  const where = (_: Belongings, { tables }: World) => at(tables)
  const rows = (read: Row, write: Row) => ({
    ...(parts.read === undefined ? {} : { read }),
    ...(parts.write === undefined ? {} : { write }),
  })
  return [
    { where, ...rows(only('coordinator'), only('coordinator', 401)) },
    ...(['peru', 'museum'] as const).map((as): AccessEntry => ({
      about: `for one of ${as}`,
      where,
      as,
      ...rows(barred(parts.read ?? 'ok'), barred(parts.write ?? 'ok', 401)),
      twin: 'coordinator',
    })),
  ]
}
const ofCoordinators = (
  at: (world: World, owner: Belongings) => string,
  sent?: Omit<Address, 'path'>,
): AccessEntry => ({
  where: (owner, world) => ({ ...sent, path: es(`/coordinate${at(world, owner)}`) }),
  read: only('coordinator'),
  ...(sent ? { write: only('coordinator', 401) } : {}),
})
/** the same whoever sends it, so that it never changed meanwhile */
const target = (place: string) => ({
  place,
  year: String(new Date().getUTCFullYear()),
  seen: '0.0.0',
  enrolled: '1500',
})
const WHY = { body: { reason: 'Emitido por error' } }
// one byte, called a.mp4
const UPLOAD = { 'Tus-Resumable': '1.0.0', 'Upload-Length': '1', 'Upload-Metadata': 'filename YS5tcDQ=' }
/** of one course, and combined */
const certificate = (file: string): AccessEntry[] => [
  { where: (owner) => ({ path: es(`/certificates/${owner.code}${file}`) }), read: 'ok' },
  { about: 'combined', where: (owner) => ({ path: es(`/certificates/${owner.combinedCode}${file}`) }), read: 'ok' },
]
const badge = (form: string): AccessEntry => ({
  where: (owner) => ({ path: es(`/certificates/${owner.code}/badge.${form}`) }),
  read: 'ok',
})
/** a button of one's own account, and the page it belongs to */
const ownButton = (path: string, body: Record<string, string> = {}): AccessEntry => ({
  where: () => ({ path: es(path), body }),
  read: 'ok',
  write: signedIn('ok', 401),
})

export const PAGES: Record<string, AccessEntry | AccessEntry[]> = {
  '/': open('/'),
  '/robots.txt': open('/robots.txt'),
  '/.well-known/security.txt': open('/.well-known/security.txt'),
  '/sitemap.xml': open('/sitemap.xml'),
  '/v/:code': { where: (owner) => ({ path: `/v/${owner.code}` }), read: 'ok' },

  '/.well-known/did.json': open('/.well-known/did.json'),
  '/api/badges/issuer': open('/api/badges/issuer'),
  '/api/badges/status/:list': open('/api/badges/status/1'),
  '/api/badges/achievements/:id': {
    where: (_, { course }) => ({ path: `/api/badges/achievements/${course.id}` }),
    read: 'ok',
  },
  // anybody with the code, as the certificate itself
  '/api/badges/:code': { where: (owner) => ({ path: `/api/badges/${owner.code}` }), read: 'ok' },

  '/:lang': open(es('')),
  '/:lang/courses': open(es('/courses')),
  '/:lang/courses/:slug': { where: (_, world) => ({ path: es(`/courses/${world.course.slug}`) }), read: 'ok' },
  '/:lang/certificates': open(es('/certificates')),
  '/:lang/certificates/:code': certificate(''),
  '/:lang/certificates/:code.pdf': certificate('.pdf'),
  '/:lang/certificates/:code.json': certificate('.json'),
  '/:lang/certificates/:code/badge.json': badge('json'),
  '/:lang/certificates/:code/badge.png': badge('png'),
  '/:lang/certificates/:code/badge.svg': badge('svg'),
  '/:lang/certificates/:code/number': {
    // anybody with the paper: yes or no, counted
    where: (owner) => ({ path: es(`/certificates/${owner.code}/number`), body: { number: '45678901' } }),
    read: 'ok',
    write: 'ok',
  },
  '/:lang/records/:code': {
    // anybody with the paper: how it stands, and whether a file is the one that was signed
    where: (_, { records }) => ({ path: es(`/records/${records.whole}`), ...PAST_FILE }),
    read: 'ok',
    write: 'ok',
  },
  '/achievements/:id': { where: (_, { course }) => ({ path: `/achievements/${course.id}` }), read: 'ok' },
  '/:lang/achievements/:id': { where: (_, { course }) => ({ path: es(`/achievements/${course.id}`) }), read: 'ok' },
  '/:lang/privacy': open(es('/privacy')),
  '/:lang/help': open(es('/help')),
  '/:lang/tables': open('/es/tables'),
  '/:lang/tables/:number': open('/es/tables/2'),
  '/:lang/tables/:number.pdf': open('/es/tables/2.pdf'),
  '/:lang/tables/:number.csv': open('/es/tables/2.csv'),
  '/:lang/tables/:number.json': open('/es/tables/2.json'),
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
  '/:lang/courses/:slug/announcements': {
    where: (_, world) => ({ path: es(`/courses/${world.course.slug}/announcements`), body: { at: '1' } }),
    read: 'ok',
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
  '/:lang/sign-in/code-request': {
    where: ({ email }) => ({ path: es('/sign-in/code-request'), body: { email } }),
    read: 'ok',
    write: 'ok',
  },
  '/:lang/sign-in/code': {
    where: () => ({ path: es('/sign-in/code'), body: { code: '12345678' } }),
    read: 'ok',
    write: 422,
  },
  '/:lang/sign-in/passkey': {
    where: () => ({ path: es('/sign-in/passkey'), body: { answer: '{}' } }),
    read: 'ok',
    write: 422,
  },
  '/:lang/sign-in/passkey/challenge': {
    where: () => ({ path: es('/sign-in/passkey/challenge'), body: {} }),
    write: 'ok',
  },
  '/:lang/sign-in/second': {
    where: () => ({ path: es('/sign-in/second'), body: { code: '123456' } }),
    read: signedIn('ok', 'sign-in'),
    write: signedIn(422, 401),
  },
  '/:lang/sign-in/password': {
    where: ({ password }) => ({ path: es('/sign-in/password'), body: { password } }),
    read: signedIn('ok', 'sign-in'),
    write: signedIn('ok', 401),
  },
  '/:lang/account/security': { where: () => ({ path: es('/account/security') }), read: signedIn('ok', 'sign-in') },
  ...Object.fromEntries(
    [
      'sign-ins/end',
      'sign-ins/:id/end',
      'app/start',
      'app/removal',
      'recovery-codes',
      'passkeys/:passkeyId/removal',
    ].map((path) => [
      `/:lang/account/security/${path}`,
      {
        // another's is not there: nothing happens (tests/routes/account/signed-in-places)
        where: () => ({ path: es(`/account/security/${path.replace(/:\w+/, 'nada')}`), body: {} }),
        read: signedIn('ok', 'sign-in'),
        write: signedIn('ok', 401),
      },
    ]),
  ),
  '/:lang/account/security/app': {
    where: () => ({ path: es('/account/security/app'), body: { code: '123456' } }),
    read: signedIn('ok', 'sign-in'),
    write: signedIn(422, 401),
  },
  '/:lang/account/security/passkeys': {
    where: () => ({ path: es('/account/security/passkeys'), body: { answer: '{}', name: 'Una llave' } }),
    read: signedIn('ok', 'sign-in'),
    write: signedIn(422, 401),
  },
  '/:lang/account/security/passkeys/challenge': {
    where: () => ({ path: es('/account/security/passkeys/challenge'), body: {} }),
    write: signedIn('ok', 401),
  },
  '/:lang/account/security/passkeys/:passkeyId/name': {
    where: ({ passkeyId }) => ({ path: es(`/account/security/passkeys/${passkeyId}/name`), body: { name: 'Otra' } }),
    owned: true,
    read: signedIn(['ok', 404], 'sign-in'),
    write: own,
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
    where: ({ password }) => ({
      path: es('/account/email'),
      body: { email: 'otra@example.org', currentPassword: password },
    }),
    read: signedIn('ok', 'sign-in'),
    write: signedIn('ok', 401),
  },
  '/:lang/account/email/confirmation': {
    where: () => ({ path: es('/account/email/confirmation'), body: { again: '1' } }),
    read: signedIn('ok', 'sign-in'),
    write: signedIn('ok', 401),
  },
  '/:lang/account/email/withdrawal': {
    where: () => ({ path: es('/account/email/withdrawal'), body: {} }),
    write: signedIn('ok', 401),
  },
  '/:lang/account/email/again': {
    where: () => ({ path: es('/account/email/again'), body: {} }),
    write: signedIn('ok', 401),
  },
  '/:lang/email-change/:token': {
    where: ({ changeToken }) => ({ path: es(`/email-change/${changeToken}`), body: {} }),
    read: 'ok',
    write: 'ok',
  },
  '/:lang/email-return/:token': {
    where: ({ returnToken }) => ({ path: es(`/email-return/${returnToken}`), body: {} }),
    read: 'ok',
    write: 'ok',
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
  '/:lang/account/sharing': {
    where: () => ({ path: es('/account/sharing'), body: { wanted: 'no' } }),
    read: signedIn('ok', 'sign-in'),
    write: signedIn('ok', 401),
  },
  '/:lang/account/copy': {
    where: () => ({ path: es('/account/copy'), body: {} }),
    read: signedIn('ok', 'sign-in'),
    write: signedIn('ok', 401),
  },
  '/:lang/account/copy/:copyId': {
    where: ({ copyId }) => ({ path: es(`/account/copy/${copyId}`) }),
    owned: true,
    read: signedIn(['ok', 404], 'sign-in'),
  },
  '/:lang/account/agreements': {
    where: () => ({ path: es('/account/agreements') }),
    read: signedIn('ok', 'sign-in'),
  },
  '/:lang/account/deletion': {
    where: () => ({ path: es('/account/deletion'), body: { certificates: 'keep', word: 'CERRAR' } }),
    read: signedIn('ok', 'sign-in'),
    // who owns a course alone, or administers alone, hands over first
    write: { ...(signedIn('ok', 401) as Record<Viewer, Outcome>), instructor: 409, administrator: 409 },
  },
  '/:lang/account/deletion/asked': open(es('/account/deletion/asked')),
  '/:lang/account/deletion/return': {
    ...ownButton('/account/deletion/return'),
    read: signedIn('ok', 'sign-in'),
  },
  '/:lang/licences': open(es('/licences')),
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
      body: { place: `${course.draftId}/${course.videoLessonId}`, language: 'en' },
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
    { read: 'sign-in', write: 401 },
  ),
  '/:lang/studio/uploads/:uploadId/discard': inLibrary(
    ({ uploadId }) => ({ path: es(`/studio/uploads/${uploadId}/discard`), body: {} }),
    { write: 401 },
  ),
  '/:lang/studio/new': {
    where: () => ({
      path: es('/studio/new'),
      body: { id: '6f0d5a52-0d0e-4a3e-9b58-3f6b3f0f9a11', title: 'Un curso', source: 'es' },
    }),
    read: only('instructor'),
    write: only('instructor', 401),
  },
  '/:lang/studio/courses/:courseId': ofTeam((draft) => ({ path: '', body: sameModule(draft) }), {
    read: 'sign-in',
    write: 401,
  }),
  '/:lang/studio/courses/:courseId/saves': ofTeam((draft) => ({ path: '/saves', body: sameModule(draft) }), {
    write: 401,
  }),
  '/:lang/studio/courses/:courseId/steps': ofTeam(
    ({ stepVersion }) => ({ path: '/steps', body: { version: String(stepVersion), way: 'undo' } }),
    {
      write: 401,
    },
  ),
  '/:lang/studio/courses/:courseId/moves': ofTeam(
    ({ moduleId }) => ({ path: '/moves', body: { id: moduleId, to: '0' } }),
    {
      write: 401,
    },
  ),
  '/:lang/studio/courses/:courseId/removals': ofTeam(() => ({ path: '/removals', body: { id: 'nada' } }), {
    write: 401,
  }),
  '/:lang/studio/courses/:courseId/modules': ofTeam(() => ({ path: '/modules', body: { title: 'Otro' } }), {
    write: 401,
  }),
  '/:lang/studio/courses/:courseId/lessons': ofTeam(
    ({ moduleId }) => ({ path: '/lessons', body: { moduleId, kind: 'reading', title: 'Otra' } }),
    { write: 401 },
  ),
  '/:lang/studio/courses/:courseId/lessons/:lessonId': ofTeam(
    (draft) => ({ path: `/lessons/${draft.lessonId}`, body: sameModule(draft) }),
    { read: 'sign-in', write: 401 },
  ),
  '/:lang/studio/courses/:courseId/lessons/:lessonId/captions/:recording/:language': ofVideo(
    '/captions/es/es',
    { body: {} },
    { read: 'sign-in' },
  ),
  '/:lang/studio/courses/:courseId/lessons/:lessonId/captions/:recording/:language/changes': ofVideo(
    '/captions/es/es/changes',
    { body: { changes: '[]' } },
    {},
  ),
  '/:lang/studio/courses/:courseId/lessons/:lessonId/captions/:recording/:language/review': ofVideo(
    '/captions/es/es/review',
    { body: {} },
    {},
  ),
  '/:lang/studio/courses/:courseId/lessons/:lessonId/captions/:recording/:language/waiver': ofVideo(
    '/captions/es/es/waiver',
    { body: { reason: 'nadie' } },
    {},
  ),
  '/:lang/studio/courses/:courseId/lessons/:lessonId/captions/:recording/:language/removal': ofVideo(
    '/captions/es/es/removal',
    { body: {} },
    {},
  ),
  '/:lang/studio/courses/:courseId/lessons/:lessonId/captions/:recording/:language/file': ofVideo(
    '/captions/es/es/file',
    CAPTION_FILE,
    { read: 'sign-in' },
  ),
  '/:lang/studio/courses/:courseId/lessons/:lessonId/captions/:recording/:language/captioning': ofVideo(
    '/captions/es/es/captioning',
    { body: {} },
    {},
  ),
  '/:lang/studio/courses/:courseId/lessons/:lessonId/captions/:recording/:language/captioning-cancellation': ofVideo(
    '/captions/es/es/captioning-cancellation',
    { body: {} },
    {},
  ),
  '/:lang/studio/courses/:courseId/lessons/:lessonId/captions/:recording/:language/captioning-use': ofVideo(
    '/captions/es/es/captioning-use',
    { body: {} },
    {},
  ),
  '/:lang/studio/courses/:courseId/lessons/:lessonId/recording-detachment': ofVideo(
    '/recording-detachment',
    { body: { language: 'en' } },
    {},
  ),
  '/:lang/studio/courses/:courseId/lessons/:lessonId/recording-poster': ofVideo(
    '/recording-poster',
    { body: { language: 'es', hash: '' } },
    {},
  ),
  '/:lang/studio/courses/:courseId/lessons/:lessonId/recording-beside': ofVideo(
    '/recording-beside',
    { body: { hash: 'a'.repeat(64) } },
    {},
  ),
  '/:lang/studio/courses/:courseId/lessons/:lessonId/recording-beside-addition': {
    about: 'a recording of one’s library beside another in a lesson of one’s team',
    where: (_, { drafts: { own }, people }) => ({
      path: es(`/studio/courses/${own.courseId}/lessons/${own.lessonId}/recording-beside-addition`),
      body: { language: 'es', hash: people.instructor.recordingHash, as: 'described' },
    }),
    read: 'ok',
    write: only('instructor', 401),
  },
  '/:lang/studio/courses/:courseId/lessons/:lessonId/recording': {
    about: 'a recording of one’s library into a lesson of one’s team',
    where: (_, { drafts: { own }, people }) => ({
      path: es(`/studio/courses/${own.courseId}/lessons/${own.lessonId}/recording`),
      body: { language: 'es', hash: people.instructor.recordingHash, sure: 'yes' },
    }),
    read: only('instructor'),
    write: only('instructor', 401),
  },
  '/:lang/studio/courses/:courseId/lessons/:lessonId/questions': ofTeam(
    ({ quizId }) => ({ path: `/lessons/${quizId}/questions`, body: { type: 'single' } }),
    { write: 401 },
  ),
  '/:lang/studio/courses/:courseId/lessons/:lessonId/gift': ofTeam(
    ({ quizId }) => ({ path: `/lessons/${quizId}/gift`, body: { text: 'Uno {T}', do: 'check' } }),
    { read: 'sign-in', write: 401 },
  ),
  '/:lang/studio/courses/:courseId/lessons/:lessonId/questions.gift': ofTeam(
    ({ quizId }) => ({ path: `/lessons/${quizId}/questions.gift` }),
    { read: 'sign-in' },
  ),
  '/:lang/studio/courses/:courseId/lessons/:lessonId/trial': ofTeam(
    ({ quizId }) => ({ path: `/lessons/${quizId}/trial`, body: { seed: 'x' } }),
    { read: 'sign-in', write: 401 },
  ),
  '/:lang/studio/courses/:courseId/lessons/:lessonId/questions/:questionId/regrade': ofTeam(
    ({ quizId, questionId }) => ({
      path: `/lessons/${quizId}/questions/${questionId}/regrade`,
      body: { sure: 'yes', reason: '' },
    }),
    { read: 'sign-in', write: 401 },
  ),
  '/:lang/studio/courses/:courseId/questions/:questionId/copy': ofTeam(
    ({ quizId, questionId }) => ({ path: `/questions/${questionId}/copy`, body: { lesson: quizId } }),
    { write: 401 },
  ),
  '/:lang/studio/courses/:courseId/questions/:questionId/type': ofTeam(
    ({ quizId, questionId }) => ({ path: `/questions/${questionId}/type`, body: { lesson: quizId, type: 'multiple' } }),
    { write: 401 },
  ),
  '/:lang/studio/courses/:courseId/lessons/:lessonId/attachments': ofTeam(
    (draft, { pictureHash }) => ({
      path: `/lessons/${draft.lessonId}/attachments`,
      body: { hash: pictureHash, title: 'Una ficha' },
    }),
    { write: 401 },
  ),
  '/:lang/studio/courses/:courseId/pictures': ofTeam(
    (_, { pictureHash }) => ({ path: '/pictures', body: { hash: pictureHash } }),
    { write: 401 },
  ),
  '/:lang/studio/courses/:courseId/settings': ofTeam((draft) => ({ path: '/settings', body: sameModule(draft) }), {
    read: 'sign-in',
    write: 401,
  }),
  '/:lang/studio/courses/:courseId/settings/address': ofTeam(
    (draft) => ({ path: '/settings/address', body: { slug: `curso-${draft.moduleId}` } }),
    { read: 'sign-in', write: 401 },
  ),
  '/:lang/studio/courses/:courseId/settings/pass-mark': ofTeam(
    ({ moduleId }) => ({
      path: '/settings/pass-mark?mark=60',
      body: { from: moduleId === 'mod-1' ? '70' : '50', passMarkPercent: moduleId === 'mod-1' ? '70' : '50' },
    }),
    { read: 'sign-in', write: 401 },
  ),
  '/:lang/studio/courses/:courseId/settings/cover': ofTeam(
    (_, { pictureHash }) => ({
      path: '/settings/cover',
      body: { hash: pictureHash, alt: 'Una vitrina', credit: 'Museo, CC BY' },
    }),
    { read: 'sign-in', write: 401 },
  ),
  '/:lang/studio/courses/:courseId/settings/cover/removal': ofTeam(
    () => ({ path: '/settings/cover/removal', body: {} }),
    { write: 401 },
  ),
  '/:lang/studio/courses/:courseId/trash': ofTeam(() => ({ path: '/trash' }), { read: 'sign-in' }),
  '/:lang/studio/courses/:courseId/trash/:trashId/restoration': ofTeam(
    ({ trashId }) => ({ path: `/trash/${trashId}/restoration`, body: {} }),
    { write: 401 },
  ),
  '/:lang/studio/courses/:courseId/translation': ofTeam(
    () => ({ path: '/translation', body: { language: 'pt', state: 'full' } }),
    { read: 'sign-in', write: 401 },
  ),
  '/:lang/studio/courses/:courseId/translation/:target': ofTeam(
    (draft) => ({ path: '/translation/pt', body: sameTranslation(draft) }),
    { read: 'sign-in', write: 401 },
  ),
  '/:lang/studio/courses/:courseId/translation/:target/proposals': ofTeam(
    (draft) => ({ path: '/translation/pt/proposals', body: sameTranslation(draft) }),
    { write: 401 },
  ),
  '/:lang/studio/courses/:courseId/translation/:target/approvals': ofTeam(
    (draft) => ({ path: '/translation/pt/approvals', body: sameTranslation(draft) }),
    { read: 'sign-in', write: 401 },
  ),
  '/:lang/studio/courses/:courseId/translation/:target/terms': ofTeam(
    () => ({ path: '/translation/pt/terms', body: { id: FACT, source: 'textil', target: 'têxtil' } }),
    { write: 401 },
  ),
  '/:lang/studio/courses/:courseId/translation/:target/terms/:termId/removal': ofTeam(
    () => ({ path: `/translation/pt/terms/${FACT}/removal`, body: {} }),
    { write: 401 },
  ),
  '/:lang/studio/courses/:courseId/check': ofTeam(() => ({ path: '/check', body: {} }), {
    read: 'sign-in',
    write: 401,
  }),
  // nothing of it differs from what is public: published again it is the same
  '/:lang/studio/courses/:courseId/publish': ofPublic(
    () => ({ path: '/publish', body: { in: 'es', shown: 'es', version: '1', from: '1' } }),
    { read: 'sign-in', write: 401 },
  ),
  '/:lang/studio/courses/:courseId/opening': ofPublic(() => ({ path: '/opening', body: { open: 'no' } }), {
    write: 401,
  }),
  '/:lang/studio/courses/:courseId/announcements': ofPublic(
    () => ({ path: '/announcements', body: { id: FACT, es: 'Hay una lección nueva.' } }),
    { write: 401 },
  ),
  '/:lang/studio/courses/:courseId/history': ofTeam(() => ({ path: '/history' }), { read: 'sign-in' }),
  '/:lang/studio/courses/:courseId/history/:number': ofPublic(() => ({ path: '/history/1' }), { read: 'sign-in' }),
  '/:lang/studio/courses/:courseId/history/:number/return': ofPublic(
    () => ({ path: '/history/1/return', body: { from: '1' } }),
    { write: 401 },
  ),
  '/:lang/studio/courses/:courseId/history/:number/draft': ofPublic(() => ({ path: '/history/1/draft', body: {} }), {
    write: 401,
  }),
  '/:lang/studio/courses/:courseId/team': ofTeam(
    () => ({ path: '/team', body: { email: 'colega@example.org', part: 'editor' } }),
    { read: 'sign-in', write: 401 },
  ),
  '/:lang/studio/courses/:courseId/team/members/:personId/part': ofPublic(
    (personId) => ({ path: `/team/members/${personId}/part`, body: { part: 'owner' } }),
    { write: 401 },
  ),
  '/:lang/studio/courses/:courseId/team/members/:personId/handover': ofPublic(
    (personId) => ({ path: `/team/members/${personId}/handover`, body: {} }),
    { write: 401 },
  ),
  '/:lang/studio/courses/:courseId/team/members/:personId/removal': ofPublic(
    () => ({ path: '/team/members/nadie/removal', body: {} }),
    { write: 401 },
  ),
  '/:lang/studio/courses/:courseId/team/invitations/:invitationId/withdrawal': ofTeam(
    ({ invitationId }) => ({ path: `/team/invitations/${invitationId}/withdrawal`, body: {} }),
    { write: 401 },
  ),
  '/:lang/studio/courses/:courseId/team/review-links': ofTeam(() => ({ path: '/team/review-links', body: {} }), {
    write: 401,
  }),
  '/:lang/studio/courses/:courseId/team/review-links/:linkId/withdrawal': ofTeam(
    ({ linkId }) => ({ path: `/team/review-links/${linkId}/withdrawal`, body: {} }),
    { write: 401 },
  ),
  '/:lang/studio/courses/:courseId/preview': ofTeam(() => ({ path: '/preview' }), { read: 'sign-in' }),
  '/:lang/studio/courses/:courseId/preview/lessons/:lessonId': ofTeam(
    ({ lessonId }) => ({ path: `/preview/lessons/${lessonId}` }),
    { read: 'sign-in' },
  ),
  '/:lang/review/:token': [
    {
      about: 'whoever has the link',
      where: (_, { drafts }) => ({ path: es(`/review/${drafts.own.linkToken}`) }),
      read: 'ok',
    },
    { about: 'no such link', where: () => ({ path: es('/review/nada') }), read: 404 },
  ],
  '/:lang/review/:token/lessons/:lessonId': {
    about: 'whoever has the link',
    where: (_, { drafts: { own } }) => ({ path: es(`/review/${own.linkToken}/lessons/${own.lessonId}`) }),
    read: 'ok',
  },
  '/:lang/studio/invitations/:token': {
    about: 'whoever has the link of the mail; only the account of its address joins',
    where: (_, { drafts }) => ({ path: es(`/studio/invitations/${drafts.own.invitationToken}`), body: {} }),
    read: 'ok',
    // it is to the coordinator's address
    write: only('coordinator', 401),
  },
  '/:lang/studio/courses/:courseId/publication': {
    about: 'of a course of one’s team',
    where: (_, { course }) => ({ path: es(`/studio/courses/${course.id}/publication`), body: { back: '' } }),
    read: 'ok',
    write: only('instructor', 401),
  },
  '/:lang/studio/courses/:courseId/figures': {
    about: 'of a course of one’s team',
    where: (_, { course }) => ({ path: es(`/studio/courses/${course.id}/figures`), body: {} }),
    read: only('instructor'),
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
  '/:lang/coordinate/report': { where: () => ({ path: es('/coordinate/report') }), read: only('coordinator') },
  '/:lang/coordinate/exports': {
    where: () => ({ path: es('/coordinate/exports'), body: { press: 'una-pulsacion', form: 'csv', country: 'PE' } }),
    read: only('coordinator'),
    write: only('coordinator', 401),
  },
  '/:lang/coordinate/records/:code': [
    ofCoordinators(({ records }) => `/records/${records.whole}`, WHY),
    {
      about: 'in one’s country',
      where: (_, { records }) => ({ path: es(`/coordinate/records/${records.peru}`), ...WHY }),
      as: 'peru',
      read: barred('ok'),
      write: barred('ok', 401),
    },
    {
      about: 'of the whole, for a country’s',
      where: (_, { records }) => ({ path: es(`/coordinate/records/${records.whole}`), ...WHY }),
      as: 'peru',
      read: barred(404),
      write: barred(404, 401),
      twin: 'coordinator',
    },
    {
      about: 'of a country, for an institution’s',
      where: (_, { records }) => ({ path: es(`/coordinate/records/${records.peru}`), ...WHY }),
      as: 'museum',
      read: barred(404),
      write: barred(404, 401),
      twin: 'coordinator',
    },
  ],
  '/:lang/coordinate/targets': [
    ofCoordinators(() => '/targets', { body: target('') }),
    {
      about: 'of one’s country',
      where: () => ({ path: es('/coordinate/targets'), body: target('PE') }),
      as: 'peru',
      read: barred('ok'),
      write: barred('ok', 401),
    },
    {
      about: 'of another country',
      where: () => ({ path: es('/coordinate/targets'), body: target('CL') }),
      as: 'peru',
      write: barred(404, 401),
      twin: 'coordinator',
    },
    {
      about: 'of one’s institution',
      where: (_, { register }) => ({ path: es('/coordinate/targets'), body: target(register.institutionId) }),
      as: 'museum',
      read: barred('ok'),
      write: barred('ok', 401),
      twin: 'museum',
    },
    {
      about: 'of a country, for an institution’s',
      where: () => ({ path: es('/coordinate/targets'), body: target('PE') }),
      as: 'museum',
      write: barred(404, 401),
      twin: 'peru',
    },
  ],
  '/:lang/coordinate/certificates': ofCoordinators(() => '/certificates'),
  '/:lang/coordinate/certificates/corrections': ofCoordinators(() => '/certificates/corrections'),
  '/:lang/coordinate/certificates/corrections/:correctionId': ofCoordinators(
    ({ certified }) => `/certificates/corrections/${certified.correctionId}`,
    { body: { decision: 'refused', answer: 'No coincide con el documento' } },
  ),
  '/:lang/coordinate/certificates/:code': ofCoordinators((_, { code }) => `/certificates/${code}`),
  '/:lang/coordinate/certificates/:code/revocation': ofCoordinators(
    (_, { code }) => `/certificates/${code}/revocation`,
    WHY,
  ),
  '/:lang/coordinate/certificates/:code/reissue': ofCoordinators((_, { code }) => `/certificates/${code}/reissue`, {
    body: {},
  }),
  '/:lang/coordinate/tables': ofPublishers(
    ({ askedQuarter }) => ({ path: es('/coordinate/tables'), body: { quarter: askedQuarter } }),
    { read: 'ok', write: 403 },
  ),
  '/:lang/coordinate/tables/:quarter': ofPublishers(({ quarter }) => ({ path: es(`/coordinate/tables/${quarter}`) }), {
    read: 403,
  }),
  '/:lang/coordinate/tables/:quarter/release': ofPublishers(
    ({ quarter, countedAt }) => ({
      path: es(`/coordinate/tables/${quarter}/release`),
      body: { countedAt: String(countedAt) },
    }),
    { write: 403 },
  ),
  '/:lang/coordinate/tables/releases/:number/withdrawal': ofPublishers(
    () => ({ path: es('/coordinate/tables/releases/1/withdrawal'), body: REASON }),
    { read: 403, write: 403 },
  ),
  '/:lang/coordinate/history': ofCoordinators(() => '/history', PAST_FILE),
  '/:lang/coordinate/history/:batchId': ofCoordinators(({ certified }) => `/history/${certified.batchId}`, {
    body: {},
  }),
  '/:lang/coordinate/history/:batchId/withdrawal': ofCoordinators(
    ({ certified }) => `/history/${certified.takenBatchId}/withdrawal`,
    WHY,
  ),
  '/:lang/coordinate/enrolments/:enrolmentId': ofCoordinators((_, { enrolmentId }) => `/enrolments/${enrolmentId}`),
  '/:lang/coordinate/enrolments/:enrolmentId/recognition': ofCoordinators(
    ({ certified }) => `/enrolments/${certified.enrolmentId}/recognition`,
    { body: { training: 'Diplomado de 2018', reason: 'Mismo temario' } },
  ),
  '/:lang/coordinate/enrolments/:enrolmentId/recognition-end': ofCoordinators(
    ({ certified }) => `/enrolments/${certified.enrolmentId}/recognition-end`,
    WHY,
  ),
  '/:lang/coordinate/enrolments/:enrolmentId/extra-attempt': ofCoordinators(
    (_, { enrolmentId }) => `/enrolments/${enrolmentId}/extra-attempt`,
    { body: { lesson: QUIZ, reason: 'Se fue la luz', press: 'una-pulsacion' } },
  ),
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
  '/:lang/admin/people': { where: () => ({ path: es('/admin/people?q=persona') }), read: only('administrator') },
  '/:lang/admin/people/:personId': {
    where: ({ personId }) => ({ path: es(`/admin/people/${personId}`), body: { role: 'instructor' } }),
    read: only('administrator'),
    write: only('administrator', 401),
  },
  '/:lang/admin/people/:personId/roles/:role/end': {
    where: (_, { people }) => ({
      path: es(`/admin/people/${people.instructor.personId}/roles/instructor/end`),
      body: { sure: 'yes' },
    }),
    read: only('administrator'),
    write: only('administrator', 401),
  },
  '/:lang/admin/settings': { where: () => ({ path: es('/admin/settings') }), read: only('administrator') },
  '/:lang/admin/settings/:key': {
    where: () => ({ path: es('/admin/settings/helpEmail'), body: { value: 'ayuda@example.org' } }),
    read: only('administrator'),
    write: only('administrator', 401),
  },
  '/:lang/admin/settings/signatureImage': {
    where: () => ({ path: es('/admin/settings/signatureImage'), ...SIGNATURE_FILE }),
    read: only('administrator'),
    write: only('administrator', 401),
  },
  '/:lang/admin/settings/signatureImage/choice': {
    where: () => ({ path: es('/admin/settings/signatureImage/choice'), body: { hash: '' } }),
    write: only('administrator', 401),
  },
  '/:lang/admin/jobs': { where: () => ({ path: es('/admin/jobs?state=waiting') }), read: only('administrator') },
  '/:lang/admin/jobs/:jobId/retry': ofJob('retry'),
  '/:lang/admin/jobs/:jobId/cancellation': ofJob('cancellation'),
  '/:lang/admin/jobs/kinds/:kind/retry': {
    where: () => ({ path: es('/admin/jobs/kinds/accounts.send-mail/retry'), body: {} }),
    write: only('administrator', 401),
  },
  '/:lang/admin/outbox': { where: () => ({ path: es('/admin/outbox') }), read: only('administrator') },
  '/:lang/admin/audit': {
    where: () => ({ path: es('/admin/audit?act=courses.publish') }),
    read: only('administrator'),
  },
  '/:lang/admin/system': { where: () => ({ path: es('/admin/system') }), read: only('administrator') },
  '/:lang/coordinate/institutions': {
    where: () => ({ path: es('/coordinate/institutions') }),
    read: only('coordinator'),
  },
  '/:lang/coordinate/institutions/new': ofKeepers('/new', {
    body: { name: 'Museo Nuevo', country: 'PE', province: 'PE-CUS', kind: 'public' },
  }),
  '/:lang/coordinate/institutions/alike': ofKeepers('/alike'),
  '/:lang/coordinate/institutions/import': ofKeepers('/import', LIST),
  '/:lang/coordinate/institutions/import/:importId': [
    {
      about: 'one’s own',
      where: (_, { register }) => ({ path: institutions(`/import/${register.importId}`), body: { choice: 'discard' } }),
      read: only('coordinator'),
      write: only('coordinator', 401),
    },
    {
      about: 'another’s',
      where: (_, { register }) => ({
        path: institutions(`/import/${register.otherImportId}`),
        body: { choice: 'discard' },
      }),
      read: barred(404),
      write: barred(404, 401),
      twin: 'peru',
    },
  ],
  '/:lang/coordinate/institutions/:institutionId': ofParts(
    ({ institutionId }) => ({
      path: institutions(`/${institutionId}`),
      body: { name: 'Museo del Valle', country: 'PE', kind: 'public' },
    }),
    ({ chileanId }) => ({
      path: institutions(`/${chileanId}`),
      body: { name: 'Museo de las Lluvias', country: 'CL', kind: 'public' },
    }),
    { read: 'ok', write: 403 },
  ),
  '/:lang/coordinate/institutions/:institutionId/merge': ofParts(
    ({ institutionId, twinId }) => ({
      path: institutions(`/${institutionId}/merge?with=${twinId}`),
      body: { survivorId: institutionId },
    }),
    ({ chileanId, chileanTwinId }) => ({
      path: institutions(`/${chileanId}/merge?with=${chileanTwinId}`),
      body: { survivorId: chileanId },
    }),
    { read: 403, write: 404 },
  ),
  '/:lang/coordinate/institutions/:institutionId/standing': ofParts(
    ({ mergedId }) => ({ path: institutions(`/${mergedId}/standing`), body: {} }),
    ({ chileanId }) => ({ path: institutions(`/${chileanId}/standing`), body: {} }),
    { write: 403 },
  ),
  '/:lang/coordinate/people': {
    where: () => ({ path: es('/coordinate/people?q=persona') }),
    read: only('coordinator'),
  },
  '/:lang/coordinate/people/:personId': ofParts(
    ({ workerId }) => ({ path: es(`/coordinate/people/${workerId}`) }),
    ({ chileanWorkerId }) => ({ path: es(`/coordinate/people/${chileanWorkerId}`) }),
    { read: 'ok' },
  ),
  '/:lang/coordinate/people/:personId/details': ofParts(
    ({ workerId }) => ({ path: es(`/coordinate/people/${workerId}/details`), body: REASON }),
    ({ chileanWorkerId }) => ({ path: es(`/coordinate/people/${chileanWorkerId}/details`), body: REASON }),
    { read: 'ok', write: 'ok' },
  ),
  '/:lang/coordinate/people/:personId/affiliations/:affiliationId/confirmation': ofLinks('confirmation'),
  '/:lang/coordinate/people/:personId/affiliations/:affiliationId/end': ofLinks('end'),
  '/:lang/coordinate/message': ofCoordinators(() => '/message?status=stuck', MESSAGE),
  '/:lang/coordinate/groups': ofCoordinators(() => '/groups'),
  '/:lang/coordinate/groups/new': {
    where: (_, { course }) => ({
      path: es('/coordinate/groups/new?by=rule'),
      body: { press: 'una-pulsacion', by: 'invitation', name: 'Un grupo', courses: course.id },
    }),
    read: only('coordinator'),
    write: only('coordinator', 401),
  },
  '/:lang/coordinate/groups/:groupId': ofGroups(() => '', undefined, { read: 'ok' }),
  '/:lang/coordinate/groups/:groupId/change': ofGroups(() => '/change', {}, { read: 'ok', write: 'ok' }),
  '/:lang/coordinate/groups/:groupId/closing': ofGroups(() => '/closing', { body: {} }, { read: 'ok', write: 'ok' }),
  '/:lang/coordinate/groups/:groupId/link': ofGroups(() => '/link', { body: {} }, { write: 'ok' }),
  '/:lang/coordinate/groups/:groupId/link-end': ofGroups(() => '/link-end', { body: {} }, { write: 'ok' }),
  '/:lang/coordinate/groups/:groupId/invitations': ofGroups(() => '/invitations', ADDRESSES, {
    read: 'ok',
    write: 'ok',
  }),
  '/:lang/coordinate/groups/:groupId/invitations/:listId': ofGroups(
    (listId) => `/invitations/${listId}`,
    { body: {} },
    { read: 'ok', write: 'ok' },
  ),
  '/:lang/coordinate/groups/:groupId/message': ofGroups(() => '/message', MESSAGE, { read: 'ok', write: 'ok' }),
  '/:lang/groups/:token': {
    where: (_, { register }) => ({ path: es(`/groups/${register.linkToken}`), body: {} }),
    read: 'ok',
    write: signedIn('ok', 401),
  },
  '/:lang/groups/:token/stop': {
    about: 'for whoever reads the mail of an invitation',
    where: (_, { register }) => ({ path: es(`/groups/${register.invitationToken}/stop`), body: {} }),
    read: 'ok',
    write: 'ok',
  },
  '/:lang/learn/groups/:groupId/leaving': {
    where: (_, { register }) => ({ path: es(`/learn/groups/${register.groupId}/leaving`), body: {} }),
    read: signedIn('ok', 'sign-in'),
    write: signedIn('ok', 401),
  },
  '/:lang/account/group-mail': {
    where: () => ({ path: es('/account/group-mail'), body: { wanted: 'yes' } }),
    read: signedIn('ok', 'sign-in'),
    write: signedIn('ok', 401),
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
  '/:lang/coordinate/certificates.zip': {
    where: () => ({ path: es('/coordinate/certificates.zip?from=2020-01-01') }),
    read: only('coordinator'),
  },
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
  '/:lang/coordinate/exports/:id/:name': {
    about: 'a file that one asked for oneself',
    where: (_, { people }) => ({ path: es(`/coordinate/exports/${people.coordinator.exportId}/informe.csv`) }),
    read: only('coordinator'),
  },
  '/:lang/studio/import/file': {
    about: 'a form that brings nothing leads back to its page',
    where: () => ({ path: es('/studio/import/file'), body: {} }),
    write: only('instructor', 401),
  },
  '/:lang/admin/audit.csv': { where: () => ({ path: es('/admin/audit.csv') }), read: only('administrator') },
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
  // Without the token there is no such address, for anybody: tests/server/mail-bounces.test.ts.
  '/api/mail/bounces': { where: () => ({ path: '/api/mail/bounces', raw: 'x' }), write: 404 },
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
