import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askDeletion } from '../../domain/privacy/ask-deletion.server'
import { DeletionForm } from '../../domain/privacy/forms'
import { handOverFirst, openDeletion } from '../../domain/privacy/queries.server'
import { programme } from '../../domain/settings/queries.server'
import { clearedCookie } from '../../platform/auth'
import { DeletionPage } from '../../ui/privacy/deletion-page'
import { answer, type FormAgain, read } from '../answer.server'
import { leaver } from '../guard.server'
import { privateHead } from '../page-head'
import { isFresh, provesItself } from './fresh.server'
import { isTheWord, personalWords } from './personal-words.server'
import { wrongField } from './wrong-field.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await leaver(args)
  const open = openDeletion(ctx.db, ctx.viewer.id)
  return {
    lang: ctx.lang,
    title: personalWords(ctx.lang)('deletion.title'),
    timeZone: programme(ctx.db).reportTimeZone,
    open: open && {
      askedAt: open.askedAt,
      dueAt: open.dueAt,
      certificates: open.certificates,
      isBegun: open.begunAt !== null,
    },
    first: handOverFirst(ctx.db, ctx.viewer.id),
    proof: isFresh(ctx),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await leaver(args)
  const form = await read(args.request, DeletionForm)
  return answer(ctx.lang, form, async ({ certificates, currentPassword, word }) => {
    if (!isTheWord(word)) return wrongField(form, 'word', 'word-wrong')
    const problem = await provesItself(ctx, currentPassword)
    if (problem) return wrongField(form, 'currentPassword', problem)
    askDeletion(ctx, { personId: ctx.viewer.id, certificates, language: ctx.lang })
    const headers = new Headers({ 'Clear-Site-Data': '"cache", "storage"' })
    headers.append('Set-Cookie', clearedCookie(ctx.visit.config))
    return redirect(`/${ctx.lang}/account/deletion/asked`, { status: 303, headers })
  })
}

export default function Deletion() {
  return <DeletionPage {...useLoaderData<typeof loader>()} again={useActionData<FormAgain>()?.form} />
}
