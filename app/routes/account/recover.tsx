import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '../../ui/kit/use-translation'
import { type RecoverFields, RecoverForm } from '../../domain/accounts/forms'
import { requestRecovery } from '../../domain/accounts/request-recovery.server'
import { PageFrame } from '../../ui/account/page-frame'
import { useFormWords } from '../../ui/account/use-form-words'
import { TextField } from '../../ui/kit/field'
import { Form } from '../../ui/kit/form'
import { answer, type FormAgain, read } from '../answer.server'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { recoverTries, takeTries } from './tries.server'
import { accountWords } from './words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const isSent = new URL(args.request.url).searchParams.has('sent')
  const title = accountWords(ctx.lang)(isSent ? 'recover.sentTitle' : 'recover.title')
  return { lang: ctx.lang, title, isSent }
}

/** The same answer and the same rows written for every address. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await visitor(args)
  const form = await read(args.request, RecoverForm)
  return answer(ctx.lang, form, async ({ email }) => {
    await takeTries(ctx, recoverTries(ctx, email))
    requestRecovery(ctx, { email, language: ctx.lang })
    return redirect(`/${ctx.lang}/recover?sent`, 303)
  })
}

export default function Recover() {
  const { lang, isSent } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation('account')
  const words = useFormWords()
  if (isSent && !again) {
    return (
      <PageFrame title={t('recover.sentTitle')} lead={t('recover.sent')}>
        <p className="row">
          <a href={`/${lang}/sign-in`}>{t('recover.back')}</a>
          <a href={`/${lang}/recover`}>{t('recover.again')}</a>
        </p>
      </PageFrame>
    )
  }
  return (
    <PageFrame title={t('recover.title')} lead={t('recover.lead')}>
      <Form<RecoverFields> id="recover" words={words} again={again?.form}>
        {(field) => (
          <>
            <TextField {...field('email')} label={t('field.email')} type="email" autoComplete="username" dir="ltr" />
            <p className="row gap">
              <button className="btn" type="submit">
                {t('recover.button')}
              </button>
              <a href={`/${lang}/sign-in`}>{t('recover.back')}</a>
            </p>
          </>
        )}
      </Form>
    </PageFrame>
  )
}
