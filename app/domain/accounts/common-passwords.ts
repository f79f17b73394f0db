// Passwords that are tried first by whoever guesses: the 3,000 commonest of ten characters or more are refused.
// The list comes from OWASP SecLists (see common-passwords.md beside it).
import list from './common-passwords.txt?raw'

let known: Set<string> | undefined

/** Whether a password is on the list, in whatever case. */
export function isCommonPassword(password: string): boolean {
  known ??= new Set(list.split('\n').filter(Boolean))
  return known.has(password.normalize('NFKC').toLowerCase())
}
