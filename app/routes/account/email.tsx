import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addEmail } from '../../domain/accounts/add-email.server'
import { type EmailFields, EmailForm } from '../../domain/accounts/forms'
import { PageFrame } from '../../ui/account/page-frame'
import { useFormWords } from '../../ui/account/use-form-words'
import { TextField } from '../../ui/kit/field'
import { Form } from '../../ui/kit/form'
import { useTranslation } from '../../ui/kit/use-translation'
import { answer, type FormAgain, read } from '../answer.server'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { takeTries } from './tries.server'
import { accountWords } from './words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

/** Only for those without a confirmed address. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  if (ctx.viewer.emailConfirmedAt !== null) throw redirect(`/${ctx.lang}/account`)
  return { lang: ctx.lang, title: accountWords(ctx.lang)('addEmail.title'), email: ctx.viewer.email ?? '' }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const form = await read(args.request, EmailForm)
  return answer(ctx.lang, form, async ({ email }) => {
    await takeTries(ctx, [['confirm-mail', ctx.viewer.id]])
    addEmail(ctx, { email, language: ctx.lang })
    return redirect(`/${ctx.lang}/confirm`, 303)
  })
}

export default function Email() {
  const { lang, email } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation('account')
  return (
    <PageFrame title={t('addEmail.title')} lead={t('addEmail.lead')}>
      <Form<EmailFields> id="email" words={useFormWords()} again={again?.form} values={{ email }}>
        {(field) => (
          <>
            <TextField {...field('email')} label={t('field.email')} type="email" autoComplete="email" dir="ltr" />
            <p className="row gap">
              <button className="btn" type="submit">
                {t('addEmail.button')}
              </button>
              <a href={`/${lang}/account`}>{t('password.back')}</a>
            </p>
          </>
        )}
      </Form>
    </PageFrame>
  )
}
