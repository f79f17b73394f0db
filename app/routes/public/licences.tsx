import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { i18nFor } from '../../platform/i18n'
import { licences } from '../../platform/licences'
import { LicenceList } from '../../ui/privacy/licence-list'
import { visitor } from '../guard.server'
import { publicHead } from '../page-head'

export const handle = { cache: 'anonymous' }

export async function loader(args: LoaderFunctionArgs) {
  const { lang, origin } = await visitor(args)
  return { lang, origin, programs: licences() }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const t = i18nFor(data.lang).getFixedT(data.lang, 'personal')
  const { lang, origin } = data
  return publicHead({ lang, origin, path: '/licences', title: t('licences.title'), description: t('licences.lead') })
}

export default function Licences() {
  const { programs } = useLoaderData<typeof loader>()
  return <LicenceList programs={programs} />
}
