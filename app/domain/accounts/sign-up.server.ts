// A visitor opens an account. Nobody is asked whether the address is known, so nothing can tell it: the address is
// only claimed here, and owned once it is confirmed (docs/decisions/005).
import { eq } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import type { Lang } from '../../platform/languages'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import { give } from './consent.server'
import { emailKey, tidyEmail } from './email'
import { mayVouchForEmail } from './policy'
import { findPersonByEmail } from './queries.server'
import { requestConfirmation } from './request-confirmation.server'
import { tidyName } from './rules'

export interface SignUpInput {
  /** of the press: the same id again is the same account; made here where none is given */
  id?: string
  name: string
  email: string
  country: string
  language: Lang
  /** PHC string of platform/password; none = cannot sign in by password */
  passwordHash: string | null
  /** agreed to mails about their own courses */
  wantsMail?: boolean
  /** for the machine only: the address is known to be right, no mail is sent; an address already owned is that account */
  isConfirmed?: boolean
}

/** Opens an account and queues the mail that proves its address. Pressing twice opens one. */
export function signUp(ctx: Context, input: SignUpInput): { personId: string } {
  return inTransaction(ctx, (ctx) => {
    const isConfirmed = input.isConfirmed === true
    if (isConfirmed && !mayVouchForEmail(ctx.actor)) throw new Refusal('not-allowed')
    const id = input.id ?? newId()
    const known = isConfirmed ? findPersonByEmail(ctx.db, input.email) : find(ctx, id)
    if (known) return { personId: known.id }
    ctx.db
      .insert(people)
      .values({
        id,
        name: tidyName(input.name),
        email: tidyEmail(input.email),
        emailKey: emailKey(input.email),
        country: input.country,
        language: input.language,
        passwordHash: input.passwordHash,
        emailConfirmedAt: isConfirmed ? ctx.now : null,
        createdAt: ctx.now,
        createdBy: actorName(ctx.actor),
      })
      .run()
    if (input.wantsMail) give(ctx, id)
    if (!isConfirmed) requestConfirmation(ctx, { personId: id, language: input.language })
    return { personId: id }
  })
}

const find = (ctx: Context, id: string) => ctx.db.select({ id: people.id }).from(people).where(eq(people.id, id)).get()
