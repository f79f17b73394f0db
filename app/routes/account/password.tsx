import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '../../ui/kit/use-translation'
import { changePassword } from '../../domain/accounts/change-password.server'
import { type PasswordFields, PasswordForm } from '../../domain/accounts/forms'
import { findPerson } from '../../domain/accounts/queries.server'
import { isEnough } from '../../domain/proofs/rules'
import { hashPassword, verifyPassword } from '../../platform/password'
import { PageFrame } from '../../ui/account/page-frame'
import { useFormWords } from '../../ui/account/use-form-words'
import { TextField } from '../../ui/kit/field'
import { Form } from '../../ui/kit/form'
import { answer, type FormAgain, read } from '../answer.server'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { takeTries } from './tries.server'
import { wrongField } from './wrong-field.server'
import { accountWords } from './words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  return { lang: ctx.lang, title: accountWords(ctx.lang)('password.title'), email: ctx.viewer.email ?? '' }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const form = await read(args.request, PasswordForm)
  return answer(ctx.lang, form, async ({ currentPassword, newPassword }) => {
    await takeTries(ctx, [['password-change', ctx.viewer.id]])
    const kept = findPerson(ctx.db, ctx.viewer.id)?.passwordHash
    if (!(await verifyPassword(kept, currentPassword))) return wrongField(form, 'currentPassword', 'password-wrong')
    const passwordHash = await hashPassword(newPassword)
    const isOwn = isEnough(ctx.viewer.proofs)
    changePassword(ctx, { passwordHash, keepToken: ctx.viewer.token, language: ctx.lang, isOwn })
    return redirect(`/${ctx.lang}/account?password`, 303)
  })
}

export default function Password() {
  const { lang, email } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation('account')
  const hint = t('field.passwordHint')
  return (
    <PageFrame title={t('password.title')} lead={t('password.lead')}>
      <Form<PasswordFields> id="password" words={useFormWords()} again={again?.form}>
        {(field) => (
          <>
            {/* password managers keep the new password with this name */}
            <input type="hidden" autoComplete="username" value={email} />
            <TextField
              {...field('currentPassword')}
              label={t('field.currentPassword')}
              type="password"
              autoComplete="current-password"
            />
            <TextField
              {...field('newPassword')}
              label={t('field.newPassword')}
              hint={hint}
              type="password"
              autoComplete="new-password"
            />
            <p className="row gap">
              <button className="btn" type="submit">
                {t('password.button')}
              </button>
              <a href={`/${lang}/account`}>{t('password.back')}</a>
            </p>
          </>
        )}
      </Form>
    </PageFrame>
  )
}
