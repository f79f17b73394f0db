import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newestCard } from '../../domain/accounts/cards.server'
import { RenewCardForm } from '../../domain/accounts/forms'
import { mayRenew, renewCard } from '../../domain/accounts/make-card.server'
import { findPerson } from '../../domain/accounts/queries.server'
import { i18nFor } from '../../platform/i18n'
import { newId } from '../../platform/ids'
import { AccessCard, type ShownCard } from '../../ui/staff/access-card'
import { useTranslation } from '../../ui/kit/use-translation'
import { answer, type FormAgain, read } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { shownCard } from './shown-card.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'staff')('cards.renewTitle')) : []

/** Asks before the card that is out there stops working. People of other institutions are not there at all. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const card = newestCard(ctx.db, args.params.personId ?? '')
  const person = card && findPerson(ctx.db, card.personId)
  if (!card || !person || !mayRenew(ctx, card)) throw new Response(null, { status: 404 })
  return { lang: ctx.lang, press: newId(), name: person.name, accessName: person.accessName ?? '' }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const form = await read(args.request, RenewCardForm)
  return answer(ctx.lang, form, ({ press }) => ({
    card: shownCard(ctx, renewCard(ctx, { personId: args.params.personId ?? '', press })),
  }))
}

export default function AccessCardRenewal() {
  const { lang, press, name, accessName } = useLoaderData<typeof loader>()
  const done = useActionData<{ card: ShownCard } | FormAgain>()
  const { t } = useTranslation('staff')
  if (done && 'card' in done) return <AccessCard lang={lang} card={done.card} />
  const refusal = done?.form.error?.['']?.[0]
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('cards.renewTitle')}</h1>
        <p className="wt">{t('cards.renewLead')}</p>
      </div>
      {refusal && (
        <p className="oops" role="alert">
          {refusal}
        </p>
      )}
      <form className="form" method="post">
        <p className="holder" dir="auto">
          {name}
        </p>
        <p className="num">{accessName}</p>
        <input type="hidden" name="press" value={press} />
        <p className="row gap">
          <button className="btn" type="submit">
            {t('cards.renew')}
          </button>
          <a href={`/${lang}/coordinate/access-cards`}>{t('cards.back')}</a>
        </p>
      </form>
    </div>
  )
}
