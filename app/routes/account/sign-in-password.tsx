import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findPerson } from '../../domain/accounts/queries.server'
import { type ProvePasswordFields, ProvePasswordForm } from '../../domain/proofs/forms'
import { verifyPassword } from '../../platform/password'
import { PageFrame } from '../../ui/account/page-frame'
import { useFormWords } from '../../ui/account/use-form-words'
import { TextField } from '../../ui/kit/field'
import { Form } from '../../ui/kit/form'
import { useTranslation } from '../../ui/kit/use-translation'
import { answer, type FormAgain, read } from '../answer.server'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { nextOf } from './next.server'
import { signedIn } from './signing-in.server'
import { takeTries } from './tries.server'
import { wrongField } from './wrong-field.server'
import { signingWords } from './signing-words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

/** Somebody who is signed in shows that they know the password too. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  const title = signingWords(ctx.lang)('password.title')
  return { lang: ctx.lang, title, email: ctx.viewer.email ?? '', next: nextOf(args.request) }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const form = await read(args.request, ProvePasswordForm)
  return answer(ctx.lang, form, async ({ password, next }) => {
    await takeTries(ctx, [['password-change', ctx.viewer.id]])
    const kept = findPerson(ctx.db, ctx.viewer.id)?.passwordHash
    if (!(await verifyPassword(kept, password))) return wrongField(form, 'password', 'password-wrong')
    return signedIn(ctx, ctx.viewer.id, next, 'own', 'password')
  })
}

export default function SignInPassword() {
  const { lang, email, next } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation(['signing-in', 'account'])
  return (
    <PageFrame title={t('password.title')} lead={t('password.lead')}>
      <Form<ProvePasswordFields> id="prove" words={useFormWords()} again={again?.form}>
        {(field) => (
          <>
            <input type="hidden" autoComplete="username" value={email} />
            <TextField
              {...field('password')}
              label={t('account:field.password')}
              type="password"
              autoComplete="current-password"
            />
            {next && <input type="hidden" name="next" value={next} />}
            <p className="row gap">
              <button className="btn" type="submit">
                {t('second.button')}
              </button>
              <a href={`/${lang}/recover`}>{t('account:signIn.forgotten')}</a>
            </p>
          </>
        )}
      </Form>
    </PageFrame>
  )
}
