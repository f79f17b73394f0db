// What accounts keep of people. The row of a person is emptied last and its id leads nowhere from then on.
import { change, type Entry, OWN, plain, remove } from './map-entry'

/** The shell that is left of an account; a name in it could be no person's. */
const EMPTIED = `name = '#' || substr(id, 1, 6), email = null, email_key = null, access_name = null, password_hash = null,
  email_confirmed_at = null, country = 'ZZ', language = 'es', ended_at = coalesce(ended_at, $now)`

export const MAP_OF_ACCOUNTS: Record<string, Entry> = {
  people: {
    holds: 'name, address, access name, country, language, digest of the password, dates of the account',
    copy: { file: 'account', where: 'id = $p', leave: ['password_hash', 'email_key'] },
    erasure: change(EMPTIED, `id = $p and name <> '#' || substr(id, 1, 6)`),
  },
  people_numbers: plain('a number for the index of names', 'derived'),
  role_grants: {
    holds: 'roles given and ended, of what, by whom',
    copy: { file: 'account', where: OWN },
    erasure: change('ended_at = $now', `${OWN} and ended_at is null`),
  },
  sign_ins: {
    holds: 'digest of a sign-in’s cookie, when it began and ends, whether the computer is shared',
    copy: { file: 'account', where: 'user_id = $p', leave: ['id'] },
    erasure: remove('user_id = $p'),
  },
  one_time_tokens: {
    holds: 'digests of links and codes that were sent, with the address',
    copy: 'secret',
    erasure: remove(OWN),
  },
  affiliations: {
    holds: 'where and in which area somebody works, from when to when, who confirmed it',
    copy: { file: 'workplace', where: OWN },
    erasure: remove(OWN),
  },
  access_cards: {
    holds: 'digest of a card’s code, who made it, until when it is good',
    copy: { file: 'account', where: OWN, leave: ['code_hash'] },
    erasure: remove(OWN),
  },
  consents: {
    holds: 'what somebody agreed to, in which wording, when, with whom it is shared, when and how it ended',
    copy: { file: 'agreements', where: OWN },
    // proof that it was agreed to, counted and without whom or with whom
    erasure: change(
      `person_id = $q, institution_id = null, ended_at = coalesce(ended_at, $now), ended_how = coalesce(ended_how, 'erased')`,
      OWN,
    ),
  },
  identity_numbers: {
    holds: 'a national identity number, sealed, where its holder gave one',
    // whole only to its holder, on the PDF of a certificate and the page where it was given
    copy: { file: 'certificates', where: OWN, leave: ['sealed'] },
    erasure: remove(OWN),
  },
  name_corrections: {
    holds: 'another spelling of a name that was asked for, why, and the answer',
    copy: { file: 'certificates', where: OWN },
    erasure: remove(OWN),
  },
  personal_copies: {
    holds: 'copies of one’s data that were asked for, and their dates',
    copy: { file: 'account', where: OWN },
    erasure: remove(OWN),
  },
  deletions: {
    holds: 'that somebody asked for the account to go, when, and what for certificates',
    copy: { file: 'account', where: OWN },
    erasure: 'ledger',
  },
  audit_entries: {
    holds: 'who did what to which record and when; for a look at somebody’s details the reason given',
    copy: { file: 'acts', where: 'actor = $p or subject = $p' },
    erasure: change(`detail = '{"erased":1}'`, `subject = $p and act = 'people.look' and detail is not '{"erased":1}'`),
  },
  rate_limits: plain('how often something was tried, under keyed digests', 'digests'),
  locks: plain('who of the machine’s processes holds what'),
  settings: plain('what belongs to the programme; who set it', 'acts'),
  versions: plain('counters'),
  signing_keys: plain('public keys'),
  jobs: plain('work that waits, names records by id', 'machine'),
  mails: {
    holds: 'to which address which mail left and when; its text only where no mail server is set',
    // a text may hold a code or a link that still opens something
    copy: {
      file: 'mails',
      where: 'person_id = $p or (person_id is null and lower(to_address) = $key)',
      leave: ['body'],
    },
    // app/platform/queue-erase.ts: the queue belongs to the machinery
    erasure: [],
  },
}
