import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type CodeRequestFields, CodeRequestForm } from '../../domain/proofs/forms'
import { PageFrame } from '../../ui/account/page-frame'
import { SharedTick } from '../../ui/account/shared-tick'
import { useFormWords } from '../../ui/account/use-form-words'
import { TextField } from '../../ui/kit/field'
import { Form } from '../../ui/kit/form'
import { useTranslation } from '../../ui/kit/use-translation'
import { answer, type FormAgain, read } from '../answer.server'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { askForCode } from './mail-code.server'
import { nextOf } from './next.server'
import { signingWords } from './signing-words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  return { lang: ctx.lang, title: signingWords(ctx.lang)('ask.title'), next: nextOf(args.request) }
}

/** The same answer, cookie and rows for every address. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await visitor(args)
  const form = await read(args.request, CodeRequestForm)
  return answer(ctx.lang, form, (asked) => askForCode(ctx, asked))
}

export default function SignInCodeRequest() {
  const { lang, next } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation(['signing-in', 'account'])
  return (
    <PageFrame title={t('ask.title')} lead={t('ask.lead')}>
      <Form<CodeRequestFields> id="code-request" words={useFormWords()} again={again?.form}>
        {(field) => (
          <>
            <TextField
              {...field('email')}
              label={t('account:field.email')}
              type="email"
              autoComplete="username"
              dir="ltr"
            />
            <SharedTick {...field('place')} />
            {next && <input type="hidden" name="next" value={next} />}
            <p className="row gap">
              <button className="btn" type="submit">
                {t('ask.button')}
              </button>
              <a href={`/${lang}/sign-in`}>{t('account:recover.back')}</a>
            </p>
          </>
        )}
      </Form>
    </PageFrame>
  )
}
