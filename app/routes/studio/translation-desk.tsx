import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { i18nFor } from '../../platform/i18n'
import { DeskPage } from '../../ui/translation/desk-page'
import { type TypedAgain, withTyped } from '../../ui/translation/with-typed'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { deskAddress, deskPart } from './translation-part.server'
import { answerPress } from './translation-typed.server'

export const handle = { island: 'desk' }

/** The translation desk: original and translation side by side. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  return deskPart(ctx, deskAddress(args.params), args.request.url)
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return answerPress(ctx, deskAddress(args.params), args.request, 'save')
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? privateHead(
        data.lang,
        i18nFor(data.lang).getFixedT(data.lang, 'translation')('desk.title', { title: data.title }),
      )
    : []

export default function TranslationDesk() {
  const again = useActionData<{ typed: TypedAgain }>()
  return <DeskPage part={withTyped(useLoaderData<typeof loader>(), again?.typed)} />
}
