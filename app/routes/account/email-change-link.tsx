import { type ActionFunctionArgs, data as reply, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { confirmEmailChange } from '../../domain/accounts/confirm-email-change.server'
import { findChangeLink } from '../../domain/accounts/change-links.server'
import { ButtonForm } from '../../domain/accounts/forms'
import { ChangeLinkPage } from '../../ui/account/email-links'
import { answer, type FormAgain, read } from '../answer.server'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { addressWords } from './address-words.server'
import { linkTries, takeTries } from './tries.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

/** Asks before anything is done: mail readers and scanners open links too. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const link = findChangeLink(ctx, 'change', args.params.token ?? '')
  return { lang: ctx.lang, title: addressWords(ctx.lang)('link.title'), link, isSignedIn: ctx.viewer !== undefined }
}

/** Confirms; signs nobody in. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await visitor(args)
  const form = await read(args.request, ButtonForm)
  return answer(ctx.lang, form, async () => {
    await takeTries(ctx, linkTries(ctx))
    confirmEmailChange(ctx, { token: args.params.token ?? '' })
    return reply({ isDone: true as const })
  })
}

export default function EmailChangeLink() {
  const done = useActionData<{ isDone: true } | FormAgain>()
  const isDone = done !== undefined && 'isDone' in done
  const refusal = done && 'form' in done ? done.form.error?.['']?.[0] : undefined
  return <ChangeLinkPage {...useLoaderData<typeof loader>()} isDone={isDone} refusal={refusal} />
}
