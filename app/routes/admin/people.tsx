import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countHolders, listHolders, ROLES } from '../../domain/accounts/role-queries.server'
import { searchPeople } from '../../domain/accounts/search-people.server'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { readPageKey } from '../../platform/page-key'
import { AdminFrame } from '../../ui/admin/admin-frame'
import { FoundPeople, Holders, PeopleSearch } from '../../ui/admin/people-page'
import { useTranslation } from '../../ui/kit/use-translation'
import { actorNames } from '../actor-names.server'
import { administrator, type SignedInContext } from '../guard.server'
import { privateHead } from '../page-head'
import { listLinks } from './list-links.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'admin')('nav.people')) : []

/** `?q=`: people who fit; else who holds a role (`?role=`). */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await administrator(args)
  const params = new URL(args.request.url).searchParams
  const asked = (params.get('q') ?? '').slice(0, 200).trim()
  const { reportTimeZone: timeZone } = programme(ctx.db)
  return { lang: ctx.lang, asked, timeZone, ...(asked ? found(ctx, asked, params) : holders(ctx, params)) }
}

function found({ db }: SignedInContext, asked: string, params: URLSearchParams) {
  const after = params.get('after') ?? ''
  const page = searchPeople(db, asked, /^\d{1,12}$/.test(after) ? Number(after) : undefined)
  const next = page.next === undefined ? undefined : String(page.next)
  return { found: page.people, links: listLinks({ q: asked }, next, after !== '') }
}

function holders({ db, lang }: SignedInContext, params: URLSearchParams) {
  const role = ROLES.find((one) => one === params.get('role')) ?? 'administrator'
  const page = listHolders(db, role, readPageKey(params.get('after')))
  const nameOf = actorNames(
    db,
    lang,
    page.rows.map(({ grantedBy }) => grantedBy),
  )
  const rows = page.rows.map(({ grantedBy, ...row }) => ({ ...row, givenBy: nameOf(grantedBy) }))
  return { role, counts: countHolders(db), holders: rows, links: listLinks({ role }, page.next, params.has('after')) }
}

export default function AdminPeople() {
  const data = useLoaderData<typeof loader>()
  const { lang, asked, timeZone, links } = data
  const { t } = useTranslation('admin')
  return (
    <AdminFrame lang={lang} section="people" title={t('nav.people')} lead={t('people.lead')}>
      <PeopleSearch lang={lang} asked={asked} />
      {'found' in data ? (
        <FoundPeople lang={lang} people={data.found} links={links} />
      ) : (
        <Holders {...data} lang={lang} timeZone={timeZone} />
      )}
    </AdminFrame>
  )
}
