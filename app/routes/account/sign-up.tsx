import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '../../ui/kit/use-translation'
import { type SignUpFields, SignUpForm } from '../../domain/accounts/forms'
import { signUp } from '../../domain/accounts/sign-up.server'
import { newId } from '../../platform/ids'
import { hashPassword } from '../../platform/password'
import { CountryField } from '../../ui/account/country-field'
import { PageFrame } from '../../ui/account/page-frame'
import { useFormWords } from '../../ui/account/use-form-words'
import { SharedTick } from '../../ui/account/shared-tick'
import { TextField, TickField } from '../../ui/kit/field'
import { Form } from '../../ui/kit/form'
import { answer, type FormAgain, read } from '../answer.server'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { nextOf, withNext } from './next.server'
import { isJoining } from './joining.server'
import { matchPassword, pressedId, signedIn } from './signing-in.server'
import { forgiveTries, takeSignUpTry } from './tries.server'
import { accountWords } from './words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const next = nextOf(args.request)
  if (ctx.viewer && args.request.method === 'GET') throw redirect(next ?? `/${ctx.lang}/learn`)
  const title = accountWords(ctx.lang)('signUp.title')
  return {
    lang: ctx.lang,
    title,
    next,
    joins: isJoining(next),
    toSignIn: `/${ctx.lang}/sign-in${withNext(next)}`,
    press: newId(),
  }
}

/** The same answer and the same work whoever has the address; see docs/decisions/005. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await visitor(args)
  const form = await read(args.request, SignUpForm)
  return answer(ctx.lang, form, async ({ name, email, country, password, press, learningMail, place, next }) => {
    await takeSignUpTry(ctx, email)
    const known = await matchPassword(ctx, email, password)
    if (known !== undefined) {
      await forgiveTries(ctx, email)
      return signedIn(ctx, known, next, place, 'password')
    }
    const passwordHash = await hashPassword(password)
    const id = pressedId(ctx, press, email, password)
    const wantsMail = learningMail === 'yes'
    const { personId } = signUp(ctx, { id, name, email, country, language: ctx.lang, passwordHash, wantsMail })
    return signedIn(ctx, personId, next, place, 'password')
  })
}

export default function SignUp() {
  const { lang, next, joins, press, toSignIn } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation('account')
  return (
    <PageFrame title={t('signUp.title')} lead={joins ? t('signUp.toJoin') : t('signUp.lead')}>
      <Form<SignUpFields> id="sign-up" words={useFormWords()} again={again?.form}>
        {(field) => (
          <>
            <TextField
              {...field('name')}
              label={t('field.name')}
              hint={t('field.nameHint')}
              autoComplete="name"
              dir="auto"
            />
            <TextField {...field('email')} label={t('field.email')} type="email" autoComplete="email" dir="ltr" />
            <CountryField {...field('country')} />
            <TextField
              {...field('password')}
              label={t('field.password')}
              hint={t('field.passwordHint')}
              type="password"
              autoComplete="new-password"
            />
            <TickField
              {...field('learningMail')}
              says="yes"
              label={t('learningMail.label')}
              hint={t('learningMail.hint')}
            />
            <SharedTick {...field('place')} />
            <input type="hidden" name="press" value={press} />
            {next && <input type="hidden" name="next" value={next} />}
            <p className="small quiet gap">
              {t('signUp.privacy')} <a href={`/${lang}/privacy`}>{t('signUp.privacyLink')}</a>
            </p>
            <button className="btn gap" type="submit">
              {t('signUp.button')}
            </button>
            <p className="gap">
              {t('signUp.already')} <a href={toSignIn}>{t('signUp.signIn')}</a>
            </p>
          </>
        )}
      </Form>
    </PageFrame>
  )
}
