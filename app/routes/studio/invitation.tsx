import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { personName } from '../../domain/accounts/queries.server'
import { acceptInvitation, findInvitation } from '../../domain/authoring/invite.server'
import { readDraft } from '../../domain/authoring/team.server'
import { show } from '../../domain/quizzes/text'
import { Refusal } from '../../domain/refusal'
import { i18nFor } from '../../platform/i18n'
import { InvitationPage } from '../../ui/publication/invitation-page'
import { orRefuse } from '../answer.server'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'

/** The invitation of a mail: who asks, and for what. Only the press joins. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, lang, now, viewer } = await learner(args)
  const invitation = orRefuse(() => {
    const found = findInvitation(db, args.params.token ?? '', now)
    if (!found) throw new Refusal('invitation-old')
    return found
  })
  const { title, source } = readDraft(db, invitation.courseId).document
  const invitedBy = personName(db, invitation.invitedBy) ?? ''
  return { lang, part: invitation.part, title: show(title, lang, source), invitedBy, name: viewer.name }
}

/** Joins the team. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const { courseId } = orRefuse(() => acceptInvitation(ctx, args.params.token ?? ''))
  return redirect(`/${ctx.lang}/studio/courses/${courseId}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'publication')('join.title')) : []

export default function Invitation() {
  return <InvitationPage {...useLoaderData<typeof loader>()} />
}
