import type { LoaderFunctionArgs } from '@remix-run/node'
import { frozenText } from '../../domain/tables/queries.server'
import { visitor } from '../guard.server'
import { releaseAt } from './release-at.server'

/** What was released, byte by byte as it is kept: whoever wants to can work out its hash. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const text = frozenText(ctx.db, releaseAt(ctx, args).number)
  if (text === undefined) throw new Response(null, { status: 404 })
  return new Response(text, {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  })
}
