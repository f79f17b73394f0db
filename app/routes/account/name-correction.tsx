import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askNameCorrection } from '../../domain/credentials/ask-name-correction.server'
import { type NameCorrectionFields, NameCorrectionForm } from '../../domain/credentials/forms'
import { newestCorrectionOf } from '../../domain/credentials/name-correction-queries.server'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { PageFrame } from '../../ui/account/page-frame'
import { NameCorrectionState, type SaidCorrection } from '../../ui/certificate/name-correction-state'
import { NameQuestions } from '../../ui/certificate/name-questions'
import { useCertificateWords } from '../../ui/certificate/use-certificate-words'
import { Form } from '../../ui/kit/form'
import { useTranslation } from '../../ui/kit/use-translation'
import { answer, type FormAgain, read } from '../answer.server'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { saidCorrection } from './said-correction.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  const { lang, viewer } = ctx
  const newest = newestCorrectionOf(ctx.db, viewer.id)
  const correction: SaidCorrection | undefined =
    newest && saidCorrection(newest, lang, programme(ctx.db).reportTimeZone)
  return {
    lang,
    title: i18nFor(lang).getFixedT(lang, 'certificate')('correction.title'),
    name: viewer.name,
    correction,
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const form = await read(args.request, NameCorrectionForm)
  return answer(ctx.lang, form, (value) => {
    askNameCorrection(ctx, value)
    return redirect(`/${ctx.lang}/account/name-correction`, 303)
  })
}

export default function NameCorrection() {
  const { lang, name, correction } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation('certificate')
  const words = useCertificateWords()
  return (
    <PageFrame title={t('correction.title')} lead={t('correction.lead')}>
      {correction && <NameCorrectionState lang={lang} {...correction} />}
      {correction?.state !== 'waiting' && (
        <section className="account-part" aria-label={t('correction.title')}>
          <Form<NameCorrectionFields> id="correction" words={words} again={again?.form} values={{ name }}>
            {(field) => <NameQuestions field={field} />}
          </Form>
        </section>
      )}
      <p className="gap">
        <a href={`/${lang}/account`}>{t('identity.back')}</a>
      </p>
    </PageFrame>
  )
}
