// What must be shown before an address may be changed, and what the account says about it.
import { redirect } from '@remix-run/node'
import { openChange } from '../../domain/accounts/email-changes.server'
import { undeliverableSince } from '../../domain/accounts/mail-states.server'
import { programme } from '../../domain/settings/queries.server'
import { emailKey } from '../../domain/accounts/email'
import { askEmailChange } from '../../domain/accounts/ask-email-change.server'
import { findPerson } from '../../domain/accounts/queries.server'
import { lacksMore } from '../../domain/proofs/queries.server'
import { verifyPassword } from '../../platform/password'
import type { ReadForm } from '../answer.server'
import type { SignedInContext } from '../guard.server'
import { mustHaveProved, proveAgain } from './proving.server'
import { takeTries } from './tries.server'
import { wrongField } from './wrong-field.server'

interface Asked {
  email: string
  currentPassword?: string | undefined
}

/**
 * The present password, or where the account has none a proof of the last minutes; then the change is asked for. Staff show
 * enough first: a password alone must not move the mailbox that would be the second proof.
 */
export async function askChange(ctx: SignedInContext, form: ReadForm<Asked>, { email, currentPassword }: Asked) {
  if (emailKey(email) === emailKey(ctx.viewer.email ?? '')) return wrongField(form, 'email', 'email-same')
  const here = `/${ctx.lang}/account/email`
  if (lacksMore(ctx.db, ctx.viewer)) throw redirect(proveAgain(ctx.lang, here), 303)
  const kept = findPerson(ctx.db, ctx.viewer.id)?.passwordHash
  if (kept) {
    if (!currentPassword) return wrongField(form, 'currentPassword', 'password-missing')
    await takeTries(ctx, [['password-change', ctx.viewer.id]])
    if (!(await verifyPassword(kept, currentPassword))) return wrongField(form, 'currentPassword', 'password-wrong')
  } else mustHaveProved(ctx, here)
  await takeTries(ctx, [['confirm-mail', ctx.viewer.id]])
  askEmailChange(ctx, { email })
  return redirect(`/${ctx.lang}/account/email/confirmation`, 303)
}

/** The address that waits; undefined = none does. */
export const waitingEmail = (ctx: SignedInContext): string | undefined =>
  openChange(ctx.db, ctx.viewer.id, ctx.now)?.newEmail

/** The address of the account with all that is known of it. */
export function emailStanding(ctx: SignedInContext) {
  const { email, emailConfirmedAt: confirmedAt } = ctx.viewer
  const bouncedAt = undeliverableSince(ctx.db, ctx.keys, email)
  return { email, confirmedAt, waiting: waitingEmail(ctx), bouncedAt, timeZone: programme(ctx.db).reportTimeZone }
}
