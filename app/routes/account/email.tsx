import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addEmail } from '../../domain/accounts/add-email.server'
import { ChangeEmailForm, EmailForm } from '../../domain/accounts/forms'
import { findPerson } from '../../domain/accounts/queries.server'
import { AddEmail } from '../../ui/account/add-email'
import { ChangeEmail } from '../../ui/account/change-email'
import { answer, type FormAgain, read } from '../answer.server'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { addressWords } from './address-words.server'
import { askChange, waitingEmail } from './changing-email.server'
import { takeTries } from './tries.server'
import { accountWords } from './words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

/** Without a confirmed address one is added; a confirmed one is changed. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  const { lang, viewer } = ctx
  const email = viewer.email ?? ''
  const isChange = viewer.emailConfirmedAt !== null
  const title = isChange ? addressWords(lang)('change.title') : accountWords(lang)('addEmail.title')
  const hasPassword = Boolean(findPerson(ctx.db, viewer.id)?.passwordHash)
  return { lang, title, email, isChange, hasPassword, waiting: waitingEmail(ctx) }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  if (ctx.viewer.emailConfirmedAt !== null) {
    const form = await read(args.request, ChangeEmailForm)
    return answer(ctx.lang, form, (asked) => askChange(ctx, form, asked))
  }
  const form = await read(args.request, EmailForm)
  return answer(ctx.lang, form, async ({ email }) => {
    await takeTries(ctx, [['confirm-mail', ctx.viewer.id]])
    addEmail(ctx, { email, language: ctx.lang })
    return redirect(`/${ctx.lang}/confirm`, 303)
  })
}

export default function Email() {
  const { lang, email, isChange, hasPassword, waiting } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  if (!isChange) return <AddEmail lang={lang} email={email} again={again?.form} />
  return <ChangeEmail lang={lang} email={email} hasPassword={hasPassword} waiting={waiting} again={again?.form} />
}
