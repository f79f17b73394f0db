import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type IdentityFields, IdentityForm } from '../../domain/credentials/forms'
import { giveIdentity } from '../../domain/credentials/give-identity.server'
import { maskNumber } from '../../domain/credentials/identity-kinds'
import { identityOf } from '../../domain/credentials/seal-identity.server'
import { sayIdentity } from '../../domain/credentials/wording'
import { i18nFor } from '../../platform/i18n'
import { GivenIdentity } from '../../ui/certificate/given-identity'
import { IdentityQuestions } from '../../ui/certificate/identity-questions'
import { useCertificateWords } from '../../ui/certificate/use-certificate-words'
import { PageFrame } from '../../ui/account/page-frame'
import { Form } from '../../ui/kit/form'
import { useTranslation } from '../../ui/kit/use-translation'
import { answer, type FormAgain, read } from '../answer.server'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  const { lang, viewer } = ctx
  const given = identityOf(ctx.db, ctx.keys, viewer.id)
  return data({
    lang,
    title: i18nFor(lang).getFixedT(lang, 'certificate')('identity.title'),
    country: viewer.country,
    given: given && {
      said: sayIdentity(given, maskNumber(given.number), lang),
      isPrinted: given.printSince !== null,
    },
  })
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const form = await read(args.request, IdentityForm)
  return answer(ctx.lang, form, (value) => {
    giveIdentity(ctx, value)
    return redirect(`/${ctx.lang}/account/identity`, 303)
  })
}

export default function Identity() {
  const { lang, given, country } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation('certificate')
  return (
    <PageFrame title={t('identity.title')} lead={t('identity.lead')}>
      {given && <GivenIdentity lang={lang} {...given} />}
      <section className="account-part" aria-labelledby="give">
        <h2 id="give">{t(given ? 'identity.another' : 'identity.give')}</h2>
        <Form<IdentityFields> id="identity" words={useCertificateWords()} again={again?.form}>
          {(field) => <IdentityQuestions field={field} country={country} />}
        </Form>
      </section>
      <p className="gap">
        <a href={`/${lang}/account`}>{t('identity.back')}</a>
      </p>
    </PageFrame>
  )
}
