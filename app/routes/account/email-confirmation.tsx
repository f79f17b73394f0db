import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askEmailChange } from '../../domain/accounts/ask-email-change.server'
import { confirmEmailChange } from '../../domain/accounts/confirm-email-change.server'
import { CodeForm } from '../../domain/accounts/forms'
import { mailStanding } from '../../domain/accounts/mail-states.server'
import { EmailCode } from '../../ui/account/email-code'
import { answer, type FormAgain, read } from '../answer.server'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { addressWords } from './address-words.server'
import { waitingEmail } from './changing-email.server'
import { takeTries } from './tries.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

/** Where the code of the new address is typed; with nothing that waits there is nothing to type. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  const waiting = waitingEmail(ctx)
  if (waiting === undefined) throw redirect(`/${ctx.lang}/account`)
  const { DEMO, SMTP_URL } = ctx.visit.config
  return {
    lang: ctx.lang,
    title: addressWords(ctx.lang)('code.title'),
    waiting,
    isSame: waiting === ctx.viewer.email,
    mail: mailStanding(ctx.db, ctx.viewer.id, ['email-change-confirm']),
    hasOutbox: DEMO && !SMTP_URL,
  }
}

/** Takes the code; or, where the button for it was pressed, sends the mail again. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const email = waitingEmail(ctx)
  if (email === undefined) return redirect(`/${ctx.lang}/account`, 303)
  const form = await read(args.request, CodeForm)
  return answer(ctx.lang, form, async (pressed) => {
    if ('again' in pressed) {
      await takeTries(ctx, [['confirm-mail', ctx.viewer.id]])
      askEmailChange(ctx, { email })
      return redirect(`/${ctx.lang}/account/email/confirmation`, 303)
    }
    await takeTries(ctx, [['confirm-code', ctx.viewer.id]])
    confirmEmailChange(ctx, { code: pressed.code })
    return redirect(`/${ctx.lang}/account?email`, 303)
  })
}

export default function EmailConfirmation() {
  return <EmailCode {...useLoaderData<typeof loader>()} again={useActionData<FormAgain>()?.form} />
}
