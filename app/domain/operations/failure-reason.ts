// What the words of a machine mean to a person who can do something about them. They stand beside the reason, folded.

export const FAILURE_REASONS = [
  'mail-server',
  'mail-refused',
  'address-refused',
  'address-bounced',
  'mail-policy',
  'no-room',
  'busy',
  'store-away',
  'worker-ended',
  'unknown-kind',
  'file-missing',
  'outside',
  'other',
] as const
export type FailureReason = (typeof FAILURE_REASONS)[number]

/** The first that fits counts. */
const SIGNS: readonly (readonly [RegExp, FailureReason])[] = [
  [/^the address bounced$/, 'address-bounced'],
  [/ENOSPC|SQLITE_FULL|disk is full|no space left/i, 'no-room'],
  [/SQLITE_BUSY|database is locked/i, 'busy'],
  [/the store does not work|nothing is stored under/i, 'store-away'],
  [/its worker ended|no handler for/i, 'worker-ended'],
  [/invalid login|authentication|\b535\b|\b530\b/i, 'mail-refused'],
  [/\b5\.[3567]\.\d/, 'mail-policy'],
  [/recipient|mailbox|\b55[0-4]\b|no such user/i, 'address-refused'],
  [/ECONNREFUSED|EAI_AGAIN|ENOTFOUND|greeting|smtp|ESOCKET|ECONNRESET/i, 'mail-server'],
  [/ETIMEDOUT|timed? ?out|fetch failed/i, 'outside'],
  [/ENOENT|no such file/i, 'file-missing'],
]

export function failureReason(lastError: string): FailureReason {
  if (lastError.startsWith('no handler for')) return 'unknown-kind'
  return SIGNS.find(([sign]) => sign.test(lastError))?.[1] ?? 'other'
}
