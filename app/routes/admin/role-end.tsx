import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { endRole } from '../../domain/accounts/end-role.server'
import { listRoles, personName } from '../../domain/accounts/queries.server'
import { ROLES } from '../../domain/accounts/role-queries.server'
import { i18nFor } from '../../platform/i18n'
import { AdminFrame } from '../../ui/admin/admin-frame'
import { useAdminWords } from '../../ui/admin/use-admin-words'
import { Form } from '../../ui/kit/form'
import { useTranslation } from '../../ui/kit/use-translation'
import { answer, type FormAgain, read } from '../answer.server'
import { administrator, type SignedInContext } from '../guard.server'
import { privateHead } from '../page-head'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'admin')('end.title')) : []

/** Asks before the role ends. A role that the person does not hold is not there. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await administrator(args)
  const { personId, role } = standing(ctx, args.params)
  if (!listRoles(ctx.db, personId).includes(role)) throw new Response(null, { status: 404 })
  return { lang: ctx.lang, personId, role, name: personName(ctx.db, personId) ?? '' }
}

/** Whoever ends their own administration has no page here any more. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await administrator(args)
  const form = await read(args.request, z.object({}))
  const { personId, role } = standing(ctx, args.params)
  return answer(ctx.lang, form, () => {
    endRole(ctx, { personId, role })
    const isOut = personId === ctx.viewer.id && role === 'administrator'
    return redirect(isOut ? `/${ctx.lang}/account` : `/${ctx.lang}/admin/people/${personId}?ended`, 303)
  })
}

function standing({ db }: SignedInContext, params: { personId?: string; role?: string }) {
  const role = ROLES.find((one) => one === params.role)
  const personId = params.personId ?? ''
  if (!role || personName(db, personId) === undefined) throw new Response(null, { status: 404 })
  return { personId, role }
}

export default function RoleEnd() {
  const { lang, personId, role, name } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation('admin')
  return (
    <AdminFrame lang={lang} section="people" below={`/${personId}`} title={t('end.title')} lead={t('end.lead')}>
      <Form id="end" words={useAdminWords()} again={again?.form}>
        {() => (
          <>
            <p className="holder" dir="auto">
              {t('end.what', { role: t(`role.${role}`), name })}
            </p>
            <p className="row gap">
              <button className="btn" type="submit">
                {t('end.yes')}
              </button>
              <a href={`/${lang}/admin/people/${personId}`}>{t('end.no')}</a>
            </p>
          </>
        )}
      </Form>
    </AdminFrame>
  )
}
