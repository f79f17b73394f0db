import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isSetting } from '../../domain/settings/forms'
import { listLastSet } from '../../domain/settings/history.server'
import type { Programme } from '../../domain/settings/programme'
import { listSettings, programme } from '../../domain/settings/queries.server'
import type { Db } from '../../platform/db'
import { i18nFor } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { AdminFrame } from '../../ui/admin/admin-frame'
import { SettingsList } from '../../ui/admin/settings-list'
import { countryName, formatList } from '../../ui/kit/format'
import { useTranslation } from '../../ui/kit/use-translation'
import { actorNames } from '../actor-names.server'
import { administrator } from '../guard.server'
import { privateHead } from '../page-head'
import { entriesOf } from './setting-values.server'
import { signaturePicture, type SignaturePicture } from './signature-picture.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'admin')('nav.settings')) : []

export async function loader(args: LoaderFunctionArgs) {
  const { db, lang } = await administrator(args)
  const last = new Map(listLastSet(db).map((row) => [row.key, row]))
  const nameOf = actorNames(
    db,
    lang,
    [...last.values()].map(({ setBy }) => setBy),
  )
  const settings = listSettings(db).map(({ key, value }) => {
    const { setAt = 0, setBy = 'machine:seed' } = last.get(key) ?? {}
    return { key, ...shown(db, lang, key, value), setAt, setBy: nameOf(setBy) }
  })
  const saved = new URL(args.request.url).searchParams.get('saved') ?? ''
  return { lang, settings, timeZone: programme(db).reportTimeZone, isSaved: isSetting(saved) }
}

/** Of what differs by country, the countries; of a picture, where it is. */
function shown(db: Db, lang: Lang, key: keyof Programme, value: string): { value: string; picture?: SignaturePicture } {
  if (key === 'signatureImage' && value !== '') return { value, picture: signaturePicture(db, value) }
  if (key === 'secondFactor')
    return { value: i18nFor(lang).getFixedT(lang, 'admin')(`demand.${programme(db).secondFactor}`) }
  const entries = entriesOf(programme(db), key)
  const countries = entries.map(({ country }) => countryName(country, lang))
  return { value: entries.length > 0 ? formatList(countries, lang) : value }
}

export default function AdminSettings() {
  const { lang, settings, timeZone, isSaved } = useLoaderData<typeof loader>()
  const { t } = useTranslation('admin')
  return (
    <AdminFrame
      lang={lang}
      section="settings"
      title={t('nav.settings')}
      lead={t('settings.lead')}
      notice={isSaved ? t('settings.saved') : undefined}
    >
      <p className="read gap-s">
        <a href={`/${lang}/admin/audit?act=settings.change`}>{t('settings.history')}</a>
      </p>
      <div className="gap">
        <SettingsList lang={lang} settings={settings} timeZone={timeZone} />
      </div>
    </AdminFrame>
  )
}
