// The mails about signing in, and the jobs that send them.
export const SEND_CODE = 'proofs.send-code'
export const SEND_NOTICE = 'proofs.send-notice'

/** What a person is told when something about their sign-in changed. */
export const NOTICES = [
  'passkey-added',
  'passkey-removed',
  'app-added',
  'app-removed',
  'codes-made',
  'device-known',
  'factors-reset',
] as const
export type Notice = (typeof NOTICES)[number]
