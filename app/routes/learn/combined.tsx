import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { combine } from '../../domain/credentials/combine.server'
import { CombineForm } from '../../domain/credentials/forms'
import { certificatesOf } from '../../domain/credentials/queries.server'
import { show } from '../../domain/quizzes/text'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { ChooseCertificates } from '../../ui/certificate/choose-certificates'
import { answer, type FormAgain, read } from '../answer.server'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { reissueTry } from './reissue-try.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  const { lang, db, viewer } = ctx
  const certificates = certificatesOf(db, viewer.id).map(({ code, title, hours, issuedAt, source }) => ({
    code,
    title: show(title, lang, source),
    hours,
    issuedAt,
  }))
  const title = i18nFor(lang).getFixedT(lang, 'certificate')('combine.title')
  return { lang, title, certificates, timeZone: programme(db).reportTimeZone }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const form = await read(args.request, CombineForm)
  return answer(ctx.lang, form, async ({ codes }) => {
    const refusal = await reissueTry(ctx)
    if (refusal) throw refusal
    const { code } = combine(ctx, { codes })
    return redirect(`/${ctx.lang}/certificates/${code}`, 303)
  })
}

export default function Combined() {
  const again = useActionData<FormAgain>()
  return <ChooseCertificates {...useLoaderData<typeof loader>()} again={again?.form} />
}
