// Somebody asks for a code to sign in with. The same row, job and cookie are made for every address, known or not: who has
// an account is looked up where the mail is sent, out of reach of whoever asked (docs/decisions/005).
import { signInCodes } from '../../../db/schema/proofs'
import type { Place } from '../../platform/auth'
import { inTransaction } from '../../platform/db'
import { newToken, sha256 } from '../../platform/ids'
import type { Lang } from '../../platform/languages'
import { queueMail } from '../../platform/queue-mails'
import { emailKey } from '../accounts/email'
import type { Context } from '../context'
import { SEND_CODE } from './mail-kinds'

/** How long a request waits for its mail; from the mail on it is ten minutes. */
export const REQUEST_LASTS_MS = 60 * 60_000

/** Returns the secret of the browser that asked: without it the digits open nothing. */
export function requestCode(ctx: Context, input: { email: string; place: Place; language: Lang }): { token: string } {
  return inTransaction(ctx, ({ db, now }) => {
    const token = newToken()
    const [id, email] = [sha256(token), emailKey(input.email)]
    const row = { id, email, place: input.place, createdAt: now, expiresAt: now + REQUEST_LASTS_MS }
    db.insert(signInCodes).values(row).run()
    const mail = { toAddress: email, template: 'sign-in-code', language: input.language }
    queueMail(db, SEND_CODE, mail, now, { code: id })
    return { token }
  })
}
