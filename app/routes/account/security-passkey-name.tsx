import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type NamePasskeyFields, NamePasskeyForm } from '../../domain/proofs/forms'
import { namePasskey } from '../../domain/proofs/passkeys.server'
import { listPasskeys } from '../../domain/proofs/queries.server'
import { PageFrame } from '../../ui/account/page-frame'
import { useSigningWords } from '../../ui/account/use-signing-words'
import { TextField } from '../../ui/kit/field'
import { Form } from '../../ui/kit/form'
import { useTranslation } from '../../ui/kit/use-translation'
import { answer, type FormAgain, read } from '../answer.server'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { signingWords } from './signing-words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  const found = listPasskeys(ctx.db, ctx.viewer.id).find(({ id }) => id === args.params.passkeyId)
  if (!found) throw new Response(null, { status: 404 })
  return { lang: ctx.lang, title: signingWords(ctx.lang)('passkey.nameTitle'), name: found.name }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const form = await read(args.request, NamePasskeyForm)
  return answer(ctx.lang, form, ({ name }) => {
    namePasskey(ctx, { id: args.params.passkeyId ?? '', name })
    return redirect(`/${ctx.lang}/account/security#passkeys`, 303)
  })
}

export default function SecurityPasskeyName() {
  const { lang, name } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation('signing-in')
  return (
    <PageFrame title={t('passkey.nameTitle')}>
      <Form<NamePasskeyFields> id="name" words={useSigningWords()} again={again?.form} values={{ name }}>
        {(field) => (
          <>
            <TextField {...field('name')} label={t('passkey.name')} hint={t('passkey.nameHint')} autoComplete="off" />
            <p className="row gap">
              <button className="btn" type="submit">
                {t('passkey.save')}
              </button>
              <a href={`/${lang}/account/security`}>{t('security.back')}</a>
            </p>
          </>
        )}
      </Form>
    </PageFrame>
  )
}
