import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { instructor, visitor } from '../guard.server'
import { deskAddress } from './translation-part.server'
import { answerProposal } from './translation-typed.server'

/** What is typed at the desk saves itself beside the draft. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return answerProposal(ctx, deskAddress(args.params), args.request)
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(
    `/${lang}/studio/courses/${encodeURIComponent(args.params.courseId ?? '')}/translation/${encodeURIComponent(args.params.target ?? '')}`,
    303,
  )
}
