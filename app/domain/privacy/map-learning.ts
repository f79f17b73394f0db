// What learning leaves of people: what they did stays as figures under a pseudonym, what they wrote goes.
import { ATTEMPTED, change, ENROLLED, type Entry, OWN, plain, remove, WISHED } from './map-entry'

/** what a certificate says and its proof, where its holder wants it withdrawn */
const WITHDRAWN = `facts = '{}', signature = '', identity = null, revoked_reason = 'holder-wish',
  revoked_at = coalesce(revoked_at, $now), revoked_by = coalesce(revoked_by, 'machine:worker')`
const WROTE_WORDS = `json_type(response, '$.words') is not null and json_extract(response, '$.words') <> ''`

export const MAP_OF_LEARNING: Record<string, Entry> = {
  facts: {
    holds: 'what the browser told about learning: parts seen, answers; of watching for 30 days',
    copy: { file: 'learning', where: OWN },
    erasure: remove(OWN),
  },
  lesson_progress: {
    holds: 'lessons opened and done, the second where a video stands',
    copy: { file: 'learning', where: ENROLLED },
    erasure: 'figures',
  },
  watched: {
    holds: 'which parts of a recording were seen',
    copy: { file: 'learning', where: ENROLLED },
    erasure: 'figures',
  },
  attempts: {
    holds: 'attempts at quizzes with their questions, marks and dates',
    // the questions with their keys belong to the course; the salt hides option ids
    copy: { file: 'answers', where: ENROLLED, leave: ['quiz', 'salt', 'result'] },
    erasure: 'figures',
  },
  responses: {
    holds: 'what was answered; words typed are erased, choices stay as figures',
    copy: { file: 'answers', where: ATTEMPTED },
    erasure: change(`response = '{"words":""}'`, `${ATTEMPTED} and ${WROTE_WORDS}`),
  },
  extra_attempts: {
    holds: 'one more attempt that somebody was allowed, and why',
    copy: { file: 'answers', where: ENROLLED },
    erasure: change(`reason = ''`, `${ENROLLED} and reason <> ''`),
  },
  regraded_attempts: {
    holds: 'marks that a mended question raised',
    copy: { file: 'answers', where: ATTEMPTED },
    erasure: 'figures',
  },
  regrades: plain('questions that were mended, by whom', 'acts'),
  completions: {
    holds: 'that a course was completed, when, with which mark, and where the person worked then',
    copy: { file: 'learning', where: ENROLLED },
    erasure: 'figures',
  },
  recognitions: {
    holds: 'earlier training that counts as the course, and why',
    copy: { file: 'learning', where: ENROLLED },
    erasure: change(
      `training = '', reason = '', ended_reason = iif(ended_reason is null, null, '')`,
      `${ENROLLED} and (training <> '' or reason <> '')`,
    ),
  },
  notes: {
    holds: 'notes and bookmarks beside lessons',
    copy: { file: 'notes', where: ENROLLED },
    erasure: remove(ENROLLED),
  },
  error_reports: {
    holds: 'errors somebody told a course’s team of, and the answer',
    copy: { file: 'notes', where: OWN },
    erasure: remove(OWN),
  },
  surveys_answered: {
    holds: 'that an enrolment answered three questions; not what, and not when',
    copy: { file: 'learning', where: ENROLLED },
    erasure: 'figures',
  },
  survey_tallies: plain('tallies of answers that nobody can trace'),
  survey_totals: plain('how many answered'),
  credentials: {
    holds: 'certificates: signed facts with the name as it was then, the sealed identity number',
    copy: { file: 'certificates', where: ENROLLED, leave: ['identity'] },
    erasure: [
      ...change(`${WITHDRAWN}, public_signature = null`, `${ENROLLED} and ${WISHED} and facts <> '{}'`),
      ...change('identity = null', `${ENROLLED} and identity is not null`),
    ],
  },
  combined_credentials: {
    holds: 'certificates over several courses',
    copy: { file: 'certificates', where: OWN, leave: ['identity'] },
    erasure: [
      ...change(WITHDRAWN, `${OWN} and ${WISHED} and facts <> '{}'`),
      ...change('person_id = $q, identity = null', OWN),
    ],
  },
  combined_parts: plain('which certificates make up a combined one', 'derived'),
  register_rows: {
    holds: 'one flat row a certificate with the name on it',
    copy: 'derived',
    erasure: change(`name = ''`, `person_id in ($p, $q) and ${WISHED} and name <> ''`),
  },
  enrolments: {
    holds: 'courses somebody is or was in, with where they worked then, last visit',
    copy: { file: 'learning', where: OWN, leave: ['rule'] },
    // what hangs on an enrolment is found by it, so this comes last; report_rows and register_rows follow by trigger
    erasure: change('person_id = $q, enrolled_by = iif(enrolled_by = $p, $q, enrolled_by)', OWN),
  },
  report_rows: plain('one flat row an enrolment, without a name, kept by triggers', 'derived'),
  course_figures: plain('counts of a course, of five people at least'),
}
