import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '../../ui/kit/use-translation'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { PlainPage } from '../../ui/site/plain-page'
import { WriteToUs } from '../../ui/site/write-to-us'
import { visitor } from '../guard.server'
import { publicHead } from '../page-head'

export const handle = { cache: 'anonymous' }

const PASSAGES = ['how', 'status', 'works', 'limits', 'prepared', 'report', 'enforcement'] as const

export async function loader(args: LoaderFunctionArgs) {
  const { db, lang, origin } = await visitor(args)
  const { helpEmail, programmeName } = programme(db)
  return { lang, origin, helpEmail, programmeName: programmeName[lang] }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const t = i18nFor(data.lang).getFixedT(data.lang, 'public')
  return publicHead({
    lang: data.lang,
    origin: data.origin,
    path: '/accessibility',
    title: t('accessibility.title'),
    description: t('accessibility.lead'),
  })
}

export default function Accessibility() {
  const { lang, helpEmail, programmeName } = useLoaderData<typeof loader>()
  const { t } = useTranslation('public')
  const passages = PASSAGES.map((id) => ({
    id,
    title: t(`accessibility.${id}.title`),
    text: t(`accessibility.${id}.text`, { programmeName }),
  }))
  return (
    <PlainPage title={t('accessibility.title')} lead={t('accessibility.lead')} passages={passages}>
      <WriteToUs lang={lang} helpEmail={helpEmail} programmeName={programmeName} countries={[]} />
    </PlainPage>
  )
}
