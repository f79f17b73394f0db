import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { withdrawNameCorrection } from '../../domain/credentials/ask-name-correction.server'
import { learner, visitor } from '../guard.server'

/** The person takes their request back. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  withdrawNameCorrection(ctx)
  return redirect(`/${ctx.lang}/account/name-correction`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  return redirect(`/${ctx.lang}/account/name-correction`, 303)
}
