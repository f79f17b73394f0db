// What the domain says no with. The code is a key of refusals.json in three languages; anything else thrown is a bug.
export type RefusalStatus = 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503

export class Refusal extends Error {
  readonly code: string
  readonly status: RefusalStatus
  readonly params: Record<string, string | number>

  constructor(code: RefusalCode, params: Record<string, string | number> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.status = REFUSALS[code]
    this.params = params
  }
}

/** Every code with its status. tests/architecture checks that each has words in es, pt and en. */
export const REFUSALS = {
  // seeing and doing
  'not-found': 404,
  'not-allowed': 403,
  'too-many': 429,
  'no-room': 503, // said by doors, where a write found the disk full
  // accounts
  'sign-in-wrong': 422,
  'token-used-or-old': 422,
  'code-wrong': 422,
  'second-wrong': 422,
  'passkey-refused': 422,
  'passkey-elsewhere': 409,
  'passkeys-many': 409,
  'email-not-confirmed': 403,
  'last-administrator': 409,
  'job-open-again': 409,
  'job-needed': 409,
  'card-shown': 409,
  'card-has-email': 409,
  'institution-invalid': 422,
  'institution-there': 409,
  'institution-merged': 409,
  'institution-other-country': 409,
  'workplace-changed': 409,
  'import-not-ready': 409,
  // an account that goes
  'deletion-administrator': 409,
  'deletion-owner': 409,
  'deletion-begun': 409,
  // groups
  'group-link-old': 404,
  'cohort-closed': 409,
  'cohort-course': 422,
  'cohort-place': 422,
  'cohort-by-rule': 409,
  'deadline-past': 422,
  'list-unreadable': 415,
  'list-empty': 422,
  'list-columns': 422,
  'list-long': 422,
  'list-wrong': 409,
  'list-nothing': 409,
  'message-nobody': 409,
  'message-too-many': 409,
  'messages-many': 429,
  // courses
  'course-slug-taken': 409,
  'course-draft-invalid': 422,
  'course-id-reused': 409,
  'media-missing': 422,
  // authoring
  'draft-changed': 409,
  'draft-limits': 422,
  'step-gone': 409,
  'place-gone': 409,
  'trash-gone': 409,
  'folder-not-empty': 409,
  'import-failed': 409,
  'publication-moved': 409,
  'publication-asks': 409,
  'invitation-old': 404,
  'invitation-other': 403,
  'already-in-team': 409,
  'last-owner': 409,
  'announcement-empty': 422,
  'captions-there': 409,
  'captions-none': 409,
  'captions-too-many': 422,
  'captions-unreadable': 422,
  'captions-sure': 409,
  'captioner-missing': 409,
  'recording-length': 409,
  // media
  'upload-empty': 422,
  'upload-too-large': 413,
  'upload-quota': 409,
  'media-in-use': 409,
  'media-not-ready': 409,
  'alternative-alone': 422,
  'alternative-same': 422,
  'alternative-length': 422,
  'alternatives-unlike': 409,
  'edit-nothing': 422,
  'edit-range': 422,
  'film-empty': 422,
  'film-times': 422,
  // enrolment, attempts
  'course-not-open': 409,
  'attempts-used-up': 409,
  'attempt-wait': 409,
  'attempt-submitted': 409,
  'lesson-not-quiz': 422,
  'attempts-unlimited': 409,
  'already-completed': 409,
  // notes
  'notes-too-many': 422,
  'regrade-question-gone': 409,
  'regrade-type-changed': 409,
  'regrade-nothing-older': 409,
  // certificates
  'certificate-needs-name': 422,
  'certificate-not-current': 409,
  'identity-missing': 409,
  'name-correction-open': 409,
  'name-correction-same': 422,
  'name-correction-decided': 409,
  'combined-too-few': 422,
  'combined-too-many': 422,
  'combined-not-current': 409,
  'combined-names-differ': 409,
  // before this platform
  'history-unreadable': 415,
  'history-empty': 422,
  'history-columns': 422,
  'history-long': 422,
  'history-wrong': 409,
  'history-nothing': 409,
  'history-moved': 409,
  // signed records
  'record-empty': 422,
  'record-long': 422,
  // targets
  'target-changed': 409,
  // published tables
  'tables-moved': 409,
  'tables-few': 409,
} as const satisfies Record<string, RefusalStatus>

export type RefusalCode = keyof typeof REFUSALS
