import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { appSince } from '../../domain/proofs/queries.server'
import { makeRecoveryCodes } from '../../domain/proofs/recovery-codes.server'
import { CodesOnce } from '../../ui/account/codes-once'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { mustHaveProved } from './proving.server'
import { signingWords } from './signing-words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  if (!ctx.visit.isSent) throw redirect(`/${ctx.lang}/account/security`)
  return { lang: ctx.lang, title: signingWords(ctx.lang)('codes.title') }
}

/** New codes, shown this once; those before are void. Only beside an app, which they stand for. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  mustHaveProved(ctx)
  if (appSince(ctx.db, ctx.viewer.id) === undefined) throw redirect(`/${ctx.lang}/account/security`, 303)
  return { codes: makeRecoveryCodes(ctx, ctx.viewer.id) }
}

export default function SecurityCodes() {
  const { lang } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  return <CodesOnce lang={lang} codes={made?.codes ?? []} />
}
