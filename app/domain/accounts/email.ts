// What an e-mail address must look like to be written down, and when two of them are the same.
// Only the mail that arrives proves an address, so the check is generous.

/** As typed, without the spaces around it. */
export const tidyEmail = (typed: string): string => typed.trim().normalize('NFC')

/** The form by which addresses are compared: letter case never tells two mailboxes apart here. */
export const emailKey = (email: string): string => tidyEmail(email).toLowerCase()

/** For whoever it is not for: its first letter and its domain, `n…@museo.example`. */
export function maskedEmail(email: string): string {
  const tidy = tidyEmail(email)
  const at = tidy.lastIndexOf('@')
  return `${tidy.slice(0, at)[0] ?? ''}…${tidy.slice(at)}`
}

/** Local part, @, and a domain with a dot: at most 254 characters, no spaces, controls, brackets or quotes. */
export function isEmail(email: string): boolean {
  if (email.length > 254) return false
  const at = email.lastIndexOf('@')
  const [local, domain] = [email.slice(0, at), email.slice(at + 1)]
  return at > 0 && local.length <= 64 && LOCAL.test(local) && !/^\.|\.\.|\.$/.test(local) && DOMAIN.test(domain)
}

// Letters beyond ASCII are allowed on both sides (RFC 6531); what could break out of a header is not.
const LOCAL = /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]+$/u
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?'
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+${LABEL}$`, 'u')
