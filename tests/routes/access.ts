// How access-entries.ts says who may do what, and the world those entries are tried in.
import type { GroupPlaces } from '../support/groups'

export const VIEWERS = ['nobody', 'learner', 'instructor', 'coordinator', 'administrator'] as const
export type Viewer = (typeof VIEWERS)[number]
/** `neighbour` is another learner, and another instructor: the owner of "another's object", and the twin of every denial on it. */
export type Person = Exclude<Viewer, 'nobody'> | 'neighbour'
/** A coordinator of one country, and one of one institution; the viewer `coordinator` is of the whole programme. */
export type Part = 'peru' | 'museum'

/** What belongs to one person. Every person of the world has all of it, whatever their roles. */
export interface Belongings {
  personId: string
  name: string
  email: string
  password: string
  enrolmentId: string
  /** an open attempt at the quiz, and one that was submitted and passed */
  attemptId: string
  submittedAttemptId: string
  /** a note beside a lesson, and an error told to the team of the course */
  noteId: string
  reportId: string
  /** a recording, a picture and a voice in the library, an upload that stopped half-way */
  recordingHash: string
  pictureHash: string
  voiceHash: string
  uploadId: string
  /** a course that was sent and is asked about */
  importId: string
  /** of the certificate, of another one, and of the one that combines both */
  code: string
  otherCode: string
  combinedCode: string
  /** unused, as they stand in mails */
  recoverToken: string
  confirmToken: string
  /** of an address that was asked for: confirms it, and takes it back */
  changeToken: string
  returnToken: string
  /** somebody with an access card that was made beside this person, and the ticket its code gives */
  cardPersonId: string
  cardTicket: string
  /** of a passkey of this person's */
  passkeyId: string
  /** a file of the completion report that this person asked for */
  exportId: string
  /** a copy of one's own data, ready */
  copyId: string
  /** stops the mails about this person's courses */
  stopToken: string
}

/** Made by verbs on an empty database: tests/support/world.ts. */
export interface World {
  people: Record<Person, Belongings>
  course: {
    id: string
    slug: string
    /** a published course in which nobody is enrolled */
    otherSlug: string
    readingLessonId: string
    /** its only question is true or false: tests/support/small-course.ts */
    quizLessonId: string
    /** never published, with a video lesson; the instructor’s */
    draftId: string
    /** of the neighbour alone */
    otherId: string
    videoLessonId: string
  }
  /** a draft of the instructor’s team, and one of the neighbour’s alone */
  drafts: { own: DraftPlace; other: DraftPlace; otherVideo: Pick<DraftPlace, 'courseId' | 'lessonId'> }
  media: { published: Media; draft: Media }
  /** for coordinators: a name that waits for a decision, files of the history (read, taken in), an enrolment not completed */
  certified: { correctionId: string; batchId: string; takenBatchId: string; enrolmentId: string }
  /** signed records, of the whole programme and of Peru */
  records: { whole: string; peru: string }
  /** of published tables: a quarter that was counted, and one that may be; two were released, 1 and 2 */
  tables: { quarter: string; askedQuarter: string; countedAt: number }
  /** a job that waits */
  jobId: string
  /** kept by coordinators; `chilean…` are of a country that the coordinator of Peru does not see */
  register: RegisterPlaces
}
export interface RegisterPlaces extends GroupPlaces {
  parts: Record<Part, string>
  institutionId: string
  twinId: string
  /** merged into the first */
  mergedId: string
  chileanId: string
  chileanTwinId: string
  /** somebody who works in the first, and shares with it; and one who works in Chile and shares with nobody */
  workerId: string
  workerLinkId: string
  chileanWorkerId: string
  chileanLinkId: string
  /** lists on their way in, of the coordinator and of another */
  importId: string
  otherImportId: string
}
export interface DraftPlace {
  courseId: string
  moduleId: string
  moduleTitle: string
  /** its approved Portuguese; '' where there is none */
  moduleInPt: string
  lessonId: string
  /** in its trash */
  trashId: string
  /** a quiz in it, and one of its questions */
  quizId: string
  questionId: string
  /** of the step that can be undone */
  stepVersion: number
  /** somebody asked to join its team, with the secret of the mail */
  invitationId: string
  invitationToken: string
  /** for those who review it */
  linkId: string
  linkToken: string
}
export interface Media {
  hash: string
  label: string
}

/**
 * What a viewer gets: 'ok' = 2xx, or a redirect that is not to sign-in; 'sign-in' = that redirect (a data request gets
 * 401 instead); 'refused' = 200 with a refusal in it; else the status.
 * 422 = the door was passed, and what was sent is no right code, passkey or the like.
 */
export type Outcome = 'ok' | 'sign-in' | 'refused' | 401 | 403 | 404 | 405 | 409 | 422
/** One outcome for all, or by viewer; a pair is [own object, another's object]. */
export type Row = Outcome | Record<Viewer, Outcome | readonly [own: Outcome, another: Outcome]>

export interface Address {
  path: string
  body?: Record<string, string>
  /** sent as it is; the headers say what it is */
  raw?: string | Buffer<ArrayBuffer>
  /** sent as JSON rather than as a form (the server's own handlers) */
  json?: unknown
  headers?: Record<string, string>
}

export interface AccessEntry {
  /** says which case of the address this is, where there are several */
  about?: string
  /** the address, and what is sent to it, for an object of this owner */
  where: (owner: Belongings, world: World) => Address
  /** whether the address names an object that belongs to a person */
  owned?: boolean
  /** of its loader; none = it has no loader */
  read?: Row
  /** of its action; none = it has no action */
  write?: Row
  /** how a reply of 200 says no (the facts door answers for each fact) */
  saysNo?: RegExp
  /** who stands for the coordinator */
  as?: Part
  /** who is shown to pass where nobody in the row does; a person of the world */
  twin?: Person | Part
}

/** The same for every viewer that is signed in. */
export const signedIn = (inside: Outcome | readonly [Outcome, Outcome], outside: Outcome): Row => ({
  nobody: outside,
  learner: inside,
  instructor: inside,
  coordinator: inside,
  administrator: inside,
})

/** One role passes; signed-in people without it see that there is a door, but may not pass it. */
export const only = (role: Viewer, outside: Outcome = 'sign-in'): Row => ({
  ...(signedIn(403, outside) as Record<Viewer, Outcome>),
  [role]: 'ok',
})

export const outcomeOf = (row: Row, viewer: Viewer, whose: 'own' | 'another'): Outcome => {
  if (typeof row !== 'object') return row
  const cell = row[viewer]
  return typeof cell === 'object' ? cell[whose === 'own' ? 0 : 1] : cell
}
