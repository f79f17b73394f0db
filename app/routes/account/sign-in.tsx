import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '../../ui/kit/use-translation'
import { type SignInFields, SignInForm } from '../../domain/accounts/forms'
import { Refusal } from '../../domain/refusal'
import { PageFrame } from '../../ui/account/page-frame'
import { useFormWords } from '../../ui/account/use-form-words'
import { CodeButton } from '../../ui/account/code-button'
import { PasskeySignIn } from '../../ui/account/passkey-sign-in'
import { SharedTick } from '../../ui/account/shared-tick'
import { TextField } from '../../ui/kit/field'
import { Form } from '../../ui/kit/form'
import { answer, type FormAgain, read } from '../answer.server'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { nextOf, withNext, withPlace } from './next.server'
import { isJoining } from './joining.server'
import { matchCard, matchPassword, signedIn } from './signing-in.server'
import { forgiveTries, takeSignInTry } from './tries.server'
import { accountWords } from './words.server'

export const handle = { island: 'passkey' }

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const next = nextOf(args.request)
  if (ctx.viewer && !ctx.visit.isSent) throw redirect(next ?? `/${ctx.lang}/learn`)
  const title = accountWords(ctx.lang)('signIn.title')
  const isChanged = new URL(args.request.url).searchParams.has('changed')
  return {
    lang: ctx.lang,
    title,
    next,
    joins: isJoining(next),
    isChanged,
    toSignUp: `/${ctx.lang}/sign-up${withNext(next)}`,
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await visitor(args)
  const form = await read(args.request, SignInForm)
  return answer(ctx.lang, form, async ({ email, password, place, next }) => {
    await takeSignInTry(ctx, email)
    const personId = await matchPassword(ctx, email, password)
    const card = personId === undefined ? matchCard(ctx, email, password) : undefined
    if (card) return redirect(`${card}${withPlace(place, next)}`, 303)
    if (personId === undefined) throw new Refusal('sign-in-wrong')
    await forgiveTries(ctx, email)
    return signedIn(ctx, personId, next, place, 'password')
  })
}

export default function SignIn() {
  const { lang, next, joins, isChanged, toSignUp } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation(['account', 'signing-in'])
  return (
    <PageFrame title={t('signIn.title')} lead={joins ? t('signIn.toJoin') : t('signing-in:signIn.lead')}>
      {isChanged && !again && <output className="say good notice">{t('signIn.changed')}</output>}
      <Form<SignInFields> id="sign-in" words={useFormWords()} again={again?.form}>
        {(field) => (
          <>
            <TextField
              {...field('email')}
              label={t('field.who')}
              hint={t('field.whoHint')}
              type="text"
              inputMode="email"
              autoComplete="username webauthn"
              dir="ltr"
            />
            <TextField
              {...field('password')}
              label={t('field.password')}
              hint={t('field.codeOr')}
              type="password"
              autoComplete="current-password"
            />
            <SharedTick {...field('place')} />
            {next && <input type="hidden" name="next" value={next} />}
            <p className="row gap">
              <button className="btn" type="submit">
                {t('signIn.button')}
              </button>
              <a href={`/${lang}/recover`}>{t('signIn.forgotten')}</a>
            </p>
            <CodeButton lang={lang} />
          </>
        )}
      </Form>
      <PasskeySignIn lang={lang} next={next} isOffered />
      <p className="gap">
        {t('signIn.none')} <a href={toSignUp}>{t('signIn.signUp')}</a>
      </p>
    </PageFrame>
  )
}
