import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { maskedEmail } from '../../domain/accounts/email'
import { personName } from '../../domain/accounts/queries.server'
import { acceptInvitation, invitedAt } from '../../domain/authoring/accept-invitation.server'
import { findInvitation } from '../../domain/authoring/invite.server'
import { readDraft } from '../../domain/authoring/team.server'
import { show } from '../../domain/quizzes/text'
import { Refusal } from '../../domain/refusal'
import { i18nFor } from '../../platform/i18n'
import { InvitationPage, type InvitationProps } from '../../ui/publication/invitation-page'
import { orRefuse } from '../answer.server'
import { learner, visitor } from '../guard.server'
import { privateHead } from '../page-head'

/** The invitation of a mail: who asks, for what, and which account; for whoever has the link. Only the press joins. */
export async function loader(args: LoaderFunctionArgs): Promise<InvitationProps> {
  const { db, lang, now, viewer } = await visitor(args)
  const invitation = orRefuse(() => {
    const found = findInvitation(db, args.params.token ?? '', now)
    if (!found) throw new Refusal('invitation-old')
    return found
  })
  const { title, source } = readDraft(db, invitation.courseId).document
  return {
    lang,
    part: invitation.part,
    title: show(title, lang, source),
    invitedBy: personName(db, invitation.invitedBy) ?? '',
    address: maskedEmail(invitation.email),
    ...(viewer ? { viewer: { name: viewer.name, invited: invitedAt(invitation.email, viewer) } } : {}),
    here: `/${lang}/studio/invitations/${args.params.token}`,
  }
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
  return <InvitationPage {...(useLoaderData() as InvitationProps)} />
}
