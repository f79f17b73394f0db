import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { GRACE_DAYS } from '../../domain/privacy/retention'
import { PageFrame } from '../../ui/account/page-frame'
import { useTranslation } from '../../ui/kit/use-translation'
import { visitor } from '../guard.server'
import { privateHead } from '../page-head'
import { personalWords } from './personal-words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

/** Read signed out: asking ended every sign-in. It says the same to everybody. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  return { lang: ctx.lang, title: personalWords(ctx.lang)('deletion.askedTitle') }
}

export default function DeletionAsked() {
  const { lang } = useLoaderData<typeof loader>()
  const { t } = useTranslation('personal')
  return (
    <PageFrame title={t('deletion.askedTitle')}>
      <p>{t('deletion.askedText', { days: GRACE_DAYS })}</p>
      <p className="gap">
        <a href={`/${lang}`}>{t('deletion.askedHome')}</a>
      </p>
    </PageFrame>
  )
}
