import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findAffiliation } from '../../domain/accounts/affiliation.server'
import { grantRole } from '../../domain/accounts/grant-role.server'
import { findAnyPerson } from '../../domain/accounts/queries.server'
import { GrantForm as GrantShape } from '../../domain/accounts/role-forms'
import { listGrants } from '../../domain/accounts/role-queries.server'
import { findInstitutions } from '../../domain/institutions/find-by-words.server'
import { programme } from '../../domain/settings/queries.server'
import type { SignedInContext } from '../guard.server'
import { AdminFrame } from '../../ui/admin/admin-frame'
import { GrantForm } from '../../ui/admin/grant-form'
import { type AccountFacts, PersonFacts } from '../../ui/admin/person-facts'
import { PersonRoles } from '../../ui/admin/person-roles'
import { useTranslation } from '../../ui/kit/use-translation'
import { actorNames } from '../actor-names.server'
import { answer, type FormAgain, read } from '../answer.server'
import { administrator } from '../guard.server'
import { privateHead } from '../page-head'

const INSTITUTIONS_SHOWN = 30

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.person.name) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await administrator(args)
  const person = accountOf(ctx, args.params.personId ?? '')
  const params = new URL(args.request.url).searchParams
  const asked = (params.get('institution') ?? '').slice(0, 200).trim()
  return {
    lang: ctx.lang,
    timeZone: programme(ctx.db).reportTimeZone,
    person,
    roles: rolesOf(ctx, person.id),
    asked,
    institutions: findInstitutions(ctx.db, asked, INSTITUTIONS_SHOWN),
    done: params.has('granted') ? ('granted' as const) : params.has('ended') ? ('roleEnded' as const) : undefined,
  }
}

/** Gives a role. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await administrator(args)
  const form = await read(args.request, GrantShape)
  const { id } = accountOf(ctx, args.params.personId ?? '')
  return answer(ctx.lang, form, (grant) => {
    grantRole(ctx, { ...grant, personId: id })
    return redirect(`/${ctx.lang}/admin/people/${id}?granted`, 303)
  })
}

function accountOf({ db }: SignedInContext, id: string): AccountFacts {
  const person = findAnyPerson(db, id)
  if (!person) throw new Response(null, { status: 404 })
  const { name, email, accessName, country, language, createdAt, endedAt } = person
  const workplace = findAffiliation(db, id)?.institution.name
  const isConfirmed = person.emailConfirmedAt !== null
  return { id, name, email, isConfirmed, accessName, country, language, createdAt, endedAt, workplace }
}

function rolesOf({ db, lang }: SignedInContext, personId: string) {
  const grants = listGrants(db, personId)
  const nameOf = actorNames(
    db,
    lang,
    grants.flatMap(({ grantedBy, endedBy }) => [grantedBy, endedBy]),
  )
  return grants.map(({ grantedBy, endedBy, ...grant }) => ({
    ...grant,
    givenBy: nameOf(grantedBy),
    endedBy: nameOf(endedBy),
  }))
}

export default function AdminPerson() {
  const { lang, timeZone, person, roles, asked, institutions, done } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation('admin')
  const notice = done && !again ? t(`person.${done}`) : undefined
  return (
    <AdminFrame
      lang={lang}
      section="people"
      below={`/${person.id}`}
      title={person.name}
      lead={t('person.lead')}
      notice={notice}
    >
      <PersonFacts lang={lang} person={person} timeZone={timeZone} />
      <PersonRoles lang={lang} personId={person.id} roles={roles} timeZone={timeZone} />
      {person.endedAt === null && (
        <GrantForm lang={lang} asked={asked} institutions={institutions} again={again?.form} />
      )}
      <p className="part">
        <a href={`/${lang}/admin/audit?actor=${person.id}`}>{t('person.acts')}</a>
      </p>
    </AdminFrame>
  )
}
