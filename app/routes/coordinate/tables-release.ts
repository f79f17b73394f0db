import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { releaseTables } from '../../domain/tables/release.server'
import { formOf, orRefuse, readBody } from '../answer.server'
import { coordinator } from '../guard.server'

const ReleaseForm = z.object({ countedAt: z.coerce.number().int().positive() })

/** Publishes what was looked at, and leads to it. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const form = readBody(await formOf(args.request), ReleaseForm)
  if (!form.ok) throw new Response(null, { status: 422 })
  const number = orRefuse(() => releaseTables(ctx, { quarter: args.params.quarter ?? '', ...form.value }))
  return redirect(`/${ctx.lang}/tables/${number}`, 303)
}
