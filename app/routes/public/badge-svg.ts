import type { LoaderFunctionArgs } from '@remix-run/node'
import { bakeSvg } from '../../domain/badges/bake'
import { badgeSvg } from '../../domain/badges/picture-svg.server'
import { visitor } from '../guard.server'
import { badgeFile, findBadgeFor } from './badge-door.server'

/** The same as a drawing. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const found = await findBadgeFor(ctx, args.params.code ?? '', true)
  if (found instanceof Response) return found
  return badgeFile(found.facts, bakeSvg(badgeSvg(found.facts), found.badge), ['image/svg+xml', 'svg'])
}
