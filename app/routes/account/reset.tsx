import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '../../ui/kit/use-translation'
import { type ResetFields, ResetForm } from '../../domain/accounts/forms'
import { findOpenLink } from '../../domain/accounts/links.server'
import { resetPassword } from '../../domain/accounts/reset-password.server'
import { clearedCookie } from '../../platform/auth'
import { hashPassword } from '../../platform/password'
import { PageFrame } from '../../ui/account/page-frame'
import { useFormWords } from '../../ui/account/use-form-words'
import { TextField } from '../../ui/kit/field'
import { Form } from '../../ui/kit/form'
import { answer, type FormAgain, read } from '../answer.server'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { forgiveTries, linkTries, takeTries } from './tries.server'
import { accountWords } from './words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const isOpen = findOpenLink(ctx.db, 'recover', args.params.token ?? '', ctx.now) !== undefined
  const title = accountWords(ctx.lang)(isOpen ? 'reset.title' : 'reset.oldTitle')
  return { lang: ctx.lang, title, isOpen }
}

/** Whoever holds the link chooses the password, and then signs in with it like everybody else. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await visitor(args)
  const form = await read(args.request, ResetForm)
  return answer(ctx.lang, form, async ({ newPassword }) => {
    await takeTries(ctx, linkTries(ctx))
    const passwordHash = await hashPassword(newPassword)
    const { email } = resetPassword(ctx, { token: args.params.token ?? '', passwordHash })
    await forgiveTries(ctx, email)
    const headers = { 'Set-Cookie': clearedCookie(ctx.visit.config) }
    return redirect(`/${ctx.lang}/sign-in?changed`, { status: 303, headers })
  })
}

export default function Reset() {
  const { lang, isOpen } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation('account')
  const words = useFormWords()
  if (!isOpen) {
    return (
      <PageFrame title={t('reset.oldTitle')} lead={t('reset.old')}>
        <a className="btn" href={`/${lang}/recover`}>
          {t('reset.ask')}
        </a>
      </PageFrame>
    )
  }
  return (
    <PageFrame title={t('reset.title')} lead={t('reset.lead')}>
      <Form<ResetFields> id="reset" words={words} again={again?.form}>
        {(field) => (
          <>
            <TextField
              {...field('newPassword')}
              label={t('field.newPassword')}
              hint={t('field.passwordHint')}
              type="password"
              autoComplete="new-password"
            />
            <button className="btn gap" type="submit">
              {t('reset.button')}
            </button>
          </>
        )}
      </Form>
    </PageFrame>
  )
}
