// What ways of signing in, addresses and certificates given to others' software keep of people.
import { ENROLLED, type Entry, OWN, plain, remove, WISHED } from './map-entry'

const BADGE = `credential_id in (select id from credentials where ${ENROLLED})`

export const MAP_OF_PROOFS: Record<string, Entry> = {
  sign_in_codes: {
    holds: 'that a code for signing in was asked for with an address, and a digest of the code',
    copy: 'secret',
    erasure: remove('person_id = $p or email = $key'),
  },
  passkeys: {
    holds: 'the public half of a passkey, what its owner calls it, when it was added and last used',
    copy: { file: 'account', where: OWN, leave: ['id', 'public_key'] },
    erasure: remove(OWN),
  },
  passkey_challenges: {
    holds: 'digests of what an authenticator is asked to sign, for minutes',
    copy: 'secret',
    erasure: remove(OWN),
  },
  one_time_passwords: {
    holds: 'the sealed secret that an app of somebody’s shares with the machine',
    copy: { file: 'account', where: OWN, leave: ['secret', 'last_step'] },
    erasure: remove(OWN),
  },
  recovery_codes: {
    holds: 'digests of codes on paper',
    copy: { file: 'account', where: OWN, leave: ['id', 'code_hash'] },
    erasure: remove(OWN),
  },
  known_devices: {
    holds: 'digests of the cookies of browsers that are known, and until when',
    copy: { file: 'account', where: OWN, leave: ['id'] },
    erasure: remove(OWN),
  },
  email_changes: {
    holds: 'an address that was to take another’s place, and whether it did',
    copy: { file: 'account', where: OWN },
    erasure: remove(OWN),
  },
  bounced_addresses: plain('digests of addresses that no mail reaches', 'digests'),
  badges: {
    holds: 'certificates as Open Badges, signed, with the name on them',
    copy: { file: 'certificates', where: BADGE },
    erasure: remove(`${BADGE} and ${WISHED}`),
  },
  badge_places: plain('which bit of the public list of what is revoked belongs to which certificate', 'derived'),
  backups: plain('when backups were made and looked through, and by whom', 'acts'),
}
