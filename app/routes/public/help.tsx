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

const PASSAGES = ['find', 'join', 'study', 'quiz', 'language', 'certificate', 'check', 'account', 'data'] as const

export async function loader(args: LoaderFunctionArgs) {
  const { db, lang, origin, viewer } = await visitor(args)
  const { helpEmail, helpContacts, programmeName } = programme(db)
  const asked = new URL(args.request.url).searchParams.get('country') ?? viewer?.country ?? ''
  const contacts = Object.entries(helpContacts).map(([country, contact]) => ({ country, ...contact }))
  const contact = contacts.find(({ country }) => country === asked)
  const countries = contacts.map(({ country }) => country)
  return { lang, origin, help: { helpEmail, contact, countries, programmeName: programmeName[lang] } }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const t = i18nFor(data.lang).getFixedT(data.lang, 'public')
  return publicHead({
    lang: data.lang,
    origin: data.origin,
    path: '/help',
    title: t('help.title'),
    description: t('help.lead'),
  })
}

export default function Help() {
  const { lang, help } = useLoaderData<typeof loader>()
  const { programmeName } = help
  const { t } = useTranslation('public')
  const passages = PASSAGES.map((id) => ({
    id,
    title: t(`help.${id}.title`),
    text: t(`help.${id}.text`, { programmeName }),
  }))
  return (
    <PlainPage title={t('help.title')} lead={t('help.lead')} passages={passages}>
      <WriteToUs lang={lang} {...help} />
    </PlainPage>
  )
}
