import { type ActionFunctionArgs, data as reply, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findChangeLink } from '../../domain/accounts/change-links.server'
import { ButtonForm } from '../../domain/accounts/forms'
import { returnAccount } from '../../domain/proofs/return-account.server'
import { ReturnLinkPage } from '../../ui/account/email-links'
import { answer, type FormAgain, read } from '../answer.server'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { addressWords } from './address-words.server'
import { linkTries, takeTries } from './tries.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

/** From the mails to the old address: asks before anything is done. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const link = findChangeLink(ctx, 'return', args.params.token ?? '')
  return { lang: ctx.lang, title: addressWords(ctx.lang)('return.title'), link }
}

/** Whoever reads the old address has it back; nobody is signed in. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await visitor(args)
  const form = await read(args.request, ButtonForm)
  return answer(ctx.lang, form, async () => {
    await takeTries(ctx, linkTries(ctx))
    const { email } = returnAccount(ctx, args.params.token ?? '')
    return reply({ email })
  })
}

export default function EmailReturn() {
  const done = useActionData<{ email: string } | FormAgain>()
  const returned = done && 'email' in done ? done.email : undefined
  const refusal = done && 'form' in done ? done.form.error?.['']?.[0] : undefined
  return <ReturnLinkPage {...useLoaderData<typeof loader>()} returned={returned} refusal={refusal} />
}
