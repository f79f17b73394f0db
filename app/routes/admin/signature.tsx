import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listSignatures, setSignature } from '../../domain/media/set-signature.server'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { AdminFrame } from '../../ui/admin/admin-frame'
import { SignaturePage } from '../../ui/admin/signature-page'
import { useTranslation } from '../../ui/kit/use-translation'
import { formOf, orRefuse } from '../answer.server'
import { administrator } from '../guard.server'
import { privateHead } from '../page-head'
import { signaturePicture } from './signature-picture.server'
import { takePng } from './take-png.server'

/** A picture of 500 kB in a form, and the form around it. */
export const handle = { largestFormBytes: 600_000 }

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'admin')('setting.signatureImage')) : []

export async function loader(args: LoaderFunctionArgs) {
  const { db, lang } = await administrator(args)
  const { signatureImage: now } = programme(db)
  const picture = (hash: string) => signaturePicture(db, hash)
  const before = listSignatures(db).filter((hash) => hash !== now)
  return { lang, now: now === '' ? undefined : picture(now), before: before.map(picture) }
}

/** The file of a PNG, printed on certificates from now on. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await administrator(args)
  const png = await takePng((await formOf(args.request)).get('picture'), ctx.visit.storage)
  if (!png) return data({ problem: 'picture' as const }, { status: 422 })
  orRefuse(() => setSignature(ctx, png))
  return redirect(`/${ctx.lang}/admin/settings?saved=signatureImage#signatureImage`, 303)
}

export default function AdminSignature() {
  const { lang, now, before } = useLoaderData<typeof loader>()
  const again = useActionData<{ problem: 'picture' }>()
  const { t } = useTranslation('admin')
  return (
    <AdminFrame
      lang={lang}
      section="settings"
      below="/signatureImage"
      title={t('setting.signatureImage')}
      lead={t('about.signatureImage')}
    >
      <SignaturePage lang={lang} now={now} before={before} problem={again?.problem} />
      <p className="part">
        <a href={`/${lang}/admin/settings`}>{t('settings.back')}</a>
      </p>
    </AdminFrame>
  )
}
