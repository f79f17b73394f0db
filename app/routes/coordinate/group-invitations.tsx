import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LARGEST_LIST_BYTES, MOST_LINES } from '../../domain/cohorts/cohort'
import { ListForm } from '../../domain/cohorts/forms'
import { countInvitations, INVITATIONS_A_PAGE, listInvitations } from '../../domain/cohorts/list-queries.server'
import { readList } from '../../domain/cohorts/read-list.server'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { newId } from '../../platform/ids'
import { InvitationsPage } from '../../ui/groups/invitations-page'
import { answer, type FormAgain, read } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { groupAt } from './group-place.server'
import { pageAsked } from './register-scope.server'

/** A list of 50,000 addresses is larger than a form of words. */
export const handle = { largestFormBytes: LARGEST_LIST_BYTES + 1024 * 1024 }

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'groups')('list.title')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const { cohort, scope } = groupAt(ctx, args, true)
  if (cohort.way !== 'invitation') throw new Response(null, { status: 404 })
  const pages = Math.max(1, Math.ceil(countInvitations(ctx.db, cohort.id, scope).asked / INVITATIONS_A_PAGE))
  const page = Math.min(pages, pageAsked(new URL(args.request.url).searchParams))
  return {
    lang: ctx.lang,
    timeZone: programme(ctx.db).reportTimeZone,
    group: { id: cohort.id, name: cohort.name },
    press: newId(),
    mostLines: MOST_LINES,
    rows: listInvitations(ctx.db, cohort.id, scope, page),
    page,
    pages,
  }
}

/** Reads the list and leads to what each line would do; nobody is asked yet. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const { cohort, here } = groupAt(ctx, args, true)
  const form = await read(args.request, ListForm)
  return answer(ctx.lang, form, async ({ file, language, press }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { listId } = await readList(ctx, {
      cohortId: cohort.id,
      press,
      label: file.name,
      bytes,
      language,
    })
    return redirect(`${here}/invitations/${listId}`, 303)
  })
}

export default function GroupInvitations() {
  const done = useActionData<FormAgain>()
  return <InvitationsPage {...useLoaderData<typeof loader>()} again={done?.form} />
}
