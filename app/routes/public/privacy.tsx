import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '../../ui/kit/use-translation'
import { RETENTION } from '../../domain/privacy/retention-rules.server'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { KeptTable } from '../../ui/privacy/kept-table'
import { RightsLinks } from '../../ui/privacy/rights-links'
import { PlainPage } from '../../ui/site/plain-page'
import { WriteToUs } from '../../ui/site/write-to-us'
import { visitor } from '../guard.server'
import { publicHead } from '../page-head'

export const handle = { cache: 'anonymous' }

const PASSAGES = [
  'controller',
  'account',
  'learning',
  'certificate',
  'groups',
  'cookies',
  'mail',
  'records',
  'who',
  'where',
  'rights',
] as const

export async function loader(args: LoaderFunctionArgs) {
  const { db, lang, origin } = await visitor(args)
  const { helpEmail, programmeName } = programme(db)
  return { lang, origin, helpEmail, programmeName: programmeName[lang], rules: RETENTION }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const t = i18nFor(data.lang).getFixedT(data.lang, 'public')
  return publicHead({
    lang: data.lang,
    origin: data.origin,
    path: '/privacy',
    title: t('privacy.title'),
    description: t('privacy.lead'),
  })
}

export default function Privacy() {
  const { lang, helpEmail, programmeName, rules } = useLoaderData<typeof loader>()
  const { t } = useTranslation('public')
  const passages = PASSAGES.map((id) => ({
    id,
    title: t(`privacy.${id}.title`),
    text: t(`privacy.${id}.text`, { programmeName }),
  }))
  return (
    <PlainPage title={t('privacy.title')} lead={t('privacy.lead')} passages={passages}>
      <RightsLinks lang={lang} />
      <KeptTable rules={rules} />
      <WriteToUs lang={lang} helpEmail={helpEmail} programmeName={programmeName} countries={[]} />
    </PlainPage>
  )
}
