import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { askCopy } from '../../domain/privacy/ask-copy.server'
import { newestCopy } from '../../domain/privacy/copies.server'
import { programme } from '../../domain/settings/queries.server'
import { PageFrame } from '../../ui/account/page-frame'
import { CopyState } from '../../ui/privacy/copy-state'
import { useTranslation } from '../../ui/kit/use-translation'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { personalWords } from './personal-words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  const found = newestCopy(ctx.db, ctx.viewer.id)
  const isKept = found !== undefined && found.removedAt === null && found.expiresAt > ctx.now
  return {
    lang: ctx.lang,
    title: personalWords(ctx.lang)('copy.title'),
    timeZone: programme(ctx.db).reportTimeZone,
    copy: isKept ? found : undefined,
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  askCopy(ctx, { language: ctx.lang })
  return redirect(`/${ctx.lang}/account/copy`, 303)
}

export default function Copy() {
  const { lang, copy, timeZone } = useLoaderData<typeof loader>()
  const { t } = useTranslation('personal')
  return (
    <PageFrame title={t('copy.title')} lead={t('copy.lead')}>
      <CopyState lang={lang} copy={copy} timeZone={timeZone} />
      <section className="account-part" aria-labelledby="copy-what">
        <h2 id="copy-what">{t('copy.whatTitle')}</h2>
        <p>{t('copy.what')}</p>
      </section>
      <section className="account-part" aria-labelledby="copy-not">
        <h2 id="copy-not">{t('copy.notTitle')}</h2>
        <p>{t('copy.not')}</p>
      </section>
      <p className="gap">
        <a href={`/${lang}/account`}>{t('back')}</a>
      </p>
    </PageFrame>
  )
}
