import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isCountry } from '../../domain/accounts/rules'
import { offeredTitles } from '../../domain/credentials/kind-titles.server'
import { changeSettings } from '../../domain/settings/change-settings.server'
import { type Change, EDITORS, SETTING_FORMS } from '../../domain/settings/forms'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { AdminFrame } from '../../ui/admin/admin-frame'
import { CountryEntries } from '../../ui/admin/country-entries'
import { OfferedTitles } from '../../ui/admin/offered-titles'
import { SettingForm } from '../../ui/admin/setting-form'
import { useTranslation } from '../../ui/kit/use-translation'
import { answer, type FormAgain, read } from '../answer.server'
import { administrator } from '../guard.server'
import { privateHead } from '../page-head'
import { entriesOf, valuesOf, zonesFor } from './setting-values.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'admin')(`setting.${data.key}`)) : []

/** One setting; of those that differ by country, the list of countries, or one of them (`?country=`). */
export async function loader(args: LoaderFunctionArgs) {
  const { db, lang } = await administrator(args)
  const key = keyOf(args)
  const editor = EDITORS[key]
  const standing = programme(db)
  const asked = new URL(args.request.url).searchParams.get('country') ?? ''
  const country = isCountry(asked) ? asked : undefined
  return {
    lang,
    key,
    editor,
    country,
    values: valuesOf(standing, key, country),
    entries: entriesOf(standing, key),
    zones: editor === 'zone' ? zonesFor() : [],
    titles: key === 'certificateTitle' ? offeredTitles() : [],
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await administrator(args)
  const key = keyOf(args)
  const form = await read<(typeof SETTING_FORMS)[typeof key]>(args.request, SETTING_FORMS[key])
  return answer(ctx.lang, form, (change: Change) => {
    changeSettings(ctx, change(programme(ctx.db)))
    return redirect(`/${ctx.lang}/admin/settings?saved=${key}#${key}`, 303)
  })
}

/** A picture has a door of its own. */
function keyOf({ params }: LoaderFunctionArgs): keyof typeof SETTING_FORMS {
  const key = params.key ?? ''
  if (!Object.hasOwn(SETTING_FORMS, key)) throw new Response(null, { status: 404 })
  return key as keyof typeof SETTING_FORMS
}

export default function AdminSetting() {
  const { entries, titles, key, ...setting } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation('admin')
  const { lang, editor, country } = setting
  const isList = (editor === 'notes' || editor === 'contacts') && country === undefined
  return (
    <AdminFrame lang={lang} section="settings" below={`/${key}`} title={t(`setting.${key}`)} lead={t(`about.${key}`)}>
      {titles.length > 0 && <OfferedTitles lang={lang} titles={titles} />}
      {isList ? (
        <CountryEntries lang={lang} entries={entries} />
      ) : (
        <SettingForm {...setting} label={t(`setting.${key}`)} again={again?.form} />
      )}
      <p className="part">
        <a href={`/${lang}/admin/settings`}>{t('settings.back')}</a>
      </p>
    </AdminFrame>
  )
}
