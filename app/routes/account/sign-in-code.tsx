import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type MailCodeFields, MailCodeForm } from '../../domain/proofs/forms'
import { CodeAgain } from '../../ui/account/code-again'
import { PageFrame } from '../../ui/account/page-frame'
import { useFormWords } from '../../ui/account/use-form-words'
import { TextField } from '../../ui/kit/field'
import { Form } from '../../ui/kit/form'
import { useTranslation } from '../../ui/kit/use-translation'
import { answer, type FormAgain, read } from '../answer.server'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { askedCode, signInByCode } from './mail-code.server'
import { nextOf, withNext } from './next.server'
import { signingWords } from './signing-words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const { DEMO, SMTP_URL } = ctx.visit.config
  const asked = askedCode(ctx)
  const next = nextOf(args.request)
  const title = signingWords(ctx.lang)(asked ? 'code.title' : 'code.noneTitle')
  const toAsk = `/${ctx.lang}/sign-in/code-request${withNext(next)}`
  return { lang: ctx.lang, title, asked, next, toAsk, hasOutbox: DEMO && !SMTP_URL }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await visitor(args)
  const form = await read(args.request, MailCodeForm)
  return answer(ctx.lang, form, ({ code, next }) => signInByCode(ctx, code, next))
}

export default function SignInCode() {
  const { lang, asked, next, toAsk, hasOutbox } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation(['signing-in', 'account'])
  const words = useFormWords()
  if (!asked) {
    return (
      <PageFrame title={t('code.noneTitle')} lead={t('code.none')}>
        <a className="btn" href={toAsk}>
          {t('code.ask')}
        </a>
      </PageFrame>
    )
  }
  return (
    <PageFrame title={t('code.title')} lead={t('code.lead', { email: asked.email })}>
      <Form<MailCodeFields> id="code" words={words} again={again?.form}>
        {(field) => (
          <>
            <TextField
              {...field('code')}
              label={t('account:field.code')}
              hint={t('account:field.codeHint')}
              inputMode="numeric"
              autoComplete="one-time-code"
            />
            {next && <input type="hidden" name="next" value={next} />}
            <p className="row gap">
              <button className="btn" type="submit">
                {t('account:signIn.button')}
              </button>
            </p>
          </>
        )}
      </Form>
      <CodeAgain lang={lang} asked={asked} next={next} hasOutbox={hasOutbox} />
    </PageFrame>
  )
}
