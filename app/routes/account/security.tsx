import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { appSince, countRecoveryCodes, listPasskeys } from '../../domain/proofs/queries.server'
import { programme } from '../../domain/settings/queries.server'
import { listSignInsOf } from '../../platform/auth-list'
import { PageFrame } from '../../ui/account/page-frame'
import { SecurityPage } from '../../ui/account/security-page'
import { useTranslation } from '../../ui/kit/use-translation'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { hasProved, proveAgain } from './proving.server'
import { signingWords } from './signing-words.server'

export const handle = { island: 'passkey' }

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

/** What opens the account, and where it is open now. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  const { db, lang, viewer, now } = ctx
  return {
    lang,
    title: signingWords(lang)('security.title'),
    timeZone: programme(db).reportTimeZone,
    mayChange: hasProved(ctx),
    toProve: proveAgain(lang, `/${lang}/account/security`),
    signIns: listSignInsOf(db, viewer.id, viewer.token, now),
    passkeys: listPasskeys(db, viewer.id).map(({ id, name, createdAt, usedAt }) => ({ id, name, createdAt, usedAt })),
    appSince: appSince(db, viewer.id),
    // nothing of a learner's waits for a second proof: an app would protect nothing
    hasRole: viewer.roles.length > 0,
    codesLeft: countRecoveryCodes(db, viewer.id),
    isEnded: new URL(args.request.url).searchParams.has('ended'),
  }
}

export default function Security() {
  const shown = useLoaderData<typeof loader>()
  const { t } = useTranslation('signing-in')
  return (
    <PageFrame title={t('security.title')} lead={t('security.lead')}>
      <SecurityPage {...shown} />
    </PageFrame>
  )
}
