import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CARDS_A_PAGE, listCards } from '../../domain/accounts/cards.server'
import { CardForm } from '../../domain/accounts/forms'
import { makeCard } from '../../domain/accounts/make-card.server'
import { coordinatorScope } from '../../domain/accounts/queries.server'
import { isCountry } from '../../domain/accounts/rules'
import { findInstitution, listInstitutions } from '../../domain/institutions/queries.server'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { newId } from '../../platform/ids'
import { AccessCard, type ShownCard } from '../../ui/staff/access-card'
import { CardList } from '../../ui/staff/card-list'
import { NewCardForm } from '../../ui/staff/new-card-form'
import { useTranslation } from '../../ui/kit/use-translation'
import { answer, type FormAgain, read } from '../answer.server'
import { coordinator, type SignedInContext } from '../guard.server'
import { privateHead } from '../page-head'
import { shownCard } from './shown-card.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'staff')('cards.title')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const asked = new URL(args.request.url).searchParams
  const page = Math.min(100_000, Math.max(1, Math.trunc(Number(asked.get('page'))) || 1))
  const { cards, total } = listCards(ctx.db, coordinatorScope(ctx.db, ctx.actor), ctx.now, page)
  const pages = Math.max(1, Math.ceil(total / CARDS_A_PAGE))
  const { reportTimeZone: timeZone } = programme(ctx.db)
  const place = placeOf(ctx, asked.get('country') ?? '')
  return { lang: ctx.lang, press: newId(), cards, total, page, pages, timeZone, place }
}

/** Whose people cards are made for: of one institution, or of any in the country asked for. */
function placeOf(ctx: SignedInContext, asked: string) {
  const scope = coordinatorScope(ctx.db, ctx.actor)
  const own = scope?.institutionId ? findInstitution(ctx.db, scope.institutionId) : undefined
  const country = own?.country ?? scope?.country ?? (isCountry(asked) ? asked : ctx.viewer.country)
  const institutions = own ? [own] : listInstitutions(ctx.db, country)
  return { country, own: own?.name, institutions: institutions.map(({ id, name }) => ({ id, name })) }
}

/** The card is shown as the answer to the press and nowhere else: its code is not kept. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const form = await read(args.request, CardForm)
  return answer(ctx.lang, form, (given) => {
    const own = coordinatorScope(ctx.db, ctx.actor)?.institutionId ?? undefined
    return { card: shownCard(ctx, makeCard(ctx, { ...given, institutionId: own ?? given.institutionId })) }
  })
}

export default function AccessCards() {
  const { lang, press, place, ...list } = useLoaderData<typeof loader>()
  const done = useActionData<{ card: ShownCard } | FormAgain>()
  const { t } = useTranslation('staff')
  if (done && 'card' in done) return <AccessCard lang={lang} card={done.card} />
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('cards.title')}</h1>
        <p className="wt">{t('cards.lead')}</p>
      </div>
      <NewCardForm lang={lang} press={press} place={place} again={done?.form} />
      <CardList lang={lang} {...list} />
    </div>
  )
}
