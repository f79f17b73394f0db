import type { LoaderFunctionArgs } from '@remix-run/node'
import { bakePng } from '../../domain/badges/bake'
import { badgePicture } from '../../domain/badges/picture.server'
import { visitor } from '../guard.server'
import { badgeFile, findBadgeFor } from './badge-door.server'

/** A picture with the signed badge inside. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const found = await findBadgeFor(ctx, args.params.code ?? '', true)
  if (found instanceof Response) return found
  const picture = await badgePicture(found.facts, { origin: ctx.origin, workDir: ctx.visit.config.workDir })
  return badgeFile(found.facts, bakePng(picture, found.badge), ['image/png', 'png'])
}
