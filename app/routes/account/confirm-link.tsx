import { type ActionFunctionArgs, data as reply, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { confirmEmail } from '../../domain/accounts/confirm-email.server'
import { ButtonForm } from '../../domain/accounts/forms'
import { findOpenLink } from '../../domain/accounts/links.server'
import { issuePending } from '../../domain/progress/issue-pending.server'
import { AskConfirm, Confirmed, OldLink } from '../../ui/account/confirm-link-states'
import type { ReadyCertificate } from '../../ui/account/ready-certificates'
import { answer, type FormAgain, read } from '../answer.server'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { readyCertificates } from './ready-certificates.server'
import { linkTries, takeTries } from './tries.server'
import { accountWords } from './words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

/** Asks before anything is done: mail readers and scanners open links too. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const link = findOpenLink(ctx.db, 'confirm', args.params.token ?? '', ctx.now)
  const title = accountWords(ctx.lang)(link?.joins ? 'confirmLink.joinTitle' : 'confirmLink.title')
  return { lang: ctx.lang, title, link, isSignedIn: ctx.viewer !== undefined }
}

/** Confirms; signs nobody in, since the link may be opened where somebody else reads the screen. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await visitor(args)
  const form = await read(args.request, ButtonForm)
  return answer(ctx.lang, form, async () => {
    await takeTries(ctx, linkTries(ctx))
    const { isJoined, personId } = confirmEmail(ctx, { token: args.params.token ?? '' })
    issuePending(ctx, { personId })
    return reply({ isJoined, certificates: isJoined ? [] : readyCertificates(ctx.db, personId, ctx.lang) })
  })
}

export default function ConfirmLink() {
  const { lang, link, isSignedIn } = useLoaderData<typeof loader>()
  const done = useActionData<{ isJoined: boolean; certificates: ReadyCertificate[] } | FormAgain>()
  if (done && 'isJoined' in done) return <Confirmed lang={lang} {...done} isSignedIn={isSignedIn} />
  if (!link) return <OldLink lang={lang} />
  return <AskConfirm link={link} refusal={done?.form.error?.['']?.[0]} />
}
