import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { currentCombinedOf } from '../../domain/credentials/combined-queries.server'
import { decideNameCorrection } from '../../domain/credentials/decide-name-correction.server'
import { findCorrection } from '../../domain/credentials/name-correction-queries.server'
import { certificatesOf } from '../../domain/credentials/queries.server'
import { DecisionForm } from '../../domain/certified/forms'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { CorrectionPage, type CorrectionInput } from '../../ui/coordinate/correction-page'
import { answer, type FormAgain, read } from '../answer.server'
import { coordinator, type DoorArgs, type SignedInContext } from '../guard.server'
import { privateHead } from '../page-head'
import { programmeScope } from './programme-scope.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'certified')('ask.title')) : []

/** People of another country than the coordinator's are not there. */
function correctionAt(ctx: SignedInContext, { params }: DoorArgs) {
  const found = findCorrection(ctx.db, params.correctionId ?? '', programmeScope(ctx).country)
  if (!found) throw new Response(null, { status: 404 })
  return found
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const { db } = ctx
  const { id, personId, nameBefore, nameAsked, reason, askedAt, email, decidedAt, decision, answer } = correctionAt(
    ctx,
    args,
  )
  const shown = { id, nameBefore, nameAsked, reason, askedAt, email, decidedAt, answer }
  return {
    lang: ctx.lang,
    timeZone: programme(db).reportTimeZone,
    correction: { ...shown, decision: decision as CorrectionInput['correction']['decision'] },
    certificates: certificatesOf(db, personId).length + currentCombinedOf(db, personId).length,
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const { id } = correctionAt(ctx, args)
  const form = await read(args.request, DecisionForm)
  return answer(ctx.lang, form, (decided) => {
    decideNameCorrection(ctx, { id, ...decided })
    return redirect(`/${ctx.lang}/coordinate/certificates/corrections/${id}`, 303)
  })
}

export default function NameCorrection() {
  const done = useActionData<FormAgain>()
  return <CorrectionPage {...useLoaderData<typeof loader>()} again={done?.form} />
}
