import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { agreementsOf } from '../../domain/privacy/agreements.server'
import { programme } from '../../domain/settings/queries.server'
import { PageFrame } from '../../ui/account/page-frame'
import { AgreementPart } from '../../ui/privacy/agreement-part'
import { useTranslation } from '../../ui/kit/use-translation'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { personalWords } from './personal-words.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  return {
    lang: ctx.lang,
    title: personalWords(ctx.lang)('agreements.title'),
    timeZone: programme(ctx.db).reportTimeZone,
    agreements: agreementsOf(ctx.db, ctx.viewer.id),
  }
}

export default function Agreements() {
  const { lang, agreements, timeZone } = useLoaderData<typeof loader>()
  const { t } = useTranslation('personal')
  return (
    <PageFrame title={t('agreements.title')} lead={t('agreements.lead')}>
      {agreements.length === 0 && <p>{t('agreements.none')}</p>}
      {agreements.map((one) => (
        <AgreementPart key={one.id} lang={lang} timeZone={timeZone} {...one} />
      ))}
      <p className="gap">
        <a href={`/${lang}/account`}>{t('back')}</a>
      </p>
    </PageFrame>
  )
}
