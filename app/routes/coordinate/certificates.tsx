import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isOfProgramme } from '../../domain/accounts/policy'
import { listOpenCorrections } from '../../domain/credentials/name-correction-queries.server'
import { listPast, type PastAfter } from '../../domain/history/list-past.server'
import { countPrinted, MOST_PRINTED } from '../../domain/register/list-printed.server'
import { countRegister, listRegister, MOST_COUNTED } from '../../domain/register/list-register.server'
import { afterIn, readRegisterQuery, registerAddress } from '../../domain/register/register-query'
import { askingOf } from '../../domain/reports/asking.server'
import { titledCourses } from '../../domain/reports/report-choices.server'
import { i18nFor } from '../../platform/i18n'
import { RegisterPage } from '../../ui/coordinate/register-page'
import { orRefuse } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'register')('title')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const asking = orRefuse(() => askingOf(ctx))
  const { db, lang } = ctx
  const { scope, timeZone } = asking
  const params = new URL(args.request.url).searchParams
  const query = readRegisterQuery(params)
  const isPast = query.kind === 'past'
  const after = params.get('after')
  const ofProgramme = isOfProgramme(scope)
  const here = isPast ? { rows: [], next: undefined } : listRegister(db, query, asking, { after: afterIn(after) })
  // beside certificates, only whether there is any with the name that was asked for
  const past =
    isPast || query.q
      ? listPast(db, query, scope, { after: pastAfterIn(after), ...(isPast ? {} : { limit: 1 }) })
      : { rows: [], next: undefined }
  const goesOn = isPast ? past.next && `${past.next.on}.${past.next.n}` : here.next && `${here.next.at}.${here.next.n}`
  return {
    lang,
    timeZone,
    query,
    courses: titledCourses(db, lang).map(({ id, title }) => ({ id, title })),
    hasCountries: ofProgramme && scope.country === null,
    ofInstitution: !ofProgramme,
    rows: here.rows,
    past: past.rows,
    count: isPast ? 0 : countRegister(db, query, asking),
    mostCounted: MOST_COUNTED,
    printed: countPrinted(db, query, asking),
    mostPrinted: MOST_PRINTED,
    waiting: ofProgramme ? listOpenCorrections(db, scope.country).length : 0,
    isFirst: after === null,
    next: goesOn && registerAddress(query, { after: goesOn }),
  }
}

function pastAfterIn(text: string | null): PastAfter | undefined {
  const [, on, n] = /^(\d{4}-\d{2}-\d{2})\.(\d{1,15})$/.exec(text ?? '') ?? []
  return on && n ? { on, n: Number(n) } : undefined
}

export default function Certificates() {
  return <RegisterPage {...useLoaderData<typeof loader>()} />
}
