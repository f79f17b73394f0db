// What groups, courses in the making and the programme's work keep of people.
import { change, type Entry, OWN, plain, remove } from './map-entry'

const INVITED = '(accepted_by = $p or (email_key = $key and $key is not null))'

export const MAP_OF_PROGRAMME: Record<string, Entry> = {
  institutions: plain('museums and other bodies; who added them', 'acts'),
  institution_merges: plain('rows that turned out to be one; who said so', 'acts'),
  institution_imports: {
    holds: 'lists of institutions that somebody sent',
    copy: { file: 'coordination', where: OWN, leave: ['content'] },
    erasure: change(`label = '', content = null, person_id = $q`, OWN),
  },
  institution_import_lines: plain('lines of such lists'),
  cohorts: plain('groups that coordinators follow; who made them', 'acts'),
  cohort_courses: plain('courses of a group'),
  cohort_institutions: plain('institutions of a group'),
  cohort_members: { holds: 'who joined a group', copy: { file: 'groups', where: OWN }, erasure: remove(OWN) },
  cohort_links: plain('digests of links to join a group', 'secret'),
  cohort_invitations: {
    holds: 'addresses that were asked to join a group, and who accepted',
    copy: { file: 'groups', where: INVITED, leave: ['token_hash'] },
    erasure: remove(INVITED),
  },
  invitation_stops: plain('digests of addresses that want no invitations', 'stop'),
  cohort_lists: plain('lists of addresses on their way in; who sent them', 'acts'),
  cohort_list_lines: {
    holds: 'their lines, for 30 days at most',
    copy: { file: 'groups', where: 'lower(trim(email)) = $key' },
    erasure: remove('lower(trim(email)) = $key'),
  },
  cohort_reminders: { holds: 'reminders that left', copy: { file: 'groups', where: OWN }, erasure: remove(OWN) },
  outreach_recipients: {
    holds: 'to whom a coordinator’s message went',
    copy: { file: 'groups', where: OWN },
    erasure: remove(OWN),
  },
  outreach_messages: {
    holds: 'messages of coordinators; one to a single person goes with that person',
    copy: {
      file: 'groups',
      where: 'sent_by = $p or id in (select message_id from outreach_recipients where person_id = $p)',
    },
    erasure: change(
      `subject = '', body = ''`,
      `people_count = 1 and body <> '' and id in (select message_id from outreach_recipients where person_id = $p)`,
    ),
  },
  targets: plain('goals of a year; who set them', 'acts'),
  table_drafts: plain('counts of a quarter; who asked', 'acts'),
  table_releases: plain('published tables, of five people at least; who released them', 'acts'),
  report_exports: {
    holds: 'files of the report that somebody asked for; the files hold names and end with any person in them',
    copy: { file: 'coordination', where: OWN },
    erasure: change('removed_at = $now', `${OWN} and removed_at is null`),
  },
  result_records: {
    holds: 'signed statements over lists of results, without names; who asked',
    copy: { file: 'coordination', where: OWN },
    erasure: 'acts',
  },
  past_batches: {
    holds: 'files of earlier completions, who brought them, and the first cells that were wrong',
    copy: 'others',
    erasure: change(`findings = '[]'`, 'instr(lower(findings), $key) > 0'),
  },
  past_completions: {
    holds: 'what somebody completed before this platform, as others wrote it down: name, address, course, day',
    copy: { file: 'learning', where: 'email_key = $key', leave: ['line_key'] },
    // the index of names has no trigger: erase.server.ts drops its words with the row
    erasure: remove('email_key = $key'),
  },
  courses: plain('courses; who began and closed them', 'acts'),
  course_slugs: plain('old addresses of courses'),
  course_team: { holds: 'who makes a course, and as what', copy: { file: 'making', where: OWN }, erasure: remove(OWN) },
  drafts: plain('courses in the making; who saved last. Names of authors are part of the text', 'published'),
  draft_steps: plain('the last steps of a draft; whose', 'acts'),
  revisions: plain('published courses, with the credit of their authors; who published', 'published'),
  catalogue_entries: plain('the catalogue'),
  search_sections: plain('words of published courses'),
  lessons: plain('lessons that were published'),
  revision_media: plain('media of published courses'),
  trash_items: plain('what was taken out of a draft; by whom', 'acts'),
  proposals: plain('translations that wait; whose', 'acts'),
  glossary_terms: plain('words of the field; who added them', 'acts'),
  team_invitations: {
    holds: 'addresses that were asked to join a team',
    copy: { file: 'making', where: '(accepted_by = $p or lower(email) = $key)', leave: ['token_hash'] },
    erasure: remove('(accepted_by = $p or lower(email) = $key)'),
  },
  review_links: plain('links that show a draft; who made them', 'acts'),
  announcements: plain('what a team told its learners; who wrote it', 'acts'),
  caption_orders: plain('captions asked of the machine; by whom', 'acts'),
  link_checks: plain('whether addresses outside answer'),
  assets: plain('files of courses by the hash of their bytes; who brought them', 'acts'),
  renditions: plain('playable versions'),
  makings: plain('what is made of a file; who cancelled it', 'acts'),
  uploads: {
    holds: 'files on their way, with the name they had',
    copy: { file: 'making', where: OWN },
    erasure: remove(OWN),
  },
  library_items: {
    holds: 'whose library holds which file, and under which name',
    copy: { file: 'making', where: OWN },
    erasure: remove(OWN),
  },
  course_imports: {
    holds: 'courses on their way in, with the name of the file',
    copy: { file: 'making', where: OWN },
    erasure: remove(OWN),
  },
}
