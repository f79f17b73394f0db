import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { invite, listInvitations } from '../../domain/authoring/invite.server'
import { listMembers } from '../../domain/authoring/manage-team.server'
import { mayManage } from '../../domain/authoring/members'
import { InviteForm } from '../../domain/authoring/publication-forms'
import { listReviewLinks } from '../../domain/authoring/review-links.server'
import { TeamPage } from '../../ui/publication/team-page'
import { answer, type FormAgain, read } from '../answer.server'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { studioPlace } from './frame.server'

export const handle = { island: 'desk' }

/** Who makes a course, who is asked to, who reviews it. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  const { frame, draft } = studioPlace(ctx, args.params.courseId ?? '')
  const isOwner = mayManage(draft.part)
  return {
    frame,
    isOwner,
    own: ctx.viewer.id,
    origin: ctx.origin,
    members: listMembers(ctx.db, frame.courseId),
    links: frame.mayChange ? listReviewLinks(ctx.db, frame.courseId, ctx.now) : [],
    invitations: isOwner ? listInvitations(ctx.db, frame.courseId, ctx.now) : [],
  }
}

/** Somebody is asked to join. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const courseId = args.params.courseId ?? ''
  studioPlace(ctx, courseId)
  const form = await read(args.request, InviteForm)
  return answer(ctx.lang, form, (input) => {
    invite(ctx, { ...input, courseId, lang: ctx.lang })
    return redirect(`/${ctx.lang}/studio/courses/${courseId}/team`, 303)
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.frame.lang, data.frame.title) : []

export default function Team() {
  const again = useActionData<FormAgain>()
  return <TeamPage part={useLoaderData<typeof loader>()} again={again?.form} />
}
