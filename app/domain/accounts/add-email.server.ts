// A person whose account has no e-mail writes one down; it is theirs once they confirm it by the mail that is sent.
// Until then another may be written in its place; a confirmed one stays as it is.
import { eq } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { inTransaction } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { emailKey, tidyEmail } from './email'
import { findPerson } from './queries.server'
import { requestConfirmation } from './request-confirmation.server'

/** Refuses: not-found. With a confirmed address it does nothing: changing one is another matter. */
export function addEmail(ctx: Context, input: { email: string; language: Lang }): void {
  inTransaction(ctx, (ctx) => {
    const person = findPerson(ctx.db, personOf(ctx).id)
    if (!person) throw new Refusal('not-found')
    if (person.emailConfirmedAt !== null) return
    const key = emailKey(input.email)
    if (person.emailKey !== key) {
      ctx.db
        .update(people)
        .set({ email: tidyEmail(input.email), emailKey: key })
        .where(eq(people.id, person.id))
        .run()
    }
    requestConfirmation(ctx, { personId: person.id, language: input.language })
  })
}
