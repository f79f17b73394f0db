// What a failed sending means: the address is refused for good, the mail server is to be asked again later, or neither.

interface SmtpError {
  /** nodemailer's own: EENVELOPE, ETIMEDOUT … */
  code?: unknown
  /** what was asked when it failed: 'RCPT TO' … */
  command?: unknown
  /** of the server's answer, 3 digits */
  responseCode?: unknown
}

export type MailTrouble = 'refused' | 'later' | 'other'

const AWAY = new Set(['ECONNECTION', 'ECONNREFUSED', 'ECONNRESET', 'EDNS', 'EPROTOCOL', 'ESOCKET', 'ETIMEDOUT'])

/**
 * 'refused' = a 5xx to RCPT TO (RFC 5321, 4.2.1): asking again says the same. 'later' = nobody answered, or a 4xx such as
 * greylisting. Anything else, such as a wrong password of the machine, is 'other'.
 */
export function mailTrouble(error: unknown): MailTrouble {
  const { code, command, responseCode } = (error ?? {}) as SmtpError
  const answer = typeof responseCode === 'number' ? responseCode : 0
  if (command === 'RCPT TO' && answer >= 500 && answer < 600) return 'refused'
  if (answer >= 400 && answer < 500) return 'later'
  return answer === 0 && AWAY.has(String(code)) ? 'later' : 'other'
}

/**
 * The enhanced status in a server's words (RFC 3463), such as 5.1.1; where it names none, that of the plain code 550.
 * The words may be anybody's: only digits and dots are taken.
 */
export function refusalStatus(error: unknown): string {
  const words = error instanceof Error ? error.message : ''
  return /\b5\.\d{1,3}\.\d{1,3}\b/.exec(words)?.[0] ?? '5.0.0'
}

/**
 * Whether a permanent status is about the address. What is about us (5.3 the system, 5.5 the protocol, 5.6 the contents,
 * 5.7 a policy, such as a relay that does not know this machine) says nothing about a mailbox: thousands of addresses must
 * not be given up because one setting was wrong.
 */
export const isAboutAddress = (status: string): boolean => /^5\.[0124]\./.test(status)
