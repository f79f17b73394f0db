// How a line of the map of people's records is written. Conditions are SQL over the table itself; they may name $p (the
// person), $q (the pseudonym under whom the figures go on), $key (the address as it is looked up; null where it was never
// confirmed) and $now.

/** The files of the copy, in their order. */
export const COPY_FILES = [
  'account',
  'agreements',
  'workplace',
  'learning',
  'answers',
  'notes',
  'certificates',
  'groups',
  'mails',
  'making',
  'coordination',
  'acts',
] as const

/** Why rows are not in the copy, or stay when the person goes. */
export const REASONS = {
  nobody: 'nothing about people',
  acts: 'an id of who did something to what is not theirs alone; it leads to an empty account once the person is erased',
  secret: 'a secret or its digest: it would open something and tells nothing',
  derived: 'made of other tables by triggers, and goes with them',
  figures: 'a figure without a name, under the pseudonym',
  published: 'published, with the credit its authors were given',
  digests: 'digests that lead to nobody without a key of the machine, and end by themselves',
  stop: 'a digest of an address that asked to be left in peace: forgetting it would break that promise',
  machine: 'work of the machine that names records by their ids; swept after a week',
  ledger: 'id and dates only: a backup from before can be cleaned again',
  others: 'what others wrote about others',
  chosen: 'the holder chose that certificates stay under their code',
} as const
export type Reason = keyof typeof REASONS

export interface Copy {
  /** which file */
  file: (typeof COPY_FILES)[number]
  where: string
  /** columns that stay out: secrets, or sealed */
  leave?: readonly string[]
}

export type Erasure =
  | { how: 'remove'; where: string }
  /** `set` must make `where` false, or the step would never end */
  | { how: 'change'; set: string; where: string }

export interface Entry {
  /** what it holds, for docs/privacy.md */
  holds: string
  copy: Copy | Reason
  erasure: readonly Erasure[] | Reason
}

export const OWN = 'person_id = $p'
export const ENROLLED = 'enrolment_id in (select id from enrolments where person_id = $p)'
/** the holder wants what a certificate says, and its proof, withdrawn */
export const WISHED = `exists (select 1 from deletions d where d.person_id = $p and d.pseudonym_id = $q and d.certificates = 'withdraw')`
export const ATTEMPTED =
  'attempt_id in (select a.id from attempts a join enrolments e on e.id = a.enrolment_id where e.person_id = $p)'

export const remove = (where: string): Erasure[] => [{ how: 'remove', where }]
export const change = (set: string, where: string): Erasure[] => [{ how: 'change', set, where }]
/** nothing about people, or only who did something */
export const plain = (holds: string, reason: Reason = 'nobody'): Entry => ({ holds, copy: reason, erasure: reason })
